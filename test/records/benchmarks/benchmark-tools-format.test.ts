import { expect, test } from 'vitest'
import { benchmarkToolsFormat } from '../../../src/records/benchmarks/benchmark-tools-format.ts'
import { checkFormat } from '../../../src/series/check-format.ts'

// BenchmarkTools 1.0 and later, and 0.5, by pages; the numbers are chosen. By hand: 1.50 KiB are 1,536 B.
const TRIAL = `julia> @benchmark sort!(copy($v))
BenchmarkTools.Trial: 10000 samples with 1 evaluation per sample.
 Range (min … max):  26.549 ms …  55.229 ms  ┊ GC (min … max): 0.00% … 0.00%
 Time  (median):     29.105 ms               ┊ GC (median):    0.00%
 Time  (mean ± σ):   30.138 ms ±  3.230 ms   ┊ GC (mean ± σ):  0.00% ± 0.00%

  ▂▃▃▅█▇▅▃▂
  26.5 ms         Histogram: frequency by time        38.1 ms <

 Memory estimate: 1.50 KiB, allocs estimate: 2.
`
const OLD = `julia> @benchmark parse(s)
BenchmarkTools.Trial:
  memory estimate:  0 bytes
  allocs estimate:  0
  --------------
  minimum time:     45.491 μs (0.00% GC)
  median time:      55.348 μs (0.00% GC)
  mean time:        56.950 μs (9.00% GC)
  maximum time:     70.355 ms (99.36% GC)
  --------------
  samples:          88
  evals/sample:     1
`
const SORT = {
  ...{ 'time.min': 0.026549, 'time.max': 0.055229, time: 0.029105 },
  ...{ 'time.mean': 0.030138, 'time.stddev': 0.00323, bytes: 1536, allocs: 2 },
}
const PARSE = {
  ...{ bytes: 0, allocs: 0, 'time.min': 45.491e-6, time: 55.348e-6 },
  ...{ 'time.mean': 56.95e-6, 'time.max': 0.070355 },
}

const unname = (text: string): string => text.replace(/^julia> .*\n/, '')

test('trials are named by their calls, and the median is the time', async () => {
  const samples = [
    { text: TRIAL + OLD, results: { 'sort!(copy($v))': SORT, 'parse(s)': PARSE } },
    { text: unname(TRIAL), figures: SORT },
    { text: unname(TRIAL) + unname(OLD), results: [SORT, PARSE] },
  ]
  expect(await checkFormat(benchmarkToolsFormat, samples)).toEqual([])
})

test('a trial of one sample has its time, and no statistics', async () => {
  const text = `BenchmarkTools.Trial: 1 sample with 1 evaluation.
 Single result which took 5.123 s (0.50% GC) to evaluate,
 with a memory estimate of 2.00 GiB, over 12345 allocations.
`
  const result = { time: 5.123, bytes: 2147483648, allocs: 12345 }
  expect(await checkFormat(benchmarkToolsFormat, [{ text, figures: result }])).toEqual([])
})

test('@btime prints the shortest time, and @time that of one execution', async () => {
  const text = `julia> @btime sum($v)
  1.250 μs (0 allocations: 0 bytes)
4.5
julia> @time sum(v)
  0.012345 seconds (1.25 k allocations: 2.000 MiB, 89.01% compilation time)
  4.500 ms (3 allocations: 48 bytes)
`
  const results = [
    { time: 1.25e-6, 'time.min': 1.25e-6, allocs: 0, bytes: 0 },
    { time: 0.012345, allocs: 1250, bytes: 2097152 },
    { time: 0.0045, 'time.min': 0.0045, allocs: 3, bytes: 48 },
  ]
  expect(await checkFormat(benchmarkToolsFormat, [{ text, results }])).toEqual([])
})

test('a sentence about allocations is no result', async () => {
  const text = 'took 3 ms (2 allocations: 3 bytes)\n  3 ms (2 allocations)\nthe allocation failed\n'
  expect(await checkFormat(benchmarkToolsFormat, [{ text, results: [] }])).toEqual([])
})

// The layout of the manual of BenchmarkTools; the numbers are chosen. 16.5 KiB are 16,896 B.
test('an estimate of a trial has one time', async () => {
  const text = `julia> maximum(t)
BenchmarkTools.TrialEstimate: 
  time:             1.503 ms
  gctime:           1.401 ms (93.21%)
  memory:           16.50 KiB
  allocs:           19
`
  const figures = { time: 0.001503, bytes: 16896, allocs: 19 }
  expect(await checkFormat(benchmarkToolsFormat, [{ text, figures }])).toEqual([])
})
