import { expect, test } from 'vitest'
import {
  computeMedian,
  computeQuantile,
  computeSlope,
  findLargest,
} from '../../src/quantities/statistics.ts'

// Expected: numpy.quantile(values, share) of NumPy, method "linear"; worked by hand.
test.each([
  [[3, 1, 2], 0.5, 2],
  [[4, 1, 3, 2], 0.5, 2.5],
  [[1, 2, 3, 4, 5], 0.9, 4.6],
  [[7], 0.9, 7],
  [[10, 20], 0.25, 12.5],
])('the quantile of %j at %d is %d', (values, share, expected) => {
  expect(computeQuantile(Float64Array.from(values), share)).toBeCloseTo(expected, 12)
})

test('what has no value is not a number', () => {
  const none = new Float64Array(0)
  expect([computeMedian(none), findLargest(none), computeSlope(none, none)]).toEqual([
    NaN,
    NaN,
    NaN,
  ])
})

test('computes the slope of a line far from the origin', () => {
  const x = Float64Array.from([1e6, 1e6 + 1, 1e6 + 2])
  expect(
    computeSlope(
      x,
      x.map((value) => 3 * value - 5),
    ),
  ).toBeCloseTo(3, 9)
})

test('the largest value ignores what is missing', () => {
  expect(findLargest(Float64Array.from([NaN, -3, NaN, -1]))).toBe(-1)
})
