import { expect, test } from 'vitest'
import { parseCellNumbers } from '../../src/lints/tables/parse-cell-number.ts'
import { deriveFormat } from '../../src/proposals/derive-format.ts'

function derive(...shown: readonly (readonly [text: string, value: number])[]) {
  return deriveFormat(
    shown.flatMap(([text, value]) => {
      const number = parseCellNumbers(text, 0)?.first
      return number === undefined ? [] : [{ number, text, value }]
    }),
  )
}

test.each([
  ['the same decimals', ['35.49', 35.491], ['49.54', 49.538], '{:.2f}'],
  ['no decimals', ['35', 35.4], ['50', 49.6], '{:.0f}'],
  ['groups of three digits', ['94,880', 94_880], ['1,234,567', 1_234_567], '{:,.0f}'],
  ['what stands around the digits', ['x1.40', 1.396], ['x12.00', 12.001], 'x{:.2f}'],
  ['a unit behind them', ['225.7 MiB', 225.68], ['1.0 MiB', 1.04], '{:.1f} MiB'],
  // Python's `.3` drops what `.3f` would keep: 1.4, 12.3 and 123 have three digits at most.
  ['significant digits', ['12.3', 12.34], ['1.23', 1.234], '{:.3}'],
] as const)('numbers of a table with %s have one format', (_, one, other, format) => {
  expect(derive(one, other)).toBe(format)
})

test('braces around a number are text in its format', () => {
  expect(derive(['{5.0}', 5])).toBeUndefined()
})

test.each([
  ['units that differ', ['5.0 s', 5], ['6.0 ms', 6]],
  ['signs that differ', ['x5.0', 5], ['6.0', 6]],
  ['decimals that no number of digits explains', ['5.0', 5], ['6.00', 6]],
] as const)('numbers with %s have none', (_, one, other) => {
  expect(derive(one, other)).toBeUndefined()
})

test('a number that was rounded differently keeps its decimals', () => {
  expect(derive(['1.395', 1.3959], ['2.500', 2.5])).toBe('{:.3f}')
})

test('no number has no format', () => {
  expect(derive()).toBeUndefined()
})
