import { expect, test } from 'vitest'
import { isSlip } from '../../src/lints/find-slip.ts'
import { createSlipSearch } from '../../src/lints/slip-search.ts'

test('finds another digit and two neighbours that are swapped', () => {
  const search = createSlipSearch(['94882'], ['94880', '49882', '94828', '48992', '9488', '84982'])
  expect(search('94882')).toEqual([0, 1, 2])
})

test('finds all that a comparison of each with each finds', () => {
  const numbers = Array.from({ length: 400 }, (_, at) => String(1000 + ((at * 7919) % 9000)))
  const search = createSlipSearch(numbers, numbers)
  for (const number of numbers) {
    const slips = numbers.flatMap((one, at) => (isSlip(number, one) ? [at] : []))
    const found = search(number).filter((at) => numbers[at] !== number)
    expect(found).toEqual(slips)
  }
})

test('a search looks at few of many numbers', () => {
  const meant = Array.from({ length: 50_000 }, (_, at) => String(10_000_000 + at * 977))
  const search = createSlipSearch(['10000978'], meant)
  // 10000977 alone is one digit away
  expect(search('10000978')).toEqual([1])
})
