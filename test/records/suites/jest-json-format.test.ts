import { expect, test } from 'vitest'
import { jestJsonFormat } from '../../../src/records/suites/jest-json-format.ts'
import { checkFormat } from '../../../src/series/check-format.ts'

/** A file with its tests, in the order of members of vitest. */
function file(name: string, took: number, tests: readonly unknown[]): unknown {
  return { assertionResults: tests, startTime: 1000, endTime: 1000 + took, status: 'passed', name }
}

// The members of jest 30.5 and of vitest 4.1; the numbers are chosen.
test('tests are named by their file, below the folder of all files, and their blocks', async () => {
  const text = JSON.stringify({
    ...{ numTotalTestSuites: 2, numPassedTests: 2, numFailedTests: 1, numPendingTests: 1 },
    startTime: 1000,
    success: false,
    testResults: [
      file('/home/a/test/codec/parse.test.ts', 250.5, [
        { ancestorTitles: ['codec', 'parse'], title: 'a file', status: 'passed', duration: 31.5 },
        { ancestorTitles: ['codec'], title: 'later', status: 'pending', duration: null },
      ]),
      file('/home/a/test/cli.test.ts', 40, [
        { ancestorTitles: [], title: 'runs', status: 'passed', duration: 12 },
      ]),
    ],
  })
  const results = {
    total: { passed: 2, failed: 1, skipped: 1 },
    'codec/parse.test.ts': { time: 0.2505 },
    'codec/parse.test.ts > codec > parse > a file': { time: 0.0315 },
    'cli.test.ts': { time: 0.04 },
    'cli.test.ts > runs': { time: 0.012 },
  }
  expect(await checkFormat(jestJsonFormat, [{ text, results }])).toEqual([])
})

test('a single file is named without its folder, on Windows too', async () => {
  const text = JSON.stringify({
    ...{ numFailedTestSuites: 0, numFailedTests: 0, numPassedTests: 0 },
    testResults: [file(String.raw`C:\work\codec.test.js`, 5, [])],
  })
  const results = { total: { passed: 0, failed: 0 }, 'codec.test.js': { time: 0.005 } }
  expect(await checkFormat(jestJsonFormat, [{ text, results }])).toEqual([])
})
