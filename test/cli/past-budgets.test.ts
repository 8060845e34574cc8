import { describe, expect, test } from 'vitest'
import { createProject, type TestProject } from './project.ts'
import { runGit } from './run-git.ts'

const git = (project: TestProject, ...args: readonly string[]): void => {
  runGit(project.folder, args)
}

const createTime = (real: number): string => `real ${real.toFixed(2)}\nuser 0.10\nsys 0.10\n`

/** The states of a value that a lock has. */
function readPasts(project: TestProject): readonly number[] {
  const lock = JSON.parse(project.read('tracedocs.lock.json')) as {
    readonly histories?: Readonly<Record<string, readonly { quantity: { value: number } }[]>>
  }
  return (lock.histories?.['run.time.real'] ?? []).map(({ quantity }) => quantity.value)
}

/** A repository with a commit for each time, and a budget of 5 % over the median of the last five. */
async function createRepository(times: readonly number[]): Promise<TestProject> {
  const project = createProject({
    'tracedocs.yaml':
      "pages: [p.md]\nruns: { run: { logs: a.log } }\nbudgets: { run.time.real: '<= past(5) * 1.05' }\n",
    'p.md': '<span data-tracedocs="run.time.real">?</span>\n',
  })
  git(project, 'init', '-q')
  for (const time of times) {
    project.write('a.log', createTime(time))
    await project.run('build', '-q')
    git(project, 'add', '-A')
    git(project, 'commit', '-qm', 'State')
  }
  return project
}

describe('a budget of earlier states', () => {
  // The median of the last five, 10, 11, 12, 13 and 14, is 12; 5 % more are 12.6.
  test.each([
    [12.6, 0],
    [12.61, 1],
  ])('of %d s exits with %d', async (time, exit) => {
    const project = await createRepository([99, 10, 11, 12, 13, 14])
    project.write('a.log', createTime(time))
    const built = await project.run('build', '-q')
    expect(built.exit).toBe(exit)
    if (exit === 1) expect(built.stderr).toMatch(/\(12\.60\ss\)/)
    expect(readPasts(project)).toEqual([99, 10, 11, 12, 13, 14])
    // What is checked is in the lock, and no git is needed.
    for (const argv of [['--check'], ['--frozen'], ['--check', '--frozen']]) {
      expect((await project.run('build', '-q', ...argv)).exit).toBe(exit)
    }
  })

  test('is the same after its lock was committed', async () => {
    const project = await createRepository([10, 11, 12, 13])
    const before = project.read('tracedocs.lock.json')
    expect(readPasts(project)).toEqual([10, 11, 12])
    git(project, 'commit', '-q', '--allow-empty', '-m', 'Nothing')
    await project.run('build', '-q', '--no-cache')
    expect(project.read('tracedocs.lock.json')).toBe(before)
  })

  test('is not checked with fewer than three, and says so', async () => {
    const project = await createRepository([10, 11])
    project.write('a.log', createTime(99))
    const { exit, stderr } = await project.run('build')
    expect([exit, stderr]).toEqual([
      0,
      expect.stringContaining('the lock has 2, expected at least 3'),
    ])
  })

  test('keeps the states of the lock in a shallow clone', async () => {
    const origin = await createRepository([10, 11, 12, 13])
    const clone = createProject({})
    git(clone, 'clone', '-q', '--depth=1', `file://${origin.folder}`, '.')
    clone.write('a.log', createTime(11.5))
    const { exit, stderr } = await clone.run('build')
    expect([exit, stderr]).toEqual([0, expect.stringContaining('the clone is shallow')])
    expect(readPasts(clone)).toEqual([10, 11, 12])
  })

  test('stands in budgets only', async () => {
    const project = createProject({
      'tracedocs.yaml':
        "pages: [p.md]\nruns: { run: { logs: a.log } }\ntexts: { t: { text: x, holds: 'run.time.real < past(5)' } }\n",
      'p.md': '',
      'a.log': createTime(1),
    })
    const { exit, stderr } = await project.run('build')
    expect([exit, stderr]).toEqual([2, expect.stringContaining('`past` stands in budgets only')])
  })
})
