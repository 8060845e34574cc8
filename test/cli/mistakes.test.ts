import { describe, expect, test } from 'vitest'
import { createProject } from './project.ts'

/** A right project, of which each mistake changes one thing. */
const CONFIG = `pages: ['docs/**/*.md']
baseline: before
runs:
  before: { title: Before, logs: logs/before.log }
  after: { title: After, logs: logs/after.log }
charts:
  compare:
    template: bars
    runs: [before, after]
    values:
      - { title: real, value: time.real }
tables:
  timings:
    rows: [before, after]
    columns:
      - { header: ratio, value: time.real / baseline.time.real, format: 'x{:.4}' }
values:
  slowdown: { value: after.time.real / before.time.real, format: 'x{:.3}' }
`

const PAGE = `# Speed

It is <span data-tracedocs="slowdown">?</span> slower, <span data-tracedocs="after.time.real | {:.1f s}">?</span>.

<!-- tracedocs: begin table timings -->
<!-- tracedocs: end -->
`

const FILES = {
  'tracedocs.yaml': CONFIG,
  'docs/page.md': PAGE,
  'logs/before.log': 'real\t0m2.000s\nuser\t0m1.000s\nsys\t0m0.100s\n',
  'logs/after.log': 'real\t0m3.500s\nuser\t0m1.000s\nsys\t0m0.100s\n',
}

/** Build with a text of a file replaced, and list the messages. */
async function makeMistake(file: 'tracedocs.yaml' | 'docs/page.md', from: string, to: string) {
  const text = FILES[file]
  expect(text).toContain(from)
  const project = createProject({ ...FILES, [file]: text.replace(from, () => to) })
  const { exit, stderr } = await project.run('build')
  return {
    exit,
    messages: stderr.split('\n').filter((line) => line !== '' && !line.endsWith('(stopped-pages)')),
  }
}

test('without a mistake there is no message', async () => {
  expect(await createProject(FILES).run('build')).toMatchObject({ exit: 0, stderr: '' })
})

