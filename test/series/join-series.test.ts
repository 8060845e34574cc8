import { expect, test } from 'vitest'
import { joinSeries } from '../../src/series/join-series.ts'
import { createSeries } from './create-series.ts'

const sample = (elapsed: number, label?: string) => ({
  elapsed,
  label,
  rss: elapsed * 10,
  user: elapsed / 2,
  system: elapsed / 4,
  faults: elapsed * 100,
  timestamp: elapsed * 1e6,
})

test('parts of a process are joined in the order of their times, whole samples with their labels', () => {
  const early = createSeries([sample(1, 'start'), sample(4, 'late')])
  const later = createSeries([sample(2), sample(3, 'middle')])
  expect(joinSeries([early, later])).toEqual(
    createSeries([sample(1, 'start'), sample(2), sample(3, 'middle'), sample(4, 'late')]),
  )
})

test('samples of the same time stay in the order of their logs', () => {
  const [one, other] = ['one', 'other'].map((label) => createSeries([sample(1, label)]))
  if (one === undefined || other === undefined) throw new Error('two')
  expect(joinSeries([one, other]).labels).toEqual([
    { index: 0, elapsed: 1, text: 'one' },
    { index: 1, elapsed: 1, text: 'other' },
  ])
})

test('a single part is the series', () => {
  const series = createSeries([sample(1)])
  expect(joinSeries([series])).toBe(series)
})
