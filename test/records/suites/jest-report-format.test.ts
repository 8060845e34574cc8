import { expect, test } from 'vitest'
import { jestReportFormat } from '../../../src/records/suites/jest-report-format.ts'
import { checkFormat } from '../../../src/series/check-format.ts'

// The layout of jest 29; the numbers are chosen.
test('a test is named by its file and its blocks', async () => {
  const text = `PASS test/codec.test.js (5.125 s)
  codec
    ✓ parses a large file (1204 ms)
    when broken
      ✓ throws (3 ms)
      ✓ does not hang
    ✓ writes (12 ms)
  loose
    ✕ fails (20 ms)

PASS test/io.test.js

Test Suites: 2 passed, 2 total
Tests:       1 failed, 1 skipped, 13 passed, 15 total
Snapshots:   0 total
Time:        6.25 s, estimated 7 s
Ran all test suites.
`
  const results = {
    'test/codec.test.js': { time: 5.125 },
    'test/codec.test.js > codec > parses a large file': { time: 1.204 },
    'test/codec.test.js > codec > when broken > throws': { time: 0.003 },
    'test/codec.test.js > codec > writes': { time: 0.012 },
    'test/codec.test.js > loose > fails': { time: 0.02 },
    total: { time: 6.25, failed: 1, skipped: 1, passed: 13 },
  }
  expect(await checkFormat(jestReportFormat, [{ text, results }])).toEqual([])
})

test('other lines that begin with PASS are none', async () => {
  const text = 'PASS the salt\nFAIL badly (5 s)\nTest Suites: many\nTime:        6.25 s\n'
  expect(await checkFormat(jestReportFormat, [{ text, results: [] }])).toEqual([])
})
