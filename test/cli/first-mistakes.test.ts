import { expect, test } from 'vitest'
import { createLog, createProject } from './project.ts'

const LOG = createLog(
  [5, 6, 7].map((size, i) => ({
    ...{ elapsed: i + 1, rss: size * 1024 ** 2, user: 0.1 * i, faults: 20_000 * i },
  })),
)

/** What a build says, without the folder. */
async function say(config: string, name = 'tracedocs.yaml', page = '# Note\n'): Promise<string> {
  const project = createProject({ [name]: config, 'a.log': LOG, 'page.md': page })
  const { stderr } = await project.run('build')
  return stderr
}

const RUNS = 'runs:\n  a: { logs: a.log }\n'

test('a chart without room names the height that it needs', async () => {
  const build = (height: number): Promise<string> =>
    say(
      `${RUNS}charts:\n  it: { run: a, size: [800, ${String(height)}] }\n`,
      'tracedocs.yaml',
      '<!-- tracedocs: begin chart it -->\n<!-- tracedocs: end -->\n',
    )
  const needed = Number(/`size` at least (\d+) pixels high/.exec(await build(300))?.[1])
  expect(await build(needed - 10)).toContain(`at least ${String(needed)} pixels`)
  expect(await build(needed)).toBe('')
})

test('a list that is written as a text is shown as a list', async () => {
  expect(await say(`${RUNS}charts:\n  it: { run: a, size: 800x400 }\n`)).toContain(
    'to be a list, as in `[800, 400]`, got "800x400"',
  )
})

test('a mapping that is not one is told its keys, or that they are names', async () => {
  expect(await say('runs:\n  a: a.log\n')).toContain('a mapping with keys such as `title`, `logs`')
  expect(await say('runs:\n  - a: { logs: a.log }\n')).toContain(
    'a mapping, with lines such as `NAME: …` without `-`, got a list',
  )
})

test('a configuration whose name is misspelt is named', async () => {
  expect(await say(RUNS, 'tracedoc.yaml')).toContain(
    '`tracedoc.yaml` is there: rename it to `tracedocs.yaml`',
  )
})

test('a single letter is near to nothing', async () => {
  expect(await say(`${RUNS}values:\n  v: { value: a.rss.peak, format: '{:.3q}' }\n`)).toContain(
    'unexpected unit `q`, expected one of `B`',
  )
})

test('a run alone is called a run, and of a metric its own group is listed', async () => {
  const page =
    '<span data-tracedocs="a">?</span> <span data-tracedocs="a.cpu.typicalvalue">?</span>\n'
  const stderr = await say(RUNS, 'tracedocs.yaml', page)
  expect(stderr).toContain('Unexpected run without a metric `a`, expected a metric such as')
  expect(stderr).toContain('Unexpected metric `a.cpu.typicalvalue`, expected one of `a.cpu.mean`')
})

const PLACES = `pages: [page.md]
runs:
  aftr: { logs: a.log }
charts:
  it: { run: after }
tables:
  times:
    rows: [after]
    columns: [{ header: Run, value: title }]
`

test('a name that is unknown at several places is one message', async () => {
  expect(await say(PLACES)).toBe(
    'tracedocs.yaml:5:14: error: Unexpected run `after`, did you mean `aftr`? Also in line 8 (unknown-name)\n',
  )
})

test('a name that a page misspells twice is one message, as is a value that a log lacks', async () => {
  const span = (expression: string): string => `<span data-tracedocs="${expression}">?</span>`
  const page = `${span('b.rss.peak')} ${span('a.time.real')}\n\n${span('b.rss.peak')}\n\n${span('a.time.real')}\n`
  const lines = (await say(RUNS, 'tracedocs.yaml', page)).trim().split('\n')
  expect(lines).toHaveLength(2)
  expect(lines[0]).toContain('page.md:1:1: error: Unexpected run `b`, expected one of `a`')
  expect(lines[0]).toContain('also in line 3 (unknown-name)')
  expect(lines[1]).toContain('`n/a` stands in its place; also in line 5 (missing-value)')
})

test('a key that is misspelt is not missing, too', async () => {
  const config = `${RUNS}tables: { t: { rows: [a], colums: [{ header: Run, value: title }] } }\n`
  expect(await say(config)).toBe(
    'tracedocs.yaml:3:27: error: Unexpected key `colums` in `tables.t`, did you mean `columns`? (unexpected-key)\n',
  )
})

