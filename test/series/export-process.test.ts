import { expect, test } from 'vitest'
import { exportSamples, formatCsvLines } from '../../src/series/export-process.ts'
import { tabulateProcess } from '../../src/series/tabulate-process.ts'
import { createSeries } from './create-series.ts'

const HEADER =
  'elapsed_s,rss_bytes,page_faults_per_s,user_s,mean_cpu_percent,inst_cpu_percent,timestamp,pid,label'

// 2026-01-02 03:04:05.000006 UTC.
const series = createSeries([
  { elapsed: 2, rss: 4096, user: 1, faults: 30, timestamp: 1_767_323_045_000_006, label: '=1+1' },
  { elapsed: 3.04, rss: 8192, user: 1.26, faults: NaN, label: 'a "b", c' },
])

// The first rates are from the start: 1 s in 2 s and 30 faults in 2 s; then 0.26 s in 1.04 s.
test('samples are exported with every digit, and what is missing is null', () => {
  expect([...exportSamples(tabulateProcess(series, 'full'))]).toEqual([
    {
      elapsed_s: 2,
      rss_bytes: 4096,
      page_faults_per_s: 15,
      user_s: 1,
      mean_cpu_percent: 50,
      inst_cpu_percent: 50,
      timestamp: '2026-01-02T03:04:05.000006',
      pid: 42,
      label: '=1+1',
    },
    {
      elapsed_s: 3.04,
      rss_bytes: 8192,
      page_faults_per_s: null,
      user_s: 1.26,
      mean_cpu_percent: expect.closeTo(126 / 3.04, 9) as number,
      inst_cpu_percent: expect.closeTo(25, 9) as number,
      timestamp: null,
      pid: 42,
      label: 'a "b", c',
    },
  ])
})

// 126 / 3.04 = 41.447…; a formula is made text, quotes are doubled (RFC 4180).
test('CSV has one header above all tables, rounded as tdprocess does when asked to', () => {
  const other = createSeries([{ elapsed: 0, pid: undefined, faults: NaN, label: '\r-x' }])
  const tables = [tabulateProcess(series, 'tdprocess'), tabulateProcess(other, 'full')]
  expect([...formatCsvLines(tables)].join('')).toBe(
    [
      HEADER,
      "2,4096,15,1,50,50,2026-01-02T03:04:05.000006,42,'=1+1",
      '3,8192,,1.3,41.4,25,,42,"a ""b"", c"',
      `0,0,,0,,,,,"'\r-x"`,
      '',
    ].join('\n'),
  )
})
