import { expect, test } from 'vitest'
import { findWritten, formatTable } from '../lint-source.ts'

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
  'It waits 250 ms * 40 = 10 s in all.',
  'That is 64 KiB × 16 = 1 MiB.',
  'That is 64 KiB × 16 = 1048576 bytes.',
  'That is 64K × 16 = 1M.',
  '10 s / 4 = 2500 ms each.',
  'A frame has 1 / 60 s = 16.7 ms.',
  '1 GB / 4 = 256 MB per worker.',
  'Sorting 2e6 such values needs 8B * 2e6 = 16MB of memory.',
  'It takes 90% × 40 ms = 36 ms.',
  '1.5 GB - 0.5 GB = 1000 MB.',
  'That is 24 GB / 60 = 0.4 GB/s.',
  '2 h × 3 = 360 min.',
  'A grid of **8×8** = 8× spatial compression in both directions.',
  'A tile of 128×128 = 64KB of data, and 2048×2048 = 16MB.',
])('lint is silent on: %s', async (text) => {
  expect(await findWritten(text)).toEqual([])
})

test.each([
  ['It waits 250 ms * 40 = 12 s in all.', '12 s'],
  ['That is 64 KiB × 16 = 2 MiB.', '2 MiB'],
  ['12 s / 4 = 5600 ms each.', '5600 ms'],
  ['1.5 GB + 0.5 GB = 3500 MB.', '3500 MB'],
  ['12.5 h × 16 = 15100 min.', '15100 min'],
  // 6 × 30 is 180, 64 × 45 min are 48 h
  ['We ran 6 rounds of 30 games each, so 210 games in all.', '210'],
  ['That is 64 × 45 min = 38 core-hours.', '38'],
])('a result in another unit is checked, too: %s', async (text, written) => {
  expect(await findWritten(text)).toEqual([['equation', written]])
})

// 40 + 293 + 121 + 204 is 658, 59 + 162 is 221
test.each([
  ['The skills have 40 + 293 + 121 + 204 = 685 lines.', '685'],
  ['It waits 1.2 s + 0.4 s + 2.5 s = 5.1 s in all.', '5.1 s'],
])('a sum of more than two numbers is checked: %s', async (text, written) => {
  expect(await findWritten(text)).toEqual([['equation', written]])
})

test.each([
  'The skills have 40 + 293 + 121 + 204 = 658 lines.',
  'We have 2 × 40 + 293 + 121 + 204 = 698 lines.',
  'We have 40 + 293 + 121 + ... = 685 lines.',
  'We have 40 + 293 + 121 + 204 = 685 − 27 lines.',
  'It waits 1.2 s + 400 ms + 2.5 s = 5.1 s.',
])('and is left alone where it fits, or is more than a sum: %s', async (text) => {
  expect(await findWritten(text)).toEqual([])
})

test('a cell that tells how its number comes about is read like a sentence', async () => {
  const rows = [
    ['Part', 'Lines'],
    ['rules', '59 + 162 = **212**'],
    ['skills', '40 + 293 + 121 + 204 = **658**'],
  ]
  expect(await findWritten(formatTable(rows))).toEqual([['equation', '212']])
})

// 1,210 - 780 is 430, 1.62 - 1.17 0.45 s
test.each([
  ['The bill shrank by $340 a month, from $1,210 to $780.', '$340'],
  ['Startup improved by 350 ms (from 1.62 s to 1.17 s).', '350 ms'],
  // 690 - 260 is 430
  ['Startup dropped by 340 ms (from 690 ms to 260 ms) with the new loader.', '340 ms'],
])('an amount of change may stand before its ends: %s', async (text, written) => {
  expect(await findWritten(text)).toEqual([['equation', written]])
})

test.each([
  'The bill shrank by $430 a month, from $1,210 to $780.',
  'Startup improved by 450 ms (from 1.62 s to 1.17 s).',
  'Startup improved by 350 ms (from 1.62 s to 1.17 s and then 1.27 s).',
  'It was sped up by 350 ms, from 12 files to 3.',
])('and is left alone where it is theirs, or of something else: %s', async (text) => {
  expect(await findWritten(text)).toEqual([])
})

// 14 + 21 is 35, 41 + 23 + 16 is 80
test.each([
  ['We spent 14 days on the port and 21 days on tests, 45 days all told.', '45 days'],
  [
    'Parsing eats 41 ms, linking 23 ms and writing 16 ms, which adds up to 90 ms per file.',
    '90 ms',
  ],
])('a total may be told of each, and in other words: %s', async (text, written) => {
  expect(await findWritten(text)).toEqual([['equation', written]])
})

test.each([
  '16*8*32*2 = 8192 FLOPs an instruction.',
  'It doubles the registers (4+2 → 8+4 = +6 registers a tile).',
])('the end of a product, and a change, are no sums of two numbers: %s', async (text) => {
  expect(await findWritten(`${text}\n`)).toEqual([])
})

// 4 * 35 is 140.
test('what so many of one amount make is found', async () => {
  const text = 'A query needs 4 round trips of 35 ms each, so users wait 170 ms for the network.\n'
  expect(await findWritten(text)).toEqual([['equation', '170 ms']])
})

test.each([
  'We have 4 racks of 10 servers with 2 disks each, 80 disks in all.',
  'Each of the 3 regions has 2 zones with 5 nodes each, 30 nodes in all.',
  'Two teams of 5 people with 3 screens each use 30 screens in total.',
  'With a discount of 15% the licence for 40 seats at $12 each costs $408 instead of $480, $72 less.',
])('a product of three, or one that something is taken off, is left alone: %s', async (text) => {
  expect(await findWritten(`${text}\n`)).toEqual([])
})

test.each([
  // how wide a product is, and a power of ten that none of its numbers has
  'Most machines have a 64 x 64 = 128 bit multiplication.',
  'The users send 30 * 400 = 12 Billion messages a day.',
  // the names of steps
  'We ship the console first (Phase 1+2 = 1.5 days), then the stream.',
])('what only looks like an equation is left alone: %s', async (text) => {
  expect(await findWritten(`${text}\n`)).toEqual([])
})
