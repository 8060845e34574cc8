import { describe, expect, test } from 'vitest'
import { chooseParts } from '../../../src/tables/rankings/choose-parts.ts'
import type { RankedEntry } from '../../../src/tables/rankings/ranking.ts'

const entry = (key: string, ...values: readonly number[]): RankedEntry => {
  return { key, label: [], values }
}

/** The keys of what is shown, and the rest. */
function choose(
  entries: readonly RankedEntry[],
  totals: readonly number[],
  choice: Parameters<typeof chooseParts>[1],
) {
  const { shown, others } = chooseParts({ entries, totals, hasGaps: false }, choice)
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

  test('has others when all parts are shown but some were not kept', () => {
    const pool = { entries: entries.slice(0, 2), totals: [12, 3], hasGaps: true }
    expect(chooseParts(pool, { index: 0, top: 9 }).others).toEqual([0, 0])
  })

  test('shows what a lock states, in its order', () => {
    const rest = choose(entries, [6, 7], { index: 0, top: 2, stated: ['d', 'a'] })
    expect(rest).toEqual({ shown: ['d', 'a'], others: [7, 6] })
  })

  test('has others when all parts are shown but the totals are of more', () => {
    const rest = choose(entries.slice(0, 2), [12, 9], { index: 0, top: 9 })
    expect(rest).toEqual({ shown: ['b', 'a'], others: [0, 6] })
  })
})
