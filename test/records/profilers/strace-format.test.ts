import { expect, test } from 'vitest'
import { straceFormat } from '../../../src/records/profilers/strace-format.ts'
import { checkFormat } from '../../../src/series/check-format.ts'

// The layout of strace 6.1 (Debian 6.1-0.1); the numbers are chosen.
test('a row is a system call, and a blank column of errors is none', async () => {
  const text = [
    '% time     seconds  usecs/call     calls    errors syscall',
    '------ ----------- ----------- --------- --------- ----------------',
    ' 39.15    0.000312           8        39        19 openat',
    '  0.00    0.000000           0         2           pread64',
    '------ ----------- ----------- --------- --------- ----------------',
    '100.00    0.000312           7        41        19 total',
    ' 12.00    0.000001           1         1           later',
    '',
  ].join('\n')
  const results = {
    openat: { time: 0.000312, calls: 39, errors: 19 },
    pread64: { time: 0, calls: 2, errors: 0 },
    total: { time: 0.000312, calls: 41, errors: 19 },
  }
  expect(
    await checkFormat(straceFormat, [{ text: text.replace(' 12.00', 'x 12.00'), results }]),
  ).toEqual([])
})
