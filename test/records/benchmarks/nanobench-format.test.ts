import { expect, test } from 'vitest'
import { nanobenchFormat } from '../../../src/records/benchmarks/nanobench-format.ts'
import { formatProblem } from '../../../src/problems/diagnostics.ts'
import { checkFormat } from '../../../src/series/check-format.ts'
import { readText } from '../read-text.ts'

// nanobench 4.4 with g++ 12.2; the columns of the CPU's counters by pages.
const TABLES = `
| relative |               ns/op |                op/s |    err% |     total | codec
|---------:|--------------------:|--------------------:|--------:|----------:|:------
|   100.0% |            1,204.25 |          830,394.30 |    5.4% |      0.05 | \`sum\`
|    10.6% |           11,391.45 |           87,785.16 |   32.8% |      0.17 | :wavy_dash: \`sum | "x" \`\`y\`\`\` (Unstable with ~1,085.4 iters. Increase \`minEpochIterations\` to e.g. 10854)

|             us/byte |              byte/s |    err% |     total | bytes
|--------------------:|--------------------:|--------:|----------:|:------
|                0.05 |   19,245,914,923.37 |    5.6% |      0.02 | \`copy\`

| complexityN |               ns/op |                op/s |    err% |          ins/op |          cyc/op |    IPC |         bra/op |   miss% |     total | benchmark
|------------:|--------------------:|--------------------:|--------:|----------------:|----------------:|-------:|---------------:|--------:|----------:|:----------
|          10 |               52.96 |       18,883,378.66 |    1.9% |          125.00 |           50.50 |  2.475 |           3.00 |    0.1% |      0.01 | \`copy\`

|   coefficient |   err% | complexity
|--------------:|-------:|------------
|   5.08935e-09 |   2.6% | O(1)
`

const RESULTS = {
  sum: { time: 1204.25e-9, rate: 830394.3 },
  'sum | "x" `y`': { time: 11391.45e-9, rate: 87785.16 },
  copy: { time: 0.05e-6, throughput: 19245914923.37 },
  'copy(complexityN=10)': {
    ...{ time: 52.96e-9, rate: 18883378.66, ins_op: 125, cyc_op: 50.5, IPC: 2.475, bra_op: 3 },
  },
}

test('the median, the rate and the counters of each benchmark', async () => {
  const samples = [{ text: TABLES, results: RESULTS }]
  expect(await checkFormat(nanobenchFormat, samples)).toEqual([])
})

test('a benchmark that nanobench marks as unstable is told', async () => {
  const { reading } = await readText(TABLES)
  expect(reading.problems.map(({ problem }) => formatProblem(problem))).toEqual([
    'Expected the times of `sum | "x" ``y``` to be stable, but nanobench marks them as unstable; see its advice behind the name',
  ])
})

test('a table that was formatted as Markdown is the same', async () => {
  const text = `| ns/op | op/s | err% | total | codec |
| ----: | ---: | ---: | ----: | :---- |
| 1,204.25 | 830,394.30 | 5.4% | 0.05 | \`sum\` |
`
  const samples = [{ text, results: { sum: RESULTS.sum } }]
  expect(await checkFormat(nanobenchFormat, samples)).toEqual([])
})

test('a table of an author that looks like it is none', async () => {
  const text = '| name | ns/op | err% | total |\n| --- | --- | --- | --- |\n| `a` | 1 | 2% | 3 |\n'
  expect(await checkFormat(nanobenchFormat, [{ text, results: [] }])).toEqual([])
})
