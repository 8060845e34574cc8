import { describe, expect, test } from 'vitest'
import { formatQuantity } from '../../src/quantities/format-quantity.ts'
import { parseFormatTemplate } from '../../src/quantities/format-template.ts'
import { createMeasured, createQuantity, type Quantity } from '../../src/quantities/quantity.ts'

/** The text that a format gives, or the reason why it is refused. */
function show(quantity: Quantity, format?: string): string {
  const template = format === undefined ? undefined : parseFormatTemplate(format)
  if (template?.kind === 'refused') return template.reason
  const formatted = formatQuantity(quantity, template?.value)
  return formatted.kind === 'made' ? formatted.value : formatted.reason
}

const bytes = createMeasured(1_217_470_464, 'B')
const seconds = createMeasured(3220.38, 's', 0.01)
const ratio = createQuantity(49.54 / 35.49, '1')

describe('a format names the unit to show', () => {
  // Python: 1217470464 / 2**20 is 1161.070…, / 1e9 is 1.21747…; 3220.38 / 60 is 53.673; 49.54 / 35.49 is 1.39588…
  test.each([
    ['{:.1f MiB}', '1161.1 MiB'],
    ['{:,.1fMiB}', '1,161.1MiB'],
    ['{:.3f GB}', '1.217 GB'],
    ['{:.3 GiB}', '1.13 GiB'],
    ['{:,d B}', '1,217,470,464 B'],
    ['{: MiB}', '1,161 MiB'],
    ['{: B}', '1,217,470,464 B'],
    ['{:.4b B}', '1.134Gi B'],
    ['peak {:>8.1f MB} of RSS', 'peak   1217.5 MB of RSS'],
    ['{:.1f\u00a0MiB}', '1161.1\u00a0MiB'],
  ])('of bytes, %s', (format, text) => {
    expect(show(bytes, format)).toBe(text)
  })

  test.each([
    [createQuantity(1412.25, '1'), '1,412'],
    [createQuantity(-1412.25, '1'), '-1,412'],
    // As the log printed it: `25.00` beside `20.03`; four significant digits at most.
    [createMeasured(25, '1', 0.01), '25.00'],
    [createMeasured(0.8, '1', 0.01), '0.80'],
    [createMeasured(-1, '1', 0.1), '-1.0'],
    [createMeasured(1412.25, '1', 0.01), '1,412'],
    [createMeasured(123.456, '1', 0.001), '123.5'],
    [createMeasured(2e-9, '1', 1e-10), '2e-09'],
    [createMeasured(25, '1'), '25'],
    [createQuantity(999.96, '1'), '1,000'],
    [createQuantity(999.94, '1'), '999.9'],
    [createQuantity(1234567.5, '1'), '1,234,568'],
    [{ value: 1412.25, unit: { ...createQuantity(1, 's').unit, seconds: 2 } }, '1,412\u00a0s^2'],
  ])(
    'of a number without a format, all digits before the point are written: %j',
    (number, text) => {
      expect(show(number, '{}')).toBe(text)
    },
  )

  test.each([
    ['{:,.0f ms}', '3,220,380 ms'],
    ['{:.1f min}', '53.7 min'],
    ['{:.2f h}', '0.89 h'],
    ['{:.2fs}', '3220.38s'],
    ['{:h:mm:ss}', '0:53:40'],
    ['{:hh:mm:ss}', '00:53:40'],
    ['{:m:ss}', '53:40'],
    ['{:m:ss.ss}', '53:40.38'],
    ['{:h:mm}', '0:54'],
    // The log has hundredths.
    ['{:m:ss.sss}', '53:40.38'],
  ])('of seconds, %s', (format, text) => {
    expect(show(seconds, format)).toBe(text)
  })

  test.each([
    [createQuantity(2 ** 20 * 12.5, 'B/s'), '{:.1f MiB/s}', '12.5 MiB/s'],
    [createQuantity(1e6, 'B/s'), '{:.0f MB/min}', '60 MB/min'],
    [createQuantity(4500, '1/s'), '{:.1f k/s}', '4.5 k/s'],
    [createQuantity(4500, '1/s'), '{:,.0f /min}', '270,000 /min'],
    [createQuantity(0.3332, 's/MiB'), '{:.1f ms/MiB}', '333.2 ms/MiB'],
    // A MiB is 1.048576 MB, so that a MB takes 0.3332 s / 1.048576 = 317.76 ms.
    [createQuantity(0.3332, 's/MiB'), '{:.1f ms/MB}', '317.8 ms/MB'],
    [ratio, '{:.1f %}', '139.6 %'],
    [ratio, '{:.1%}', '139.6%'],
    [createQuantity(85.8, '%'), '{:.0f%}', '86%'],
    [createMeasured(94_880, '1'), '{:.1f k}', '94.9 k'],
    [createQuantity(59.7, 's'), '{:m:ss}', '1:00'],
    [createQuantity(3599.5, 's'), '{:h:mm:ss}', '1:00:00'],
    [createQuantity(-61, 's'), '{:m:ss}', '-1:01'],
  ])('of %o, %s', (quantity, format, text) => {
    expect(show(quantity, format)).toBe(text)
  })
})

