import { expect, test } from 'vitest'
import { actionBenchmarkFormat } from '../../../src/records/benchmarks/action-benchmark-format.ts'
import { checkFormat } from '../../../src/series/check-format.ts'

// The layout of github-action-benchmark 1; the numbers are chosen.
test('the last entry of each suite counts', async () => {
  const entry = (value: number, unit: string) => ({
    ...{ commit: { id: 'a' }, date: 1, tool: 'cargo' },
    benches: [{ name: 'parse', value, range: '± 5', unit }],
  })
  const data = {
    ...{ lastUpdate: 1, repoUrl: 'https://x' },
    entries: {
      Rust: [entry(9, 'ns/iter'), entry(1500, 'ns/iter')],
      Python: [entry(20, 'iter/sec')],
    },
  }
  const text = `window.BENCHMARK_DATA = ${JSON.stringify(data, null, 2)}`
  const results = { 'Rust.parse': { time: 1.5e-6 }, 'Python.parse': { rate: 20 } }
  expect(
    await checkFormat(actionBenchmarkFormat, [
      { text, results },
      { text: JSON.stringify(data), results },
    ]),
  ).toEqual([])
})

test('the units of a custom list are understood, or the value stands as it is', async () => {
  const results = {
    ...{ ms: { time: 0.25 }, Seconds: { time: 250 }, 'ops/s': { rate: 250 } },
    ...{ bytes: { bytes: 250 }, MB: { value: 250 }, 'MB/s': { value: 250 } },
    ...{ 'B/op': { bytes: 250 }, 'allocs/op': { allocs: 250 }, Percent: { value: 250 } },
  }
  const list = Object.keys(results).map((unit) => ({ name: unit, unit, value: 250 }))
  const text = JSON.stringify(list)
  expect(await checkFormat(actionBenchmarkFormat, [{ text, results }])).toEqual([])
})
