import { expect, test } from 'vitest'
import { findCertainWords, findWritten } from '../lint-source.ts'

// 24.0 / 32 is 75 %
test.each([
  'On 32 threads it runs 24.0x faster than on one, i.e. a parallel efficiency of 57 %.',
  'With 32 cores the speedup is 24.0x (57 % efficiency).',
])('an efficiency that the speedup does not give is found: %s', async (text) => {
  expect(await findCertainWords(text)).toEqual(['57 %'])
})

test.each([
  'On 32 threads it runs 24.0x faster than on one, i.e. a parallel efficiency of 75 %.',
  'On 32 threads it runs 24.0x faster, where 16 threads had an efficiency of 57 %.',
  'On 32 threads it runs 24.0x faster at 57 % of the power.',
])('what is right, or of something else, is not: %s', async (text) => {
  expect(await findWritten(text)).toEqual([])
})
