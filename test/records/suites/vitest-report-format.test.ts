import { expect, test } from 'vitest'
import { vitestReportFormat } from '../../../src/records/suites/vitest-report-format.ts'
import { checkFormat } from '../../../src/series/check-format.ts'

// The layout of vitest 4.1; the numbers are chosen.
test('files, the tests below them and all of them state times', async () => {
  const text = `
 RUN  v4.1.12 /home/me/codec

 ✓ test/codec.test.ts (12 tests) 145ms
   ✓ parses a large file  120ms
 ❯ test/io.test.ts (3 tests | 1 failed) 1.5s
   × reads nothing 12ms
 ✓ test/parse.bench.ts (2 tests) 5000ms

 Test Files  1 failed | 1 passed (2)
      Tests  1 failed | 13 passed | 1 skipped (15)
   Start at  10:00:00
   Duration  1.25s (transform 120ms, setup 0ms, import 300ms, tests 170ms, environment 0ms)

`
  const results = {
    'test/codec.test.ts': { time: 0.145 },
    'test/codec.test.ts > parses a large file': { time: 0.12 },
    'test/io.test.ts': { time: 1.5 },
    'test/io.test.ts > reads nothing': { time: 0.012 },
    total: { time: 1.25, failed: 1, passed: 13, skipped: 1 },
  }
  expect(await checkFormat(vitestReportFormat, [{ text, results }])).toEqual([])
})

test('without its first line, nothing is read', async () => {
  const text = ' ✓ test/codec.test.ts (12 tests) 145ms\n   Duration  1.25s\nRUN  v1 x\n'
  expect(await checkFormat(vitestReportFormat, [{ text, results: [] }])).toEqual([])
})
