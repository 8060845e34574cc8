import { expect, test } from 'vitest'
import { formatWithInterval } from '../../src/quantities/format-interval.ts'
import { parseFormatTemplate } from '../../src/quantities/format-template.ts'

function show(value: number, half: number, format?: string, resolution?: number): string {
  const parsed = format === undefined ? undefined : parseFormatTemplate(format)
  const template = parsed?.kind === 'made' ? parsed.value : undefined
  const quantity = {
    value,
    unit: { seconds: 1, bytes: 0, scale: 1 },
    ...(resolution === undefined ? {} : { resolution }),
  }
  const shown = formatWithInterval(quantity, half, { template })
  return shown.kind === 'made' ? shown.value.replaceAll('\u00a0', ' ') : shown.reason
}

// An interval of a width above 0 is never said to be 0: it would claim that nothing varies.
test.each([
  [234e-9, 2e-9, '234 ± 2 ns'],
  [234.12e-9, 0.31e-9, '234.1 ± 0.3 ns'],
  [1.0123e-6, 0.42e-9, '1.0123 ± 0.0004 µs'],
  [234e-9, 0.6e-9, '234 ± 1 ns'],
  // More digits than anyone reads: what the digits can show is above it.
  [2, 1e-9, '2.00 ± 0.01 s'],
  [2, 0, '2.00 ± 0.00 s'],
])('%d s with %d s is %s', (value, half, text) => {
  expect(show(value, half)).toBe(text)
})

test('no digits are added that the source does not have', () => {
  expect(show(234e-9, 0.31e-9, undefined, 1e-9)).toBe('234 ± 1 ns')
})

test('the digits of a format stay', () => {
  expect(show(0.2341, 0.00004, '{:.1f ms}')).toBe('234.1 ± 0.1 ms')
})
