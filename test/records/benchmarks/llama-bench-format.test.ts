import { expect, test } from 'vitest'
import { llamaBenchFormat } from '../../../src/records/benchmarks/llama-bench-format.ts'
import { checkFormat } from '../../../src/series/check-format.ts'
import { readText } from '../read-text.ts'

// The layout of pages of 2023 to 2025; the numbers are chosen.
test('a row is a test of a model, with its settings', async () => {
  const text = `| model                          |       size |     params | backend    | ngl |          test |              t/s |
| ------------------------------ | ---------: | ---------: | ---------- | --: | ------------: | ---------------: |
ggml_cuda_init: found 1 CUDA devices:
| llama 7B Q4_0                  |   3.56 GiB |     6.74 B | CUDA       |  99 |         pp512 |   2368.80 ± 93.24 |
| llama 7B Q4_0                  |   3.56 GiB |     6.74 B | CUDA       |  99 | tg128 @ d4096 |    131.42 ± 0.07 |

build: 0123456 (1234)
| model | size | params | backend | threads | test | t/s |
| ---------- | ---: | ---: | --- | --: | --: | ---: |
| llama 7B mostly Q4_0 | 3.56 GiB | 6.74 B | CPU | 2 | pp 512 | 29.69 ± 0.07 |
| llama 7B mostly Q4_0 | 3.56 GiB | 6.74 B | CPU | 4 | pp 512 | 46.65 |
`
  const results = {
    'llama 7B Q4_0 pp512(backend=CUDA, ngl=99)': {
      ...{ rate: 2368.8, 'rate.mean': 2368.8, 'rate.stddev': 93.24 },
    },
    'llama 7B Q4_0 tg128 @ d4096(backend=CUDA, ngl=99)': {
      ...{ rate: 131.42, 'rate.mean': 131.42, 'rate.stddev': 0.07 },
    },
    'llama 7B mostly Q4_0 pp 512(backend=CPU, threads=2)': {
      ...{ rate: 29.69, 'rate.mean': 29.69, 'rate.stddev': 0.07 },
    },
    'llama 7B mostly Q4_0 pp 512(backend=CPU, threads=4)': { rate: 46.65, 'rate.mean': 46.65 },
  }
  expect(await checkFormat(llamaBenchFormat, [{ text, results }])).toEqual([])
})

test('other tables of models are none, and a row without a number is told of', async () => {
  const foreign = '| model | test | t/s |\n|---|---|---|\n| a | pp512 | 5.0 |\n'
  expect(await checkFormat(llamaBenchFormat, [{ text: foreign, results: [] }])).toEqual([])
  const { reading } = await readText(
    '| model | size | params | backend | test | t/s |\n| a | 1 B | 1 B | CPU | pp8 | nan ± nan |\n| a | 1 B\n',
  )
  expect(reading.problems.map(({ problem }) => problem.kind)).toEqual([
    'doubtful-record',
    'unreadable-record',
  ])
})