describe('one mistake in the configuration is one message, which says what to do', () => {
  test.each([
    [
      CONFIG,
      '',
      '1:1: error: Expected the configuration to be a mapping, got nothing; its keys are such as `pages` and `runs` (bad-config)',
    ],
    [
      CONFIG,
      '# soon\n',
      '1:1: error: Expected the configuration to be a mapping, got nothing; its keys are such as `pages` and `runs` (bad-config)',
    ],
    [
      CONFIG,
      'p\0a\0g\0e\0s\0',
      '1:1: error: Cannot read the configuration: it is in UTF-16, as some programs of Windows write it, or no text; save it as UTF-8 (broken-yaml)',
    ],
    [
      '  before: {',
      '\u00a0 before: {',
      '4:1: error: Cannot read the configuration: a no-break space, or another that is no blank, indents this line; indent with blanks (broken-yaml)',
    ],
    [
      'baseline: before',
      'baseline:before',
      '2:1: error: Cannot read the configuration: a key ends with a colon and a blank; write `baseline: before` (broken-yaml)',
    ],
    [
      'baseline: before',
      'baseline = before',
      '2:1: error: Cannot read the configuration: a key ends with a colon and a blank; write `baseline: before` (broken-yaml)',
    ],
    [
      "format: 'x{:.4}' }",
      'format: x{:.4} }',
      '16:74: error: Cannot read the configuration: `{` stands in or behind a text without quotes; put the text in quotes, or close what is open before it (broken-yaml)',
    ],
    [
      'logs: logs/before.log',
      'logs: ',
      '4:35: error: Expected `runs.before.logs` to be a string or a mapping or a list, got nothing (bad-setting)',
    ],
    [
      'logs/before.log',
      'Logs/Before.log',
      '4:34: error: Cannot find the log `Logs/Before.log`, expected a file; did you mean `logs/before.log`? (missing-log)',
    ],
    [
      'logs/before.log',
      String.raw`logs\before.log`,
      String.raw`4:34: error: Cannot find the log ${'`'}logs\before.log${'`'}, expected a file; write ${'`/`'} between folders: ${'`logs/before.log`'} (missing-log)`,
    ],
    [
      'logs/before.log',
      String.raw`"logs\before.log"`,
      String.raw`4:34: error: Cannot find the log ${'`'}logs\x08efore.log${'`'}, expected a file; a ${'`\\`'} in double quotes makes a sign that nobody sees: write ${'`/`'} between folders (missing-log)`,
    ],
    [
      'logs/before.log',
      '~/before.log',
      '4:34: error: Cannot find the log `~/before.log`, expected a file; neither `~` nor variables are filled in: write the path from the folder of the configuration (missing-log)',
    ],
    [
      'logs/before.log',
      'https://example.org/a.log',
      '4:34: error: Cannot fetch the log `https://example.org/a.log`, expected `hosts` to name `example.org`; nothing is fetched from others (unlisted-host)',
    ],
    [
      "['docs/**/*.md']",
      'docs',
      '1:8: error: Cannot read `docs` as a page, expected a file, got a directory; write `docs/**/*.md` for the pages in it (folder-of-pages)',
    ],
    [
      'template: bars',
      'template: line',
      '8:15: error: Unexpected template `line`, expected one of `series`, `compare` (unknown-name)',
    ],
    [
      '    template: bars\n',
      '',
      '8:5: error: Unexpected key `runs` in `charts.compare`, a chart of the template `process`; charts that have it are of `compare`, `bars`, `errorbars`, `histogram`, `cdf`, `boxplot`, `heatmap`, `live`, … (misplaced-key)',
    ],
    [
      'value: time.real }',
      'value: time }',
      /^tracedocs\.yaml:11:31: error: Unexpected metric group `time`.*\(metric-group\)$/,
    ],
    [
      'after.time.real / before.time.real,',
      'after.time.real / 1,5,',
      '18:42: error: Unexpected key `5` in `values.slowdown`; between `{` and `}` a comma ends a value; put the value in quotes, and write a decimal with a point (unexpected-key)',
    ],
    [
      'after.time.real / before.time.real,',
      "'after.time.real / 1,5',",
      '18:22: error: Cannot read the expression `after.time.real / 1,5`: expected names, numbers, + - * / and parentheses, got a comma outside a function (a decimal has a point, as in `1.5`) at character 20 (bad-expression)',
    ],
    [
      'after.time.real / before.time.real,',
      'after.time.real ÷ before.time.real,',
      '18:22: error: Cannot read the expression `after.time.real ÷ before.time.real`: write `/` in place of `÷` (bad-expression)',
    ],
    [
      'x{:.4}',
      'x%.4f',
      '16:73: error: Cannot use the format `x%.4f`: expected a field in braces, got `%.4f`; write `{:.4f}` (bad-format)',
    ],
    [
      'x{:.4}',
      'x{:.4',
      '16:73: error: Cannot use the format `x{:.4`: `{:.4` has no `}` that ends the field; add it (bad-format)',
    ],
    ['x{:.4}', 'x{:,4}', /`x\{:,4\}`: expected a field such as .*, got `\{:,4\}` \(bad-format\)$/],
  ])('%j as %j', async (from, to, expected) => {
    const { exit, messages } = await makeMistake('tracedocs.yaml', from, to)
    const whole: unknown =
      typeof expected === 'string' ? `tracedocs.yaml:${expected}` : expect.stringMatching(expected)
    expect([exit, messages]).toEqual([2, [whole]])
  })
})

