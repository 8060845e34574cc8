import { expect, test } from 'vitest'
import { vitestBenchTextFormat } from '../../../src/records/benchmarks/vitest-bench-text-format.ts'
import { checkFormat } from '../../../src/series/check-format.ts'

// What vitest 4.1 prints; older ones have a word behind the samples.
test('rates are read, and times of more than one digit', async () => {
  const text = ` ✓ bench/a.bench.ts > sort 1042ms
     name                   hz     min      max    mean     p75     p99    p995    p999      rme  samples
   · normal       6,733,088.12  0.0001   3.8160  0.0001  0.0001  0.0003  0.0004  0.0011  ±15.38%   337360
   · reverse it          81.25  9.5000  20.5000 12.3077 12.0001 12.0001 12.0001 12.0002   ±5.30%       41   slowest

 BENCH  Summary

  normal - bench/a.bench.ts > sort
    2.50x faster than reverse it
`
  const results = {
    normal: { rate: 6_733_088.12, 'time.max': 0.003816, iterations: 337_360 },
    'reverse it': {
      ...{ rate: 81.25, time: 0.0123077, 'time.mean': 0.0123077 },
      ...{ 'time.min': 0.0095, 'time.max': 0.0205, iterations: 41 },
    },
  }
  expect(await checkFormat(vitestBenchTextFormat, [{ text, results }])).toEqual([])
})
