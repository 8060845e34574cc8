import { expect, test } from 'vitest'
import { fioJsonFormat } from '../../../src/records/loads/fio-json-format.ts'
import { checkFormat } from '../../../src/series/check-format.ts'

const NOTHING = { io_bytes: 0, bw_bytes: 0, iops: 0, runtime: 0, total_ios: 0 }
const READ = {
  ...{ io_bytes: 4096000, bw_bytes: 2048000, iops: 500.5, runtime: 2000, total_ios: 1000 },
  clat_ns: {
    ...{ min: 1000, max: 90000, mean: 2500.5, stddev: 100, N: 1000 },
    percentile: { '50.000000': 2000, '90.000000': 4000, '99.000000': 9000, '99.900000': 9500 },
  },
}

// The shape of fio 3.33 (Debian); the numbers are chosen.
const DOCUMENT = JSON.stringify(
  {
    'fio version': 'fio-3.33',
    jobs: [
      { jobname: 'db', error: 0, read: READ, write: NOTHING, trim: NOTHING },
      { jobname: 'broken', error: 22, read: READ, write: NOTHING, trim: NOTHING },
    ],
  },
  undefined,
  2,
)
const results = {
  'db read': {
    ...{ requests: 1000, rate: 500.5, duration: 2, bytes: 4_096_000, transfer: 2_048_000 },
    ...{ 'latency.min': 1e-6, 'latency.max': 9e-5, 'latency.mean': 2.5005e-6 },
    ...{ 'latency.stddev': 1e-7, latency: 2e-6, 'latency.p90': 4e-6, 'latency.p99': 9e-6 },
  },
}

test.each(['', 'db: (g=0): rw=read, bs=(R) 4096B-4096B, ioengine=psync, iodepth=1\n...\n'])(
  'directions in which nothing was done are no results, and jobs that failed neither: %o',
  async (before) => {
    const { 'db read': figures } = results
    expect(await checkFormat(fioJsonFormat, [{ text: before + DOCUMENT, figures }])).toEqual([])
  },
)

test('a job that failed is told of at its name', async () => {
  const entries = await fioJsonFormat.read(DOCUMENT, { path: 'fio.json' })
  expect(entries.flatMap(({ offset, problem }) => (problem ? [{ offset, problem }] : []))).toEqual([
    {
      offset: DOCUMENT.indexOf('"broken"'),
      problem: {
        kind: 'doubtful-record',
        reason:
          'Expected the job `broken` of fio to succeed, got the error 22; what it states is left out',
      },
    },
  ])
})
