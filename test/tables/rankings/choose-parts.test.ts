import { describe, expect, test } from 'vitest'
import { chooseParts, pairParts } from '../../../src/tables/rankings/choose-parts.ts'
import type { RankedEntry, Ranking } from '../../../src/tables/rankings/ranking.ts'

const entry = (key: string, ...values: readonly number[]): RankedEntry => {
  return { key, label: [], values }
}

/** The keys of what is shown, and the rest. */
function choose(
  entries: readonly RankedEntry[],
  totals: readonly number[],
  choice: Parameters<typeof chooseParts>[1],
) {
  const { shown, others } = chooseParts({ entries, totals }, choice)
  return { shown: shown.map(({ key }) => key), others }
}

describe('a table of the largest parts', () => {
  const entries = [entry('a', 5, 1), entry('b', 7, 2), entry('c', 0, 4), entry('d', -6, 0)]

  test('shows as many as are asked for, the largest first, and the rest as others', () => {
    const rest = choose(entries, [6, 7], { index: 0, top: 1 })
    expect(rest).toEqual({ shown: ['b'], others: [-1, 5] })
  })

  test('counts parts with nothing to rank them by among the others', () => {
    const rest = choose(entries.slice(0, 3), [12, 7], { index: 0, top: 9 })
    expect(rest).toEqual({ shown: ['b', 'a'], others: [0, 4] })
  })

  test('ranks a decrease as high as an increase where it is asked to', () => {
    const rest = choose(entries, [6, 7], { index: 0, top: 2, byMagnitude: true })
    expect(rest).toEqual({ shown: ['b', 'd'], others: [5, 5] })
  })

  test('has no others when all parts are shown and nothing is left', () => {
    const rest = choose(entries.slice(0, 2), [12, 3], { index: 0, top: 9 })
    expect(rest).toEqual({ shown: ['b', 'a'], others: undefined })
  })

  test('has others when all parts are shown but the totals are of more', () => {
    const rest = choose(entries.slice(0, 2), [12, 9], { index: 0, top: 9 })
    expect(rest).toEqual({ shown: ['b', 'a'], others: [0, 6] })
  })
})

test('two rankings are paired part by part: before, after, and the change', () => {
  const ranking = (...entries: readonly RankedEntry[]): Ranking => {
    return { headings: [], measures: [], entries, totals: [100, 50], notes: [] }
  }
  const before = ranking(entry('gone', 0, 3), entry('kept', 0, 8))
  const after = { ...ranking(entry('kept', 0, 5), entry('new', 0, 2)), totals: [100, 40] }
  expect(pairParts([before, after], 1)).toEqual({
    entries: [entry('kept', 8, 5, -3), entry('new', 0, 2, 2), entry('gone', 3, 0, -3)],
    totals: [50, 40, -10],
  })
})
