import { expect, test } from 'vitest'
import { createAlikeSearch, createOverlapSearch } from '../../src/lints/alike-search.ts'
import { parseCellNumbers } from '../../src/lints/tables/parse-cell-number.ts'
import type { WrittenNumber } from '../../src/lints/written-number.ts'

function parse(text: string): WrittenNumber {
  const number = parseCellNumbers(text, 0)?.first
  if (number === undefined) throw new Error(`Expected ${text} to be a number`)
  return number
}

test.each([
  ['11,000 MB', true],
  ['11 GB', true],
  ['12 GB', false],
  ['90 s', true],
  ['1500 ms', false],
  ['243k', true],
  ['244k', false],
])('tells whether %s is one of the numbers', (text, is) => {
  const isAlike = createAlikeSearch(['11.0 GB', '1.5 min', '243,285'].map(parse))
  expect(isAlike(parse(text))).toBe(is)
})

test('a wide interval among many narrow ones is found', () => {
  const holds = createOverlapSearch([
    { low: 0, high: 1000 },
    ...Array.from({ length: 100 }, (_, at) => ({ low: at, high: at + 0.5 })),
  ])
  expect(holds({ low: 900, high: 901 })).toBe(true)
  expect(holds({ low: 1001, high: 1002 })).toBe(false)
})

test('a search compares as often as the logarithm of the numbers', () => {
  let reads = 0
  const count = 65_536
  const intervals = Array.from({ length: count }, (_, at) => ({
    high: at + 0.25,
    get low() {
      reads++
      return at
    },
  }))
  const holds = createOverlapSearch(intervals)
  reads = 0
  for (let at = 0; at < 1000; at++) holds({ low: 60 * at + 0.5, high: 60 * at + 0.6 })
  expect(reads).toBeLessThanOrEqual(1000 * 17)
})
