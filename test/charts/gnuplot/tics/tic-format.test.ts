import { expect, test } from 'vitest'
import { formatTicNumber, parseTicFormat } from '../../../../src/charts/gnuplot/tics/tic-format.ts'

function format(text: string, value: number): string {
  const parsed = parseTicFormat(text)
  if (parsed.kind !== 'format') return `unknown ${parsed.conversion}`
  return formatTicNumber(parsed.format, value, { base: 10, isPlain: false })
}

// Expected values: gnuplot 5.4.4's gprintf(), and its tic labels for % h.
const FORMATS = ['% h', '%g', '%.2f', '%.0f', '%.1e', '%.1s%c', '%.0s %cB', '%.1b%B'] as const

test.each([
  [0, ' 0', '0', '0.00', '0', '0.0e+00', '0.0', '0 B', '0.0  '],
  [0.1, ' 0.1', '0.1', '0.10', '0', '1.0e-01', '100.0m', '100 mB', '102.4x2^{-10}'],
  [12.5, ' 12.5', '12.5', '12.50', '12', '1.2e+01', '12.5', '13 B', '12.5  '],
  [123456, ' 123456', '123456', '123456.00', '123456', '1.2e+05', '123.5k', '123 kB', '120.6ki'],
  [999999, ' 999999', '999999', '999999.00', '999999', '1.0e+06', '1.0M', '1 MB', '976.6ki'],
  [1e6, ' 1x10^{6}', '1e+06', '1000000.00', '1000000', '1.0e+06', '1.0M', '1 MB', '976.6ki'],
  [1.5e6, ' 1.5x10^{6}', '1.5e+06', '1500000.00', '1500000', '1.5e+06', '1.5M', '2 MB', '1.4Mi'],
  [1e-5, ' 1x10^{-5}', '1e-05', '0.00', '0', '1.0e-05', '10.0u', '10 uB', '10.5x2^{-20}'],
  [-2.5, '-2.5', '-2.5', '-2.50', '-2', '-2.5e+00', '-2.5', '-2 B', '-2.5  '],
])('%s is written as gnuplot writes it', (value, ...expected) => {
  expect(FORMATS.map((text) => format(text, value))).toEqual(expected)
})

test.each([
  ['%5.1f|%-8.2g|%+g|%08.3f', 12.5, ' 12.5|12      |+12.5|0012.500'],
  ['%#g|%#.0f|%#.1g', 1e6, '1.00000e+06|1000000.|1.e+06'],
  ['%.0t/%T', 4500, '4/3'],
  ['%s:%S', 999.95, '0.999950:3'],
  ['%.0P pi', 1e6, '318310 pi'],
  ['%x %o', -2.5, 'fffffffffffffffe 1777777777777777777776'],
  ['%g and %g%%', 4500, '4500 and 4500%'],
  ['%.3E %G', 45e6, '4.500E+07 4.5E+07'],
  ['%.0s%c', 1e30, '1e+30'],
  ['%g\nms', 5, '5\nms'],
  ['', 5, ''],
])('%j of %s is %j', (text, value, expected) => {
  expect(format(text, value)).toBe(expected)
})

// C rounds a tie to the even digit, JavaScript away from zero.
test.each([
  ['%.0f', 0.5, '0'],
  ['%.0f', 1.5, '2'],
  ['%.1f', 0.25, '0.2'],
  ['%.1f', 0.15, '0.1'],
  ['%.2g', 12.5, '12'],
  ['%.1e', 1250, '1.2e+03'],
  ['%.0e', 2.5e22, '2e+22'],
  ['%.1f', 1e22, '10000000000000000000000.0'],
])('%s of %s is %s, as in C', (text, value, expected) => {
  expect(format(text, value)).toBe(expected)
})

test.each(['%d', '%q', '%', 'a%5', '%H'])('%s is not a format', (text) => {
  expect(parseTicFormat(text).kind).toBe('unknown-conversion')
})
