import { expect, test } from 'vitest'
import { findLikelyUnit } from '../../../src/records/own/own-unit.ts'

test.each([
  ['millis', 'ms'],
  ['micros', 'us'],
  ['mz', 'ms'],
  ['Kz', undefined],
  ['bananas', undefined],
])('the unit that %s most likely means', (text, unit) => {
  expect(findLikelyUnit(text)).toBe(unit)
})
