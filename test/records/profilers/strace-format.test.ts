import { expect, test } from 'vitest'
import { straceFormat } from '../../../src/records/profilers/strace-format.ts'
import { readText } from '../read-text.ts'
import { checkFormat } from '../../../src/series/check-format.ts'

// The layout of strace 6.1 (Debian 6.1-0.1); the numbers are chosen.
// `-U` of strace 6.1 chooses the columns. The lines of two commands stand below each other.
test('columns in another order, without some, and two tables', async () => {
  const first = [
    'syscall              calls     seconds  longest shortest  usecs/call',
    '---------------- --------- ----------- -------- -------- -----------',
    'openat                  34    0.000847 0.000057 0.000000          24',
    'statfs                   2    0.000096 0.000073 0.000023          48',
    '---------------- --------- ----------- -------- -------- -----------',
    'total                   36    0.000943 0.000073 0.000000          22',
    '',
  ].join('\n')
  const second = [
    '    calls syscall             errors',
    '--------- ---------------- ---------',
    '        7 openat                   3',
    '        6 write',
    '--------- ---------------- ---------',
    '       13 total                    3',
    '',
  ].join('\n')
  const results = {
    'table 1.openat': { time: 0.000847, calls: 34 },
    statfs: { time: 0.000096, calls: 2 },
    'table 1.total': { time: 0.000943, calls: 36 },
    'table 2.openat': { calls: 7, errors: 3 },
    write: { calls: 6, errors: 0 },
    'table 2.total': { calls: 13, errors: 3 },
  }
  expect(await checkFormat(straceFormat, [{ text: first + second, results }])).toEqual([])
})

test('words that a header has are none without the rule below it', async () => {
  const text = 'calls syscall\n7 openat\n'
  expect(await checkFormat(straceFormat, [{ text, samples: 0 }])).toEqual([])
})

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

const RULE = '------ ----------- ----------- --------- --------- ----------------'
const HEAD = `% time     seconds  usecs/call     calls    errors syscall\n${RULE}\n`

// Releases such as 4.11 leave the time of a call of the totals blank; the numbers are chosen.
test.each([
  ['100.00    0.071042                  2321        16 total', 2321, 16],
  ['100.00    0.071042                  2321           total', 2321, 0],
  ['100.00    0.071042          30      2321           total', 2321, 0],
  ['100.00    0.071042          30      2321        16 total', 2321, 16],
])('what is blank in a row tells its place: %s', async (row, calls, errors) => {
  const text = `${HEAD} 47.43    0.033697         145       232           getdents\n${RULE}\n${row}\n`
  const results = {
    getdents: { time: 0.033697, calls: 232, errors: 0 },
    total: { time: 0.071042, calls, errors },
  }
  expect(await checkFormat(straceFormat, [{ text, results }])).toEqual([])
})

test('totals whose blanks were lost may be read in two ways: they are told of', async () => {
  const text = `${HEAD}47.43 0.033697 145 232 getdents\n${RULE}\n100.00 0.071042 2321 16 total\n`
  const { reading } = await readText(text)
  expect(reading.counts.get('strace')).toBe(1)
  expect(reading.problems.map(({ problem }) => problem.kind)).toEqual(['unreadable-record'])
})
