import { expect, test } from 'vitest'
import { pairParts } from '../../../src/tables/rankings/pair-parts.ts'
import type { Gaps, RankedEntry, Ranking } from '../../../src/tables/rankings/ranking.ts'

const entry = (key: string, ...values: readonly number[]): RankedEntry => {
  return { key, label: [], values }
}

const NO_GAPS: Gaps = { ofReader: false, ofLock: false }

const ranking = (gaps: Gaps, ...entries: readonly RankedEntry[]): Ranking => {
  return { headings: [], measures: [], entries, totals: [100, 50], gaps, notes: [] }
}

const before = [entry('gone', 0, 3), entry('kept', 0, 8)]
const after = [entry('kept', 0, 5), entry('new', 0, 2)]

test('two rankings are paired part by part: before, after, and the change', () => {
  const later = { ...ranking(NO_GAPS, ...after), totals: [100, 40] }
  expect(pairParts([ranking(NO_GAPS, ...before), later], 1)).toEqual({
    entries: [entry('kept', 8, 5, -3), entry('new', 0, 2, 2), entry('gone', 3, 0, -3)],
    totals: [50, 40, -10],
    hasGaps: false,
  })
})

test.each([
  ['the reader', { ofReader: true, ofLock: false }],
  ['the lock', { ofReader: false, ofLock: true }],
])('a part that %s may have left out of a ranking is no 0 there', (_, gaps) => {
  expect(pairParts([ranking(gaps, ...before), ranking(NO_GAPS, ...after)], 1)).toEqual({
    entries: [entry('kept', 8, 5, -3), entry('gone', 3, 0, -3)],
    totals: [50, 50, 0],
    hasGaps: true,
  })
})

test('a part that a lock states is 0 where the lock does not have it', () => {
  const gaps = { ofReader: false, ofLock: true }
  const { entries } = pairParts([ranking(gaps, ...before), ranking(gaps, ...after)], 1, ['new'])
  expect(entries).toEqual([entry('kept', 8, 5, -3), entry('new', 0, 2, 2)])
})
