import { mkdirSync, rmSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { createProject, SMALL_LOG } from './project.ts'

const CONFIG = `pages: ["*.md", "*.rst"]
runs:
  a: {logs: a.log}
charts:
  memory: {run: a}
tables:
  times:
    rows: [a]
    columns:
      - {header: Run, value: title}
      - {header: Real, value: time.real}
values:
  real: a.time.real
`

const PAGE = `# Page

It took <span data-tracedocs="real">?</span>.

<!-- tracedocs: begin table times -->
<!-- tracedocs: end -->

<!-- tracedocs: begin chart memory -->
<!-- tracedocs: end -->
`

function createSmall(files: Readonly<Record<string, string>> = {}) {
  return createProject({
    'tracedocs.yaml': CONFIG,
    'page.md': PAGE,
    'a.log': SMALL_LOG,
    ...files,
  })
}

describe('build PAGE', () => {
  test.each([
    ['nowhere.md', 'correct the path'],
    ['page.mdd', 'did you mean `page.md`?'],
  ])('refuses %s, which is no page', async (page, remedy) => {
    const project = createSmall()
    mkdirSync(path.join(project.folder, 'docs'))
    for (const argv of [
      ['build', page],
      ['build', '--check', page],
      ['build', 'page.md', page],
    ]) {
      const { exit, stderr } = await project.run(...argv)
      expect(exit).toBe(2)
      expect(stderr).toBe(
        `${page}: error: Cannot find the page \`${page}\`, expected a file; ${remedy} (missing-page)\n`,
      )
    }
    expect(project.read('page.md')).toBe(PAGE)
  })

  test('says of a folder how its pages are named', async () => {
    const project = createSmall()
    mkdirSync(path.join(project.folder, 'docs'))
    const { exit, stderr } = await project.run('build', 'docs')
    expect(exit).toBe(2)
    expect(stderr).toContain(
      'docs: error: Cannot read `docs` as a page, expected a file, got a directory; write `docs/**/*.md` for the pages in it (folder-of-pages)\n',
    )
  })

  test('takes a page whose name has the marks of a pattern', async () => {
    const project = createSmall({ '[a].md': PAGE, 'a.md': PAGE })
    expect((await project.run('build', '[a].md')).stderr).toBe('')
    expect(project.read('[a].md')).toContain('4.50')
    expect(project.read('a.md')).toBe(PAGE)
  })

  test('accepts a pattern that the shell did not expand, and refuses one without a match', async () => {
    const project = createSmall()
    expect((await project.run('build', 'p*.md')).exit).toBe(0)
    expect(project.read('page.md')).toContain('4.50')
    const { exit, stderr } = await project.run('build', '--check', 'q*.md')
    expect(exit).toBe(2)
    expect(stderr).toContain('q*.md: error: Cannot find the page `q*.md`, expected a file')
  })
})

describe('pages in the configuration', () => {
  test('a page that is named and not there is an error at its place', async () => {
    const project = createSmall({
      'tracedocs.yaml': CONFIG.replace('["*.md", "*.rst"]', '[page.md, nowhere.md]'),
    })
    const { exit, stderr } = await project.run('build')
    expect(exit).toBe(2)
    expect(stderr).toBe(
      'tracedocs.yaml:1:18: error: Cannot find the page `nowhere.md`, expected a file; correct the path (missing-page)\n',
    )
    expect(project.read('page.md')).toContain('4.50')
  })

  test('the only one, too', async () => {
    const project = createSmall({
      'tracedocs.yaml': CONFIG.replace('["*.md", "*.rst"]', 'nowhere.md'),
    })
    expect((await project.run('build', '--check')).stderr).toContain('tracedocs.yaml:1:8: error:')
  })

  test('patterns that match no page at all are an error, so that --check is not green on nothing', async () => {
    const project = createSmall()
    rmSync(path.join(project.folder, 'page.md'))
    const { exit, stderr } = await project.run('build', '--check')
    expect(exit).toBe(2)
    expect(stderr).toContain(
      'tracedocs.yaml:1:8: error: Cannot find a page that matches `*.md`, `*.rst`; add one, or choose others by `pages` in the configuration (no-pages)',
    )
  })

  test.each([
    ['doc/**', 'docs/**'],
    ['docs/performence/*.md', 'docs/performance/*.md'],
  ])('of %s whose folder is not there, %s is proposed', async (pattern, near) => {
    const project = createSmall({
      'tracedocs.yaml': CONFIG.replace('["*.md", "*.rst"]', pattern),
      'docs/performance/notes.md': '',
    })
    expect((await project.run('build', '--check')).stderr).toContain(
      `Cannot find a page that matches \`${pattern}\`; did you mean \`${near}\`? (no-pages)`,
    )
  })

  test('without any pattern, a project may have only charts', async () => {
    const project = createSmall({ 'tracedocs.yaml': CONFIG.slice(CONFIG.indexOf('\n') + 1) })
    rmSync(path.join(project.folder, 'page.md'))
    const { exit, stderr } = await project.run('build')
    expect(exit).toBe(0)
    expect(stderr).toContain('warning: Cannot find a page that matches')
  })
})

describe('--check', () => {
  test('says that only the kind of blank differs where an editor replaced it', async () => {
    const project = createSmall()
    await project.run('build')
    const built = project.read('page.md')
    project.write('page.md', built.replaceAll('\u00a0', ' '))
    const { exit, stderr } = await project.run('build', '--check')
    expect(exit).toBe(1)
    const differs =
      'to have a no-break blank in `4.50 s`, got a plain one; the numbers are right, and only the kind of blank differs; run `npx tracedocs build` (stale-region)'
    expect(stderr).toContain(
      `page.md:3:9: error: Expected the value \`real\` ${differs}\npage.md:9:9: error: Expected the table \`times\` ${differs}\n`,
    )
    await project.run('build')
    expect(project.read('page.md')).toBe(built)
  })

  test('names every region and value that is out of date, at its line', async () => {
    const project = createSmall()
    await project.run('build')
    const built = project.read('page.md')
    project.write('page.md', built.replaceAll('4.50', '4.40'))
    const { exit, stderr, stdout } = await project.run('build', '--check')
    expect(exit).toBe(1)
    expect(stderr).toBe(
      [
        'page.md:3:9: error: Expected the value `real` to show `4.50 s`, got `4.40 s`; run `npx tracedocs build` (stale-region)',
        'page.md:9:9: error: Expected the table `times` to show `4.50 s`, got `4.40 s`; run `npx tracedocs build` (stale-region)',
        '',
      ].join('\n'),
    )
    expect(stdout).toBe(
      [
        '--- page.md\tin the page',
        '+++ page.md\tfrom the logs',
        '@@ -2,3 +2,3 @@',
        ' ',
        '-It took <span data-tracedocs="real">4.40\u00a0s</span>.',
        '+It took <span data-tracedocs="real">4.50\u00a0s</span>.',
        ' ',
        '@@ -8,3 +8,3 @@',
        ' | :-- | -----: |',
        '-| a   | 4.40\u00a0s |',
        '+| a   | 4.50\u00a0s |',
        ' ',
        'would change page.md',
        '1 page, 1 chart, 1 lock: 1 out of date, 2 unchanged',
        '',
      ].join('\n'),
    )
  })

  test('names the values of a reST page where they stand in its sentences', async () => {
    const rest = 'It took |td-real|.\n\n.. tracedocs: begin values\n\n.. tracedocs: end\n'
    const project = createSmall({ 'page.rst': rest })
    await project.run('build', 'page.md')
    const { stderr } = await project.run('build', '--check', 'page.rst')
    expect(stderr).toBe(
      'page.rst:1:9: error: Expected the value `real` to show `4.50 s`, got nothing; run `npx tracedocs build` (stale-region)\n' +
        'tracedocs.lock.json: error: Expected the lock to be what the logs give, got something else; run `npx tracedocs build` (out-of-date)\n',
    )
  })

  test('distinguishes a missing image from one that is out of date', async () => {
    const project = createSmall()
    await project.run('build')
    const image = path.join(project.folder, 'images/a.log_42.svg')
    project.write('images/a.log_42.svg', '<svg/>')
    const stale = await project.run('build', '--check')
    rmSync(image)
    const gone = await project.run('build', '--check')
    expect([stale, gone].map(({ exit, stderr }) => ({ exit, stderr }))).toEqual([
      {
        exit: 1,
        stderr:
          'images/a.log_42.svg: error: Expected the chart to be what the logs give, got something else; run `npx tracedocs build` (out-of-date)\n',
      },
      {
        exit: 1,
        stderr:
          'images/a.log_42.svg: error: Expected the chart to be there, got nothing; run `npx tracedocs build` (missing-file)\n',
      },
    ])
  })

  test('counts data files as such', async () => {
    const project = createSmall()
    await project.run('build')
    const { stdout } = await project.run('build', '--check', '--emit', 'dat')
    expect(stdout).toContain('1 page, 1 chart, 1 data file, 1 lock: 1 out of date, 3 unchanged')
  })
})
