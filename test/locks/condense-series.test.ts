import { expect, test } from 'vitest'
import { condenseSeries, MOST_SAMPLES } from '../../src/locks/condense-series.ts'
import { deriveRates } from '../../src/series/derive-rates.ts'
import type { ProcessSeries } from '../../src/series/process-series.ts'
import { createSeries } from '../series/create-series.ts'

const MEBIBYTE = 1024 ** 2

/** One sample a second; CPU runs at 10 % but for the second before the sample 12,345, and so do faults but for one. */
function createLong(length: number): ProcessSeries {
  let [user, faults] = [0, 0]
  return createSeries(
    Array.from({ length }, (_, i) => {
      user += i === 12_345 ? 0.75 : 0.1
      faults += i === 4567 ? 900 : 10
      const rss = (i === 2222 ? 900 : i === 3333 ? 1 : 100) * MEBIBYTE
      const label = i === 7777 ? 'half' : undefined
      return { elapsed: i + 1, rss, user, faults, label }
    }),
  )
}

const long = createLong(100_000)
const thinned = condenseSeries(long)
const findIndex = (elapsed: number): number => thinned.elapsed.indexOf(elapsed)

test('a series of up to 20,000 samples stays unchanged', () => {
  const series = createLong(MOST_SAMPLES)
  expect(condenseSeries(series)).toBe(series)
})

test('a longer one is thinned to some 20,000 samples, its ends among them', () => {
  expect(thinned.length).toBeLessThanOrEqual(MOST_SAMPLES)
  expect(thinned.elapsed).toHaveLength(thinned.length)
  expect([thinned.elapsed[0], thinned.elapsed.at(-1)]).toEqual([1, 100_000])
  expect(thinned.elapsed.every((time, i) => i === 0 || time > (thinned.elapsed[i - 1] ?? 0))).toBe(
    true,
  )
})

// 75 % in the second up to 12,346 s and 900 faults in the one up to 4,568 s, as in the whole series.
test('the fastest rates are those of the whole series, since the sample before each is kept', () => {
  const { cpu, faults } = deriveRates(thinned)
  expect(cpu[findIndex(12_346)]).toBeCloseTo(75, 6)
  expect(faults[findIndex(4568)]).toBeCloseTo(900, 6)
  expect(findIndex(12_346) - findIndex(12_345)).toBe(1)
  expect(findIndex(4568) - findIndex(4567)).toBe(1)
})

test('the lowest and the highest memory are kept', () => {
  const sizes = [2223, 3334].map((time) => (thinned.rss[findIndex(time)] ?? NaN) / MEBIBYTE)
  expect(sizes).toEqual([900, 1])
})

test('a label keeps its sample', () => {
  expect(thinned.labels).toEqual([{ index: findIndex(7778), elapsed: 7778, text: 'half' }])
})

// 99,998 samples of 100 MiB, one of 1 and one of 900: the mean is (99,998 × 100 + 901) / 100,000.
test('its metrics are those of all samples', () => {
  const { metrics, distributions } = thinned.whole ?? {}
  expect(metrics?.get('process.samples')).toBe(100_000)
  expect(metrics?.get('rss.mean')).toBeCloseTo(((99_998 * 100 + 901) / 100_000) * MEBIBYTE, 3)
  const rss = distributions?.get('rss')
  expect([rss?.count, rss?.quantiles.length]).toEqual([100_000, 1001])
  expect([0, 1, 500, 999, 1000].map((i) => (rss?.quantiles[i] ?? NaN) / MEBIBYTE)).toEqual([
    1, 100, 100, 100, 900,
  ])
})
