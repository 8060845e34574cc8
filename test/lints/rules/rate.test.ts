import { expect, test } from 'vitest'
import { findWritten } from '../lint-source.ts'

// 18 GB in 24 s is 750 MB/s, 90,000 in 60 s 1,500 a second, 10 MB in 0.8 s 100 Mbit/s.
test.each([
  ['It copied 18 GB in 24 s (1.2 GB/s).', '1.2 GB/s'],
  ['It answered 90,000 requests in 60 s, 1,800 requests/s.', '1,800 requests/s'],
  ['It ran at 64 MB/s: 640 MB in 5 s.', '64 MB/s'],
])('lint finds the fault of: %s', async (text, written) => {
  expect(await findWritten(text)).toEqual([['rate', written]])
})

test.each([
  'It copied 18 GB in 24 s (750 MB/s).',
  'It sent 10 MB in 0.8 s (100 Mbit/s).',
  'It read 10 MB in 0.8 s, at 25 MB/s of disk.',
  'It read 10 MB in 0.8 s. The disk does 25 MB/s.',
])('lint is silent on: %s', async (text) => {
  expect(await findWritten(text)).toEqual([])
})
