import { expect, test } from 'vitest'
import { benchmarkJsFormat } from '../../../src/records/benchmarks/benchmark-js-format.ts'
import { checkFormat } from '../../../src/series/check-format.ts'

// What Benchmark.js 2.1 and bench-node 0.15 print.
test('operations a second are read, and the extremes where they are printed', async () => {
  const text = `RegExp#test x 63,563,098 ops/sec ±2.46% (93 runs sampled)
slow one x 12.34 ops/sec ±0.50% (31 runs sampled)
bad: 
Fastest is RegExp#test
Using delete                                  x 13,751,669 ops/sec (9 runs sampled) min..max=(71.47ns...72.45ns)
`
  const results = {
    'RegExp#test': { rate: 63_563_098 },
    'slow one': { rate: 12.34 },
    'Using delete': { rate: 13_751_669, 'time.min': 7.147e-8, 'time.max': 7.245e-8 },
  }
  expect(await checkFormat(benchmarkJsFormat, [{ text, results }])).toEqual([])
})

test('other lines with a rate are none', async () => {
  const text = 'throughput: 7246377 ops/sec \nabout x 3 ops/sec faster\n'
  expect(await checkFormat(benchmarkJsFormat, [{ text, results: [] }])).toEqual([])
})
