import { rmSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { createLog, createProject } from './project.ts'

const LOG = createLog(
  [5, 6, 7].map((size, i) => ({
    ...{ elapsed: i + 1, rss: size * 1024 ** 2, user: 0.1 * i, faults: 20_000 * i },
  })),
)

const RUNS = 'runs:\n  a: { logs: a.log }\n'

/** What a build of a project says. */
async function say(config: string, files: Readonly<Record<string, string>> = {}): Promise<string> {
  const all = { 'a.log': LOG, 'page.md': '# Note\n', ...files, 'tracedocs.yaml': config }
  const { stderr } = await createProject(all).run('build')
  return stderr
}

test.each([
  ['rows: a', 'to be a list or a mapping, as in `[a]`, got "a"'],
  ['rows: a, a', 'to be a list or a mapping, as in `[a, a]`, got "a, a"'],
])('names without brackets are shown as a list: %s', async (rows, words) => {
  const config = `${RUNS}tables: { t: {"${rows.replace(': ', '": "')}", columns: []} }\n`
  expect(await say(config)).toContain(words)
})

test.each(['0-300', '0:300', '0..300', '0 to 300'])(
  'a range that is written as %s is shown as a list',
  async (range) => {
    const config = `${RUNS}charts:\n  it: { run: a, y: { range: '${range}' } }\n`
    expect(await say(config)).toContain('to be a list, as in `[0, 300]`')
  },
)

test('a text that begins with a brace is asked to be put in quotes', async () => {
  expect(await say(`${RUNS}values:\n  v: { value: a.rss.peak, format: {:.3} }\n`)).toBe(
    'tracedocs.yaml:4:35: error: Expected `values.v.format` to be a string, in quotes where it begins with `{`, got a mapping (bad-setting)\n',
  )
})

test('a budget that is written as a claim is shown as a budget', async () => {
  expect(await say(`${RUNS}budgets:\n  peak: a.rss.peak < 100 MiB\n`)).toContain(
    "expected the value before the colon and its limit behind it: `a.rss.peak: '< 100 MiB'`",
  )
})

test('a folder below the one with the configuration is led there', async () => {
  const project = createProject({ 'tracedocs.yaml': RUNS, 'a.log': LOG, 'docs/api/page.md': '' })
  const { stderr } = await project.run('build', '-C', 'docs/api')
  expect(stderr).toContain(
    '`../../tracedocs.yaml` is there: work in its folder with `-C ../..`, or `npx tracedocs init` makes one (no-config)',
  )
})

test('a page that is named and that no pattern has is built with a warning', async () => {
  const page = '<span data-tracedocs="a.rss.peak">?</span>\n'
  const project = createProject({
    'tracedocs.yaml': `pages: ['docs/*.md']\n${RUNS}`,
    'a.log': LOG,
    'docs/a.md': page,
    'README.md': page,
  })
  const { exit, stderr } = await project.run('build', 'README.md', 'docs/a.md')
  expect(exit).toBe(0)
  expect(stderr).toBe(
    'README.md: warning: No pattern of `pages` in `tracedocs.yaml` has `README.md`, so a build of the whole project leaves it as it is, and `--check` does not see it; add it there (unlisted-page)\n',
  )
  expect(project.read('README.md')).toMatch(/>7\.000\sMiB</)
})

test('a begin marker of another syntax is one message, whatever its end', async () => {
  const page = '.. tracedocs: begin table t\n\n<!-- tracedocs: end -->\n'
  const stderr = await say(RUNS, { 'page.md': page })
  expect(stderr.trim().split('\n')).toHaveLength(1)
  expect(stderr).toContain('page.md:1:1: error: Unexpected `.. tracedocs: begin table t`')
})

const BENCH = (...names: readonly string[]): string =>
  JSON.stringify({
    results: names.map((command) => ({
      command,
      mean: 2,
      stddev: 0.1,
      median: 2,
      user: 1,
      system: 1,
      min: 1,
      max: 3,
      times: [1, 2, 3],
      exit_codes: [0, 0, 0],
    })),
  })

const BENCHES = `pages: page.md
runs:
  old: { logs: old.json }
  new: { logs: new.json }
tables:
  t: { header: Command, columns: [old, new], rows: { benchmarks: '*' } }
charts:
  bars: { template: bars, table: t }
`

const SHOWN = `<!-- tracedocs: begin table t -->
<!-- tracedocs: end -->
<!-- tracedocs: begin chart bars -->
<!-- tracedocs: end -->
`

test('benchmarks that a run lacks are one message, with the chart of their table', async () => {
  const stderr = await say(BENCHES, {
    'old.json': BENCH('both', 'a', 'b'),
    'new.json': BENCH('both'),
    'page.md': SHOWN,
  })
  expect(stderr).toBe(
    "tracedocs.yaml:6:52: warning: Cannot find a value for `new.bench['a'].time` and `new.bench['b'].time`: no log of the run states it of that benchmark; `n/a` stands in its place; also in line 8 (missing-value)\n",
  )
})

test('a bar that no table shows keeps its own message', async () => {
  const config = `${RUNS}  b: { logs: b.log }\ncharts:\n  it: { template: bars, runs: [a, b], values: [{ title: real, value: time.real }] }\n`
  const stderr = await say(config, {
    'b.log': 'real 1.00\nuser 1.00\nsys 0.00\n',
    'page.md': '<!-- tracedocs: begin chart it -->\n<!-- tracedocs: end -->\n',
  })
  expect(stderr).toContain('Cannot draw `time.real` of the run `a`')
})

test('a format that is refused is the only cause, and not that its series are unknown', async () => {
  const config = `${RUNS}formats:
  stat: { lines: 'heap={heap}MB at {time}', fields: { time: time, used: { as: gauge, from: heep } } }
charts:
  it: { template: series, run: a, plots: [{ series: used }] }
`
  const lines = (await say(config)).trim().split('\n')
  expect(lines).toHaveLength(1)
  expect(lines[0]).toContain('(unmatched-field)')
})

test('a field of a pattern gets another name by `from`', async () => {
  const config = `pages: page.md
runs:
  a: { logs: own.log }
formats:
  stat:
    lines: '{time} heap={heap}MB'
    fields: { time: time, used: { as: gauge, from: heap } }
    samples:
      - log: '2024-05-01T10:00:00Z heap=12MB'
        gives: { used: 12 MB }
`
  const project = createProject({
    'tracedocs.yaml': config,
    'own.log': '2024-05-01T10:00:00Z heap=12MB\n2024-05-01T10:00:01Z heap=10MB\n',
    'page.md': '<span data-tracedocs="a.used.peak | {:.1f MB}">?</span>\n',
  })
  const { stderr } = await project.run('build')
  expect(stderr).toBe('')
  expect(project.read('page.md')).toContain('>12.0 MB<')
})

test('a field whose `from` no pattern has is named', async () => {
  const config = `${RUNS}formats:\n  stat: { lines: 'took {ms} ms', fields: { took: { from: mss } } }\n`
  expect(await say(config)).toContain(
    'Cannot find the field `mss` in the pattern, did you mean `ms`? (unmatched-field)',
  )
})

test('init names the logs here that no format reads', async () => {
  const project = createProject({ 'server.log': 'conns=12\n', 'build.log': 'took long\n' })
  const { stdout } = await project.run('init')
  expect(stdout).toContain('No format reads `build.log` and `server.log`: the configuration names')
  expect(stdout).toContain('`npx tracedocs help recipes.md` says how to describe lines of your own')
})

test('init takes files of columns where nothing else is here', async () => {
  const [before, after] = [
    'name,time_ms\nparse,12.5\nsort,30\n',
    'name,time_ms\nparse,10\nsort,25\n',
  ]
  const project = createProject({ 'after.csv': after, 'before.csv': before })
  const { stdout } = await project.run('init')
  expect(stdout).toContain('the logs that were found: `before.csv`, `after.csv`.')
  const named = createProject({ 'after.csv': after, 'before.csv': before })
  await named.run('init', 'before.csv', 'after.csv')
  expect(project.read('tracedocs.yaml')).toBe(named.read('tracedocs.yaml'))
  const mixed = createProject({
    'a.jtl': 'timeStamp,elapsed,label,success\n1767323045000,1,A,true\n',
    'b.csv': before,
  })
  expect((await mixed.run('init')).stdout).toContain('the logs that were found: `a.jtl`.')
})

test('init lists the README among the pages', async () => {
  const project = createProject({ 'README.md': '# It\n', 'a.log': LOG })
  await project.run('init', 'a.log')
  expect(project.read('tracedocs.yaml')).toContain(
    'pages:\n  - README.md\n  - docs/**/*.{md,mdx,rst}\n',
  )
})

test.each(['\n', '\r\n'])('a merge conflict in a page is its only message: %j', async (eol) => {
  const region = ['<!-- tracedocs: begin table t -->', '<!-- tracedocs: end -->']
  const page = ['# It', '', '<<<<<<< HEAD', ...region, '=======', ...region, '>>>>>>> topic', '']
  const stderr = await say(RUNS, { 'page.md': page.join(eol) })
  expect(stderr.trim().split('\n')).toHaveLength(1)
  expect(stderr).toContain('page.md:3:1: error: Cannot read the page: a merge conflict stands here')
})

test('a merge conflict in code is an example', async () => {
  const page = '```diff\n<<<<<<< HEAD\na\n=======\nb\n>>>>>>> topic\n```\n'
  expect(await say(RUNS, { 'page.md': page })).toBe('')
})

test.each([
  ['a.time.elapsed', 'Unexpected metric `a.time.elapsed`, did you mean `a.time.real`?'],
  ['a.memory.peak', 'Unexpected metric `a.memory.peak`, did you mean `a.rss.peak`?'],
  ['a.bench[./run].time', "a name in brackets has quotes: `['./run']`"],
  [
    'a.rss.peak | {: ms}',
    '`ms` does not measure what the value does, bytes; write a unit that does',
  ],
])('what a value is called elsewhere is told: %s', async (value, words) => {
  const page = `<span data-tracedocs="${value}">?</span>\n`
  expect(await say(`pages: page.md\n${RUNS}`, { 'page.md': page })).toContain(words)
})

test.each([
  ['runs:\n  a: { file: a.log }\n', 'Unexpected key `file` in `runs.a`; here it is called `logs`'],
  [
    `${RUNS}charts: { c: { template: barchart, runs: [a] } }\n`,
    'Unexpected template `barchart`, did you mean `bars`?',
  ],
  [
    `${RUNS}tables: { t: { rows: [a], columns: [title, rss.peak] } }\n`,
    'Expected `tables.t.columns[0]` to be an entry such as `{ header: …, value: title }`',
  ],
  [
    `${RUNS}texts: { t: { text: x, holds: [a.time.real < 5sec] } }\n`,
    'unexpected unit `sec`, did you mean `s`?',
  ],
  [
    `${RUNS}formats: { f: { lines: 'took 5 ms', fields: { took: ms } } }\n`,
    'in the pattern, which has none; write `{took}` where it stands in the line',
  ],
  ['runs:\n  a:\n   logs: a.log\n    title: A\n', 'put the text in quotes'],
])('a configuration has one message for one mistake: %j', async (config, words) => {
  const said = await say(config)
  expect(said).toContain(words)
  expect(said.match(/: error: /g)).toHaveLength(1)
})

test('numbers with separators in a CSV, and a pattern in quotes, are told to init', async () => {
  const project = createProject({ 'x.csv': 'name,time_ms\na,"1,500"\n', 'logs/a.log': LOG })
  expect((await project.run('init', 'x.csv')).stderr).toContain('write them without, `1500`')
  expect((await project.run('init', 'logs/*.log')).stderr).toContain(
    'a shell fills in a pattern where it stands without quotes',
  )
})

test('a region of another kind is named', async () => {
  const config = `${RUNS}charts: { mem: { run: a } }\n`
  const page = '<!-- tracedocs: begin table mem -->\n<!-- tracedocs: end -->\n'
  expect(await say(config, { 'page.md': page })).toContain(
    'page.md:1:1: error: Unexpected table `mem`, did you mean `begin chart mem`? (unknown-name)',
  )
})

test('what one line of a log states is no run', async () => {
  const config = `${RUNS}values: { ready: { log: b.log, match: 'ready in {ms} ms' } }\n`
  const page = '<span data-tracedocs="a.rss.peak + ready">?</span>\n'
  expect(await say(config, { 'page.md': page, 'b.log': 'ready in 12 ms\n' })).toContain(
    '`ready` is a named value, which stands alone; write its expression in its place, `ready.match.value`',
  )
})

test('an empty log that is read for two things is told of once', async () => {
  const config =
    'runs: { a: { logs: b.log } }\nvalues: { ready: { log: b.log, match: "ready in {ms} ms" } }\n'
  const told = (await say(config, { 'b.log': '' })).split('(empty-log)')
  expect(told).toHaveLength(2)
})

test('a command behind what it is about is put first', async () => {
  const project = createProject({ 'tracedocs.yaml': RUNS, 'a.log': LOG, 'page.md': '' })
  const { exit, stderr } = await project.run('page.md', 'build', '--check')
  expect(exit).toBe(2)
  expect(stderr).toContain('The command stands first: `npx tracedocs build page.md --check`')
})

test('that a log is gone is told once, and not also that it was taken from the lock', async () => {
  const page = '<span data-tracedocs="a.rss.peak">?</span>\n'
  const project = createProject({ 'tracedocs.yaml': RUNS, 'a.log': LOG, 'page.md': page })
  await project.run('build')
  rmSync(path.join(project.folder, 'a.log'))
  const { stderr } = await project.run('build', '--check')
  expect(stderr.match(/^a\.log: /gm)).toHaveLength(1)
  expect(stderr).toContain('(gone-log)')
})
