import { expect, test } from 'vitest'
import { findDecimal } from '../../src/proposals/find-decimal.ts'

test.each([
  [['12,5', '1.020'], ';', ','],
  [['1.234,567'], ';', ','],
  [['1.234.567', '987.654'], ';', ','],
  // A comma between columns stands in quotes within a number.
  [['12,5'], ',', ','],
  [['12.5', '1.020'], ';', '.'],
  [['0.125'], undefined, '.'],
  [['1.020'], ',', '.'],
  [['1.020', '950'], ';', undefined],
  [['1,234', '950'], ';', undefined],
  [['01.11.2026', '10.0.0.1', 'v1,2'], ';', undefined],
])('the cells %j parted by %s have %s before their decimals', (cells, separator, decimal) => {
  expect(findDecimal(cells, separator)).toBe(decimal)
})
