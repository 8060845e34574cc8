import { expect, test } from 'vitest'
import { junitFormat } from '../../../src/records/suites/junit-format.ts'
import { checkFormat } from '../../../src/series/check-format.ts'

// Written by pytest 9; shortened.
test('a test is named by its class and itself, and tests that were skipped have no time', async () => {
  const text = `<?xml version="1.0" encoding="utf-8"?><testsuites name="pytest tests"><testsuite name="pytest" errors="0" failures="1" skipped="1" tests="4" time="0.311" timestamp="2026-11-29T22:18:56" hostname="vm"><testcase classname="t.test_x" name="test_a[&lt;1&gt;]" time="0.002" /><testcase classname="t.test_x" name="test_b" time="0.207" /><testcase classname="t.test_x" name="test_c" time="0.002"><failure message="assert 0">&gt;   def test_c(): assert 0</failure></testcase><testcase classname="t.test_x" name="test_d" time="0.000"><skipped type="pytest.skip" message="later">x</skipped></testcase></testsuite></testsuites>`
  const results = {
    total: { time: 0.311, passed: 2, failed: 1, skipped: 1 },
    't.test_x > test_a[<1>]': { time: 0.002 },
    't.test_x > test_b': { time: 0.207 },
    't.test_x > test_c': { time: 0.002 },
  }
  expect(await checkFormat(junitFormat, [{ text, results }])).toEqual([])
})

// Written by ctest 3.25, whose time of all tests is 0.
test('a name that is the class, too, stands once, and no time of all is taken from 0', async () => {
  const text = `<testsuite name="(empty)"
\ttests="2"
\ttime="0"
\t>
\t<testcase name="fast" classname="fast" time="0.114298" status="run">
\t\t<system-out><![CDATA[</testcase><testcase name="no" time="3"/>]]></system-out>
\t</testcase>
\t<testcase name="bad" classname="bad" time="0.25" status="fail">
\t\t<failure message=""/>
\t</testcase>
</testsuite>
`
  const results = {
    total: { passed: 1, failed: 1, skipped: 0 },
    fast: { time: 0.114298 },
    bad: { time: 0.25 },
  }
  expect(await checkFormat(junitFormat, [{ text, results }])).toEqual([])
})

// The layout of vitest 3 and of Maven, which writes commas; the numbers are chosen.
test('of several suites, each has a time', async () => {
  const text = `<testsuites name="vitest tests" tests="2" failures="0" errors="1" time="1,500.5">
<testsuite name="a.test.ts" tests="1" time="1,200.25"><testcase classname="a.test.ts" name="ok" time="1,200"/></testsuite>
<testsuite name="b.test.ts" tests="1" time="300.25"><testcase name="no" time="x"><error/></testcase></testsuite>
</testsuites>
`
  const results = {
    total: { time: 1500.5, passed: 1, failed: 1, skipped: 0 },
    'a.test.ts': { time: 1200.25 },
    'a.test.ts > ok': { time: 1200 },
    'b.test.ts': { time: 300.25 },
  }
  expect(await checkFormat(junitFormat, [{ text, results }])).toEqual([])
})

test('a document that ends too early, and one behind another, are refused', () => {
  const text = '<testsuite tests="1" time="3"><testcase name="a" time="1"/></testsuite>'
  const read = (written: string): unknown => junitFormat.read(written, { path: 'junit.xml' })
  expect(() => read(text.slice(0, -9))).toThrow('broken-document')
  expect(() => read(`${text}\n${text}`)).toThrow('broken-document')
})
