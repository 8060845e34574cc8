import { expect, test } from 'vitest'
import { asvCompareFormat } from '../../../src/records/benchmarks/asv-compare-format.ts'
import { formatProblem } from '../../../src/problems/diagnostics.ts'
import { checkFormat } from '../../../src/series/check-format.ts'
import { readText } from '../read-text.ts'

// asv 0.6, by its tests; the numbers are chosen.
const TABLE = `
All benchmarks:

| Change   | Before [22b920c6] <v1>   | After [fcf8c079] <main>   | Ratio   | Benchmark (Parameter)                   |
|----------|--------------------------|---------------------------|---------|-----------------------------------------|
| -        | 1.87±0.1ms               | 834±0μs                   | 0.45    | suite.Suite.time_parse(1, 'a')          |
|          | 1.00±1s                  | 3.00±1s                   | ~3.00   | time_ci_big                             |
|          | 33.2M                    | 128                       | 0.00    | suite.peakmem_load [box/py3.12]         |
|          | 42                       | 42.5±0.1                  | 1.01    | time_secondary.track_value              |
|          | 5.73m                    | 2.5h                      | 1.00    | time_long                               |
| !        | 454μs                    | failed                    | n/a     | time_coordinates.time_latitude          |
|          | n/a                      | n/a                       | n/a     | time_AAA_skip                           |
|          | 1.00s                    | 2.00s                     | 2.00    | suite.other                             |
`

test('each benchmark has a median before and after, in the unit that its name tells', async () => {
  const results = {
    "before.suite.Suite.time_parse(1, 'a')": { time: 0.00187 },
    "after.suite.Suite.time_parse(1, 'a')": { time: 834e-6 },
    'before.time_ci_big': { time: 1 },
    'after.time_ci_big': { time: 3 },
    'before.suite.peakmem_load [box/py3.12]': { memory: 33.2e6 },
    'after.suite.peakmem_load [box/py3.12]': { memory: 128 },
    'before.time_secondary.track_value': { value: 42 },
    'after.time_secondary.track_value': { value: 42.5 },
    'before.time_long': { time: 343.8 },
    'after.time_long': { time: 9000 },
    'before.time_coordinates.time_latitude': { time: 454e-6 },
  }
  expect(await checkFormat(asvCompareFormat, [{ text: TABLE, results }])).toEqual([])
})

test('a benchmark that failed is told', async () => {
  const { reading } = await readText(TABLE)
  expect(reading.problems.map(({ problem }) => formatProblem(problem))).toEqual([
    'Expected the benchmark `after.time_coordinates.time_latitude` to have a result, but it failed or was skipped',
  ])
})

// asv 0.5, by pages.
test('the table of asv until 0.5, which has no bars', async () => {
  const text = `       before           after         ratio
     [5d3b2a70]       [7d5d8b3a]
     <master>         <branch>
-        9.75±0.1ms      5.29±0.05ms     0.54  bench.time_parse
            42.5M            42.5M     1.00  bench.peakmem_load

SOME BENCHMARKS HAVE CHANGED SIGNIFICANTLY.
`
  const results = {
    'before.bench.time_parse': { time: 0.00975 },
    'after.bench.time_parse': { time: 0.00529 },
    'before.bench.peakmem_load': { memory: 42.5e6 },
    'after.bench.peakmem_load': { memory: 42.5e6 },
  }
  expect(await checkFormat(asvCompareFormat, [{ text, results }])).toEqual([])
})

test('a table of changes that somebody wrote is none', async () => {
  const text = `| Change | Before | After | Improvement |
|--------|--------|-------|-------------|
| cache | 3 s | 1 s | 3x |
`
  expect(await checkFormat(asvCompareFormat, [{ text, results: [] }])).toEqual([])
})
