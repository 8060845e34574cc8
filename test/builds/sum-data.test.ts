import { describe, expect, test } from 'vitest'
import { sumData } from '../../src/builds/sum-data.ts'

const DATA = { a: 1, b: ['x', null, true], c: new Float64Array([1, NaN]), d: new Map([['k', -0]]) }

test('equal data have equal sums, wherever they come from', () => {
  const whole = new Float64Array([0, 1, NaN, 2])
  const copies = [
    structuredClone(DATA),
    { d: DATA.d, c: DATA.c, b: DATA.b, a: DATA.a },
    { ...DATA, e: undefined },
    { ...DATA, c: whole.subarray(1, 3) },
  ]
  for (const copy of copies) expect(sumData(copy)).toBe(sumData(DATA))
})

describe('another sum has what differs in', () => {
  test.each<[string, unknown, unknown]>([
    ['a number', 1, 2],
    ['the last bit of a number', 0.1 + 0.2, 0.3],
    ['the sign of zero', 0, -0],
    ['the type', '1', 1],
    ['nothing', null, undefined],
    ['the word for it', 'null', null],
    ['a key', { a: 1 }, { b: 1 }],
    ['where a text ends', ['ab', 'c'], ['a', 'bc']],
    ['where a list ends', [[1], 2], [[1, 2]]],
    ['the order of a list', [1, 2], [2, 1]],
    ['the order of a map', new Map([[1, 1], [2, 2]]), new Map([[2, 2], [1, 1]])], // prettier-ignore
    ['a list and a set', [1], new Set([1])],
    ['an absent key and a list entry that is absent', [undefined], []],
    ['a value of a column', new Float64Array([1]), new Float64Array([2])],
    ['the kind of a column', new Float64Array([0]), new Uint8Array(8)],
  ])('%s', (_, one, other) => {
    expect(sumData(one)).not.toBe(sumData(other))
  })
})

test('what is longer than a piece is summed to its end', () => {
  const long = 'x'.repeat(200_000)
  expect(sumData([long, 'a'])).not.toBe(sumData([long, 'b']))
})

test.each([[() => 1], [Symbol('s')], [1n], [new Date(0)], [{ a: [() => 1] }]])(
  'data with anything else have none: %s',
  (value) => {
    expect(sumData(value)).toBeUndefined()
  },
)
