import { expect, test } from 'vitest'
import { pytestBenchmarkTextFormat } from '../../../src/records/benchmarks/pytest-benchmark-text-format.ts'
import { checkFormat } from '../../../src/series/check-format.ts'

// What pytest-benchmark 3.2 prints, shortened.
const OUTPUT = `-------------------------------------------- benchmark: 2 tests --------------------------------------------
Name (time in us)            Min                   Max                  Mean             StdDev                Median                IQR            Outliers           OPS            Rounds  Iterations
----------------------------------------------------------------------------------------------------------
test_sum                  5.6380 (1.0)        189.8830 (1.0)          5.7802 (1.0)       1.3409 (1.0)          5.6880 (1.0)       0.0300 (1.0)     1169;4062  173,003.7733 (1.0)       92627           2
test_sort[a b]        1,870.1460 (331.70)   2,140.9500 (11.28)    1,925.0032 (333.03)   43.6103 (32.52)    1,918.6190 (337.31)   46.8042 (>1000.0)     91;11      519.4797 (0.00)        333           1
----------------------------------------------------------------------------------------------------------

Legend:
  Outliers: 1 Standard Deviation from Mean; 1.5 IQR (InterQuartile Range) from 1st Quartile and 3rd Quartile.
`

test('times are in the unit of the header, and the iterations those of all rounds', async () => {
  const results = {
    test_sum: {
      ...{ time: 5.688e-6, 'time.mean': 5.7802e-6, 'time.stddev': 1.3409e-6 },
      ...{ 'time.min': 5.638e-6, 'time.max': 189.883e-6, iterations: 185_254 },
    },
    'test_sort[a b]': {
      ...{ time: 1918.619e-6, 'time.mean': 1925.0032e-6, 'time.stddev': 43.6103e-6 },
      ...{ 'time.min': 1870.146e-6, 'time.max': 2140.95e-6, iterations: 333 },
    },
  }
  expect(await checkFormat(pytestBenchmarkTextFormat, [{ text: OUTPUT, results }])).toEqual([])
})

test('columns may be chosen; without a median, the mean is the time', async () => {
  const text = `Name (time in ms)        Min                Mean            Rounds
-----------------------------------------------------------------
test_sum              1.5000 (1.0)      2.5000 (1.0)           4
-----------------------------------------------------------------
`
  const results = { test_sum: { time: 0.0025, 'time.mean': 0.0025, 'time.min': 0.0015 } }
  expect(await checkFormat(pytestBenchmarkTextFormat, [{ text, results }])).toEqual([])
})
