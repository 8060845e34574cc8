import { describe, expect, test } from 'vitest'
import { createLog, createProject, SMALL_LOG } from './project.ts'

const SLOW_LOG = createLog(
  [{ elapsed: 1, rss: 1024 ** 2, user: 0.5 }],
  'real 9.00\nuser 1.0\nsys 1.0\n',
)

const createFacts = (
  rest: string,
  page = '<!-- tracedocs: begin table t -->\n<!-- tracedocs: end -->\n',
) =>
  createProject({
    'tracedocs.yaml': `pages: page.md
lock: false
runs:
  baseline: {title: Before, logs: a.log, facts: {host: m1, os: 11, build: release}}
  slow: {title: "*Slow*", logs: b.log, facts: {host: m2, os: 11}}
  other: {logs: b.log}
${rest}`,
    'page.md': page,
    'a.log': SMALL_LOG,
    'b.log': SLOW_LOG,
  })

const COLUMNS = `columns:
      - {header: Run, value: title}
      - {header: Ratio, value: time.real / baseline.time.real}
`

describe('a ratio of runs whose facts differ', () => {
  test('has a note below the table', async () => {
    const project = createFacts(`tables:
  t:
    rows: [baseline, slow, other]
    equal: [host, os, build]
    ${COLUMNS}`)
    expect(await project.run('build', '--strict')).toMatchObject({ exit: 0, stderr: '' })
    expect(project.read('page.md')).toContain(`| Run    | Ratio |
| :----- | ----: |
| Before |     1 |
| _Slow_ |    2† |
| other  |     2 |

_† The runs are not alike: host is m2 for Slow and m1 for Before._
`)
    expect(await project.run('build', '--check')).toMatchObject({ exit: 0, stderr: '' })
  })

  test('is refused where the table says so, at its entry', async () => {
    const { exit, stderr } = await createFacts(`tables:
  t:
    rows: [baseline, slow, other]
    equal: [host]
    unlike: refuse
    ${COLUMNS}`).run('build')
    expect(exit).toBe(2)
    expect(stderr).toContain(
      'tracedocs.yaml:14:32: error: Cannot compare `slow` and `baseline` in `time.real / baseline.time.real`: `host` is `m2` and `m1`; compare runs',
    )
    expect(stderr).toContain('info: Cannot write `page.md`')
  })

  test('may be the column that a table of runs as columns has', async () => {
    const project = createFacts(`tables:
  t:
    columns: [baseline, slow]
    equal: [host]
    rows: [{header: Real, value: time.real}]
    ratio: {header: Ratio, of: [slow, baseline]}
`)
    expect(await project.run('build')).toMatchObject({ exit: 0, stderr: '' })
    expect(project.read('page.md')).toContain('| 2† |'.replace('| 2†', '    2†'))
    expect(project.read('page.md')).toContain('_† The runs are not alike: host is m2')
  })

  test('is refused in a named value', async () => {
    const project = createFacts(
      'values: {v: {value: slow.time.real / baseline.time.real, equal: [os, host]}}\n',
      'A <span data-tracedocs="v">?</span>.\n',
    )
    const { exit, stderr } = await project.run('build')
    expect(exit).toBe(2)
    expect(stderr).toContain('tracedocs.yaml:7:21: error: Cannot compare `slow` and `baseline` in')
  })

  test('is not changed when no fact must be equal', async () => {
    const project = createFacts(`tables:\n  t:\n    rows: [slow]\n    ${COLUMNS}`)
    expect(await project.run('build')).toMatchObject({ exit: 0, stderr: '' })
    expect(project.read('page.md')).not.toContain('†')
  })
})

test('a fact that no run states is reported', async () => {
  const { exit, stderr } = await createFacts(
    `tables:\n  t:\n    rows: [slow]\n    equal: [hots]\n    ${COLUMNS}`,
  ).run('build')
  expect(exit).toBe(2)
  expect(stderr).toContain(
    'tracedocs.yaml:10:13: error: Unexpected fact `hots`, did you mean `host`?',
  )
})
