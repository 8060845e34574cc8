import { expect, test } from 'vitest'
import { findRssSpan } from '../../src/series/process-series.ts'
import { createSeries } from './create-series.ts'

test('the span of a series is from its smallest to its largest size', () => {
  const series = createSeries([30, 10, 40, 20].map((rss, i) => ({ elapsed: i, rss })))
  expect(findRssSpan(series)).toEqual({ min: 10, max: 40 })
})
