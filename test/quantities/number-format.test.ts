import { execFileSync, spawnSync } from 'node:child_process'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { formatNumber, parseNumberFormat } from '../../src/quantities/number-format.ts'

function format(value: number, spec: string): string | undefined {
  const parsed = parseNumberFormat(spec)
  return parsed === undefined ? undefined : formatNumber(value, parsed)
}

describe('numbers are formatted as Python does', () => {
  // Expected: format(value, spec) of CPython 3.11.
  test.each([
    [49.54 / 35.49, '.4', '1.396'],
    [3220.38 / 35.49, '.4', '90.74'],
    [148.55 / 35.49, '.4', '4.186'],
    [3520.61 / 35.49, '.4', '99.2'],
    [1, '.4', '1.0'],
    [34.368, '.1f', '34.4'],
    [0.5, '.0f', '0'],
    [2.5, '.0f', '2'],
    [3.5, '.0f', '4'],
    [0.125, '.2f', '0.12'],
    [1234, '.4', '1.234e+03'],
    [12345, '.4', '1.234e+04'],
    [123.4, '.3', '1.23e+02'],
    [0.00001234, '.3', '1.23e-05'],
    [123867, ',', '123,867'],
    [1234567.891, ',.2f', '1,234,567.89'],
    [1234567, '_d', '1_234_567'],
    [0.8579, '.1%', '85.8%'],
    [-3.14159, '+.3f', '-3.142'],
    [3.14159, '+.3f', '+3.142'],
    [3.14159, '08.3f', '0003.142'],
    [3.14159, '*^10.2f', '***3.14***'],
    [12345.678, '.3e', '1.235e+04'],
    [1234.5678, '#.3g', '1.23e+03'],
    [123, '#.3g', '123.'],
    [12, '#.3g', '12.0'],
    [1234.5678, 'E', '1.234568E+03'],
    [0.0000123, '.2G', '1.2E-05'],
    [1e20, '#.0e', '1.e+20'],
    [12, '#.0f', '12.'],
    [1.5, '#.4', '1.500'],
    [1e22, '.1f', '10000000000000000000000.0'],
  ])('%d as %s', (value, spec, expected) => {
    expect(format(value, spec)).toBe(expected)
  })

  // Worked by hand: significant digits, then the SI or binary prefix.
  test.each([
    [1.16e9, '.3s', '1.16G'],
    [1.16e9, '.2s', '1.2G'],
    [16_000_000, '.2s', '16M'],
    [999_950, '.3s', '1.00M'],
    [123_456, '.2s', '120k'],
    [0.0332, '.3s', '33.2m'],
    [0.0000332, '.3s', '33.2\u00b5'],
    [0, '.3s', '0.00'],
    [42, '.3s', '42.0'],
    [236_617_728, '.4b', '225.7Mi'],
    [1_073_741_824, '.3b', '1.00Gi'],
    [1023.9999, '.3b', '1020'],
    [1_048_575, '.4b', '1.000Mi'],
    [1.16e9, '#.3s', '1.16\u00a0G'],
  ])('%d as %s with a prefix', (value, spec, expected) => {
    expect(format(value, spec)).toBe(expected)
  })

  test.each(['.', 'x', '.3k', '{}', '.3f2', 'q<<3'])('%s is not a format', (spec) => {
    expect(parseNumberFormat(spec)).toBeUndefined()
  })

  const python = spawnSync('python3', ['--version']).status === 0
  test.skipIf(!python)('random numbers and formats give what python3 gives', () => {
    const number = fc
      .oneof(
        fc.double({ noNaN: true, min: -1e15, max: 1e15 }),
        fc.integer({ min: -100_000, max: 100_000 }).map((n) => n / 8),
        fc.double({ noNaN: true, min: -1e300, max: 1e300 }),
      )
      // JSON, by which they reach python3, has no negative zero.
      .map((n) => n + 0)
    const spec = fc
      .tuple(
        fc.constantFrom('', '+', ' ', '#', '+#'),
        fc.constantFrom('', '0', '12', '012'),
        fc.constantFrom('', ','),
        fc.integer({ min: 0, max: 12 }),
        fc.constantFrom('f', 'F', 'e', 'E', 'g', 'G', '%', ''),
      )
      // Python groups zero padding as well; nobody writes that in a page.
      .filter(([, width, grouping]) => grouping === '' || !width.startsWith('0'))
      .filter(([, , , precision, type]) => type !== '' || precision > 0)
      .map(([sign, width, grouping, precision, type]) =>
        [sign, width, grouping, '.', precision, type].join(''),
      )
    const cases = fc.sample(fc.tuple(number, spec), { numRuns: 3000, seed: 20201112 })
    const script =
      'import json,sys\nprint(json.dumps([format(float(v),s) for v,s in json.load(sys.stdin)]))'
    const output = execFileSync('python3', ['-c', script], { input: JSON.stringify(cases) })
    expect(cases.map(([value, spec]) => format(value, spec))).toEqual(
      JSON.parse(output.toString()) as unknown,
    )
  })
})

test('a number below all prefixes has no more decimals than a number can be written with', () => {
  const format = parseNumberFormat('.3s')
  if (format === undefined) throw new Error('Expected a format')
  expect(formatNumber(1e-320, format)).toMatch(/^0\.0{100}q$/)
})
