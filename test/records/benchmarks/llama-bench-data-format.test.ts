import { expect, test } from 'vitest'
import { llamaBenchDataFormat } from '../../../src/records/benchmarks/llama-bench-data-format.ts'
import { checkFormat } from '../../../src/series/check-format.ts'

const TEST = {
  ...{ build_commit: '0123456', build_number: 5163, backends: 'CUDA' },
  ...{ model_type: 'llama 7B Q4_0', n_threads: 8, n_gpu_layers: 99 },
  ...{ n_prompt: 512, n_gen: 0, n_depth: 0, avg_ns: 216_000_000, stddev_ns: 1_200_000 },
  ...{ avg_ts: 2370.25, stddev_ts: 13.5, samples_ts: [2381.5, 2370.25, 2359.5] },
}
const OTHER = { ...TEST, n_prompt: 0, n_gen: 128, n_depth: 4096, samples_ts: [131.5, 130.5] }

// The members of llama-bench of 2025; the numbers are chosen.
test('the JSON has the single runs', async () => {
  const results = {
    'llama 7B Q4_0 pp512': { rate: [2381.5, 2370.25, 2359.5] },
    'llama 7B Q4_0 tg128 @ d4096': { rate: [131.5, 130.5] },
  }
  const list = JSON.stringify([TEST, OTHER], undefined, 2)
  const lines = [TEST, OTHER, ''].map((one) => one && JSON.stringify(one)).join('\n')
  expect(
    await checkFormat(llamaBenchDataFormat, [
      { text: list, results },
      { text: lines, results },
    ]),
  ).toEqual([])
})

test('settings that differ are part of the names, and the CSV has means', async () => {
  const text = `build_commit,build_number,backends,model_type,n_threads,n_prompt,n_gen,avg_ts,stddev_ts
"0123456","5163","CPU","llama 7B Q4_0","4","512","0","29.5","0.25"
"0123456","5163","CPU","llama 7B Q4_0","8","512","0","46.5","0.5"
`
  const results = {
    'llama 7B Q4_0 pp512(threads=4)': { rate: 29.5, 'rate.mean': 29.5, 'rate.stddev': 0.25 },
    'llama 7B Q4_0 pp512(threads=8)': { rate: 46.5, 'rate.mean': 46.5, 'rate.stddev': 0.5 },
  }
  expect(await checkFormat(llamaBenchDataFormat, [{ text, results }])).toEqual([])
})
