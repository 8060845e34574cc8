import { expect, test } from 'vitest'
import { createProject } from '../project.ts'

const TIME = 'real 2.50\nuser 2.00\nsys 0.25\n'
const CONFIG = `pages: [docs/p.md]
runs:
  before: { title: Before, logs: logs/before.log }
  other: { title: Other, logs: logs/other.log }
tables:
  t: { rows: [before], columns: [{ header: Run, value: title }, { header: real, value: time.real }] }
charts:
  c: { template: bars, runs: [before, other], values: [{ title: real, value: time.real }] }
`
const PAGE = `It took <span data-tracedocs="before.time.real">?</span>.

<!-- tracedocs: begin table t -->
<!-- tracedocs: end -->

<!-- tracedocs: begin chart c -->
<!-- tracedocs: end -->
`

const files = {
  'tracedocs.yaml': CONFIG,
  'docs/p.md': PAGE,
  'logs/before.log': TIME,
  'logs/other.log': TIME,
}

test.each([
  [['build', 'docs/q.md'], 'did you mean `docs/p.md`?'],
  [['build', 'doc/p.md'], 'did you mean `docs/p.md`?'],
  [['explain', 'docs/pp.md:1'], 'did you mean `docs/p.md`?'],
  [['show', 'logs/befor.log'], 'did you mean `logs/before.log`?'],
  [['show', 'log/before.log'], 'did you mean `logs/before.log`?'],
  [['show', 'elsewhere/before.log'], 'correct the path or add the file'],
])('%j of a file that is not there: %s', async (args, words) => {
  const { stderr, exit } = await createProject(files).run(...args)
  expect([exit, stderr]).toEqual([2, expect.stringContaining(words)])
})

test('a run whose log is not there is told which one has nearly its name', async () => {
  const config = CONFIG.replace('logs/before.log', 'logs/befroe.log')
  const { stderr } = await createProject({ ...files, 'tracedocs.yaml': config }).run('build')
  expect(stderr).toContain(
    'tracedocs.yaml:3:34: error: Cannot find the log `logs/befroe.log`, expected a file; did you mean `logs/before.log`?',
  )
})

test.each([
  ['', 'got an empty file'],
  ['hello\n', 'Cannot find a record'],
])('a log of %j is one message, which lists what lacks a number', async (log, words) => {
  const project = createProject({ ...files, 'logs/before.log': log })
  const { stderr, exit } = await project.run('build')
  expect(stderr.trim().split('\n')).toEqual([
    expect.stringMatching(
      new RegExp(
        `warning: .*${words}.*; so there is .n/a. or a gap for .*tracedocs.yaml:6.*docs/p.md:1`,
      ),
    ),
  ])
  expect(exit).toBe(0)
  expect((await project.run('build', '--strict')).exit).not.toBe(0)
})

test('a configuration beside the one that is read is a warning', async () => {
  const project = createProject({ ...files, 'tracedocs.yml': CONFIG })
  const { stderr, exit } = await project.run('build')
  expect([exit, stderr]).toEqual([
    0,
    expect.stringMatching(
      /^tracedocs\.yml: warning: Left `tracedocs\.yml` unread, since `tracedocs\.yaml` is beside it/,
    ),
  ])
  expect((await project.run('build', '-c', 'tracedocs.yml')).stderr).toBe('')
})

test.each([
  ['dtrace', '`dtrace.bytes` is a metric'],
  ['load', '`load.'],
  ['max', '`max(…)` is a function'],
  ['title', '`title` is what the run itself is called'],
])('the message of a run called %s says what the name means: %s', async (name, means) => {
  const config = CONFIG.replaceAll('before:', `${name}:`)
  const { stderr } = await createProject({ ...files, 'tracedocs.yaml': config }).run('build')
  expect(stderr).toContain(`Unexpected run name \`${name}\`: in an expression, ${means}`)
})

test('a mapping where a list of mappings belongs is told the form', async () => {
  const config = CONFIG.replace('[{ title: real, value: time.real }]', '{ real: time.real }')
  const { stderr } = await createProject({ ...files, 'tracedocs.yaml': config }).run('build')
  expect(stderr).toContain(
    'to be a list, with lines such as `- { title: …, value: … }`, got a mapping',
  )
})
