import { rmSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { createProject, SMALL_LOG } from '../project.ts'

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

test('a folder without a configuration has all its pages linted', async () => {
  const project = createProject({
    'a.md': FAULT,
    'deep/b.rst': FAULT,
    'c.txt': FAULT,
    'd.mdx': 'Fine.\n',
  })
  const { exit, stdout } = await project.run('lint')
  expect({ exit, stdout }).toEqual({ exit: 1, stdout: '3 pages: 2 findings\n' })
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
    stdout: '1 page: 1 finding, 2 fixed\n',
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

test('pages that cannot be read are errors', async () => {
  const project = createProject({ 'a.mdx': '<Open>\n', 'b.md': new Uint8Array([0xff, 0xfe, 0xff]) })
  const { exit, stderr } = await project.run('lint')
  expect(exit).toBe(2)
  expect(stderr).toContain('(unreadable-page)')
  expect(stderr).toContain('(not-utf-8)')
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
