import { expect, test } from 'vitest'
import { findCertainWords, findWritten } from '../lint-source.ts'

// 3220 / 35.49 is 90.7, 70 / 35.49 is 1.97.
test('words beside numbers that say something else are found', async () => {
  expect(await findWritten('It went from 35.49 s to 3220 s, about four times as long.')).toEqual([
    ['stale-word', 'about four times'],
  ])
})

// 160 by 100 is 1.6, 7.1 by 10 0.71, 4.2 by 3.1 1.35, 8.1 by 10.2 0.79, 7,988 by 4,012 1.99
test.each([
  ['Start-up halved from 10 s to 7.1 s.', 'halved'],
  ['Parsing is twice as fast (3.1 s vs 4.2 s).', 'twice'],
  ['It takes nearly half the time: 8.1 s instead of 10.2 s.', 'nearly half'],
  ['The files tripled, from 4,012 to 7,988.', 'tripled'],
  // 62 by 41 is 1.51, 96 by 310 0.31, 6.9 by 9.0 0.77, 8.8 by 12.4 0.71
  [
    'It rose from 41,000 rows/s to 62,000 rows/s. That is more than twice as much.',
    'more than twice',
  ],
  [
    'It needs 96 MB where the dense one needs 310 MB, less than a quarter of it.',
    'less than a quarter',
  ],
  ['The run time fell from 9.0 s to 6.9 s, so it has halved.', 'halved'],
  ['Latency dropped from 12.4 ms to 8.8 ms. It has halved.', 'halved'],
])('the word of %s is found', async (text, word) => {
  expect(await findWritten(text)).toEqual([['stale-word', word]])
})

test.each([
  'It went from 8.6 seconds to 9.6 seconds, with half of the growth in LTO.',
  'The AES half from the low 512 bits, the sum half from the high 512 bits.',
  'Frames doubled from 31 to 60 a second.',
  'It more than doubled from 100 MB to 360 MB.',
  'Start-up was cut by a third, from 3.1 s to 2.1 s.',
  'It went from 35.49 s to 142 s, about four times as long.',
  'It went from 35.49 s to 70 s, roughly twice as long.',
  'There are about four times as many files.',
  'It needs 71 MB where the dense one needs 310 MB, less than a quarter of it.',
  'It rose from 41,000 rows/s to 97,000 rows/s. That is more than twice as much.',
  'Half of the workers, those of the second rack, went from 340 ms to 310 ms.',
  'It fell from 310 MB to 140 MB, which more than halves it.',
])('lint is silent on: %s', async (text) => {
  expect(await findWritten(text)).toEqual([])
})

// 118 by 96 is 1.23, 65,100 by 84,300 0.77, 0.9 by 5.0 0.18, 7.0 by 2.0 3.5, 350 by 210 1.67, 71 by 96 0.74, 4,900 by 3,100 1.58
test.each([
  ['Brotli writes 96 MB/s and zstd 118 MB/s, so zstd is twice as fast.', 'twice'],
  ['The arena halved the number of page faults, from 84,300 to 65,100.', 'halved'],
  ['Parsing accounts for nearly half of the run: 0.9 s out of 5.0 s.', 'nearly half'],
  ['The debug build takes twice as long as the release build (7.0 s and 2.0 s).', 'twice'],
  ['Memory grew from 210 MB to 350 MB; it has more than doubled.', 'more than doubled'],
  ['A clean build went from 96 s to 71 s and thus takes half the time.', 'half'],
  ['It doubled throughput, from 3,100 to 4,900 rows per millisecond.', 'doubled'],
])('lint is certain of the word of: %s', async (text, word) => {
  expect(await findCertainWords(text)).toEqual([word])
})

test('what names a series is no quantity', async () => {
  const text =
    'The ratio of speed to price of the RX 800 series is about two times that of the 600 series.'
  expect(await findWritten(text)).toEqual([])
  const greater = 'The ratio of the 800 series is about two times greater than the 600 series.'
  expect(await findWritten(greater)).toEqual([])
})
