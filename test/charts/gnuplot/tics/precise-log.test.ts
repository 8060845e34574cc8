import { expect, test } from 'vitest'
import { preciseExp, preciseLog } from '../../../../src/charts/gnuplot/tics/precise-log.ts'

// Expected values: log() and exp() of glibc; V8's Math.log and Math.exp are one bit off for some.
test.each([
  [3, 1.0986122886681098],
  [10, 2.302585092994046],
  [0.001, -6.907755278982137],
  [1, 0],
  [1e15, 34.538776394910684],
])('the logarithm of %s is %s to the last bit', (value, expected) => {
  expect(preciseLog(value)).toBe(expected)
})

test.each([
  [1, 2.718281828459045],
  [2.302585092994046, 10.000000000000002],
  [-6.907755278982137, 0.0010000000000000002],
  [0, 1],
  [1000, Infinity],
])('e to the power of %s is %s to the last bit', (value, expected) => {
  expect(preciseExp(value)).toBe(expected)
})

test('zero and negative numbers have no logarithm', () => {
  expect([preciseLog(0), preciseLog(-1)]).toEqual([-Infinity, NaN])
})
