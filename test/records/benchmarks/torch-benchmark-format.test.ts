import { expect, test } from 'vitest'
import { torchBenchmarkFormat } from '../../../src/records/benchmarks/torch-benchmark-format.ts'
import { checkFormat } from '../../../src/series/check-format.ts'

// The layout of PyTorch 2, as its tutorial and pages show it; the numbers are chosen.
test('the unit of a table stands below it, and a bar may be part of a name', async () => {
  const text = `[--------------- Batched dot ----------------]
                          |  mul/sum   |    bmm
1 threads: -----------------------------------
      [1, 1] | mode: a    |      5.9   |      11.2 (+-0.1)
      [64, 64]            |  **  6.4   |
4 threads: -----------------------------------
      [64, 64]            |      3.5   |       7.5

Times are in microseconds (us).
`
  const results = {
    'Batched dot: mul/sum [1, 1] | mode: a (1 threads)': { time: 5.9e-6 },
    'Batched dot: bmm [1, 1] | mode: a (1 threads)': { time: 1.12e-5 },
    'Batched dot: mul/sum [64, 64] (1 threads)': { time: 6.4e-6 },
    'Batched dot: mul/sum [64, 64] (4 threads)': { time: 3.5e-6 },
    'Batched dot: bmm [64, 64] (4 threads)': { time: 7.5e-6 },
  }
  expect(await checkFormat(torchBenchmarkFormat, [{ text, results }])).toEqual([])
})

test('a measurement is named by its code', async () => {
  const text = `<torch.utils.benchmark.utils.common.Measurement object at 0x7fb10400d0f0>
batched_dot(x, x)
setup: from __main__ import batched_dot

  379.25 us
  1 measurement, 100 runs , 1 thread
<torch.utils.benchmark.utils.common.Measurement object at 0x7fb10400d0f1>
y = x @ x
  Median: 1.25 ms
  IQR:    0.05 ms (1.20 to 1.30)
  4 measurements, 100 runs per measurement, 1 thread
`
  const results = {
    'batched_dot(x, x)': { time: 3.7925e-4 },
    'y = x @ x': { time: 0.00125 },
  }
  expect(await checkFormat(torchBenchmarkFormat, [{ text, results }])).toEqual([])
})

test('a table without its unit states nothing', async () => {
  const text = `[---- Dot ----]
          |  bmm
1 threads: ----
      a   |  5.9
[---- other ----]
`
  expect(await checkFormat(torchBenchmarkFormat, [{ text, results: [] }])).toEqual([])
})
