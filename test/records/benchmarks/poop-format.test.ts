import { expect, test } from 'vitest'
import { poopFormat } from '../../../src/records/benchmarks/poop-format.ts'
import { checkFormat } from '../../../src/series/check-format.ts'

// The layout of poop 0.5, by its source; the numbers are chosen.
test('a command states its time, its memory and what the CPU counted', async () => {
  const text = `Benchmark 1 (52 runs): ./old --quick
  measurement          mean ± σ            min … max           outliers         delta
  wall_time          95.2ms ± 2.11ms    91.3ms …  102ms          1 ( 2%)        0%
  peak_rss           12.5MB ± 64.5KB    12.3MB … 12.6MB          0 ( 0%)        0%
  instructions        820M  ±  512       820M  …  820M           3 ( 6%)        0%
Benchmark 2 (98 runs): ./new --quick
  measurement          mean ± σ            min … max           outliers         delta
  wall_time           850us ± 1.05us     840us …  901us          2 ( 2%)        ⚡- 47.4% ±  0.5%
`
  const results = {
    './old --quick': {
      ...{ time: 0.0952, 'time.mean': 0.0952, 'time.stddev': 0.00211, 'time.min': 0.0913 },
      ...{ 'time.max': 0.102, memory: 12_500_000, 'memory.mean': 12_500_000 },
      ...{ 'memory.stddev': 64_500, 'memory.min': 12_300_000, 'memory.max': 12_600_000 },
      ...{ instructions: 820_000_000, iterations: 52 },
    },
    './new --quick': {
      ...{ time: 8.5e-4, 'time.mean': 8.5e-4, 'time.stddev': 1.05e-6, 'time.min': 8.4e-4 },
      ...{ 'time.max': 9.01e-4, iterations: 98 },
    },
  }
  expect(await checkFormat(poopFormat, [{ text, results }])).toEqual([])
})
