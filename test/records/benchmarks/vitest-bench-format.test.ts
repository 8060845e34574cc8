import { expect, test } from 'vitest'
import { vitestBenchFormat } from '../../../src/records/benchmarks/vitest-bench-format.ts'
import { checkFormat } from '../../../src/series/check-format.ts'

// The keys that vitest 4 writes; the numbers are chosen.
test('times are milliseconds, and a name has the descriptions around it', async () => {
  const statistics = { samples: [], hz: 2000, mean: 0.5, sd: 0.25, min: 0.1, max: 2, p99: 1.5 }
  const benchmark = { id: '1', rank: 1, ...statistics, sampleCount: 41, median: 0.25 }
  const text = JSON.stringify({
    files: [
      {
        filepath: '/a/x.bench.js',
        groups: [
          { fullName: 'x.bench.js > sort', benchmarks: [{ ...benchmark, name: 'normal' }] },
          { fullName: 'x.bench.js', benchmarks: [{ ...benchmark, name: 'rev', samples: [1, 3] }] },
        ],
      },
    ],
  })
  const results = {
    'sort > normal': {
      ...{ time: 0.00025, 'time.mean': 0.0005, 'time.stddev': 0.00025, 'time.min': 0.0001 },
      ...{ 'time.max': 0.002, 'time.p99': 0.0015, rate: 2000, iterations: 41 },
    },
    rev: { time: [0.001, 0.003], rate: 2000, iterations: 41 },
  }
  expect(await checkFormat(vitestBenchFormat, [{ text, results }])).toEqual([])
})

// What vitest 4.1 writes of a benchmark that throws: a name without a result.
test('a benchmark that failed is said', async () => {
  const benchmark = { id: '1', rank: 1, samples: [], hz: 2000, mean: 0.5, median: 0.25, name: 'a' }
  const text = JSON.stringify({
    files: [
      {
        filepath: '/a/x.bench.js',
        groups: [
          {
            fullName: 'x.bench.js > sort',
            benchmarks: [benchmark, { id: '2', rank: 0, samples: [], name: 'err' }],
          },
        ],
      },
    ],
  })
  const [, failed] = await vitestBenchFormat.read(text, { path: 'x.json' })
  expect(failed?.problem).toMatchObject({
    kind: 'doubtful-record',
    reason: expect.stringContaining('`sort > err`') as string,
  })
})
