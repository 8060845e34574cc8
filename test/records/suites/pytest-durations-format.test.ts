import { expect, test } from 'vitest'
import { pytestDurationsFormat } from '../../../src/records/suites/pytest-durations-format.ts'
import { checkFormat } from '../../../src/series/check-format.ts'

// The layout of pytest 7 and 8; the numbers are chosen.
test('a test states its time, set-up and tear-down apart, and the last line all of them', async () => {
  const text = `============================= test session starts ==============================
collected 14 items

============================= slowest 3 durations ==============================
2.51s call     tests/test_codec.py::test_large[1 MiB]
0.35s setup    tests/test_codec.py::test_large[1 MiB]
0.02s teardown tests/test_io.py::TestFile::test_read

(11 durations < 0.005s hidden.  Use -vv to show these durations.)
======== 1 failed, 11 passed, 2 skipped, 3 warnings in 65.20s (0:01:05) ========
`
  const results = {
    'tests/test_codec.py::test_large[1 MiB]': { time: 2.51 },
    'tests/test_codec.py::test_large[1 MiB] setup': { time: 0.35 },
    'tests/test_io.py::TestFile::test_read teardown': { time: 0.02 },
    total: { time: 65.2, failed: 1, passed: 11, skipped: 2 },
  }
  expect(await checkFormat(pytestDurationsFormat, [{ text, results }])).toEqual([])
})

test('the last line of release 4 is read, and rules with other words are none', async () => {
  const old = '=========== 12 passed in 3.42 seconds ===========\n'
  const foreign =
    '===== 3 apples in 2.00s =====x\n2.51s call     tests/a.py::b\n=== slowest roads ===\n'
  expect(
    await checkFormat(pytestDurationsFormat, [
      { text: old, results: { total: { time: 3.42, passed: 12 } } },
      { text: foreign, results: [] },
    ]),
  ).toEqual([])
})

// Printed by pytest 9 with -q.
test('the last line of a quiet pytest is read, and sentences are none', async () => {
  const samples = [
    {
      text: '1 failed, 2 passed, 1 skipped in 1.72s\n',
      results: { total: { failed: 1, passed: 2, skipped: 1, time: 1.72 } },
    },
    {
      text: 'all 12 passed in 3s\n12 passed in 3.25s, at last\n==== 1 passed in 1.72s\n',
      results: [],
    },
  ]
  expect(await checkFormat(pytestDurationsFormat, samples)).toEqual([])
})
