import { describe, expect, test } from 'vitest'
import { buildTable, createScope } from '../build-table.ts'
import { createMallocTrace } from '../../traces/malloc/create-malloc-trace.ts'

describe('a table of runs', () => {
  const scope = createScope({
    a: createMallocTrace(),
    b: createMallocTrace({ counts: { garbage: 0 } }),
  })
  const notes = (value: string, rows: readonly string[] = ['a', 'b']): readonly string[] =>
    buildTable(
      { template: 'runs', rows: [...rows], columns: [{ header: '', value }] },
      scope,
    ).notes.map((note) => note.replaceAll('\u00a0', ' '))

  const A = 'Frees that found their allocation: 66.7 %. 1 of 10 lines could not be read.'

  test('with figures of DTrace logs says how far each can be trusted', () => {
    expect(notes('dtrace.mallocs')).toEqual([
      `A: ${A}`,
      'B: Frees that found their allocation: 66.7 %.',
    ])
    expect(notes('dtrace.mallocs', ['a'])).toEqual([A])
    expect(notes('1 - dtrace.frees / a.dtrace.frees', ['a'])).toEqual([A])
  })

  test('with other figures does not', () => {
    expect(notes('dtrace.bytes / dtrace.lines')).toEqual([])
    expect(notes('rss.peak')).toEqual([])
  })
})
