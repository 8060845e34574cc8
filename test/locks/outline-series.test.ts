import { expect, test } from 'vitest'
import { outlineSeries } from '../../src/locks/outline-series.ts'
import type { ProcessSeries } from '../../src/series/process-series.ts'
import { createSeries } from '../series/create-series.ts'

test('outlines a long series without making an array of a column', () => {
  const series = createSeries(Array.from({ length: 30_000 }, (_, i) => ({ elapsed: 2 + i })))
  const watched = Object.create(series, {
    elapsed: { get: () => expect.unreachable('an array was made') },
  }) as ProcessSeries

  const { start, end, length } = outlineSeries(watched)

  expect({ start, end, length }).toStrictEqual({ start: 2, end: 30_001, length: 30_000 })
})
