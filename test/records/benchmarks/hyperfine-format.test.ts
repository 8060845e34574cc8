import { expect, test } from 'vitest'
import { hyperfineFormat } from '../../../src/records/benchmarks/hyperfine-format.ts'
import { collectLog } from '../../../src/series/collect-log.ts'
import { checkFormat } from '../../../src/series/check-format.ts'
import { createProject } from '../../cli/project.ts'

// The shape that hyperfine 1.15.0 (Debian 1.15.0-2) exports; the numbers are chosen.
const EXPORT = JSON.stringify(
  {
    results: [
      {
        ...{ command: './old', mean: 0.4, stddev: 0.02, median: 0.41, user: 0.35, system: 0.03 },
        ...{ min: 0.37, max: 0.42, times: [0.41, 0.37, 0.42], exit_codes: [0, 0, 0] },
      },
      {
        ...{ command: "./new 'x'", mean: 0.1, stddev: null, median: 0.1, user: 0.08, system: 0.01 },
        ...{ min: 0.1, max: 0.1, times: [0.1], exit_codes: [1] },
      },
    ],
  },
  null,
  2,
)

test('the times of all runs are read, and means where there is nothing else', async () => {
  const results = {
    './old': { time: [0.41, 0.37, 0.42], user: 0.35, system: 0.03, iterations: 3 },
    "./new 'x'": { time: [0.1], user: 0.08, system: 0.01, iterations: 1 },
  }
  expect(await checkFormat(hyperfineFormat, [{ text: EXPORT, results }])).toEqual([])
})

test('a command is named by itself, and one that failed is a warning', async () => {
  const project = createProject({
    'tracedocs.yaml': 'runs: { a: { logs: a.json } }\n',
    'a.json': EXPORT,
    'page.md': `It takes <!-- tracedocs: value a.bench['./old'].time / a.bench['./new \\'x\\''].time -->?<!-- tracedocs: end -->\n<span data-tracedocs="a.bench['./old'].time">?</span>\n`,
  })
  const { stderr } = await project.run('build')
  expect(stderr).toContain(
    "a.json:24:18: warning: Expected `./new 'x'` to succeed, but it failed in 1 of 1 runs",
  )
  expect(project.read('page.md')).toContain('>410 ms</span>'.replace(' ', '\u00a0'))
})

test('a document that is cut short is an error at its end', async () => {
  const project = createProject({
    'tracedocs.yaml': 'runs: { a: { logs: a.json } }\n',
    'a.json': EXPORT.slice(0, 200),
    'page.md': '',
  })
  const { exit, stderr } = await project.run('build')
  expect(stderr).toContain(
    'error: Cannot read the document with the benchmark result: its JSON ends too early',
  )
  expect(exit).toBe(2)
})

test('a time that is no number is said at its place, and its benchmark keeps the median', async () => {
  const text = `{"results": [
  {"command": "a", "median": 0.2, "times": [0.1, 0.3]},
  {"command": "b, \\"c\\"", "median": 0.5,
   "times": [0.4,
    "0.6", null]}
]}
`
  const { reading, results = [] } = await readDocumentText(text)
  expect(results.map(({ figures }) => figures.get('time')?.figure)).toMatchObject([
    { value: 0.2 },
    { value: 0.5 },
  ])
  expect(results[1]?.figures.get('time')?.samples).toBeUndefined()
  expect(reading.problems.map(({ problem, places }) => [problem, ...places])).toMatchObject([
    [{ reason: expect.stringContaining('got "0.6"') as string }, { line: 5, column: 5 }],
  ])
})

function readDocumentText(text: string) {
  const chunks = (async function* () {
    yield await Promise.resolve(Buffer.from(text))
  })()
  return collectLog(chunks, { formats: [hyperfineFormat], words: false })
}
