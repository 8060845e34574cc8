import { expect, test } from 'vitest'
import { ninjaStatsFormat } from '../../../src/records/builds/ninja-stats-format.ts'
import { checkFormat } from '../../../src/series/check-format.ts'

// Printed by ninja 1.11 (Debian 12).
test('what ninja itself did is read, with what it took in all', async () => {
  const text = `[2/2] Linking C executable busy
metric          \tcount \tavg (us) \ttotal (ms)
.ninja parse    \t2     \t94.5    \t0.2
.ninja_log load \t1     \t4.0     \t0.0
FinishCommand   \t2     \t187.0   \t0.4

path->node hash load 0.60 (155 entries / 257 buckets)
`
  // 2 × 94.5 µs, 1 × 4.0 µs and 2 × 187.0 µs, which the totals have as 0.2, 0.0 and 0.4 ms.
  const results = {
    '.ninja parse': { calls: 2, time: 0.000189 },
    '.ninja_log load': { calls: 1, time: 0.000004 },
    FinishCommand: { calls: 2, time: 0.000374 },
  }
  expect(await checkFormat(ninjaStatsFormat, [{ text, results }])).toEqual([])
})

test('of many calls, the total is closer than the mean', async () => {
  const text = `metric          \tcount \tavg (us) \ttotal (ms)
node stat       \t1000  \t1.1    \t1.1
canonicalize str\t20000 \t0.2    \t3.1
`
  const results = {
    'node stat': { calls: 1000, time: 0.0011 },
    'canonicalize str': { calls: 20000, time: 0.0031 },
  }
  expect(await checkFormat(ninjaStatsFormat, [{ text, results }])).toEqual([])
})
