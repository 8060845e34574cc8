import { expect, test } from 'vitest'
import { googleBenchmarkTextFormat } from '../../../src/records/benchmarks/google-benchmark-text-format.ts'
import { checkFormat } from '../../../src/series/check-format.ts'
import { readText } from '../read-text.ts'

// What Google Benchmark 1.7 prints.
const HEADER = `-------------------------------------------------------------------------
Benchmark              Time             CPU   Iterations UserCounters...
-------------------------------------------------------------------------
`

test('each row is a benchmark; bytes a second are in powers of 1,024, other counters of 1,000', async () => {
  const text = `${HEADER}BM_StringCopy       15.5 ns         15.4 ns      1642920 bytes_per_second=1.5G/s
BM_Fill/8          0.006 us        0.005 us      4664705 Foo=3.5 items_per_second=165.5M/s
BM_Lab             0.273 ns        0.272 ns    101197638 a label
`
  const results = {
    BM_StringCopy: {
      ...{ time: 1.55e-8, cpu: 1.54e-8, iterations: 1_642_920 },
      throughput: 1.5 * 1024 ** 3,
    },
    'BM_Fill/8': { time: 6e-9, cpu: 5e-9, iterations: 4_664_705, Foo: 3.5, rate: 165.5e6 },
    BM_Lab: { time: 2.73e-10, cpu: 2.72e-10, iterations: 101_197_638 },
  }
  expect(await checkFormat(googleBenchmarkTextFormat, [{ text, results }])).toEqual([])
})

test('repetitions are samples, and their aggregates nothing of their own', async () => {
  const text = `${HEADER}BM_Fill/8                 0.007 us        0.006 us      4423428
BM_Fill/8                 0.005 us        0.004 us      4423428
BM_Fill/8_mean            0.006 us        0.005 us            2
BM_Fill/8_stddev          0.001 us        0.001 us            2
BM_Fill/8_cv               2.01 %          2.01 %             2
`
  const results = {
    'BM_Fill/8': { time: [7e-9, 5e-9], cpu: [6e-9, 4e-9], iterations: [4_423_428, 4_423_428] },
  }
  expect(await checkFormat(googleBenchmarkTextFormat, [{ text, results }])).toEqual([])
})

test('aggregates count where nothing else is printed', async () => {
  const text = `${HEADER}BM_Fill/8_mean            0.006 us        0.005 us            3
BM_Fill/8_median          0.007 us        0.004 us            3
BM_Fill/8_stddev          0.001 us        0.002 us            3
BM_Fill/8_cv               2.01 %          2.01 %             3
`
  const results = {
    'BM_Fill/8': {
      ...{ time: 7e-9, 'time.mean': 6e-9, 'time.stddev': 1e-9 },
      ...{ cpu: 4e-9, 'cpu.mean': 5e-9, 'cpu.stddev': 2e-9 },
    },
  }
  expect(await checkFormat(googleBenchmarkTextFormat, [{ text, results }])).toEqual([])
})

test('counters may have columns of their own', async () => {
  const text = `Benchmark              Time             CPU   Iterations        Foo items_per_second
BM_Fill/8          0.007 us        0.006 us      4518554        3.5           2.5k/s
Benchmark              Time             CPU   Iterations
BM_Lab             0.381 ns        0.380 ns     59951794
`
  const results = {
    'BM_Fill/8': { time: 7e-9, cpu: 6e-9, iterations: 4_518_554, Foo: 3.5, rate: 2500 },
    BM_Lab: { time: 3.81e-10, cpu: 3.8e-10, iterations: 59_951_794 },
  }
  expect(await checkFormat(googleBenchmarkTextFormat, [{ text, results }])).toEqual([])
})

test('a benchmark that failed is told of, with its reason', async () => {
  const { reading } = await readText(`${HEADER}BM_Err        ERROR OCCURRED: 'no file'\n`)
  expect(reading.problems[0]?.problem).toEqual({
    kind: 'doubtful-record',
    reason:
      'Expected the benchmark `BM_Err` to have a result, but it failed or was skipped: no file',
  })
})

// Google Benchmark 1.7.1 goes from yotta to yocto.
test('counters of any magnitude are read', async () => {
  const text = `Benchmark      Time             CPU   Iterations UserCounters...
BM_a         1.00 ns         1.00 ns            7 bytes_per_second=2P/s energy=2n huge=3.5P items_per_second=4E/s mass=5u tiny=6p
`
  const counters = { energy: 2e-9, huge: 3.5e15, mass: 5e-6, tiny: 6e-12 }
  const rates = { throughput: 2 ** 51, rate: 4e18 }
  const results = { BM_a: { time: 1e-9, cpu: 1e-9, iterations: 7, ...rates, ...counters } }
  expect(await checkFormat(googleBenchmarkTextFormat, [{ text, results }])).toEqual([])
})

// Columns are aligned to the right; the width of a name counts bytes, so that the row of `ü` begins a character earlier.
test('counters in columns may have blanks in their names, and labels behind them', async () => {
  const text = `Benchmark             Time             CPU   Iterations       frac     rate x items_per_second
BM_a                1.00 ns         1.00 ns            7       0.25  250.369/s           1.5G/s label of 5 ms
BM_ü               2.00 ns         2.00 ns            8        0.5     1.5k/s           2.5G/s
`
  const own = { BM_a: { frac: 0.25, rate_x: 250.369 }, BM_ü: { frac: 0.5, rate_x: 1500 } }
  const results = {
    BM_a: { time: 1e-9, cpu: 1e-9, iterations: 7, rate: 1.5e9, ...own.BM_a },
    BM_ü: { time: 2e-9, cpu: 2e-9, iterations: 8, rate: 2.5e9, ...own.BM_ü },
  }
  expect(await checkFormat(googleBenchmarkTextFormat, [{ text, results }])).toEqual([])
})
