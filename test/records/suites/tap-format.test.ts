import { expect, test } from 'vitest'
import { tapFormat } from '../../../src/records/suites/tap-format.ts'
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
  expect(await checkFormat(tapFormat, [{ text, results }])).toEqual([])
})

// Printed by vitest 4.1 with --reporter=tap; the times are as printed.
test('tests in braces have their time behind their name', async () => {
  const text = `TAP version 13
1..1
not ok 1 - test/codec.test.ts # time=134.83ms {
    1..2
    not ok 1 - suite # time=132.64ms {
        1..3
        ok 1 - slow # time=122.18ms
        not ok 2 - fails # time=8.40ms
            ---
            error:
                name: "AssertionError"
            ...
        ok 3 - later # SKIP
    }
    ok 2 - quick # time=0.18ms
}
`
  const results = {
    'test/codec.test.ts': { time: 0.13483 },
    'test/codec.test.ts > suite': { time: 0.13264 },
    'test/codec.test.ts > suite > slow': { time: 0.12218 },
    'test/codec.test.ts > suite > fails': { time: 0.0084 },
    'test/codec.test.ts > quick': { time: 0.00018 },
  }
  expect(await checkFormat(tapFormat, [{ text, results }])).toEqual([])
})

// Printed by node-tap 16.3.
test('node-tap states the time of all tests, and which of the outer ones failed', async () => {
  const text = `TAP version 13
# Subtest: parses
    ok 1 - one
    1..1
ok 1 - parses # time=67.755ms

# Subtest: fails
    not ok 1 - two
      ---
      compare: ===
      duration: 5
      ...
    1..1
    # failed 1 test
not ok 2 - fails # time=46.823ms

ok 3 - later # SKIP
1..3
# failed 1 of 3 tests
# skip: 1
# time=118.176ms
`
  const results = {
    parses: { time: 0.067755 },
    fails: { time: 0.046823 },
    total: { failed: 1, skipped: 1, time: 0.118176 },
  }
  expect(await checkFormat(tapFormat, [{ text, results }])).toEqual([])
})

// Printed by mocha 11.8, which states no version, and tape 5.10, AVA 6.4 and bats 1.8.
test.each([
  [
    'mocha',
    'ok 1 codec parses small\nok 2 codec is skipped # SKIP -\nnot ok 3 codec inner fails\n  x\n# tests 2\n# pass 1\n# fail 1\n1..3\n',
    { total: { passed: 1, failed: 1 } },
  ],
  [
    'tape',
    'TAP version 13\n# parses\nok 1 one\n# SKIP skipped\n\n1..1\n# tests 1\n# pass  1\n\n# ok\n',
    { total: { passed: 1 } },
  ],
  [
    'AVA',
    'TAP version 13\nok 1 - ava › later # SKIP\nok 2 - ava › quick\n\n1..2\n# tests 2\n# pass 1\n# skip 1\n# fail 0\n\n',
    { total: { passed: 1, skipped: 1, failed: 0 } },
  ],
  [
    'bats',
    'TAP version 13\n1..2\nok 1 sleeps\n  ---\n  duration_ms: 212\n  ...\nnot ok 2 fails # hard\n  ---\n  duration_ms: 114\n  message: |\n    (in test file a.bats, line 3)\n  ...\n',
    { sleeps: { time: 0.212 }, 'fails # hard': { time: 0.114 } },
  ],
])('%s states what it prints and no more', async (_, text, results) => {
  expect(await checkFormat(tapFormat, [{ text, results }])).toEqual([])
})

test('a time in the message of a test is none of the test', async () => {
  const text =
    'TAP version 13\nnot ok 1 - waits\n  ---\n  error: |-\n    duration_ms: 5\n  duration_ms: 7.5\n  ...\nok 2 - hash \\# one # time=2ms\nok 3 - soon # TODO # time=3ms\n'
  const results = { waits: { time: 0.0075 }, 'hash # one': { time: 0.002 } }
  expect(await checkFormat(tapFormat, [{ text, results }])).toEqual([])
})
