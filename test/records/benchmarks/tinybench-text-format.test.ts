import { expect, test } from 'vitest'
import { tinybenchTextFormat } from '../../../src/records/benchmarks/tinybench-text-format.ts'
import { checkFormat } from '../../../src/series/check-format.ts'
import { readText } from '../read-text.ts'

// What tinybench 6 and 2 print by Node's console.table.
test('medians and means of each task are read', async () => {
  const text = `┌─────────┬───────────────┬──────────────────┬──────────────────┬────────────────────────┬────────────────────────┬─────────┐
│ (index) │ Task name     │ Latency avg (ns) │ Latency med (ns) │ Throughput avg (ops/s) │ Throughput med (ops/s) │ Samples │
├─────────┼───────────────┼──────────────────┼──────────────────┼────────────────────────┼────────────────────────┼─────────┤
│ 0       │ 'faster task' │ '43.17 ± 9.32%'  │ '40.00 ± 0.00'   │ '25276068 ± 0.02%'     │ '25000000 ± 0'         │ 1158208 │
└─────────┴───────────────┴──────────────────┴──────────────────┴────────────────────────┴────────────────────────┴─────────┘
┌─────────┬────────────┬──────────────┬───────────────────┬──────────┬─────────┐
│ (index) │ Task Name  │ ops/sec      │ Average Time (ns) │ Margin   │ Samples │
├─────────┼────────────┼──────────────┼───────────────────┼──────────┼─────────┤
│ 0       │ 'old task' │ '20,832,000' │ 48.001234         │ '±1.29%' │ 2083337 │
└─────────┴────────────┴──────────────┴───────────────────┴──────────┴─────────┘
`
  const results = {
    'faster task': {
      ...{ time: 4e-8, 'time.mean': 4.317e-8, rate: 25e6, 'rate.mean': 25_276_068 },
      iterations: 1_158_208,
    },
    'old task': {
      ...{ time: 4.8001234e-8, 'time.mean': 4.8001234e-8, rate: 20_832_000 },
      iterations: 2_083_337,
    },
  }
  expect(await checkFormat(tinybenchTextFormat, [{ text, results }])).toEqual([])
})

test('a task that failed is told of, and another table is none', async () => {
  const { reading } = await readText(`│ (index) │ Task name │ Latency avg (ns) │
│ 0       │ 'bad'     │ 'n/a'            │
└─────────┴───────────┴──────────────────┘
│ (index) │ Values │
│ 0       │ 3      │
`)
  expect(reading.problems.map(({ problem }) => problem)).toEqual([
    {
      kind: 'doubtful-record',
      reason: 'Expected the benchmark `bad` to have a result, but it failed or was skipped',
    },
  ])
  expect(reading.counts.size).toBe(0)
})

// The bar of a name is none of the table's, and a row of more cells than the head loses none of the rows behind it.
test('names may have bars in them', async () => {
  const text = `│ (index) │ Task name   │ Latency avg (ns) │ Samples │
│ 0       │ 'a | "b"'   │ '50.00 ± 1.00%'  │ 10      │
│ 1       │ 'c │ d'     │ '60.00 ± 1.00%'  │ 20      │
│ 2       │ 'e'         │ '70.00 ± 1.00%'  │ 30      │
└─────────┴─────────────┴──────────────────┴─────────┘
`
  const results = {
    'a | "b"': { time: 5e-8, 'time.mean': 5e-8, iterations: 10 },
    e: { time: 7e-8, 'time.mean': 7e-8, iterations: 30 },
  }
  expect(await checkFormat(tinybenchTextFormat, [{ text, results }])).toEqual([])
})
