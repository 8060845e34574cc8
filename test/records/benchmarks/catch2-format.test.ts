import { expect, test } from 'vitest'
import { catch2Format } from '../../../src/records/benchmarks/catch2-format.ts'
import { createProject } from '../../cli/project.ts'
import { checkFormat } from '../../../src/series/check-format.ts'

// What Catch2 2.13.10 (Debian 2.13.10-1) writes with `-r xml`; the numbers are chosen. Release 3 has no groups.
const CASE = `<TestCase name="sums &amp; more" filename="c.cpp" line="4">
      <BenchmarkResults name="sum &lt;10>" samples="10" resamples="100000" iterations="391" clockResolution="199.384" estimatedDuration="1.9941e+06">
        <!--All values in nano seconds-->
        <mean value="200.5" lowerBound="198.5" upperBound="237.5" ci="0.95"/>
        <standardDeviation value="23.5" lowerBound="0.966314" upperBound="38.6909" ci="0.95"/>
        <outliers variance="0.380408" lowMild="0" lowSevere="0" highMild="0" highSevere="1"/>
      </BenchmarkResults>
      <OverallResult success="true"/>
    </TestCase>`

test('the mean counts, with its interval', async () => {
  const results = {
    'sum <10>': {
      ...{ time: 2.005e-7, 'time.low': 1.985e-7, 'time.high': 2.375e-7, 'time.stddev': 2.35e-8 },
      iterations: 3910,
    },
  }
  const head = '<?xml version="1.0" encoding="UTF-8"?>\n'
  const two = `${head}<Catch name="c">\n  <Group name="c">\n    ${CASE}\n  </Group>\n</Catch>\n`
  const three = `${head}<Catch2TestRun name="c" rng-seed="1">\n${CASE}\n</Catch2TestRun>\n`
  expect(
    await checkFormat(catch2Format, [
      { text: two, results },
      { text: three, results },
    ]),
  ).toEqual([])
})

test('a document that is cut short is refused', async () => {
  const text = `<Catch2TestRun name="c" rng-seed="1">\n${CASE}\n`
  const read = async () => catch2Format.read(text, { path: 'a.xml' })
  await expect(read()).rejects.toMatchObject({ problem: { kind: 'broken-document' } })
})

test.each([
  ['an attribute that stays open', CASE.replace('value="200.5"', 'value="200.5'), /broken here/],
  ['a name that objects have', CASE.replace('resamples', '__proto__'), /broken here/],
  [
    'sections without end',
    `<TestCase name="a">${'<Section name="s">'.repeat(5000)}${'</Section>'.repeat(5000)}</TestCase>`,
    /nested too deeply/,
  ],
])('a document with %s is refused', async (_, text, reason) => {
  const read = async () =>
    catch2Format.read(`<Catch2TestRun name="c">\n${text}\n</Catch2TestRun>\n`, { path: 'a.xml' })
  await expect(read()).rejects.toMatchObject({
    problem: { kind: 'broken-document', reason: expect.stringMatching(reason) as string },
  })
})

test('a bound below zero is left out, and said', async () => {
  const text = `<Catch2TestRun name="c" rng-seed="1">\n${CASE.replace('lowerBound="198.5"', 'lowerBound="-198.5"')}\n</Catch2TestRun>\n`
  const project = createProject({
    'tracedocs.yaml': 'runs: { a: { logs: a.xml } }\n',
    'a.xml': text,
  })
  const { stdout, stderr } = await project.run('list')
  expect(stderr).toContain('Expected `bench.time.low` to be a number from 0 to 2^64, got -1.985e-7')
  expect(stdout).not.toContain('-198')
})
