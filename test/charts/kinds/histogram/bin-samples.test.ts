import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { tallyValues } from '../../../../src/quantities/tally.ts'
import {
  binSamples,
  chooseBinWidth,
  countBins,
  joinBins,
  MAX_BINS,
  roundWidth,
} from '../../../../src/charts/kinds/histogram/bin-samples.ts'

const samples = fc.array(
  fc.oneof(fc.double({ min: -1e6, max: 1e6, noNaN: true }), fc.constant(NaN)),
)
const lists = fc.array(
  samples.map((list) => Float64Array.from(list)),
  { minLength: 1, maxLength: 4 },
)

/** Count the samples of lists in bins of a width. */
const binLists = (values: readonly Float64Array[], width: number) =>
  joinBins(
    values.map((list) => binSamples(tallyValues(list), width)),
    width,
  )

const countOf = (values: readonly Float64Array[], width: number): number =>
  countBins(values.map((list) => binSamples(tallyValues(list), width)))

describe('binSamples', () => {
  // [0, 10) has 1 and 9.5; [10, 20) none; [20, 30) has 20, 21 and 29.
  test('includes the lower edge of a bin, and keeps empty bins', () => {
    const { middles, counts } = binLists([Float64Array.of(1, 20, 9.5, NaN, 21, 29)], 10)
    expect({ middles: [...middles], counts: counts.map((list) => [...list]) }).toEqual({
      middles: [5, 15, 25],
      counts: [[2, 0, 3]],
    })
  })

  test('counts a decimal on an edge as exact: 0.3 begins the fourth tenth', () => {
    const { middles } = binLists([Float64Array.of(0.3)], 0.1)
    expect(middles[0]).toBeCloseTo(0.35, 12)
  })

  test('gives all lists the same bins', () => {
    const { middles, counts } = binLists([Float64Array.of(5), Float64Array.of(-5, 6)], 10)
    expect([...middles]).toEqual([-5, 5])
    expect(counts.map((list) => [...list])).toEqual([
      [0, 1],
      [1, 1],
    ])
  })

  test('counts every sample once, whatever its value', () => {
    fc.assert(
      fc.property(lists, fc.integer({ min: 2_100, max: 1_000_000 }), (values, width) => {
        const { counts } = binLists(values, width)
        const sums = counts.map((list) => list.reduce((sum, count) => sum + count, 0))
        expect(sums).toEqual(values.map((list) => list.filter((x) => !Number.isNaN(x)).length))
      }),
      { seed: 1 },
    )
  })

  test('has samples in the outermost bins, and as many bins as countBins says', () => {
    fc.assert(
      fc.property(lists, fc.integer({ min: 2_100, max: 1_000_000 }), (values, width) => {
        const { middles, counts } = binLists(values, width)
        expect(middles).toHaveLength(countOf(values, width))
        fc.pre(middles.length > 0)
        expect(counts.some((list) => (list[0] ?? 0) > 0)).toBe(true)
        expect(counts.some((list) => (list.at(-1) ?? 0) > 0)).toBe(true)
      }),
      { seed: 2 },
    )
  })
})

// One sample in bin 0 and one in bin 1000 take 1001 bins.
test('of more bins than a picture can show, only the ends are counted', () => {
  const own = binSamples(tallyValues(Float64Array.of(0.5, MAX_BINS + 0.5)), 1)
  expect(own).toEqual({ lowest: 0, highest: 1000, counts: new Float64Array() })
  expect(countBins([own])).toBe(1001)
})

describe('chooseBinWidth', () => {
  // 0 to 26: the quartiles are 6.5 and 19.5, so 2 × 13 / ∛27 = 8.67, which is nearest to 10.
  test('follows the rule of Freedman and Diaconis', () => {
    expect(chooseBinWidth([tallyValues(Float64Array.from({ length: 27 }, (_, i) => i))])).toBe(10)
  })

  // No spread between the quartiles; the range 8 over log2(8) + 1 = 4 is 2.
  test('follows the rule of Sturges where most samples are equal', () => {
    expect(chooseBinWidth([tallyValues(Float64Array.of(0, 4, 4, 4, 4, 4, 4, 8))])).toBe(2)
  })

  test('is 1 where all samples are equal', () => {
    expect(chooseBinWidth([tallyValues(Float64Array.of(7, 7))])).toBe(1)
    expect(chooseBinWidth([tallyValues(Float64Array.of(NaN))])).toBe(1)
  })

  test('never leads to more than 200 bins', () => {
    fc.assert(
      fc.property(lists, (values) => {
        expect(countOf(values, chooseBinWidth(values.map(tallyValues)))).toBeLessThanOrEqual(200)
      }),
      { seed: 3 },
    )
  })
})

// Between 1 and 2 the border is √2, between 2 and 5 √10, between 5 and 10 √50.
test.each([
  [1.4, 1],
  [1.42, 2],
  [3.16, 2],
  [3.17, 5],
  [7.07, 5],
  [7.08, 10],
  [0.0031, 0.002],
  [4e8, 5e8],
])('roundWidth of %d is %d', (width, expected) => {
  expect(roundWidth(width)).toBe(expected)
})
