import { expect, test } from 'vitest'
import { formatWithInterval } from '../../src/quantities/format-interval.ts'
import type { Interval } from '../../src/quantities/interval.ts'
import { parseFormatTemplate } from '../../src/quantities/format-template.ts'

function show(value: number, half: number, format?: string, resolution?: number): string {
  return showInterval(value, { low: value - half, high: value + half }, format, resolution)
}

function showInterval(
  value: number,
  interval: Interval,
  format?: string,
  resolution?: number,
): string {
  const parsed = format === undefined ? undefined : parseFormatTemplate(format)
  const template = parsed?.kind === 'made' ? parsed.value : undefined
  const quantity = {
    value,
    unit: { seconds: 1, bytes: 0, scale: 1 },
    ...(resolution === undefined ? {} : { resolution }),
  }
  const shown = formatWithInterval(quantity, interval, { template })
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

// ± of the farther end would say that 31 ms might have been −54 ms.
test.each([
  [0.031, 0.0289, 0.1163, undefined, '31.0 (28.9 to 116.3) ms'],
  [0.031, 0.0289, 0.1163, '{:.0f ms} each', '31 (29 to 116) ms each'],
  [62, 60, 150, '{:m:ss}', '1:02 (1:00 to 2:30)'],
  [-0.031, -0.1163, -0.0289, '{:.1f ms}', '-31.0 (-116.3 to -28.9) ms'],
  [100, 20, 101, '{:.0f s}', '100 (20 to 101) s'],
  [0.902, 0.184, 0.93, 'x{:.3f}', 'x0.902 (0.184 to 0.930)'],
  [100, 60, 101, '{:.0f s}', '100 ± 40 s'],
  [100, 99, 180, '{:.0f s}', '100 (99 to 180) s'],
  // Both ends are within half of the nearer one.
  [12.1, 12, 12.6, '{:.1f s}', '12.1 ± 0.5 s'],
  [-0.55, -0.9, 3, '{:.1f}', '-0.6 (-0.9 to 3.0)'],
  // An interval that holds 0 suggests both signs anyway.
  [1, -8, 9, '{:.0f s}', '1 ± 9 s'],
])('%d s from %d to %d by %s is %s', (value, low, high, format, text) => {
  expect(showInterval(value, { low, high }, format)).toBe(text)
})
