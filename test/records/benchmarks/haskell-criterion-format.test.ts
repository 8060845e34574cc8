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
