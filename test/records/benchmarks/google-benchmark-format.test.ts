import { expect, test } from 'vitest'
import { googleBenchmarkFormat } from '../../../src/records/benchmarks/google-benchmark-format.ts'
import { checkFormat } from '../../../src/series/check-format.ts'

// The keys that Google Benchmark 1.7.1 (Debian 1.7.1-1) writes; the numbers are chosen.
const context = { date: '2026-11-27', num_cpus: 2, caches: [], library_build_type: 'release' }
const one = { run_name: 'BM_x/8', run_type: 'iteration', threads: 1, iterations: 1000 }
const write = (benchmarks: readonly object[]): string =>
  JSON.stringify({ context, benchmarks }, null, 2)

test('repetitions are samples, and aggregates are none', async () => {
  const mean = { ...one, name: 'BM_x/8_mean', run_type: 'aggregate', aggregate_name: 'mean' }
  const text = write([
    {
      ...one,
      name: 'BM_x/8',
      real_time: 5,
      cpu_time: 4,
      time_unit: 'us',
      items_per_second: 2e8,
      bytes_per_second: 1e9,
      foo: 1.5,
    },
    {
      ...one,
      name: 'BM_x/8',
      real_time: 7,
      cpu_time: 6,
      time_unit: 'us',
      items_per_second: 1e8,
      bytes_per_second: 2e9,
      foo: 2.5,
    },
    { ...mean, real_time: 6, cpu_time: 5, time_unit: 'us' },
    {
      name: 'BM_bad',
      run_name: 'BM_bad',
      run_type: 'iteration',
      error_occurred: true,
      error_message: 'no',
      iterations: 0,
      real_time: 0,
      cpu_time: 0,
      time_unit: 'ns',
    },
  ])
  const results = {
    'BM_x/8': {
      ...{ time: [5e-6, 7e-6], cpu: [4e-6, 6e-6], rate: [2e8, 1e8], throughput: [1e9, 2e9] },
      ...{ iterations: [1000, 1000], foo: [1.5, 2.5] },
    },
  }
  expect(await checkFormat(googleBenchmarkFormat, [{ text, results }])).toEqual([])
})

test('aggregates alone count, also those of releases that say so in the name', async () => {
  const kinds = ['mean', 'median', 'stddev', 'cv']
  const aggregates = kinds.map((kind, i) => ({
    ...{ name: `BM_x_${kind}`, run_name: 'BM_x', run_type: 'aggregate', aggregate_name: kind },
    ...{ real_time: i + 1, cpu_time: i + 1, time_unit: 'ms', iterations: 3 },
    ...(kind === 'cv' ? { aggregate_unit: 'percentage' } : { aggregate_unit: 'time' }),
  }))
  const old = kinds.slice(0, 3).map((kind, i) => ({
    ...{ name: `BM_y_${kind}`, iterations: 3, real_time: i + 1, cpu_time: i + 1, time_unit: 'ms' },
  }))
  const figures = {
    ...{ time: 0.002, 'time.mean': 0.001, 'time.stddev': 0.003 },
    ...{ cpu: 0.002, 'cpu.mean': 0.001, 'cpu.stddev': 0.003 },
  }
  const text = write([...aggregates, ...old])
  const results = { BM_x: figures, BM_y: figures }
  expect(await checkFormat(googleBenchmarkFormat, [{ text, results }])).toEqual([])
})
