import { describe, expect, test } from 'vitest'
import type { RunScope } from '../../../src/expressions/find-metric.ts'
import { createPast } from '../../histories/create-past.ts'
import { createMallocTrace } from '../../traces/malloc/create-malloc-trace.ts'
import { buildTable, configureInput, createScope, readCells } from '../build-table.ts'

const VALUE = 'a.dtrace.mallocs'

/** A run with 5 allocations today, as its trace has them, and earlier states. */
function createPastScope(values: readonly number[]): RunScope {
  const scope = createScope({ a: createMallocTrace() })
  return { ...scope, pasts: new Map([[VALUE, createPast(values, '1')]]) }
}

describe('a table of a history', () => {
  test('has the states by commit, and today', () => {
    const table = buildTable(
      { template: 'history', value: VALUE, header: 'Calls' },
      createPastScope([7, 8]),
    )
    expect(readCells(table)).toEqual([
      ['Commit', 'Date', 'Calls'],
      ['0000000', '2026-01-01', '7'],
      ['0000001', '2026-01-02', '8'],
      ['now', '', '5'],
    ])
    expect(table.notes).toEqual(['3 states, too few to find a change of level: 16 are needed.'])
  })

  // 8 and 9 values, with today's: |U| = 72 behind the eighth, and 2 exp(-6 · 5184 / 5202) = 0.0051.
  test('has both levels where one begins, and says what it does not show', () => {
    const values = [...Array<number>(8).fill(2), ...Array<number>(8).fill(5)]
    const scope = createPastScope(values)
    const table = buildTable({ template: 'history', value: VALUE, last: 10 }, scope)
    const cells = readCells(table)
    expect(cells[0]).toEqual(['Commit', 'Date', VALUE, 'Level changes'])
    expect(cells[2]).toEqual(['0000008', '2026-01-09', '5', 'from 2 to 5, +150.0 %'])
    expect(cells.filter((row) => row[3] !== '')).toHaveLength(2)
    expect(table.notes.slice(0, 2)).toEqual([
      '7 older states not shown.',
      'The level changed from 2 to 5, +150.0 %, at commit 0000008 of 2026-01-09.',
    ])
  })

  test('has ten rows unless it says so', () => {
    const scope = createPastScope([...Array(30).keys()])
    expect(buildTable({ template: 'history', value: VALUE }, scope).rows).toHaveLength(10)
  })

  test('writes values as its format says', () => {
    const table = buildTable(
      { template: 'history', value: VALUE, format: '{:.1f}' },
      createPastScope([7]),
    )
    expect(readCells(table)[1]?.[2]).toBe('7.0')
  })

  test.each([
    [{ value: 'b.dtrace.mallocs' }, ['unknown-name', 'error', 'value']],
    [{ value: VALUE, format: '{:.1f s}' }, ['bad-format', 'error', 'format']],
    [{ value: 'a.time.real' }, ['missing-value', 'warning', 'value']],
  ])('says what is wrong with %j', (spec, expected) => {
    const { problems } = configureInput({ template: 'history', ...spec }).build(createPastScope([]))
    expect(problems.map(({ problem, severity, at }) => [problem.kind, severity, ...at])).toEqual([
      expected,
    ])
  })
})
