import * as v from 'valibot'
import { expect, test, vi } from 'vitest'
import type { RunScope } from '../../../src/expressions/find-metric.ts'
import { createQuantity } from '../../../src/quantities/quantity.ts'
import type { Run } from '../../../src/summaries/run.ts'
import { configureTable, tableSchema } from '../../../src/tables/table-spec.ts'
import { formatPlainText } from '../../../src/tables/inline.ts'
import { createRun } from '../../summaries/create-run.ts'

function createTimed(name: string, seconds: number): Run {
  const quantity = createQuantity(seconds, 's')
  const metrics = new Map([['time.real', { kind: 'measured', quantity } as const]])
  return createRun(name, { title: name.toUpperCase(), metrics })
}

const runs = [createTimed('a', 2), createTimed('b', 3)]
const scope: RunScope = {
  runs: new Map(runs.map((run) => [run.name, run])),
  unread: new Set(),
  baseline: 'a',
}

function build(input: object) {
  const spec = v.parse(tableSchema, input)
  const { table, problems } = configureTable({ name: 't', spec }).build(scope)
  return {
    headers: table?.columns.map(({ header, align }) => `${formatPlainText(header)} ${align}`),
    rows: table?.rows.map((row) => row.map((cell) => formatPlainText(cell))),
    problems: problems.map(({ problem, at }) => `${problem.kind} at ${at.join('.')}`),
  }
}

test('runs are rows, and texts stand left of numbers', () => {
  const columns = [
    { header: 'Run', value: 'title' },
    { header: 'Ratio', value: 'time.real / baseline.time.real', format: 'x{:.2f}' },
  ]
  expect(build({ rows: ['a', 'b'], columns })).toEqual({
    headers: ['Run left', 'Ratio right'],
    rows: [
      ['A', 'x1.00'],
      ['B', 'x1.50'],
    ],
    problems: [],
  })
})

test('runs are columns, and a ratio of two is the last', () => {
  const rows = [{ header: 'Time', value: 'time.real', format: '{:.0f}' }]
  const ratio = { header: 'B/A', of: ['b', 'a'], format: '{:.1f}' }
  expect(build({ rows, columns: ['a', 'b'], ratio })).toEqual({
    headers: [' left', 'A right', 'B right', 'B/A right'],
    rows: [['Time', '2', '3', '1.5']],
    problems: [],
  })
})

// 3 s / 2 s.
test('runs are rows, and a ratio of two is the last', () => {
  const columns = [
    { header: 'Run', value: 'title' },
    { header: 'Time', value: 'time.real', format: '{:.0f}' },
    { header: 'Name', value: 'name' },
  ]
  const ratio = { header: 'B/A', of: ['b', 'a'], format: 'x{:.1f}' }
  expect(build({ rows: ['a', 'b'], columns, ratio })).toEqual({
    headers: ['Run left', 'Time right', 'Name left'],
    rows: [
      ['A', '2', 'a'],
      ['B', '3', 'b'],
      ['B/A', 'x1.5', ''],
    ],
    problems: [],
  })
})

test('trouble with a column is reported once, not for each of its cells', () => {
  const columns = [
    { header: 'X', value: 'time.rael' },
    { header: 'Y', value: 'time.real', format: '{:.2q}' },
  ]
  expect(build({ rows: ['a', 'b'], columns })).toMatchObject({
    rows: [
      ['n/a', 'n/a'],
      ['n/a', 'n/a'],
    ],
    problems: ['unknown-name at columns.0.value', 'bad-format at columns.1.format'],
  })
})

test('a header with another unit than its cells is reported at the header, or at the format that could mend it', () => {
  const columns = [
    { header: 'Time (ms)', value: 'time.real' },
    { header: 'Time (ms)', value: 'time.real', format: '{:.1f}' },
    { header: 'Time (s)', value: 'time.real' },
  ]
  expect(build({ rows: ['a'], columns }).problems).toEqual([
    'text-beside-value at columns.0.header',
    'bad-format at columns.1.format',
  ])
})

test('the same trouble with two columns is reported for both', () => {
  const columns = ['X', 'Y'].map((header) => ({ header, value: 'time.rael' }))
  const problems = ['unknown-name at columns.0.value', 'unknown-name at columns.1.value']
  expect(build({ rows: ['a'], columns })).toMatchObject({ problems })
})

test('a problem is compared with those before it in no more work than the table has cells', () => {
  const metrics = new Map([['time.real', { kind: 'missing', reason: 'none' } as const]])
  const without = Array.from({ length: 400 }, (_, i) => createRun(`r${String(i)}`, { metrics }))
  const many = { ...scope, runs: new Map(without.map((run) => [run.name, run])) }
  const columns = [{ header: 'X', value: 'time.real' }]
  const spec = v.parse(tableSchema, { rows: without.map(({ name }) => name), columns })
  const stringify = vi.spyOn(JSON, 'stringify')
  const { problems } = configureTable({ name: 't', spec }).build(many)
  const count = stringify.mock.calls.length
  stringify.mockRestore()
  expect(problems).toHaveLength(400)
  expect(count).toBeLessThanOrEqual(2 * 400)
})

test('a table of more than 50,000 cells is refused at its rows', () => {
  const columns = Array.from({ length: 10 }, () => ({ header: 'X', value: 'time.real' }))
  const rows = (count: number) => Array.from({ length: count }, () => 'a')
  expect(build({ rows: rows(5000), columns })).toMatchObject({ problems: [] })
  expect(build({ rows: rows(5001), columns })).toMatchObject({
    rows: undefined,
    problems: ['bad-setting at rows'],
  })
  const entries = Array.from({ length: 30_000 }, () => ({ header: 'X', value: 'time.real' }))
  expect(build({ rows: entries, columns: ['a', 'b'] }).problems).toEqual(['bad-setting at rows'])
})
