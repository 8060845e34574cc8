import { describe, expect, test } from 'vitest'
import { deriveRates } from '../../src/series/derive-rates.ts'
import { createSeries } from './create-series.ts'

describe('rates of a process', () => {
  // Worked by hand: (user, faults) differences over the interval, the first from the start.
  test('are differences over the actual interval, the first from the start of the process', () => {
    const series = createSeries([
      { elapsed: 2, user: 1, faults: 100 },
      { elapsed: 3, user: 1.5, faults: 100 },
      { elapsed: 5, user: 1.75, faults: 300 },
    ])
    const rates = deriveRates(series)
    expect([...rates.meanCpu]).toEqual([50, 50, 35])
    expect([...rates.cpu]).toEqual([50, 50, 12.5])
    expect([...rates.faults]).toEqual([50, 0, 100])
  })

  // Intervals 1, 0.01, 0.99, 1: the median is 0.995, a tenth of it 0.0995. The samples at 2 and
  // 2.01 are one: from 1 to 2.01 the user time grows by 0.6, from 2.01 to 3 by 0.9.
  test('coalesce samples closer than a tenth of the median interval', () => {
    const series = createSeries([
      { elapsed: 1, user: 0.5 },
      { elapsed: 2, user: 1 },
      { elapsed: 2.01, user: 1.1 },
      { elapsed: 3, user: 2 },
      { elapsed: 4, user: 2 },
    ])
    const shared = (100 * (1.1 - 0.5)) / (2.01 - 1)
    const { cpu } = deriveRates(series)
    expect([...cpu]).toEqual([
      50,
      expect.closeTo(shared, 10),
      expect.closeTo(shared, 10),
      expect.closeTo((100 * 0.9) / 0.99, 10),
      0,
    ])
  })

  // Intervals 1, 0.15, 0.85, 1: the median is 0.925, a tenth of it 0.0925, a fifth 0.185.
  test('keep samples apart that are further from each other than a tenth', () => {
    const series = createSeries([
      { elapsed: 1, user: 0.5 },
      { elapsed: 2, user: 1 },
      { elapsed: 2.15, user: 1.03 },
      { elapsed: 3, user: 1.88 },
      { elapsed: 4, user: 1.88 },
    ])
    const { cpu } = deriveRates(series)
    expect([...cpu].map((rate) => Number(rate.toFixed(6)))).toEqual([50, 50, 20, 100, 0])
  })

  // Intervals 10, 1, 10, 10: the median is 10, a tenth of it 1.
  test('keep samples apart that are exactly a tenth of the median interval from each other', () => {
    const times = [10, 20, 21, 31, 41]
    const series = createSeries(times.map((elapsed, i) => ({ elapsed, user: i === 0 ? 5 : 10 })))
    expect([...deriveRates(series).cpu]).toEqual([50, 50, 0, 0, 0])
  })

  test('of two samples at the same time, and no others, are one rate', () => {
    const series = createSeries([
      { elapsed: 2, user: 1 },
      { elapsed: 2, user: 1 },
    ])
    expect([...deriveRates(series).cpu]).toEqual([50, 50])
  })

  test('of a sample that has used CPU at time zero are missing, not infinite', () => {
    const { cpu, meanCpu } = deriveRates(createSeries([{ elapsed: 0, user: 1 }]))
    expect([...cpu, ...meanCpu]).toEqual([NaN, NaN])
  })

  test('of samples at the very same time are one rate', () => {
    const series = createSeries([
      { elapsed: 1, user: 0.5 },
      { elapsed: 2, user: 1 },
      { elapsed: 2, user: 1 },
    ])
    expect([...deriveRates(series).cpu]).toEqual([50, 50, 50])
  })

  test('of a sample at time zero are missing', () => {
    const rates = deriveRates(createSeries([{ elapsed: 0, user: 0 }]))
    expect([...rates.cpu, ...rates.meanCpu]).toEqual([NaN, NaN])
  })

  test('of page faults are missing where the log has none', () => {
    const series = createSeries([{ elapsed: 1, user: 0.5, faults: NaN }])
    expect([...deriveRates(series).faults]).toEqual([NaN])
  })
})
