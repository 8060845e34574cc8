import { expect, test } from 'vitest'
import { createRangeSearch } from '../../src/lints/range-search.ts'

test('finds the ranges that a span touches, in the order of their list', () => {
  const search = createRangeSearch([
    { start: 40, end: 50 },
    { start: 0, end: 100 },
    { start: 60, end: 70 },
  ])
  expect(search({ start: 50, end: 60 })).toEqual([0, 1, 2])
  expect(search({ start: 51, end: 59 })).toEqual([1])
  expect(search({ start: 101, end: 200 })).toEqual([])
})

test('a search reads as many ranges as it finds, and the logarithm of all', () => {
  let reads = 0
  const count = 20_000
  const ranges = Array.from({ length: count }, (_, at) => ({ start: 10 * at, end: 10 * at + 5 }))
  const search = createRangeSearch(ranges)
  const span = {
    end: 100_031,
    get start() {
      reads++
      return 100_000
    },
  }
  expect(search(span)).toEqual([10_000, 10_001, 10_002, 10_003])
  // once to take it
  expect(reads).toBe(1)
  let made = 0
  const counted = ranges.map(({ start, end }) => ({
    end,
    get start() {
      made++
      return start
    },
  }))
  const other = createRangeSearch(counted)
  const atFirst = made
  for (let at = 0; at < count; at++) other({ start: 10 * at, end: 10 * at })
  // all are read when it is made, and none of them again
  expect(atFirst).toBe(count)
  expect(made).toBe(count)
})
