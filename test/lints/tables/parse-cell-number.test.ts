import { expect, test } from 'vitest'
import { parseCellNumbers } from '../../../src/lints/tables/parse-cell-number.ts'

// A pattern that tries every way to cut a run of marks would not end.
test.each(['', ' somehow'])('a number before a long run of marks is read or left (%j)', (tail) => {
  expect(parseCellNumbers('12 ms**', 0)?.first.value).toBe(12)
  expect(() => parseCellNumbers(`12 ms ${'*'.repeat(2_000)}${tail}`, 0)).not.toThrow()
})