describe('one mistake in a page is one message, which says what to do', () => {
  const begin = '<!-- tracedocs: begin table timings -->'
  test.each([
    [
      begin,
      '<!-- tracedocs begin table timings -->',
      2,
      '5:1: error: Cannot read the marker `tracedocs begin table timings`: did you mean `tracedocs: begin table timings`? (malformed-marker)',
    ],
    [
      begin,
      '<!-- Tracedocs: Begin table timings -->',
      2,
      '5:1: error: Cannot read the marker `Tracedocs: Begin table timings`: did you mean `tracedocs: begin table timings`? (malformed-marker)',
    ],
    [
      begin,
      '<!-- tracedocs: start table timings -->',
      2,
      '5:1: error: Cannot read the marker `tracedocs: start table timings`: did you mean `tracedocs: begin table timings`? (malformed-marker)',
    ],
    [
      begin,
      '<!-- tracedocs: table timings -->',
      2,
      '5:1: error: Cannot read the marker `tracedocs: table timings`: did you mean `tracedocs: begin table timings`? (malformed-marker)',
    ],
    [
      '<!-- tracedocs: end -->',
      '<!-- tracedocs: close -->',
      2,
      '6:1: error: Cannot read the marker `tracedocs: close`: did you mean `tracedocs: end`? (malformed-marker)',
    ],
    [
      `${begin}\n<!-- tracedocs: end -->`,
      '.. tracedocs: begin table timings\n\n.. tracedocs: end',
      0,
      /^docs\/page\.md:5:1: warning: Unexpected `\.\. tracedocs: begin table timings`, .*\(foreign-marker\)$/,
    ],
    [
      'data-tracedocs="slowdown"',
      'data-tracedocs=“slowdown”',
      2,
      '3:7: error: Cannot read the expression `“slowdown”`: `“` is no quote here; write straight ones, `\'` or `"` (bad-expression)',
    ],
    [
      '{:.1f s}',
      '{:.1f sec}',
      2,
      '3:56: error: Cannot use the format `{:.1f sec}`: unexpected unit `sec`, did you mean `s`? (bad-format)',
    ],
  ])('%j as %j', async (from, to, code, expected) => {
    const { exit, messages } = await makeMistake('docs/page.md', from, to)
    const whole: unknown =
      typeof expected === 'string' ? `docs/page.md:${expected}` : expect.stringMatching(expected)
    expect([exit, messages]).toEqual([code, [whole]])
  })
})

test.each([
  ['tracedocs-lint disable', 'RULE REASON'],
  ['tracedocs-lint: disable=sum', 'sum'],
  ['tracedocs-disable-next-line sum', 'sum'],
  ['tracedocs lint-ignore sum parts overlap', 'sum parts overlap'],
])('lint and build say that %j ignores nothing', async (comment, rest) => {
  const project = createProject({ ...FILES, 'docs/page.md': `# A\n\n<!-- ${comment} -->\n` })
  const message = `docs/page.md:3:1: warning: Left \`${comment}\` as it is, since it is no marker; did you mean \`tracedocs: lint-ignore ${rest}\`? (misspelt-marker)\n`
  expect((await project.run('lint')).stderr).toBe(message)
  expect((await project.run('build')).stderr).toBe(message)
})

test('lint says how a comment is written that was to ignore a rule', async () => {
  const page = '# A\n\n<!-- tracedocs: disable sum parts overlap -->\n'
  const project = createProject({ ...FILES, 'docs/page.md': page })
  const { exit, stderr } = await project.run('lint')
  expect([exit, stderr]).toEqual([
    2,
    'docs/page.md:3:1: error: Cannot read the marker `tracedocs: disable sum parts overlap`: did you mean `tracedocs: lint-ignore sum parts overlap`? (malformed-marker)\n',
  ])
})

test('an option with one dash too few is told, and what is begun already', async () => {
  const project = createProject(FILES)
  expect((await project.run('build', '-check')).stderr).toContain(
    'if you meant `--check`, write two dashes (unreadable-file)',
  )
  expect((await project.run('init')).stderr).toContain(
    'Found nothing to begin: `tracedocs.yaml` is here already',
  )
})

test('formats shows those of a tool, and says what is none', async () => {
  const project = createProject(FILES)
  const { stdout } = await project.run('formats', 'Hyperfine')
  const lines = stdout.trimEnd().split('\n')
  expect(lines.map((line) => line.split(' ')[0])).toContain('hyperfineCsv')
  expect(lines.filter((line) => !/hyperfine/i.test(line))).toEqual([])
  const { exit, stderr } = await project.run('formats', 'hyperfin3')
  expect(exit).toBe(2)
  expect(stderr).toContain('Unexpected format `hyperfin3`, did you mean `hyperfine`?')
})

test('a ZIP archive is told by name, and a folder of charts that is a file', async () => {
  const zip = createProject({ ...FILES, 'logs/after.log': 'PK\u0003\u0004\u0014\0\0\0' })
  expect((await zip.run('build')).stderr).toContain('got zip; unpack it with `unzip` first')
  const images = createProject({ ...FILES, 'tracedocs.yaml': `images: docs/page.md\n${CONFIG}` })
  expect((await images.run('build')).stderr).toContain(
    'a folder of its path is a file; choose another one, such as other `images`',
  )
})
