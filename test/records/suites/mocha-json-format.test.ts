import { expect, test } from 'vitest'
import { mochaJsonFormat } from '../../../src/records/suites/mocha-json-format.ts'
import { checkFormat } from '../../../src/series/check-format.ts'

const STATS = {
  ...{ suites: 3, tests: 7, passes: 5, pending: 1, failures: 1 },
  ...{ start: '2026-11-30T07:40:15.009Z', end: '2026-11-30T07:40:15.410Z', duration: 401 },
}
const RESULTS = {
  total: { time: 0.401, passed: 5, failed: 1, skipped: 1 },
  'codec > parses large': { time: 0.121 },
  'codec inner > fails': { time: 0.001 },
  top: { time: 0 },
}

// The members of mocha 11.8.
test('a test is named by its blocks, and one that was skipped has no time', async () => {
  const tests = [
    { title: 'parses large', fullTitle: 'codec parses large', duration: 121, speed: 'slow' },
    { title: 'is skipped', fullTitle: 'codec is skipped', currentRetry: 0, err: {} },
    { title: 'fails', fullTitle: 'codec inner fails', duration: 1, err: { message: 'x' } },
    { title: 'top', fullTitle: 'top', duration: 0 },
  ]
  const text = JSON.stringify(
    { stats: STATS, tests, pending: [tests[1]], failures: [tests[2]], passes: [tests[0]] },
    null,
    2,
  )
  expect(await checkFormat(mochaJsonFormat, [{ text, results: RESULTS }])).toEqual([])
})

// The members of mochawesome 8.1.
test('mochawesome has tests in blocks, and durations of tests that were skipped', async () => {
  const block = (tests: readonly unknown[], suites: readonly unknown[] = []) => ({
    ...{ title: '', tests, suites },
  })
  const outer = [
    { title: 'parses large', fullTitle: 'codec parses large', duration: 121, pending: false },
    { title: 'is skipped', fullTitle: 'codec is skipped', duration: 0, pending: true },
  ]
  const inner = [{ title: 'fails', fullTitle: 'codec inner fails', duration: 1, fail: true }]
  const top = [{ title: 'top', fullTitle: 'top', duration: 0, pass: true }]
  const text = JSON.stringify({
    stats: { ...STATS, testsRegistered: 7, passPercent: 83.3 },
    results: [block(top, [block(outer, [block(inner)])])],
  })
  expect(await checkFormat(mochaJsonFormat, [{ text, results: RESULTS }])).toEqual([])
})

test('other documents with statistics are none of it', () => {
  expect(mochaJsonFormat.matches('{"stats":{"suites":3,"pass":2}}')).toBe(false)
  expect(mochaJsonFormat.matches('{"stats":{"suites":3,"tests":2,"passes":2}}')).toBe(false)
})
