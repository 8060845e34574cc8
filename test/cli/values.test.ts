import { describe, expect, test } from 'vitest'
import { createProject, SMALL_LOG } from './project.ts'

const CONFIG = `pages: ["*.md", "*.rst"]
baseline: r1
runs:
  r1: {logs: a.log}
  r2: {logs: a.log}
values:
  speed: r2.time.real / r1.time.real
  v-one: {value: r1.rss.peak, format: '{:.3b}B'}
`

function createValues(values: string, files: Readonly<Record<string, string>> = {}) {
  return createProject({
    'tracedocs.yaml': CONFIG + values,
    'page.md': 'A <span data-tracedocs="speed">?</span>.\n',
    'a.log': SMALL_LOG,
    ...files,
  })
}

describe('a value on a page that is not right', () => {
  test.each([
    ['sped', 'Unexpected value `sped`, did you mean `speed`?'],
    ['v-onee', 'Unexpected value `v-onee`, did you mean `v-one`?'],
    ['r1-one', 'Unexpected value `r1-one`, did you mean `v-one`?'],
    ['something', 'Unexpected value `something`, expected one of `speed`, `v-one`'],
    [
      'speed * 2',
      'Cannot read the expression `speed * 2`: `speed` is a named value, which stands alone; write its expression in its place',
    ],
    ['r9.time.real', 'Unexpected run `r9`, did you mean `r1`?'],
    ['other.time.real', 'Unexpected run `other`, expected one of `r1`, `r2`'],
    ['r2.time.real / r9.time.real', 'Unexpected run `r9`, did you mean `r1`?'],
    ['time.reel', 'Unexpected metric `time.reel`, did you mean `r1.time.real`?'],
    ['r1.time.reel', 'Unexpected metric `r1.time.reel`, did you mean `r1.time.real`?'],
    ['time.real', 'Expected `time.real` to name its run, such as `r1.time.real`'],
    ['r1', 'Unexpected run without a metric `r1`, expected a metric such as'],
  ])('%s', async (expression, expected) => {
    const page = `A <span data-tracedocs="${expression}">?</span>.\n`
    const { exit, stderr } = await createValues('', { 'page.md': page }).run('build')
    expect(exit).toBe(2)
    expect(stderr).toContain(`page.md:1:3: error: ${expected}`)
  })

  test('in reST', async () => {
    const page = 'A |td-sped|.\n\n.. tracedocs: begin values\n\n.. tracedocs: end\n'
    const { stderr } = await createValues('', { 'page.rst': page }).run('build')
    expect(stderr).toContain('page.rst:1:3: error: Unexpected value `sped`, did you mean `speed`?')
  })
})

test('an unknown run in a table is reported as such', async () => {
  const table = `tables:
  times:
    rows: [r1]
    columns: [{header: Ratio, value: time.real / r9.time.real}]
`
  const { stderr } = await createValues(table).run('build')
  expect(stderr).toContain('tracedocs.yaml:12:38: error: Unexpected run `r9`, did you mean `r1`?')
})

describe('a value that no page uses is checked too', () => {
  test.each([
    ['x: r1.time.reel', '9:6', 'Unexpected metric `r1.time.reel`, did you mean `r1.time.real`?'],
    ['x: r1.time.real + r1.rss.peak', '9:6', 'Cannot add seconds and bytes'],
    ['x: {value: 1 +}', '9:14', 'Cannot read the expression `1 +`'],
    [
      'x: {value: speed}',
      '9:14',
      'Cannot read the expression `speed`: `speed` is a named value, which stands alone',
    ],
    ['x: {value: r1.time.real, format: "{:.3q}"}', '9:36', 'Cannot use the format `{:.3q}`'],
    ['x: ""', '9:6', 'Cannot read the expression ``: it is empty'],
  ])('%s', async (value, place, expected) => {
    const project = createValues(`  ${value}\n`)
    const { exit, stderr } = await project.run('build')
    expect(stderr).toContain(`tracedocs.yaml:${place}: error: ${expected}`)
    expect(stderr.split('\n')).toHaveLength(2)
    expect(exit).toBe(2)
    expect(project.read('page.md')).toContain('>1<')
  })

  test('one that pages use is reported in the configuration, once, with the pages it stops', async () => {
    const rest = 'A |td-x|.\n\n.. tracedocs: begin values\n\n.. tracedocs: end\n'
    const project = createValues('  X: r1.time.reel\n', { 'page.rst': rest, 'b.rst': rest })
    const { stderr } = await project.run('build')
    expect(stderr).toMatch(
      /^tracedocs\.yaml:9:6: error: Unexpected metric [^\n]*\ntracedocs\.yaml: info: Cannot write `b\.rst`, `page\.rst`: the errors above stop what they show \(stopped-pages\)\n$/,
    )
  })

  test('one without data is no matter', async () => {
    const { exit, stderr } = await createValues('  x: r1.throughput.seconds\n').run(
      'build',
      '--strict',
    )
    expect({ exit, stderr }).toEqual({ exit: 0, stderr: '' })
  })
})
