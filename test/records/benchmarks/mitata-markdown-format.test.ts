import { expect, test } from 'vitest'
import { mitataMarkdownFormat } from '../../../src/records/benchmarks/mitata-markdown-format.ts'
import { checkFormat } from '../../../src/series/check-format.ts'
import { readText } from '../read-text.ts'

const RULE =
  '| ----------- | ---------------- | ----------- | ----------- | ----------- | ----------- |'
const HEADS = '|              avg |         min |         p75 |         p99 |         max |'

// The layout of mitata 1.0 (its `markdown` format); the numbers are chosen.
test('a row states the mean, the extremes and the 99th percentile; a group is told in the header', async () => {
  const text = `clk: ~3.05 GHz
cpu: Example CPU
runtime: node 22.1.0 (x64-linux)

| • small     ${HEADS}
${RULE}
| parse       | \`  1.20 µs/iter\` | \`  1.10 µs\` | \`  1.22 µs\` | \`  1.50 µs\` | \`  2.10 µs\` |

|             ${HEADS}
${RULE}
| parse       | \`850.20 µs/iter\` | \`801.00 µs\` | \`861.10 µs\` | \`  1.10 ms\` | \`  1.31 ms\` |
`
  const results = [
    {
      ...{ time: 1.2e-6, 'time.mean': 1.2e-6, 'time.min': 1.1e-6 },
      ...{ 'time.p99': 1.5e-6, 'time.max': 2.1e-6 },
    },
    {
      ...{ time: 8.502e-4, 'time.mean': 8.502e-4, 'time.min': 8.01e-4 },
      ...{ 'time.p99': 1.1e-3, 'time.max': 1.31e-3 },
    },
  ]
  expect(await checkFormat(mitataMarkdownFormat, [{ text, results }])).toEqual([])
})

test('other tables of averages are none, and a benchmark that failed is told of', async () => {
  const foreign = '| benchmark | avg | min |\n|---|---|---|\n| parse | 1.2 µs/iter | 1 µs |\n'
  const runtime = 'runtime: node 22 (x64-linux)\n\n| name | avg |\n|---|---|\n| a | 5 |\n'
  expect(
    await checkFormat(mitataMarkdownFormat, [
      { text: foreign, results: [] },
      { text: runtime, results: [] },
    ]),
  ).toEqual([])
  const failed = `| benchmark   ${HEADS}\n${RULE}\n| parse       | error: no file |\n`
  const { reading } = await readText(failed)
  expect(reading.problems.map(({ problem }) => problem.kind)).toEqual(['doubtful-record'])
})
