import { expect, test } from 'vitest'
import { jmhFormat } from '../../../src/records/benchmarks/jmh-format.ts'
import { checkFormat } from '../../../src/series/check-format.ts'

// The keys that JMH 1.37 writes with `-rf json -prof gc`; the numbers are chosen.
const write = (...all: readonly object[]): string =>
  JSON.stringify(
    all.map((one) => ({ jmhVersion: '1.37', benchmark: 'org.x.Bench.parse', ...one })),
    null,
    4,
  )

test('iterations of all forks are samples, in the unit of the score', async () => {
  const text = write({
    ...{ mode: 'avgt', params: { n: '10' } },
    primaryMetric: {
      score: 2,
      scoreError: 'NaN',
      scoreUnit: 'us/op',
      rawData: [
        [1, 2],
        [3, 4],
      ],
    },
    secondaryMetrics: {
      '·gc.alloc.rate.norm': {
        score: 8,
        scoreUnit: 'B/op',
        rawData: [
          [8, 8],
          [8, 8],
        ],
      },
    },
  })
  const results = {
    'org.x.Bench.parse(n=10)': { time: [1e-6, 2e-6, 3e-6, 4e-6], bytes: [8, 8, 8, 8] },
  }
  expect(await checkFormat(jmhFormat, [{ text, results }])).toEqual([])
})

test('modes of one benchmark are told apart: rates, and times of a histogram', async () => {
  const text = write(
    { mode: 'thrpt', primaryMetric: { score: 2, scoreUnit: 'ops/ms', rawData: [[2, 4]] } },
    {
      mode: 'sample',
      primaryMetric: {
        score: 3,
        scoreUnit: 'ms/op',
        rawDataHistogram: [
          [
            [
              [1, 2],
              [4, 1],
            ],
          ],
          [[[2, 1]]],
        ],
      },
    },
    {
      mode: 'ss',
      primaryMetric: { score: 5, scoreUnit: 's/op', scorePercentiles: { '50.0': 4 } },
    },
  )
  const results = {
    'org.x.Bench.parse [thrpt]': { rate: [2000, 4000] },
    'org.x.Bench.parse [sample]': { time: [0.001, 0.001, 0.004, 0.002] },
    'org.x.Bench.parse [ss]': { time: 4, 'time.mean': 5 },
  }
  expect(await checkFormat(jmhFormat, [{ text, results }])).toEqual([])
})

test('a mode is part of a name only where a benchmark was run in several', async () => {
  const metric = (scoreUnit: string) => ({ score: 1, scoreUnit, rawData: [[1, 2]] })
  const text = write(
    { benchmark: 'o.B.one', mode: 'avgt', primaryMetric: metric('s/op') },
    { benchmark: 'o.B.two', mode: 'thrpt', primaryMetric: metric('ops/s') },
  )
  const results = { 'o.B.one': { time: [1, 2] }, 'o.B.two': { rate: [1, 2] } }
  expect(await checkFormat(jmhFormat, [{ text, results }])).toEqual([])
})
