import { expect, test } from 'vitest'
import { asvRunFormat } from '../../../src/records/benchmarks/asv-run-format.ts'
import { checkFormat } from '../../../src/series/check-format.ts'
import { readText } from '../read-text.ts'

// The layout of asv 0.6; the numbers are chosen.
test('a benchmark states its value, and below it a table of its parameters', async () => {
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
    'bench.Parse.time_two(10, 1)': { time: 1.5e-6 },
    'bench.Parse.time_two(10, 2)': { time: 2.5e-6 },
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

// The tables as asv 0.6 lays them out (format_text_table of asv/util.py).
test('columns may be combinations of several parameters, and rows may have several', async () => {
  const text = `[ 50.00%] ··· bench.Parse.time_three                                 1/4 failed
[ 50.00%] ··· ==== ========= ============ ============
              --                     method / k
              -------------- -------------------------
               n     dtype     a b / 1       c / 2
              ==== ========= ============ ============
               10    int64    1.50±0.1μs   2.50±0.2μs
               10   float64     failed     4.50±0.2ms
              ==== ========= ============ ============

[100.00%] ··· bench.Parse.track_rows                                            ok
[100.00%] ··· ==== === ======
               n    m
              ---- --- ------
               10   1   15
               10   2   n/a
              ==== === ======
[100.00%] ··· Running (bench.Parse.time_small--)....
`
  const results = {
    'bench.Parse.time_three(10, int64, a b, 1)': { time: 1.5e-6 },
    'bench.Parse.time_three(10, int64, c, 2)': { time: 2.5e-6 },
    'bench.Parse.time_three(10, float64, c, 2)': { time: 0.0045 },
    'bench.Parse.track_rows(10, 1)': { value: 15 },
  }
  expect(await checkFormat(asvRunFormat, [{ text, results }])).toEqual([])
  const { reading } = await readText(text)
  expect(reading.problems.map(({ problem }) => problem.kind)).toEqual(['doubtful-record'])
})

test('a cell that stands between two columns is told of', async () => {
  const { reading } = await readText(`[100.00%] ··· bench.time_two   ok
[100.00%] ··· ====== =======
                n
              ------ -------
               10 1.5±0μs
              ====== =======
`)
  expect(reading.problems.map(({ problem }) => problem.kind)).toEqual(['unreadable-record'])
})
