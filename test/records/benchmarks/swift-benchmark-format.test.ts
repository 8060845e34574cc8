import { expect, test } from 'vitest'
import { swiftBenchmarkFormat } from '../../../src/records/benchmarks/swift-benchmark-format.ts'
import { checkFormat } from '../../../src/series/check-format.ts'

const HEADER =
  '│ Metric                     │      p0 │     p25 │     p50 │     p75 │     p90 │     p99 │    p100 │ Samples │'
const row = (metric: string, cells: readonly number[]): string =>
  `│ ${metric.padEnd(26)} │ ${cells.map((cell) => String(cell).padStart(7)).join(' │ ')} │`

// The layout of package-benchmark 1.27; the numbers are chosen.
test('a table is a benchmark, whose name stands before it', async () => {
  const text = [
    '==================\nCodecBenchmarks\n==================\n\nParse a file',
    '╒════════════════════════════╤═════════╕',
    HEADER,
    '╞════════════════════════════╪═════════╡',
    row('Malloc (total) *', [5, 5, 6, 6, 6, 7, 7, 1000]),
    '├────────────────────────────┼─────────┤',
    row('Time (wall clock) (μs) *', [12, 12, 13, 13, 14, 18, 42, 1000]),
    row('Memory (resident peak) (K)', [9000, 9100, 9200, 9300, 9400, 9500, 9600, 1000]),
    row('Throughput (# / s) (K)', [90, 80, 76, 75, 70, 60, 20, 1000]),
    row('Instructions (M) *', [1, 1, 2, 2, 2, 2, 3, 1000]),
    '╘════════════════════════════╧═════════╛',
    '',
  ].join('\n')
  const results = {
    'Parse a file': {
      ...{ time: 1.3e-5, 'time.min': 1.2e-5, 'time.p90': 1.4e-5, 'time.p99': 1.8e-5 },
      ...{ 'time.max': 4.2e-5, iterations: 1000, allocs: 6, memory: 9_200_000 },
      ...{ rate: 76_000, Instructions: 2_000_000 },
    },
  }
  expect(await checkFormat(swiftBenchmarkFormat, [{ text, results }])).toEqual([])
})
