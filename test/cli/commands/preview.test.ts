import { existsSync, readdirSync, rmSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { createProject, SMALL_LOG, type TestProject } from '../project.ts'
import { runGit } from '../run-git.ts'

const FILES = {
  'tracedocs.yaml':
    'pages: [page.md]\nruns:\n  a: {logs: a.log}\nvalues: {peak: a.rss.peak}\ncharts: {memory: {run: a}}\n',
  'page.md': 'It needs <span data-tracedocs="peak">?</span>.\n',
  'a.log': SMALL_LOG,
}

const list = ({ folder }: TestProject): readonly string[] => readdirSync(folder).sort()

describe('tracedocs preview', () => {
  test('writes a report to a folder for temporary files, prints its path, and leaves the project alone', async () => {
    const project = createProject(FILES)
    const before = list(project)
    const { exit, stdout } = await project.run('preview')
    const file = stdout.trim()
    expect(exit).toBe(0)
    expect(path.isAbsolute(file)).toBe(true)
    expect(path.basename(file)).toBe('tracedocs-report.html')
    expect(existsSync(file)).toBe(true)
    rmSync(path.dirname(file), { recursive: true })
    expect(list(project)).toEqual(before)
    expect(project.read('page.md')).toBe(FILES['page.md'])
  })

  test('shows what can be made of a project with an error, and ends with 2', async () => {
    const project = createProject({
      ...FILES,
      'page.md': '<span data-tracedocs="b.rss.peak">?</span>\n',
    })
    const { exit, stderr } = await project.run('preview', '-o', 'out.html')
    expect(exit).toBe(2)
    expect(stderr).toContain('page.md:1')
    expect(project.read('out.html')).toContain('<code>rss<wbr />.peak</code>')
  })

  test('writes nothing where the configuration cannot be read, and says what is wrong', async () => {
    const project = createProject({ 'tracedocs.yaml': 'runs: 5\n' })
    const { exit, stderr } = await project.run('preview', '-o', 'out.html')
    expect(exit).toBe(2)
    expect(stderr).toContain('tracedocs.yaml:1')
    expect(list(project)).toEqual(['tracedocs.yaml'])
  })

  test('compares with a git revision', async () => {
    const project = createProject(FILES)
    const git = (...given: readonly string[]): void => {
      runGit(project.folder, given)
    }
    await project.run('build')
    git('init', '-q')
    git('add', '.')
    git('commit', '-qm', 'before')
    project.write('a.log', SMALL_LOG.replaceAll('31457280', '41943040'))
    await project.run('build')
    await project.run('preview', '-o', 'now.html')
    expect(project.read('now.html')).toContain('no changed files')
    await project.run('preview', '-o', 'then.html', '--against', 'HEAD')
    const report = project.read('then.html')
    expect(report).toContain('<del>-It needs')
    expect(report).toContain('rss.peak 30.00 → 40.00 MiB (+33.3 %)')
    expect(report).toContain('images/a.log_42.svg, before')
    expect(report).toContain('images/a.log_42.svg, after')
  })
})

test('build --report writes the report beside what it builds', async () => {
  const project = createProject(FILES)
  const { exit, stdout } = await project.run('build', '--report', 'out/report.html')
  expect({ exit, stdout }).toMatchObject({ exit: 0 })
  expect(project.read('out/report.html')).toContain('30.00\u00a0MiB')
  expect(project.read('page.md')).toContain('30.00\u00a0MiB')
  expect((await project.run('build', '--watch', '--report', 'a.html')).exit).toBe(2)
})
