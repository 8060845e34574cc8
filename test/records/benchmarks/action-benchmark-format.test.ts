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
  const units = {
    ...{ a: ['ms', { time: 0.25 }], b: ['Seconds', { time: 250 }], c: ['ops/s', { rate: 250 }] },
    ...{ d: ['bytes', { bytes: 250 }], e: ['MB', { value: 250 }], f: ['MB/s', { value: 250 }] },
    ...{
      g: ['B/op', { bytes: 250 }],
      h: ['allocs/op', { allocs: 250 }],
      i: ['Percent', { value: 250 }],
    },
  } as const
  const text = JSON.stringify(
    Object.entries(units).map(([name, [unit]]) => ({ name, unit, value: 250 })),
  )
  const results = Object.fromEntries(
    Object.entries(units).map(([name, [, figures]]) => [name, figures]),
  )
  expect(await checkFormat(actionBenchmarkFormat, [{ text, results }])).toEqual([])
})
