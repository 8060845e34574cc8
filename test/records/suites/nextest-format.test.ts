import { expect, test } from 'vitest'
import { nextestFormat } from '../../../src/records/suites/nextest-format.ts'
import { checkFormat } from '../../../src/series/check-format.ts'

// The layout of cargo nextest 0.9, with and without the count of later releases; the numbers are chosen.
test('a test states its time, and the summary all of them', async () => {
  const text = `    Starting 3 tests across 2 binaries
        PASS [   0.012s] codec parse::tests::small
        PASS [   1.250s] (2/3) codec parse::tests::large
        FAIL [   0.500s] (3/3) codec::io read::missing
------------
     Summary [   1.255s] 3 tests run: 2 passed (1 slow), 1 failed, 0 skipped
`
  const results = {
    'codec parse::tests::small': { time: 0.012 },
    'codec parse::tests::large': { time: 1.25 },
    'codec::io read::missing': { time: 0.5 },
    total: { time: 1.255, passed: 2, failed: 1, skipped: 0 },
  }
  expect(await checkFormat(nextestFormat, [{ text, results }])).toEqual([])
})

test('cargo test states the time of a binary, and a run of benchmarks does not', async () => {
  const result = (counts: string, measured: number): string =>
    `test result: ok. ${counts}; ${String(measured)} measured; 0 filtered out; finished in 1.25s\n`
  const tests = result('12 passed; 0 failed; 1 ignored', 0)
  const benchmarks =
    result('0 passed; 0 failed; 3 ignored', 0) + result('0 passed; 0 failed; 0 ignored', 5)
  const results = { total: { time: 1.25, passed: 12, failed: 0, skipped: 1 } }
  expect(
    await checkFormat(nextestFormat, [
      { text: tests, results },
      { text: benchmarks, results: [] },
    ]),
  ).toEqual([])
})

// As above, with retries.
test('a test that was tried again is its last try, and what stands behind the summary is no other', async () => {
  const text = `        PASS [   0.012s] codec parse::small
  TRY 1 FAIL [   0.010s] codec parse::flaky
  TRY 2 PASS [   0.011s] codec parse::flaky
        FAIL [   0.500s] codec read::missing
------------
     Summary [   1.255s] 3 tests run: 2 passed (1 flaky), 1 failed, 0 skipped
   FLAKY 2/3 [   0.011s] codec parse::flaky
        FAIL [   0.500s] codec read::missing
error: test run failed
`
  const results = {
    'codec parse::small': { time: 0.012 },
    'codec parse::flaky (try 1)': { time: 0.01 },
    'codec parse::flaky': { time: 0.011 },
    'codec read::missing': { time: 0.5 },
    total: { time: 1.255, passed: 2, failed: 1, skipped: 0 },
  }
  expect(await checkFormat(nextestFormat, [{ text, results }])).toEqual([])
})
