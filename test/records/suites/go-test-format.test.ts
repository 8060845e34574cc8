import { expect, test } from 'vitest'
import { goTestFormat } from '../../../src/records/suites/go-test-format.ts'
import { checkFormat } from '../../../src/series/check-format.ts'
import { readText } from '../read-text.ts'

// The layout of Go 1.19 (Debian 12); the numbers are chosen.
test('tests and their package state times', async () => {
  const text = `=== RUN   TestLoad
--- PASS: TestLoad (1.25s)
=== RUN   TestSave
=== RUN   TestSave/large
--- FAIL: TestSave (0.50s)
    --- FAIL: TestSave/large (0.45s)
FAIL
FAIL\texample.org/las\t1.756s
ok  \texample.org/io\t0.250s\tcoverage: 80.0% of statements
ok  \texample.org/old\t(cached)
`
  const results = {
    TestLoad: { time: 1.25 },
    TestSave: { time: 0.5 },
    'TestSave/large': { time: 0.45 },
    'example.org/las': { time: 1.756 },
    'example.org/io': { time: 0.25 },
  }
  expect(await checkFormat(goTestFormat, [{ text, results }])).toEqual([])
})

test('the events of -json are read', async () => {
  const event = (action: string, more: object): string =>
    JSON.stringify({
      Time: '2026-01-02T10:00:00.1Z',
      Action: action,
      Package: 'a.org/las',
      ...more,
    })
  const text = [
    event('run', { Test: 'TestLoad' }),
    event('output', { Test: 'TestLoad', Output: '--- PASS: TestLoad (1.25s)\n' }),
    event('pass', { Test: 'TestLoad', Elapsed: 1.25 }),
    event('pass', { Elapsed: 1.375 }),
    '',
  ].join('\n')
  const results = { TestLoad: { time: 1.25 }, 'a.org/las': { time: 1.375 } }
  expect(await checkFormat(goTestFormat, [{ text, results }])).toEqual([])
  const { results: all = [] } = await readText(text)
  expect(all.map(({ name }) => name)).toEqual(['TestLoad', 'a.org/las'])
})

test('the time of a package with benchmarks is none of tests', async () => {
  const text = `goos: linux
BenchmarkLoad-8   	     100	  12500000 ns/op
ok  \texample.org/las\t1.756s
`
  const { reading } = await readText(text)
  expect([...reading.counts.keys()]).toEqual(['go'])
})