describe('a format is refused when', () => {
  test.each([
    [
      seconds,
      '{:.1f MiB}',
      '`MiB` does not measure what the value does, seconds; write a unit that does, or none',
    ],
    [
      bytes,
      '{:.1f ms}',
      '`ms` does not measure what the value does, bytes; write a unit that does, or none',
    ],
    [bytes, '{:h:mm:ss}', 'a clock shows durations, got bytes'],
    [bytes, '{:.1f Mib}', 'unexpected unit `Mib`, did you mean `MiB`?'],
    [
      bytes,
      '{:.3b MiB}',
      '`b` writes a prefix, and `MiB` has one; write `f` for the number in MiB',
    ],
    [bytes, '{:d MiB}', '`d` writes whole numbers, got 1161.0703125 MiB; use `.0f` to round'],
    [
      bytes,
      '{:.1f} MiB',
      '`MiB` follows a number that is in bytes; write `{:.1f MiB}` for that unit',
    ],
    [
      bytes,
      '{:,.0f}kB',
      '`kB` follows a number that is in bytes; write `{:,.0f kB}` for that unit',
    ],
    [
      bytes,
      '{:.3b} MiB',
      '`MiB` follows a number that is in bytes; write `{:.1f MiB}` for that unit',
    ],
    [bytes, '{:.1f} s', '`s` follows a number that is in bytes; leave `s` out'],
    [bytes, '{:.1f} MB/s', '`MB/s` follows a number that is in bytes; leave `MB/s` out'],
    [bytes, '{} MiB', '`MiB` follows a number that has its unit; leave it out'],
    [bytes, '{:.1f MiB} MiB', '`MiB` follows a number that has its unit; leave it out'],
    [
      seconds,
      '{:.1f} ms',
      '`ms` follows a number that is in seconds; write `{:.1f ms}` for that unit',
    ],
    [
      seconds,
      '{:.1f} minutes',
      '`minutes` follows a number that is in seconds; write `{:.1f min}` for that unit',
    ],
    [
      ratio,
      '{:.1f} %',
      '`%` follows a number that is a plain number; write `{:.1f %}` for that unit',
    ],
  ])('it says something that is not so: %o, %s', (quantity, format, reason) => {
    expect(show(quantity, format)).toBe(reason)
  })
})

