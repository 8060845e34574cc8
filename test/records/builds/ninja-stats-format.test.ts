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
  const results = {
    '.ninja parse': { calls: 2, time: 0.0002 },
    '.ninja_log load': { calls: 1, time: 0 },
    FinishCommand: { calls: 2, time: 0.0004 },
  }
  expect(await checkFormat(ninjaStatsFormat, [{ text, results }])).toEqual([])
})
