import { expect, test } from 'vitest'
import { formatExponent, formatFixed, formatGeneral } from '../../src/quantities/printf-number.ts'

// As glibc prints `%.2f`, `%.2e` and `%.2g` of what is not finite.
test.each([
  [Infinity, 'inf'],
  [-Infinity, '-inf'],
  [NaN, 'nan'],
])('%d is printed as C prints it', (value, text) => {
  const printed = [formatFixed, formatExponent, formatGeneral].map((format) => format(value, 2))
  expect(printed).toEqual([text, text, text])
})
