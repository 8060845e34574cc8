import { expect, test } from 'vitest'
import { findWritten, formatTable } from '../lint-source.ts'

const rates = (last: string) =>
  formatTable([
    ['File', 'Size (MB)', 'Time (s)', 'MB/s'],
    ['a', '128.0', '2.00', '64.0'],
    ['b', '512.0', '6.40', '80.0'],
    ['c', '1536.0', '16.00', '96.0'],
    ['d', '900.0', '12.00', last],
  ])

// 900 / 12 is 75
test.each(['750.0', '57.0', '7.5'])('the rate `%s` is a slip, and is found', async (rate) => {
  expect(await findWritten(rates(rate))).toEqual([['rate', rate]])
})

test.each(['75.0', '71.8'])('the rate `%s` is right, or was measured', async (rate) => {
  expect(await findWritten(rates(rate))).toEqual([])
})

// 5,013 requests in 250 ms are 20,052 a second, in 160 ms 31,331.25
test('a rate may have other units than its operands', async () => {
  const table = (last: string) =>
    formatTable([
      ['Case', 'Requests', 'Time (ms)', 'Requests/s'],
      ['a', '5013', '250.00', '20052'],
      ['b', '5013', '125.00', '40104'],
      ['c', '5013', '400.00', '12533'],
      ['d', '5013', '160.00', last],
    ])
  expect(await findWritten(table('31331'))).toEqual([])
  expect(await findWritten(table('3133'))).toEqual([['rate', '3133']])
})

// 18 GB in 24 s is 750 MB/s, 90,000 in 60 s 1,500 a second, 10 MB in 0.8 s 100 Mbit/s.
test.each([
  ['It copied 18 GB in 24 s (1.2 GB/s).', '1.2 GB/s'],
  ['It answered 90,000 requests in 60 s, 1,800 requests/s.', '1,800 requests/s'],
  ['It ran at 64 MB/s: 640 MB in 5 s.', '64 MB/s'],
  // 1.8 GB in 45 s are 40 MB/s
  ['It sent 1.8 GB in 45 s, i.e. 60 MB/s over one connection.', '60 MB/s'],
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

// 4.2 GB in 12 s are 350 MB a second
test.each([
  ['At 4.2 GB in 12 s the copy ran at 420 MB/s.', [['rate', '420 MB/s']]],
  ['At 4.2 GB in 12 s the copy ran at 350 MB/s.', []],
  ['It wrote 4.2 GB in 12 s, while the other one ran at 420 MB/s.', []],
])('a clause between: %s', async (sentence, found) => {
  expect(await findWritten(sentence)).toEqual(found)
})

// 2,000,000 by 120 is 16,667, 3 million by 60 50,000
test.each([
  ['It loads 2,000,000 rows in 120 s (61.7k rows/s) on a laptop.', '61.7k rows/s'],
  ['It sent 3 million messages in 60 s (50k messages/s).', undefined],
])('a rate may have a prefix: %s', async (text, written) => {
  expect(await findWritten(text)).toEqual(written === undefined ? [] : [['rate', written]])
})

// 2,471 in 145 s are 17.0 a second, 8,442 in 10 s 844.2, 1,195 in 21 s 56.9, and 10 in 68.1 ms 147
test('times of a rate may have units of their own', async () => {
  const rows = (rate: string) =>
    formatTable([
      ['Source', 'Texts', 'Elapsed', 'Texts/s'],
      ['one', '10', '68.1 ms', '147'],
      ['sc', '8,442', '10.00 s', '844.2'],
      ['cbeta', '2,471', '2m25s', rate],
      ['derge', '1,195', '21.00 s', '56.9'],
    ])
  expect(await findWritten(rows('17.0'))).toEqual([])
  expect(await findWritten(rows('71.0'))).toEqual([['rate', '71.0']])
})
