import { expect, test } from 'vitest'
import { nodeTapFormat } from '../../../src/records/suites/node-tap-format.ts'
import { checkFormat } from '../../../src/series/check-format.ts'

// Printed by Node 20.20; the last test, and the numbers of the end, are chosen.
test('a test is named by those that it stands in, and tests that were skipped have no time', async () => {
  const text = `TAP version 13
# Subtest: ok
ok 1 - ok
  ---
  duration_ms: 1.606135
  ...
# Subtest: suite
    # Subtest: slow
    not ok 1 - slow
      ---
      duration_ms: 150.96698
      error: 'duration'
      ...
    1..1
not ok 2 - suite
  ---
  duration_ms: 156.218184
  ...
# Subtest: later
ok 3 - later # SKIP
  ---
  duration_ms: 0.25
  ...
1..3
# tests 4
# pass 1
# fail 2
# cancelled 0
# skipped 1
# duration_ms 296.771631
`
  const results = {
    ok: { time: 0.001606135 },
    'suite > slow': { time: 0.15096698 },
    suite: { time: 0.156218184 },
    total: { passed: 1, failed: 2, skipped: 1, time: 0.296771631 },
  }
  expect(await checkFormat(nodeTapFormat, [{ text, results }])).toEqual([])
})
