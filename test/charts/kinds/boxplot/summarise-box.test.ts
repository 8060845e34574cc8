import { expect, test } from 'vitest'
import { summariseBox } from '../../../../src/charts/kinds/boxplot/summarise-box.ts'
import { tallyValues } from '../../../../src/quantities/tally.ts'

const summarise = (...values: number[]) => summariseBox(tallyValues(Float64Array.from(values)))

// Quartiles of 1, 2, 3, 4, 100, 100 by type 7: at 1.25, 2.5 and 3.75 of the places from 0, which are 2.25, 3.5 and
// 76; with 1, 2, 3, 4, 100: 2, 3 and 4. Whiskers reach to samples from 2 − 1.5 × 2 = −1 to 7.
test('a box has the quartiles, whiskers to the last samples within reach, and the others as outliers', () => {
  expect(summarise(3, 1, 100, 2, 4)).toEqual({
    ...{ count: 5, q1: 2, median: 3, q3: 4, low: 1, high: 4, outlierCount: 1 },
    outliers: Float64Array.of(100),
  })
})

test('a sample that occurs twice is one outlier in the picture, and two in the count', () => {
  const { outliers, outlierCount } = summarise(1, 2, 2, 3, 3, 3, 3, 4, 4, 5, 50, 50)
  expect([[...outliers], outlierCount]).toEqual([[50], 2])
})

test('a single sample is a box without a height', () => {
  expect(summarise(7)).toMatchObject({ count: 1, q1: 7, median: 7, q3: 7, low: 7, high: 7 })
})

test('no samples have no quartiles', () => {
  expect(summarise(NaN)).toMatchObject({ count: 0, median: NaN, low: NaN, outlierCount: 0 })
})

// A hundred thousand values about 0, and 5,000 far beyond them.
test('of many outliers, as many are kept as a picture shows, the outermost among them', () => {
  const values = Array.from({ length: 100_000 }, (_, i) => (i % 1000) / 1000)
  const far = Array.from({ length: 5000 }, (_, i) => 10 + i)
  const { outliers, outlierCount } = summarise(...values, ...far)
  expect(outlierCount).toBe(5000)
  expect(outliers.length).toBeLessThanOrEqual(1601)
  expect([outliers[0], outliers.at(-1)]).toEqual([10, 5009])
})