test('a colon without a blank, and a comma that ends an expression, are said', async () => {
  expect(await say(`${RUNS}charts: { it: { run:a } }\n`)).toBe(
    'tracedocs.yaml:3:17: error: Unexpected key `run:a` in `charts.it`; a key ends with a colon and a blank, as in `run: a` (unexpected-key)\n',
  )
  expect(await say(`${RUNS}values: { v: { value: max(a.rss.peak, 3 MiB) } }\n`)).toBe(
    'tracedocs.yaml:3:39: error: Unexpected key `3 MiB)` in `values.v`; between `{` and `}` a comma ends a value, so put the expression before it in quotes (unexpected-key)\n',
  )
})

test('a begin marker that is misspelt is one message, whatever its end', async () => {
  const end = '<!-- tracedocs: end -->\n'
  const read = (begin: string): Promise<string> =>
    say(RUNS, 'tracedocs.yaml', `<!-- ${begin} -->\n${end}`)
  const first = await read('tracedocs: begn table times')
  expect(first.trim().split('\n')).toHaveLength(1)
  expect(first).toContain('page.md:1:1: error: Cannot read the marker')
  const second = await read('tracedoc: begin table times')
  expect(second.trim().split('\n')).toHaveLength(1)
  expect(second).toContain('page.md:1:1: error: Left `tracedoc: begin table times` as it is')
})

test('a run that may not be called so is offered another name', async () => {
  expect(await say('runs: { load: { logs: a.log } }\n')).toContain('call it `load_run`')
})

test('a key that is known by another name is said, and nothing that follows from it', async () => {
  expect(await say(`${RUNS}charts: { it: { kind: compare, runs: [a] } }\n`)).toBe(
    'tracedocs.yaml:3:17: error: Unexpected key `kind` in `charts.it`; here it is called `template` (unexpected-key)\n',
  )
})

test('a process is asked for where the logs have none', async () => {
  const project = createProject({
    'tracedocs.yaml': 'pages: page.md\nruns:\n  a: { logs: a.log, pid: 12 }\n',
    'a.log': 'real 4.50\nuser 2.00\nsys 0.25\n',
    'page.md': '# Note\n',
  })
  const { stderr } = await project.run('build')
  expect(stderr).toContain(
    'Cannot find the process 12: the logs have samples of none; remove `pid`',
  )
})

test.each([
  [
    'cut.json',
    '{"results":[{"command":"x","mean":1.0,',
    /^cut\.json:1:39: error: .*; it may be cut short \(broken-document\)$/,
  ],
  [
    'cut.log.gz',
    Buffer.from([31, 139, 8, 0, 1, 2, 3]),
    /^cut\.log\.gz: warning: .*; so there is `n\/a` or a gap for `page\.md:1/,
  ],
])('a log that is cut short, %s, is one message at its place', async (name, bytes, message) => {
  const project = createProject({
    'tracedocs.yaml': `pages: page.md\nruns:\n  a: { logs: ${name} }\n`,
    'page.md': 'It took <span data-tracedocs="a.time.real">?</span>.\n',
  })
  project.write(name, bytes)
  const { stderr } = await project.run('build')
  expect(stderr.split('\n').filter((line) => / (?:error|warning): /.test(line))).toEqual([
    expect.stringMatching(message),
  ])
})

test('a marker whose comment does not end is shown by its first line', async () => {
  const page = '{/* tracedocs: begin table t /}\n\n{/* tracedocs: end */}\n'
  const project = createProject({
    'tracedocs.yaml': `pages: page.mdx\n${RUNS}`,
    'a.log': LOG,
    'page.mdx': page,
  })
  const { stderr } = await project.run('build')
  expect(stderr).toContain(
    'page.mdx:1:1: error: Cannot read the marker `tracedocs: begin table t /} …`: expected it on one line; see whether its comment ends there',
  )
})

test('budgets in a list are told to be a mapping', async () => {
  expect(await say(`${RUNS}budgets:\n  - a.rss.peak < 1 GiB\n`)).toContain(
    'Expected `budgets` to be a mapping, with lines such as `NAME: …` without `-`, got a list',
  )
})
