import { expect, test } from 'vitest'
import { mochaReportFormat } from '../../../src/records/suites/mocha-report-format.ts'
import { checkFormat } from '../../../src/series/check-format.ts'

// Printed by mocha 11.8.
const REPORT = `

  codec
    ✔ parses small
    ✔ parses large (121ms)
    - is skipped
    ✔ packs (1 block) (91ms)
    inner
      1) fails
      ✔ works (45ms)

  server
    ✔ starts (81ms)


  5 passing (380ms)
  1 pending
  1 failing

  1) codec
       inner
         fails:
     Error: x
      at Context.<anonymous> (test/codec.js:8:31)
      at process.processImmediate (node:internal/timers:483:21)



`
const RESULTS = {
  'codec > parses large': { time: 0.121 },
  'codec > packs (1 block)': { time: 0.091 },
  'codec > inner > works': { time: 0.045 },
  'server > starts': { time: 0.081 },
  total: { time: 0.38, passed: 5, skipped: 1, failed: 1 },
}

test('a test is named by its blocks, and has a time where one is printed', async () => {
  expect(await checkFormat(mochaReportFormat, [{ text: REPORT, results: RESULTS }])).toEqual([])
})

test('the times of tests are read in a report that is cut before its counts', async () => {
  const text = REPORT.slice(0, REPORT.indexOf('  5 passing'))
  const { total, ...results } = RESULTS
  expect(total.passed).toBe(5)
  expect(await checkFormat(mochaReportFormat, [{ text, results }])).toEqual([])
})

// A release of 2016 has the other tick; the numbers are chosen.
test('the reports of two packages are both read, and round their times to minutes at last', async () => {
  const text = `> test\n> mocha\n\n\n  a\n    ✓ one (40ms)\n\n\n  1 passing (2s)\n\n\n\n  b\n    ✓ two (50ms)\n\n\n  1 passing (2m)\n\n`
  const results = [{ time: 0.04 }, { time: 2, passed: 1 }, { time: 0.05 }, { time: 120, passed: 1 }]
  expect(await checkFormat(mochaReportFormat, [{ text, results }])).toEqual([])
})

test('a report of counts alone states them, and a sentence none', async () => {
  const text = '\n\n  ..,.!..\n\n  5 passing (391ms)\n  1 pending\n'
  const results = { total: { time: 0.391, passed: 5, skipped: 1 } }
  const sentence = '  5 passing (391 of 400)\n  1 pending\n5 passing (2s)\n'
  expect(
    await checkFormat(mochaReportFormat, [
      { text, results },
      { text: sentence, results: [] },
    ]),
  ).toEqual([])
})
