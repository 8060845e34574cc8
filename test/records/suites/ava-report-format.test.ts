import { expect, test } from 'vitest'
import { avaReportFormat } from '../../../src/records/suites/ava-report-format.ts'
import { checkFormat } from '../../../src/series/check-format.ts'

// Printed by AVA 6.4; the time of `ava › parse large` is chosen.
const FILES = `
  - [skip] ava › later
  ✔ ava › quick
  ✘ [fail]: ava2 › fails
  ✔ ava › parse small (153ms)
  ✔ ava2 › packs (253ms)
  ✔ ava › parse large (1m 1.3s)
  ─

  ava2 › fails

  ava2.test.mjs:4

   4: test('fails', async (t) => { await wait(120); t.is(1, 2) })

  Difference (- actual, + expected):

  - 1
  + 2

  ─

  1 test failed
  1 test skipped
`
const TIMES = {
  'ava > parse small': { time: 0.153 },
  'ava2 > packs': { time: 0.253 },
  'ava > parse large': { time: 61.3 },
}

test('tests that took long state times, and all of them counts', async () => {
  const results = { ...TIMES, total: { failed: 1, skipped: 1 } }
  expect(await checkFormat(avaReportFormat, [{ text: FILES, results }])).toEqual([])
})

test('the tests of several files are known without the end of the report', async () => {
  const text = FILES.slice(0, FILES.indexOf('  ─'))
  expect(await checkFormat(avaReportFormat, [{ text, results: TIMES }])).toEqual([])
})

test('tests of one file have no name before their own', async () => {
  const text = '\n  ✔ parse large (1.3s)\n  ─\n\n  1 test passed\n'
  const results = { 'parse large': { time: 1.3 }, total: { passed: 1 } }
  expect(await checkFormat(avaReportFormat, [{ text, results }])).toEqual([])
})

test('what mocha and node print is none of it', async () => {
  const text = '  ✔ works (45ms)\n  ✔ slow (121.47273ms)\n    3 tests passed\n3 tests passed\n'
  expect(await checkFormat(avaReportFormat, [{ text, results: [] }])).toEqual([])
})
