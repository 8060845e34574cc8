import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { comparePrimitives } from '../../src/charts/comparison/compare-primitives.ts'
import { readPrimitives } from '../../src/charts/comparison/primitives.ts'
import { spawnSync } from 'node:child_process'
import { formatLock } from '../../src/locks/format-lock.ts'
import { parseLock } from '../../src/locks/parse-lock.ts'
import { findGnuplotVersion } from '../gnuplot/run-gnuplot.ts'
import { createPast } from '../histories/create-past.ts'
import { createProject, type TestProject } from './project.ts'
import { runGit } from './run-git.ts'

const git = (project: TestProject, ...args: readonly string[]): void => {
  runGit(project.folder, args, { GIT_COMMITTER_DATE: '2026-01-02T03:04:05Z' })
}

const createTime = (real: number): string => `real ${real.toFixed(2)}\nuser 0.10\nsys 0.10\n`

const CONFIG = `pages: [p.md]
runs: { run: { logs: a.log } }
charts: { c: { template: history, value: run.time.real } }
tables: { t: { template: history, value: run.time.real } }
`

const PAGE = `<!-- tracedocs: begin table t -->
<!-- tracedocs: end -->

<!-- tracedocs: begin chart c -->
<!-- tracedocs: end -->
`

/** A repository with a commit for each time. */
async function createRepository(times: readonly number[]): Promise<TestProject> {
  const project = createProject({ 'tracedocs.yaml': CONFIG, 'p.md': PAGE })
  git(project, 'init', '-q')
  for (const time of times) {
    project.write('a.log', createTime(time))
    expect(await project.run('build', '-q')).toMatchObject({ exit: 0, stderr: '' })
    git(project, 'add', '-A')
    git(project, 'commit', '-qm', 'State')
  }
  return project
}

/** The rows of the table of a page, with the hashes of commits replaced. */
function readRows(project: TestProject): readonly string[] {
  const rows = project
    .read('p.md')
    .split('\n')
    .filter((line) => line.startsWith('| '))
  return rows
    .slice(2)
    .map((row) => row.replace(/`[\da-f]{7}`/, 'HASH').replaceAll(/[ \u00a0]+/g, ' '))
}

/** Give the lock of a project earlier states of its value. */
function addStates(project: TestProject, values: readonly number[]): void {
  const file = path.join(project.folder, 'tracedocs.lock.json')
  const parsed = parseLock(readFileSync(file, 'utf8'))
  if (parsed.kind === 'problem') throw new Error(parsed.problem.kind)
  const points = createPast(values).map((past) => ({ ...past, logs: past.commit }))
  const histories = new Map([['run.time.real', points]])
  writeFileSync(file, formatLock({ ...parsed.lock, histories }))
}

describe('the history of a value in a page', () => {
  test('has the commits of git with their dates, and today last', async () => {
    const project = await createRepository([4, 5])
    project.write('a.log', createTime(6))
    await project.run('build', '-q')
    expect(readRows(project)).toEqual([
      '| HASH | 2026-01-02 | 4.00 s |',
      '| HASH | 2026-01-02 | 5.00 s |',
      '| now | | 6.00 s |',
    ])
    const { stdout } = await project.run('history', 'run.time.real')
    for (const [, hash = ''] of project.read('p.md').matchAll(/`([\da-f]{7})`/g)) {
      expect(stdout).toContain(hash)
    }
  })

  test('is the same after a commit, and is checked without git', async () => {
    const project = await createRepository([4, 5, 6])
    const before = [project.read('p.md'), project.read('images/c.svg')]
    await project.run('build', '-q', '--no-cache')
    expect([project.read('p.md'), project.read('images/c.svg')]).toEqual(before)
    rmSync(path.join(project.folder, '.git'), { recursive: true })
    for (const argv of [['--check'], ['--frozen'], ['--check', '--frozen']]) {
      expect(await project.run('build', '-q', ...argv)).toMatchObject({ exit: 0, stderr: '' })
    }
    const { exit, stderr } = await project.run('build')
    expect([exit, stderr]).toEqual([0, expect.stringContaining('(kept-history)')])
    expect([project.read('p.md'), project.read('images/c.svg')]).toEqual(before)
    // What is written is from the lock: with other states there, the page is out of date.
    addStates(project, [1, 2])
    expect((await project.run('build', '-q', '--check')).exit).toBe(1)
  })

  test('has one row in a first build, and says that this is too little', async () => {
    const project = await createRepository([])
    project.write('a.log', createTime(4))
    // Git has no commit to ask.
    expect(await project.run('build')).toMatchObject({ exit: 0, stderr: '' })
    expect(readRows(project)).toEqual(['| now | | 4.00 s |'])
    expect(project.read('p.md')).toContain('_1 state, too few to find a change of level: 16')
    expect(project.read('p.md')).toMatch(/!\[.*too few to find a change of level.*\]/)
  })

  test('is explained in its last row, from the logs of today', async () => {
    const project = await createRepository([4])
    project.write('a.log', createTime(6))
    await project.run('build', '-q')
    const line = project
      .read('p.md')
      .split('\n')
      .findIndex((one) => one.startsWith('| now'))
    const { exit, stdout } = await project.run('explain', `p.md:${String(line + 1)}`)
    expect([exit, stdout]).toEqual([0, expect.stringMatching(/a\.log/)])
    expect((await project.run('explain', 'c')).stdout).toContain('2 states, too few')
  })

  test('is no chart where the value of today is missing', async () => {
    const project = createProject({
      'tracedocs.yaml': CONFIG.replaceAll('run.time.real', 'run.rss.peak').replace(
        /tables.*\n/,
        '',
      ),
      'p.md': '',
      'a.log': createTime(4),
    })
    const { exit, stderr } = await project.run('build')
    expect([exit, stderr]).toEqual([2, expect.stringContaining('(no-history)')])
  })

  test.skipIf(findGnuplotVersion() === undefined)(
    'is drawn by gnuplot from the emitted script as here',
    async () => {
      const project = createProject({ 'tracedocs.yaml': `theme: gnuplot\n${CONFIG}`, 'p.md': PAGE })
      project.write('a.log', createTime(5))
      await project.run('build', '-q')
      const levels = [4, 5.5, 4.5].flatMap((level) =>
        Array.from({ length: 20 }, (_, i) => level + (i % 3) / 10),
      )
      addStates(project, levels)
      const built = await project.run('build', '-q', '--frozen', '--emit', 'plt,dat')
      expect(built).toMatchObject({ exit: 0, stderr: '' })
      expect(project.read('p.md').match(/The level changed/g)).toHaveLength(4)
      const cwd = path.join(project.folder, 'images')
      expect(spawnSync('gnuplot', ['c.plt'], { cwd, encoding: 'utf8' }).stderr).toBe('')
      const ours = readPrimitives(project.read('images/c.svg'))
      const theirs = readPrimitives(project.read('images/c.gnuplot.svg'))
      expect(comparePrimitives(ours, theirs)).toEqual([])
    },
  )
})
