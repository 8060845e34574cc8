import { rmSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { createProject, SMALL_LOG } from '../project.ts'
import { runGit } from '../run-git.ts'

const CONFIG = `pages: ['*.md', '*.rst']
baseline: before
runs:
  before: { logs: before.log }
  after: { logs: after.log }
`
const FILES = {
  'tracedocs.yaml': CONFIG,
  // real 4.50, a peak of 30 MiB
  'before.log': SMALL_LOG,
  'after.log': SMALL_LOG.replace('real 4.50', 'real 9.13'),
}
const FAULT = '49.54 / 35.49 = 1.395.\n'
const HELP = '`npx tracedocs lint --explain RULE` explains a rule\n'

test('a folder without a configuration has all its pages linted', async () => {
  const project = createProject({
    'a.md': FAULT,
    'deep/b.rst': FAULT,
    'c.txt': FAULT,
    'd.mdx': 'Fine.\n',
  })
  const { exit, stdout } = await project.run('lint')
  expect({ exit, stdout }).toEqual({ exit: 1, stdout: `3 pages: 2 findings\n${HELP}` })
})

test('a folder stands for the pages in it', async () => {
  const project = createProject({
    'docs/a.md': FAULT,
    'docs/deep/b.rst': FAULT,
    'docs/c.txt': FAULT,
    'docs/node_modules/d.md': FAULT,
    'e.md': FAULT,
    'empty/f.txt': FAULT,
  })
  for (const folder of ['docs', 'docs/', './docs'])
    expect((await project.run('lint', folder)).stdout).toBe(`2 pages: 2 findings\n${HELP}`)
  expect((await project.run('lint', '.')).stdout).toBe(`3 pages: 3 findings\n${HELP}`)
  expect((await project.run('lint', 'docs/deep', 'e.md')).stdout).toBe(
    `2 pages: 2 findings\n${HELP}`,
  )
  const { exit, stderr } = await project.run('lint', 'empty')
  expect(exit).toBe(2)
  expect(stderr).toContain('Cannot find a page that matches `empty/**/*.{')
})

test('pages are named by paths and patterns', async () => {
  const project = createProject({ 'a.md': FAULT, 'b.md': 'Fine.\n' })
  expect(await project.run('lint', 'b.md')).toEqual({
    exit: 0,
    stdout: '1 page: 0 findings\n',
    stderr: '',
  })
  expect(await project.run('lint', 'none.md')).toMatchObject({ exit: 2 })
})

test('--format json says what was found', async () => {
  const project = createProject({ 'a.md': FAULT })
  const { exit, stdout } = await project.run('lint', '--format', 'json')
  expect(exit).toBe(1)
  expect(JSON.parse(stdout)).toEqual({
    status: 'findings',
    pages: ['a.md'],
    coverage: { tables: 0, hidden: 0, known: 0, leftPages: [] },
    findings: [
      {
        path: 'a.md',
        line: 1,
        column: 17,
        severity: 'warning',
        rule: 'equation',
        level: 'certain',
        reason:
          '`49.54 / 35.49` is 1.396 (1.3955 to 1.3962 as the numbers are rounded), not `1.395`; correct one of them',
        figures: {
          written: '1.395',
          value: 1.395,
          // (49.54 - 0.005) / (35.49 + 0.005) and the other way round
          expected: { low: 1.395548668826595, high: 1.3962237565168383 },
          factor: null,
        },
      },
    ],
    fixed: [],
    messages: [],
  })
})

test('a number near one of the logs is found, with the value that it should be', async () => {
  const project = createProject({ ...FILES, 'a.md': 'It took 4.53 s, and then 9.13 s (x2.04).\n' })
  const { exit, stderr } = await project.run('lint')
  expect(exit).toBe(1)
  // 9.13 / 4.50 = 2.0289
  expect(stderr).toBe(
    'a.md:1:9: warning: Expected `4.53 s` to be 4.50 s, which is `before.time.real`; correct it, or let a value write it (against-data)\n' +
      'a.md:1:34: warning: Expected `x2.04` to be x2.03, which is `after.time.real / before.time.real`; correct it, or let a value write it (against-data)\n',
  )
})

test('--fix puts values in their place, and build writes them', async () => {
  const page =
    '\ufeffIt took **4.53 s**,\r\nand then x2.04 of it; 30.1 MiB at most. The limit is 4.53 h.\r\n'
  const project = createProject({ ...FILES, 'a.md': page })
  expect(await project.run('lint', '--fix')).toMatchObject({
    exit: 1,
    stdout: `1 page: 1 finding, 2 fixed\n${HELP}`,
  })
  const fixed = project.read('a.md')
  expect(fixed).toBe(
    '\ufeffIt took **<span data-tracedocs="before.time.real | {:.2f}">4.50</span> s**,\r\n' +
      'and then x<span data-tracedocs="after.time.real / before.time.real | {:.2f}">2.03</span> of it; 30.1 MiB at most. The limit is 4.53 h.\r\n',
  )
  expect(await project.run('build')).toMatchObject({ exit: 0 })
  expect(project.read('a.md')).toBe(fixed)
})

test('--fix in reST needs a region for values, and a name for expressions', async () => {
  const text = 'It took 4.53 s.\n'
  const project = createProject({ ...FILES, 'a.rst': text })
  const refused = await project.run('lint', '--fix')
  expect(refused).toMatchObject({ exit: 1 })
  expect(refused.stderr).toContain('the page has no region `values`')
  expect(project.read('a.rst')).toBe(text)
  project.write('a.rst', `${text}\n.. tracedocs: begin values\n\n.. tracedocs: end\n`)
  expect(await project.run('lint', '--fix')).toMatchObject({ exit: 0 })
  expect(project.read('a.rst')).toContain('It took |td-before.time.real|.\n')
  expect(await project.run('build')).toMatchObject({ exit: 0 })
})

test('a missing log is reported and affects only its run', async () => {
  const project = createProject({ ...FILES, 'a.md': 'It took 4.53 s. And 4.50 s.\n' })
  rmSync(path.join(project.folder, 'after.log'))
  const { exit, stderr } = await project.run('lint')
  expect(exit).toBe(1)
  expect(stderr).toContain('warning: Cannot find the log `after.log`')
  expect(stderr).toContain('`4.53 s` to be 4.50')
})

test('the configuration leaves out findings, with a reason', async () => {
  const lint = "lint: { ignore: [{ rule: against-data, text: 'took', reason: an older run }] }\n"
  const project = createProject({
    ...FILES,
    'tracedocs.yaml': CONFIG + lint,
    'a.md': 'It took 4.53 s.\n',
  })
  expect(await project.run('lint')).toMatchObject({ exit: 0, stderr: '' })
  project.write('tracedocs.yaml', CONFIG + lint.replace('against-data', 'data'))
  expect(await project.run('lint')).toMatchObject({ exit: 2 })
  project.write('tracedocs.yaml', CONFIG + lint.replace(', reason: an older run', ''))
  expect(await project.run('lint')).toMatchObject({ exit: 2 })
})

test('a page that cannot be read costs itself, and the run when it was named', async () => {
  const project = createProject({
    'a.mdx': '<Open>\n',
    'b.md': new Uint8Array([0xff, 0xfe, 0xff]),
    'c.md': FAULT,
  })
  const { exit, stdout, stderr } = await project.run('lint')
  expect(exit).toBe(1)
  expect(stdout).toBe(`1 page: 1 finding; left out 2 pages that cannot be read\n${HELP}`)
  expect(stderr).toMatch(/^b\.md: warning: .*\(not-utf-8\)$/m)
  expect(stderr).toMatch(/^a\.mdx:1:1: warning: .*\(unreadable-page\)$/m)
  const named = await project.run('lint', 'a.mdx', 'c.md')
  expect(named.exit).toBe(2)
  expect(named.stdout).toMatch(/^1 page: 1 finding; left out 1 page that cannot be read\n/)
  expect(await project.run('lint', '*.mdx')).toMatchObject({ exit: 0 })
})

test('comments of HTML in MDX are read as comments', async () => {
  const page = '<!-- a */ comment -->\n\n49.54 / 35.49 = 1.395.\n'
  const project = createProject({ 'a.mdx': page })
  const { exit, stderr } = await project.run('lint')
  expect(exit).toBe(1)
  expect(stderr).toMatch(/^a\.mdx:3:17: /)
})

test('a baseline leaves out old findings, wherever their lines move to', async () => {
  const project = createProject({ 'a.md': `${FAULT}\n${FAULT}` })
  expect(await project.run('lint', '--write-baseline', 'known.json')).toMatchObject({ exit: 0 })
  expect(JSON.parse(project.read('known.json'))).toEqual({
    version: 1,
    findings: [
      {
        page: 'a.md',
        rule: 'equation',
        written: '1.395',
        line: '49.54 / 35.49 = 1.395.',
        count: 2,
      },
    ],
  })
  const lint = () => project.run('lint', '--baseline', 'known.json')
  project.write('a.md', `Moved.\n\n${FAULT}\n${FAULT}`)
  expect(await lint()).toMatchObject({ exit: 0, stdout: '1 page: 0 findings, 2 in the baseline\n' })
  project.write('a.md', `${FAULT}\n${FAULT}\n${FAULT}`)
  const more = await lint()
  expect(more.exit).toBe(1)
  expect(more.stdout).toMatch(/^1 page: 1 finding, 2 in/)
  project.write('a.md', FAULT)
  const { exit, stderr } = await lint()
  expect(exit).toBe(0)
  expect(stderr).toContain('known.json: info: `1.395` (equation) is found no longer in `a.md`')
})

test.each([
  ['is not there', undefined, 'it is not there'],
  ['is no JSON', '{', 'JSON'],
  ['is of another version', '{"version":2,"findings":[]}', '`version`'],
])('a baseline that %s is an error', async (_, text, reason) => {
  const project = createProject({ 'a.md': 'Fine.\n' })
  if (text !== undefined) project.write('known.json', text)
  const { exit, stderr } = await project.run('lint', '--baseline', 'known.json')
  expect(exit).toBe(2)
  expect(stderr).toContain(reason)
})

test('--explain shows what a rule finds, with its example', async () => {
  const project = createProject({})
  const { exit, stdout } = await project.run('lint', '--explain', 'difference')
  expect(exit).toBe(0)
  expect(stdout).toMatch(/^# difference\n\n[\s\S]*\| Before \| After \| Difference \|/)
  expect(await project.run('lint', '--explain', 'diference')).toMatchObject({ exit: 2 })
})

test('claims about runs are tested by the interval of their ratio', async () => {
  // Medians and intervals by a percentile bootstrap in Python, 8,000 draws: c is 4.27 to 4.55 s, d 4.44 to 4.62 s, which
  // overlap; d/c is 1.007 to 1.075, which excludes 1.
  const times = {
    c: [4.55, 4.57, 4.41, 4.31, 4.27, 4.4, 4.28, 4.23, 4.42],
    d: [4.57, 4.62, 4.44, 4.55, 4.54, 4.37, 4.61, 4.59, 4.84],
    e: [4.58, 4.61, 4.45, 4.55, 4.53, 4.38, 4.6, 4.59, 4.8],
    f: [9.1],
  }
  const project = createProject({
    'tracedocs.yaml': `runs:\n${Object.keys(times)
      .map((name) => `  ${name}: { samples: logs/${name}-*.log }\n`)
      .join('')}`,
    'a.md':
      'Run d is slower than run c. Run e is faster than run d.\n\nRun d is faster than run c. Run f beats run c.\n',
    ...Object.fromEntries(
      Object.entries(times).flatMap(([name, list]) =>
        list.map((real, i) => [`logs/${name}-${String(i)}.log`, `real ${real.toFixed(2)}\n`]),
      ),
    ),
  })
  const { exit, stderr } = await project.run('lint')
  expect(exit).toBe(1)
  expect(stderr.trimEnd().split('\n')).toEqual([
    expect.stringMatching(
      /^a\.md:1:33: warning: Expected the samples to support `e is faster than run d`, .*\(unproven\)$/,
    ),
    expect.stringMatching(
      /^a\.md:3:5: error: Expected `d is faster than run c` .* 95 % interval from 1\.00\d* to 1\.0\d+; .*\(contradicted\)$/,
    ),
    expect.stringMatching(/^a\.md:3:33: error: Expected `f beats run c` .*\(contradicted\)$/),
  ])
})

test('--stale finds numbers that only the lock of an older revision has', async () => {
  const page = 'It took <span data-tracedocs="after.time.real">?</span>, that is, 9.13 s.\n'
  const project = createProject({ ...FILES, 'a.md': page })
  const git = (...args: readonly string[]): void => {
    runGit(project.folder, args)
  }
  await project.run('build')
  git('init', '-q')
  git('add', '.')
  git('commit', '-qm', 'first')
  project.write('after.log', SMALL_LOG.replace('real 4.50', 'real 11.82'))
  await project.run('build')
  expect(await project.run('lint')).toMatchObject({ exit: 0 })
  const { exit, stderr } = await project.run('lint', '--stale')
  expect(exit).toBe(1)
  expect(stderr).toMatch(
    /^a\.md:1:\d+: warning: `9\.13 s` was `after\.time\.real` in [0-9a-f]+, which is 11\.82 s now; /,
  )
  expect(await project.run('lint', '--against', 'HEAD')).toMatchObject({ exit: 1 })
  const unknown = await project.run('lint', '--against', 'nowhere')
  expect(unknown.exit).toBe(2)
  expect(unknown.stderr).toContain('(unread-revision)')
})

test('--data compares tables and sentences with a file of figures', async () => {
  const result = (command: string, time: number) => ({
    command,
    mean: time,
    median: time,
    user: time / 2,
    system: 0.01,
    min: time,
    max: time,
    times: [time, time, time],
    exit_codes: [0, 0, 0],
  })
  const project = createProject({
    'bench/results.json': JSON.stringify({
      results: [result('parse', 0.4123), result('check', 1.8733), result('emit', 0.9622)],
    }),
    'README.md':
      '| Step | Time |\n| - | - |\n| `parse` | 412 ms |\n| `check` | 1.837 s |\n| `emit` | 962 ms |\n',
  })
  expect(await project.run('lint')).toMatchObject({ exit: 0 })
  const { exit, stderr } = await project.run('lint', '--data', 'bench/results.json')
  expect(exit).toBe(1)
  expect(stderr).toMatch(
    /^README\.md:4:13: warning: Expected `1\.837 s` to be 1\.873 s, which is `results\.bench\['check'\]/,
  )
  expect(await project.run('lint', '--data', 'none.json')).toMatchObject({ exit: 2 })
})
