import { expect, test } from 'vitest'
import {
  expectQuotient,
  findFactor,
  fits,
  isNearMiss,
  isTruncated,
  weighFit,
  type Expectation,
} from '../../src/lints/expectation.ts'
import { parseCellNumbers } from '../../src/lints/tables/parse-cell-number.ts'
import type { WrittenNumber } from '../../src/lints/written-number.ts'

function read(text: string): WrittenNumber {
  const number = parseCellNumbers(text, 0)?.first
  if (number === undefined) throw new Error(`Expected a number, got ${text}`)
  return number
}

function divide(over: string, under: string): Expectation {
  const expectation = expectQuotient(read(over), read(under))
  if (expectation === undefined) throw new Error('Expected a quotient')
  return expectation
}

// A whole ratio below 10 may be cut off: people write `2x` for 2.9 times. Others may not.
test.each([
  ['2x', '2.900 s', '1.000 s', true],
  ['3x', '2.900 s', '1.000 s', true],
  ['9x', '9.900 s', '1.000 s', true],
  ['10x', '10.900 s', '1.000 s', false],
  ['99x', '99.900 s', '1.000 s', false],
  ['100x', '99.900 s', '1.000 s', true],
  ['2.9x', '2.990 s', '1.000 s', false],
  ['3.0x', '2.990 s', '1.000 s', true],
  ['2', '2.900 s', '1.000 s', false],
  ['2x', '3.000 s', '1.000 s', false],
])('`%s` for %s by %s fits: %s', (ratio, over, under, expected) => {
  expect(fits(read(ratio), divide(over, under))).toBe(expected)
})

// 49.54 / 35.49 is 1.39589…
test.each([
  ['x1.395', true],
  ['x1.396', false],
  ['x1.394', false],
])('`%s` for 49.54 by 35.49 is cut off: %s', (ratio, expected) => {
  expect(isTruncated(read(ratio), divide('49.54 s', '35.49 s'))).toBe(expected)
})

test.each([
  ['x20.0', 0.1],
  ['x0.200', 10],
  ['x2000', 0.001],
  ['x120', 1 / 60],
  ['x7.0', undefined],
])('`%s` for 20 s by 10 s has the factor %s', (ratio, factor) => {
  expect(findFactor(read(ratio), divide('20.00 s', '10.00 s'))).toBe(factor)
})

test.each([
  ['x1.395', true],
  ['x13.96', true],
  ['x1.369', true],
  ['x1.936', true],
  ['x2.571', false],
])('`%s` for 49.54 by 35.49 is nearly right: %s', (ratio, expected) => {
  expect(isNearMiss(read(ratio), divide('49.54 s', '35.49 s'))).toBe(expected)
})

// The ratio's own interval is 0.01 wide of 2, one in 200, and that of the quotient is narrower by far.
test('the more digits a number has, the less likely it fits by chance', () => {
  const quotient = divide('20000.00 s', '10000.00 s')
  const weights = ['x2', 'x2.0', 'x2.00', 'x2.0000'].map((text) => weighFit(read(text), quotient))
  expect(weights.map((weight) => Math.round(weight * 10) / 10)).toEqual([0.4, 1.3, 2.3, 3])
})

test('numbers that measure different things have no quotient, nor have bounds', () => {
  expect(expectQuotient(read('5 MB'), read('3 s'))).toBeUndefined()
  expect(expectQuotient(read('<5 s'), read('3 s'))).toBeUndefined()
})
