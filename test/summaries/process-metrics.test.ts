import { expect, test } from 'vitest'
import { prepareProcess, processMetrics } from '../../src/summaries/process-metrics.ts'
import { summariseProcess } from '../../src/summaries/summarise-process.ts'
import { createSeries } from '../series/create-series.ts'

const createSampled = (sizes: readonly number[]) =>
  createSeries(sizes.map((rss, i) => ({ elapsed: i + 1, rss, user: i / 2, faults: i })))

// Worked by hand, type 7 of Hyndman and Fan: of n samples in ascending order, counted from 0, a
// quantile stands at position (n − 1) × share, between two samples by that position's fraction.
test('quantiles of memory are those of R and NumPy', () => {
  // In ascending order 10, 20, 30, 40, 50, so that positions are 0.4, 2, 3.6 and 3.96.
  const metrics = summariseProcess(createSampled([30, 10, 50, 20, 40]))
  const read = (name: string): number => {
    const metric = metrics.get(name)
    return metric?.kind === 'measured' ? metric.quantity.value : NaN
  }
  expect(read('rss.p10')).toBeCloseTo(14, 12) // 10 + 0.4 × 10
  expect(read('rss.median')).toBe(30)
  expect(read('rss.p90')).toBeCloseTo(46, 12) // 40 + 0.6 × 10
  expect(read('rss.p99')).toBeCloseTo(49.6, 12) // 40 + 0.96 × 10
})

test.each(processMetrics.map((metric) => [metric.name, metric] as const))(
  '%s is made of samples that the process has',
  (_, metric) => {
    const process = prepareProcess(createSampled([30, 10, 50]))
    const { count, indexes, role } = metric.samples(process)
    expect(indexes.length).toBeGreaterThan(0)
    expect(indexes.every((index) => index >= 0 && index < 3)).toBe(true)
    expect([count >= indexes.length, role]).toEqual([true, expect.stringMatching(/sample/)])
  },
)
