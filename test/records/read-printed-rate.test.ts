import { expect, test } from 'vitest'
import { readPrintedRate } from '../../src/records/read-printed-rate.ts'

// By hand: 1,000,000 B are 1000000 / 1048576 = 0.95367 MiB, so 2 s are 2097.152 ms/MiB and 2000 ms/MB.
test.each([
  ['2.000', '2097.2', 'MiB'],
  ['2.000', '2000.0', 'MB'],
  ['2', '2,000.0', 'MB'],
  ['2.000', '2050.0', 'neither'],
  // Half a second of 2 s is a quarter of either rate.
  ['2', '2050.0', 'both'],
  // 1.95 to 2.05 s are 1950 to 2050 ms/MB, and 2044.7 to 2149.6 ms/MiB.
  ['2.0', '2040.0', 'MB'],
  ['2.0', '2060.0', 'MiB'],
  ['0.000', '0.0', 'both'],
])('1,000,000 B in %s s, printed as %s ms/Mb, fit %s', (seconds, rate, kind) => {
  expect(readPrintedRate({ rate, unit: 'Mb', seconds, bytes: 1_000_000 }).kind).toBe(kind)
})

test('the note has the figures of the line, both rates, and which of them fits', () => {
  const printed = { unit: 'Mb', seconds: '2.000', bytes: 1_000_000 }
  const facts = (rate: string): string => `1,000,000 B in 2.000 s, printed as ${rate} ms/Mb`
  const mebi = '2.000 s / 0.954 MiB = 2097.2 ms/MiB'
  const mega = '2.000 s / 1.000 MB = 2000.0 ms/MB'
  const notes = ['2097.2', '2000.0', '1900.0'].map(
    (rate) => readPrintedRate({ ...printed, rate }).note,
  )
  expect(notes).toEqual([
    `the log's rate is per MiB: ${facts('2097.2')}, fits ${mebi}, not ${mega}`,
    `the log's rate is per MB: ${facts('2000.0')}, fits ${mega}, not ${mebi}; the figure here is per MiB`,
    `the log's rate is neither per MiB nor per MB: ${facts('1900.0')}, fits neither ${mebi} nor ${mega}; the figure here is per MiB, from bytes and seconds`,
  ])
})
