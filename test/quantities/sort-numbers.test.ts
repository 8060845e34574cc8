import fc from 'fast-check'
import { expect, test } from 'vitest'
import { sortNumbers } from '../../src/quantities/sort-numbers.ts'

/** As many numbers as are sorted by their digits, made of some. */
function repeat(values: readonly number[]): Float64Array {
  return Float64Array.from({ length: 20_000 + values.length }, (_, i) => {
    const value = values[(i * 7919) % values.length] ?? NaN
    return i % 3 === 0 ? value : value * (i % 17)
  })
}

test('many numbers have the order that the engine gives them', () => {
  fc.assert(
    fc.property(fc.array(fc.double(), { minLength: 1, maxLength: 50 }), (values) => {
      const list = repeat(values)
      const before = list.slice()
      // The bytes tell 0 from −0.
      const bytes = Buffer.from(sortNumbers(list).buffer)
      expect(bytes.equals(Buffer.from(list.slice().sort().buffer))).toBe(true)
      expect(Buffer.from(list.buffer).equals(Buffer.from(before.buffer))).toBe(true)
    }),
    { numRuns: 30 },
  )
})

test.each([
  ['negative numbers and zeros', [-0, 0, -1.5, 2, -Infinity, Infinity, 5e-324, -5e-324]],
  ['numbers that a log does not have', [NaN]],
  ['numbers of which some are missing', [NaN, 3, -2]],
  ['whole numbers of one size', [64, 65, 66, 67].map((value) => value * 2 ** 20)],
])('%s', (_, values) => {
  const list = repeat(values)
  expect([...sortNumbers(list)]).toEqual([...list.slice().sort()])
})