describe('a format may have honest text', () => {
  test.each([
    [bytes, '{:.0f} B', '1217470464 B'],
    [bytes, '{:,} bytes', '1,217,470,464 bytes'],
    [bytes, '{:.3b}B', '1.13GiB'],
    [bytes, '{:.0f} of them', '1217470464 of them'],
    [bytes, '{:.1f MiB} min', '1161.1 MiB min'],
    [bytes, '{:,} per run', '1,217,470,464 per run'],
    [bytes, '{:,} B per run', '1,217,470,464 B per run'],
    [seconds, '{:.2f} s', '3220.38 s'],
    [seconds, '{:.2f} seconds', '3220.38 seconds'],
    [seconds, '{:.0f} s in all', '3220 s in all'],
    [ratio, 'x{:.4}', 'x1.396'],
    [ratio, '{:.2f} times', '1.40 times'],
    [createQuantity(85.8, '%'), '{:.1f} %', '85.8 %'],
    [createMeasured(82, '1'), '{:,} files', '82 files'],
    // Blocks of 512 bytes, multiplied by hand: tracedocs cannot know.
    [createQuantity(4096, '1'), '{:,} B', '4,096 B'],
  ])('%o, %s', (quantity, format, text) => {
    expect(show(quantity, format)).toBe(text)
  })
})

describe('no value shows more digits than its source had', () => {
  const hundredth = createMeasured(0.01, 's', 0.01)
  const tenth = createMeasured(12.5, 's', 0.1)
  const whole = createMeasured(99, '%', 1)
  const kibibytes = createMeasured(228_540 * 1024, 'B', 1024)

  test.each([
    [hundredth, undefined, '10\u00a0ms'],
    [hundredth, '{:.3f}', '0.01'],
    [hundredth, '{:.1f ms}', '10 ms'],
    [hundredth, '{:.3e}', '1e-02'],
    [hundredth, '{:#.3g}', '0.01'],
    [hundredth, '{:.4}', '0.01'],
    [tenth, undefined, '12.5\u00a0s'],
    [tenth, '{:.2f} s', '12.5 s'],
    [tenth, '{:.4e}', '1.25e+01'],
    [tenth, '{:.3f min}', '0.21 min'],
    [createMeasured(12, 's', 1), undefined, '12\u00a0s'],
    [createMeasured(12, 's', 1), '{:.4}', '12'],
    [createMeasured(35.5, 's', 0.01), undefined, '35.50\u00a0s'],
    [createMeasured(35.49, 's', 0.001), '{:.3f}', '35.490'],
    [whole, undefined, '99\u00a0%'],
    [whole, '{:.1%}', '99%'],
    // 1024 B are 0.00098 MiB: three decimals of a MiB were measured.
    [kibibytes, '{:.6f MiB}', '223.184 MiB'],
    [createMeasured(1_217_470_464, 'B'), '{:.2f}', '1217470464'],
  ])('%o, %s', (quantity, format, text) => {
    expect(show(quantity, format)).toBe(text)
  })

  test('but what is computed shows all that is asked for', () => {
    expect(show(ratio, '{:.6f}')).toBe('1.395886')
  })
})

// `m/s` would be metres a second.
test.each([
  [0.25, 0.01, '0.25'],
  [0.2, 0.1, '0.2'],
  [0.2, 0.01, '0.20'],
  [1.25, 0.01, '1.25'],
  [12.34, 0.01, '12.3'],
  [0.001234, 1e-6, '0.00123'],
  [0.25, undefined, '0.2'],
  [99, 1, '99'],
])('a percentage of %d, in steps of %j, keeps the digits of its source', (value, step, text) => {
  const quantity =
    step === undefined ? createQuantity(value, '%') : createMeasured(value, '%', step)
  expect(show(quantity)).toBe(`${text}\u00a0%`)
})

test.each([
  [0.0032, '0.003200\u00a0/s'],
  [0.25, '0.2500\u00a0/s'],
  [12.5, '12.50\u00a0/s'],
  [0, '0.000\u00a0/s'],
])('a rate of %d a second has no prefix that makes another unit of it', (value, text) => {
  expect(show(createQuantity(value, '1/s'))).toBe(text)
})
