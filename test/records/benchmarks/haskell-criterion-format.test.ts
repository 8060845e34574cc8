import { expect, test } from 'vitest'
import { haskellCriterionFormat } from '../../../src/records/benchmarks/haskell-criterion-format.ts'
import { checkFormat } from '../../../src/series/check-format.ts'

// The layout of criterion 1.6 and gauge 0.2; the numbers are chosen.
test('the estimate has an interval, and mean and deviation stand below it', async () => {
  const text = `benchmarking codec/parse a file
time                 1.234 μs   (1.220 μs .. 1.250 μs)
                     0.999 R²   (0.998 R² .. 1.000 R²)
mean                 1.240 μs   (1.230 μs .. 1.260 μs)
std dev              52.10 ns   (40.20 ns .. 70.30 ns)
variance introduced by outliers: 55% (severely inflated)

benchmarked codec/sort
time                 1.250 s    (1.241 s .. 1.293 s)
`
  const results = {
    'codec/parse a file': {
      ...{ time: 1.234e-6, 'time.low': 1.22e-6, 'time.high': 1.25e-6 },
      ...{ 'time.mean': 1.24e-6, 'time.stddev': 5.21e-8 },
    },
    'codec/sort': { time: 1.25, 'time.low': 1.241, 'time.high': 1.293 },
  }
  expect(await checkFormat(haskellCriterionFormat, [{ text, results }])).toEqual([])
})

test('a line about benchmarking alone is none', async () => {
  const text = 'benchmarking is hard\ntime flies\nmean 1.240 μs   (1.230 μs .. 1.260 μs)\n'
  expect(await checkFormat(haskellCriterionFormat, [{ text, results: [] }])).toEqual([])
})

// criterion 1.6 with --verbosity 2, and 0.8; the numbers are chosen.
test('remarks of criterion end no benchmark, and an end of an interval may be none', async () => {
  const text = `benchmarking fib/11
measurement took 6.1 s
analysing with 1000 resamples
time                 23.91 μs   (NaN s .. 24.54 μs)
mean                 24.36 μs   (23.77 μs .. 24.97 μs)
found 2 outliers among 10 samples (20.0%)
  1 (10.0%) high mild
std dev              2.033 μs   (1.699 μs .. 2.470 μs)

benchmarking old
collecting 10 samples, 1 iterations each, in estimated 5.224149 s
mean: 532.0500 ms, lb 528.5000 ms, ub 538.2500 ms, ci 0.950
std dev: 7.750000 ms, lb 4.097320 ms, ub 12.28790 ms, ci 0.950
`
  const results = {
    'fib/11': {
      ...{ time: 2.391e-5, 'time.high': 2.454e-5 },
      ...{ 'time.mean': 2.436e-5, 'time.stddev': 2.033e-6 },
    },
    old: {
      ...{ time: 0.53205, 'time.low': 0.5285, 'time.high': 0.53825 },
      ...{ 'time.mean': 0.53205, 'time.stddev': 0.00775 },
    },
  }
  expect(await checkFormat(haskellCriterionFormat, [{ text, results }])).toEqual([])
})
