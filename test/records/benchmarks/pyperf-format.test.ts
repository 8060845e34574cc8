import { expect, test } from 'vitest'
import { pyperfFormat } from '../../../src/records/benchmarks/pyperf-format.ts'
import { checkFormat } from '../../../src/series/check-format.ts'

// The layout of pyperf 2 (version 1.0 of its JSON); the numbers are chosen.
test('values are samples, warmups and calibration are none', async () => {
  const text = JSON.stringify({
    benchmarks: [
      {
        metadata: { name: 'loads' },
        runs: [
          { metadata: { calibrate_loops: 8 }, warmups: [[1, 0.5]], values: [9] },
          { metadata: { load_avg_1min: 1 }, warmups: [[8, 0.7]], values: [0.25, 0.5] },
          { values: [0.125] },
          { warmups: [[8, 0.7]] },
        ],
      },
      { metadata: { name: 'peak', unit: 'byte' }, runs: [{ values: [4096, 8192] }] },
      { metadata: { name: 'sum', unit: 'integer' }, runs: [{ values: [7, 9] }] },
    ],
    metadata: { unit: 'second' },
    version: '1.0',
  })
  const results = {
    loads: { time: [0.25, 0.5, 0.125] },
    peak: { memory: [4096, 8192] },
    sum: { value: [7, 9] },
  }
  expect(await checkFormat(pyperfFormat, [{ text, results }])).toEqual([])
})

test('a single benchmark is named by what all have in common', async () => {
  const text =
    '{"benchmarks":[{"runs":[{"values":[0.5,0.25]}]}],"metadata":{"name":"loads"},"version":"1.0"}'
  const results = { loads: { time: [0.5, 0.25] } }
  expect(await checkFormat(pyperfFormat, [{ text, results }])).toEqual([])
})

test('what all have in common may stand before the benchmarks', async () => {
  const text =
    '{"version": "1.0", "metadata": {"python_cflags": "-g {x}", "unit": "second", "tags": 1}, "benchmarks": [{"runs": [{"values": [0.5, 0.25]}], "metadata": {"name": "loads"}}]}'
  const results = { loads: { time: [0.5, 0.25] } }
  expect(await checkFormat(pyperfFormat, [{ text, results }])).toEqual([])
})
