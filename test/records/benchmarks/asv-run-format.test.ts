import { expect, test } from 'vitest'
import { asvRunFormat } from '../../../src/records/benchmarks/asv-run-format.ts'
import { checkFormat } from '../../../src/series/check-format.ts'
import { readText } from '../read-text.ts'

// The layout of asv 0.6; the numbers are chosen.
test('a benchmark states its value, and below it a table of one parameter', async () => {
  const text = `· Creating environments
· Running 4 total benchmarks (1 commits * 1 environments * 4 benchmarks)
[ 0.00%] · For codec commit 3f2a1b00 <main>:
[ 0.00%] ·· Benchmarking conda-py3.11
[25.00%] ··· bench.Parse.time_small                       1.25±0.02ms
[50.00%] ··· bench.Parse.peakmem_large                          52.5M
[75.00%] ··· bench.Parse.time_two                                  ok
[75.00%] ··· ====== ======= =======
             --         b
             ------ ---------------
               a       1       2
             ====== ======= =======
               10   1.5±0μs 2.5±0μs
             ====== ======= =======
[100.00%] ··· bench.Parse.time_sizes                                ok
[100.00%] ··· ====== ===========
               n
              ------ -----------
                10    10.5±0.1μs
               100     99.5±1μs
              ====== ===========
`
  const results = {
    'bench.Parse.time_small': { time: 0.00125 },
    'bench.Parse.peakmem_large': { memory: 52_500_000 },
    'bench.Parse.time_sizes(10)': { time: 1.05e-5 },
    'bench.Parse.time_sizes(100)': { time: 9.95e-5 },
  }
  expect(await checkFormat(asvRunFormat, [{ text, results }])).toEqual([])
})

test('a benchmark that failed is told of', async () => {
  const { reading } = await readText(
    '[100.00%] ··· bench.Parse.time_small                       failed\n',
  )
  expect(reading.problems.map(({ problem }) => problem.kind)).toEqual(['doubtful-record'])
})
