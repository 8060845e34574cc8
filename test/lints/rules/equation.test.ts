import { expect, test } from 'vitest'
import { findWritten } from '../lint-source.ts'

// 34.4 × 85.8 % is 29.5.
test('a result that the numbers before it do not give is found', async () => {
  const text =
    'Execution time is 34.4 seconds and average CPU% is 85.8 so effective time is 39.5 seconds.'
  expect(await findWritten(text)).toEqual([['equation', '39.5 seconds']])
})

test.each([
  'Execution time is 34.4 seconds and average CPU% is 85.8 so effective time is 29.5 seconds.',
  'Execution time is 34.4 seconds and average CPU% is 85.8. Another run took 39.5 seconds.',
  'There are `batch x steps x GPUs = 16 x 1 x 8 = 128` examples.',
  'It had 34.4 MB and 85.8 files, and took 39.5 seconds.',
])('lint is silent on: %s', async (text) => {
  expect(await findWritten(text)).toEqual([])
})
