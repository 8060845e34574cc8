import { expect, test } from 'vitest'
import { gccTimeReportFormat } from '../../../src/records/benchmarks/gcc-time-report-format.ts'
import { checkFormat } from '../../../src/series/check-format.ts'

// g++ 12.2.0 (Debian 12.2.0-14): g++ -O1 -ftime-report -c t.cpp
const TABLE = `
Time variable                                   usr           sys          wall           GGC
 phase setup                        :   0.00 (  0%)   0.00 (  0%)   0.03 (  0%)  1576k (  1%)
 phase parsing                      :   0.85 ( 20%)   0.54 ( 52%)   4.70 ( 25%)    77M ( 42%)
 |name lookup                       :   0.20 (  5%)   0.09 (  9%)   1.31 (  7%)  4176k (  2%)
 cfg cleanup                        :   0.00 (  0%)   0.00 (  0%)   0.05 (  0%)  9408  (  0%)
 dump files                         :   0.05 (  1%)   0.02 (  2%)   0.28 (  2%)     0  (  0%)
 TOTAL                              :   4.33          1.03         18.59           184M
Extra diagnostic checks enabled; compiler may run slowly.
`

// By hand: 1576k are 1576 · 1024 B, 77M are 77 · 1,048,576 B.
test('times of phases, and sizes in powers of 1,024', async () => {
  const results = {
    'phase setup': { user: 0, system: 0, time: 0.03, bytes: 1613824 },
    'phase parsing': { user: 0.85, system: 0.54, time: 4.7, bytes: 80740352 },
    'name lookup': { user: 0.2, system: 0.09, time: 1.31, bytes: 4276224 },
    'cfg cleanup': { user: 0, system: 0, time: 0.05, bytes: 9408 },
    'dump files': { user: 0.05, system: 0.02, time: 0.28, bytes: 0 },
    TOTAL: { user: 4.33, system: 1.03, time: 18.59, bytes: 192937984 },
  }
  expect(await checkFormat(gccTimeReportFormat, [{ text: TABLE, results }])).toEqual([])
})

// The tables of GCC 10 and 14, by pages.
test.each([
  [
    'usr           sys          wall               GGC',
    '0.56 (  7%)   0.00 (  0%)   0.58 (  8%)    1222 kB ( 70%)',
    { user: 0.56, system: 0, time: 0.58, bytes: 1251328 },
  ],
  ['wall           GGC', '0.69 ( 59%)    82M ( 68%)', { time: 0.69, bytes: 85983232 }],
])('the columns %s', async (columns, cells, figures) => {
  const text = `Time variable                 ${columns}\n phase parsing   :   ${cells}\n`
  const samples = [{ text, results: { 'phase parsing': figures } }]
  expect(await checkFormat(gccTimeReportFormat, samples)).toEqual([])
})

test('a table of another sort is none', async () => {
  const text = 'Time variable   value\n phase parsing : 1.00\nTime variable usr\n a : b\n'
  expect(await checkFormat(gccTimeReportFormat, [{ text, results: [] }])).toEqual([])
})
