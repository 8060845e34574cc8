import { expect, test } from 'vitest'
import { parseCellNumbers } from '../../src/lints/tables/parse-cell-number.ts'
import { writeAlike } from '../../src/lints/write-alike.ts'
import { findCertainWords } from './lint-source.ts'

test.each([
  ['34m 30s', 2610, '43:30'],
  ['1h 02m', 3720, '01:02'],
  ['1:02:03', 3723, '01:02:03'],
  ['12.50', 7, '7.00'],
])('a value is written like %s', (text, value, written) => {
  const number = parseCellNumbers(text, 0)?.first
  expect(number === undefined ? undefined : writeAlike(number, value)).toBe(written)
})

// 45 + 610 + 1,510 s are 36 min 5 s
test('two digits of a duration that are swapped are a slip of the hand', async () => {
  const write = (total: string): string =>
    `| step | duration |\n| - | - |\n| fetch | 0m 45s |\n| build | 10m 10s |\n| tests | 25m 10s |\n| total | ${total} |\n`
  expect(await findCertainWords(write('63m 05s'))).toEqual(['63m 05s'])
  expect(await findCertainWords(write('36m 05s'))).toEqual([])
})
