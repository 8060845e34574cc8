import fc from 'fast-check'
import { expect, test } from 'vitest'
import { decodeValue, encodeValue, type Json } from '../../src/locks/encode-value.ts'
import { formatJson } from '../../src/locks/format-json.ts'

const number = fc.oneof(
  fc.double(),
  fc.integer({ min: -1e9, max: 1e9 }).map((n) => n / 1000),
  fc.constantFrom(-0, NaN, Infinity, -Infinity, 0.1 + 0.2, 2 ** 53, 1e-9),
)

const column = fc
  .oneof(
    fc.array(fc.oneof(fc.integer({ min: -1e6, max: 1e6 }), fc.constant(NaN))),
    fc.array(fc.integer({ min: 0, max: 1e6 }).map((n) => n / 100)),
    fc.array(number),
  )
  .map((values) => Float64Array.from(values))

const { value } = fc.letrec((tie) => ({
  value: fc.oneof(
    { maxDepth: 3 },
    number,
    fc.string(),
    fc.boolean(),
    fc.constant(null),
    column,
    fc.array(tie('value'), { maxLength: 4 }),
    fc.dictionary(fc.stringMatching(/^[a-z0-9]{1,5}$/), tie('value'), {
      maxKeys: 4,
      noNullPrototype: true,
    }),
    fc.array(fc.tuple(fc.string(), tie('value')), { maxLength: 3 }).map((pairs) => new Map(pairs)),
  ),
}))

test('for all data, a lock gives back what went in, to the last bit', () => {
  fc.assert(
    fc.property(value, (data) => {
      const text = formatJson(encodeValue(data))
      const decoded = decodeValue(JSON.parse(text) as Json)
      expect(decoded).toStrictEqual(data)
    }),
    { seed: 1 },
  )
})

test('for all data, the text is a fixed point', () => {
  fc.assert(
    fc.property(value, (data) => {
      const text = formatJson(encodeValue(data))
      expect(formatJson(encodeValue(decodeValue(JSON.parse(text) as Json)))).toBe(text)
    }),
    { seed: 2 },
  )
})

test('columns are steps in units of the last place, and share them', () => {
  const data = {
    elapsed: Float64Array.of(0.5, 1.5, 2.75),
    timestamp: Float64Array.of(1000, 1100, 1225),
    rss: Float64Array.of(4096, NaN, 8192),
    odd: Float64Array.of(0.1 + 0.2),
  }
  expect(encodeValue(data)).toEqual({
    elapsed: { $column: { decimals: 2, steps: [50, 100, 125] } },
    timestamp: { $column: { decimals: 0, first: 1000, stepsOf: 'elapsed' } },
    rss: { $column: { decimals: 0, steps: [4096, null, 4096] } },
    odd: { $column: { values: [0.30000000000000004] } },
  })
})

test('a value is written in the same way after it was read from a lock, whose keys are sorted', () => {
  const columns = {
    events: Float64Array.of(1, 2, 3),
    counts: Float64Array.of(5, 6, 7),
    pid: undefined,
    bytes: Float64Array.of(1, 1, 9),
  }
  const text = formatJson(encodeValue(columns))
  expect(formatJson(encodeValue(decodeValue(JSON.parse(text) as Json)))).toBe(text)
})
