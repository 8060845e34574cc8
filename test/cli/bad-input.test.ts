import { chmodSync, mkdirSync, symlinkSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { createLog, createProject, SMALL_LOG } from './project.ts'

const CONFIG = `pages: ["*.md"]
runs:
  a: {logs: a.log}
  b: {logs: b.log}
charts:
  memory: {run: a}
tables:
  times:
    rows: [a, b]
    columns:
      - {header: Run, value: title}
      - {header: Real, value: time.real}
`

const PAGE = `Text
====

<!-- tracedocs: begin table times -->
<!-- tracedocs: end -->

+ a list
+ kept as it is
`

function createSmall(files: Readonly<Record<string, string | Uint8Array>> = {}) {
  return createProject({
    'tracedocs.yaml': CONFIG,
    'page.md': PAGE,
    'a.log': SMALL_LOG,
    'b.log': SMALL_LOG,
    ...files,
  })
}

describe('a log that is not right', () => {
  test('missing: one error at the place that names it, the page untouched, the rest written', async () => {
    const project = createSmall({ 'tracedocs.yaml': CONFIG.replace('b.log', 'nowhere.log') })
    const { exit, stderr } = await project.run('build')
    expect(exit).toBe(2)
    expect(stderr).toContain(
      'tracedocs.yaml:4:13: error: Cannot find the log `nowhere.log`, expected a file; correct the path or add the file (missing-log)',
    )
    expect(stderr.match(/error:/g)).toHaveLength(1)
    expect(stderr).toContain('info: Cannot write `page.md`: the errors above stop what it shows')
    expect(project.read('page.md')).toBe(PAGE)
    expect(project.read('images/a.log_42.svg')).toContain('<svg')
  })

  test('a directory in the place of a file', async () => {
    const project = createSmall()
    mkdirSync(path.join(project.folder, 'logs'))
    project.write('tracedocs.yaml', CONFIG.replace('b.log', 'logs'))
    const { exit, stderr } = await project.run('build')
    expect(exit).toBe(2)
    expect(stderr).toContain('expected a file, got a directory; name the files in it, such as')
  })

  test('empty: a warning, and n/a where its numbers would stand', async () => {
    const project = createSmall({ 'b.log': '' })
    const { exit, stderr } = await project.run('build')
    expect(exit).toBe(0)
    expect(stderr).toContain(
      'b.log: warning: Expected `b.log` to have lines, got an empty file; so there is `n/a` or a gap for `tracedocs.yaml:12`',
    )
    expect(stderr).not.toContain('b.time.real')
    expect(project.read('page.md')).toMatch(/\| b +\| +n\/a \|/)
  })

  test('under --strict, a missing value is an error and the page stays', async () => {
    const project = createSmall({ 'b.log': '' })
    const { exit } = await project.run('build', '--strict')
    expect(exit).toBe(2)
    expect(project.read('page.md')).toBe(PAGE)
  })

  test('without a record: a warning that names the formats', async () => {
    const project = createSmall({ 'b.log': 'nothing\nto see\n' })
    const { stderr } = await project.run('build')
    expect(stderr).toContain(
      'b.log: warning: Cannot find a record in `b.log`, expected one of the ',
    )
  })

  test.each([
    [
      'JSON cut short',
      'x ProcessLoggingThread-JSON {"elapsed_time": 1, "mem\n',
      'b.log:1:3: warning: Cannot read the JSON of a process record, expected a whole object; the line may be cut short (this line is left out)',
    ],
    [
      'a field missing',
      'x ProcessLoggingThread-JSON {"elapsed_time": 1, "memory_info": {}, "cpu_times": {"user": 1}}\n',
      'b.log:1:3: warning: Expected a process record to have `memory_info.rss`, got none (this line is left out)',
    ],
    [
      'a word for a number',
      'x ProcessLoggingThread-JSON {"elapsed_time": "1", "memory_info": {"rss": 1}, "cpu_times": {"user": 1}}\n',
      'b.log:1:3: warning: Expected `elapsed_time` of a process record to be a number of at least 0 and at most 1e18, got "1" (this line is left out)',
    ],
    [
      'time going back',
      createLog([
        { elapsed: 2, rss: 1, user: 1 },
        { elapsed: 1, rss: 1, user: 1 },
      ]),
      'b.log:2:30: warning: Expected elapsed time to grow, got 1 s after 2 s; sort what is not in the order of time, and give another execution a log of its own (this line is left out)',
    ],
  ])('%s costs that line and no other', async (_, line, expected) => {
    const project = createSmall({ 'b.log': line + SMALL_LOG.replaceAll('42', '43') })
    const { exit, stderr } = await project.run('build')
    expect(stderr).toContain(expected)
    expect(exit).toBe(0)
    expect(project.read('page.md')).toContain('4.50')
  })

  test('the description of the chart mentions skipped lines', async () => {
    const project = createSmall({ 'a.log': `ProcessLoggingThread-JSON {"\n${SMALL_LOG}` })
    await project.run('build')
    expect(project.read('images/a.log_42.svg')).toContain('1 line of the log could not be read.')
  })

  test('NUL bytes and invalid UTF-8 around the records do no harm', async () => {
    const noise = Buffer.from([0, 0xff, 0xfe, 0xc3, 0x28, 0, 10, 0x80, 0x81, 32])
    const log = Buffer.concat([noise, Buffer.from(SMALL_LOG), noise])
    const project = createSmall({ 'a.log': log, 'b.log': log })
    const { exit, stderr } = await project.run('build')
    expect({ exit, stderr }).toEqual({ exit: 0, stderr: '' })
    expect(project.read('page.md')).toContain('4.50')
  })

  test('a line of 100 MB is skipped and reported', async () => {
    const project = createSmall({
      'b.log': Buffer.concat([Buffer.alloc(100e6, 'x'), Buffer.from(`\n${SMALL_LOG}`)]),
    })
    const { exit, stderr } = await project.run('build')
    expect(exit).toBe(0)
    expect(stderr).toContain(
      'b.log:1:1: warning: Expected lines of at most 4 MiB, got 1 longer; they are left out',
    )
    expect(project.read('page.md')).toContain('4.50')
  })
})

describe('a configuration that is not right', () => {
  test.each([
    [
      'an unknown key',
      'charts:',
      'chart:',
      'tracedocs.yaml:5:1: error: Unexpected key `chart`, did you mean `charts`?',
    ],
    [
      'a key inside',
      '{run: a}',
      '{run: a, sise: [1, 2]}',
      'tracedocs.yaml:6:20: error: Unexpected key `sise` in `charts.memory`, did you mean `size`?',
    ],
    [
      'an unknown run',
      '{run: a}',
      '{run: c}',
      'tracedocs.yaml:6:17: error: Unexpected run `c`, expected one of `a`, `b`',
    ],
    [
      'an unknown metric',
      'time.real',
      'time.reel',
      'tracedocs.yaml:12:31: error: Unexpected metric `time.reel`, did you mean `time.real`?',
    ],
    [
      'seconds and bytes',
      'time.real',
      'time.real + rss.peak',
      'tracedocs.yaml:12:31: error: Cannot add seconds and bytes, expected the same unit',
    ],
    [
      'division by zero',
      'time.real',
      'time.real / 0',
      'tracedocs.yaml:12:31: error: Cannot divide by zero in `time.real / 0`',
    ],
    [
      'a hyphen in a run',
      '  b: {',
      '  b-c: {',
      'tracedocs.yaml:4:3: error: Expected the run name `b-c` to be letters, digits and `_` (in an expression `-` is minus); call it `b_c`',
    ],
    [
      'a run like a metric',
      '  b: {',
      '  time: {',
      'tracedocs.yaml:4:3: error: Unexpected run name `time`: in an expression, `time.bytes` is a metric, and nobody could tell which is meant; call it `time_run`',
    ],
    [
      'broken YAML',
      'runs:',
      'runs: [',
      'tracedocs.yaml:2:7: error: Cannot read the configuration: `[` begins here',
    ],
    [
      'a wrong type',
      '{run: a}',
      '{run: a, size: [800, tall]}',
      'tracedocs.yaml:6:32: error: Expected `charts.memory.size[1]` to be a number, got "tall"',
    ],
  ])('%s', async (_, from, to, expected) => {
    const project = createSmall({ 'tracedocs.yaml': CONFIG.replace(from, to) })
    const { exit, stderr } = await project.run('build')
    expect(stderr).toContain(expected)
    expect(exit).toBe(2)
    expect(project.read('page.md')).toBe(PAGE)
  })

  test('two charts with one file name', async () => {
    const project = createSmall({
      'tracedocs.yaml': CONFIG.replace('{run: a}', '{run: a}\n  again: {run: a}'),
    })
    const { exit, stderr } = await project.run('build')
    expect(exit).toBe(2)
    expect(stderr).toContain(
      'tracedocs.yaml:7:3: error: Expected every chart to have a file of its own, got `images/a.log_42.svg` for `memory` too; set `file` for one of them',
    )
  })

  test('an image folder outside the project', async () => {
    const project = createSmall({
      'tracedocs.yaml': CONFIG.replace('charts:', 'images: ../elsewhere\ncharts:'),
    })
    const { exit, stderr } = await project.run('build')
    expect(exit).toBe(2)
    expect(stderr).toContain(
      "error: Cannot use `../elsewhere/a.log_42.svg`: it leads out of the project's root",
    )
  })

  test('none at all', async () => {
    const project = createProject({})
    const { exit, stderr } = await project.run('build')
    expect(exit).toBe(2)
    expect(stderr).toContain('`npx tracedocs init` makes one')
  })
})

describe('a page that cannot be written', () => {
  test('read-only: nothing is written, the page and the charts stay in step', async () => {
    const project = createSmall()
    chmodSync(path.join(project.folder, 'page.md'), 0o444)
    const { exit, stderr } = await project.run('build')
    expect(exit).toBe(2)
    expect(stderr).toContain(
      'page.md: error: Cannot write `page.md`: it is read-only; let it be written, with its permissions',
    )
    expect(project.read('page.md')).toBe(PAGE)
    expect(() => project.read('images/a.log_42.svg')).toThrow()
  })

  test('a page that is a link out of the project is refused', async () => {
    const other = createProject({ 'other.md': PAGE })
    const project = createSmall()
    symlinkSync(path.join(other.folder, 'other.md'), path.join(project.folder, 'link.md'))
    const { exit, stderr } = await project.run('build')
    expect(exit).toBe(2)
    expect(stderr).toContain('link.md: error: Cannot use `link.md`: it leads out of the project')
    expect(other.read('other.md')).toBe(PAGE)
  })
})

test('a label with markup, bars, stars, quotes and line breaks is shown unchanged', async () => {
  const label = '</text><script>alert(1)</script> | * ` "two\nlines" \u0007'
  const log = createLog([
    { elapsed: 1, rss: 1e7, user: 1 },
    { elapsed: 2, rss: 3e7, user: 1, label },
    { elapsed: 3, rss: 2e7, user: 1 },
  ])
  const project = createSmall({ 'a.log': log })
  expect(await project.run('build', '--emit', 'dat,plt')).toMatchObject({ exit: 0 })
  const svg = project.read('images/a.log_42.svg')
  expect(svg).not.toContain('<script>')
  expect(svg).toContain(
    '&lt;/text&gt;&lt;script&gt;alert(1)&lt;/script&gt; | * ` &quot;two lines&quot;',
  )
  expect(project.read('images/a.log_42.dat')).toContain(
    '# </text><script>alert(1)</script> | * ` "two lines"',
  )
  expect(project.read('images/a.log_42.plt')).toContain(
    'set label \'</text><script>alert(1)</script> | * ` "two lines"\' at 2,',
  )
})
