import { describe, expect, onTestFinished, test, vi } from 'vitest'
import { createProject, type TestProject } from '../project.ts'
import { runGit } from '../run-git.ts'

function git(project: TestProject, ...args: readonly string[]): void {
  runGit(project.folder, args, { GIT_COMMITTER_DATE: '2026-01-02T03:04:05Z' })
}

/** A repository with a commit for each time, in hundredths of a second. */
async function createRepository(times: readonly number[]): Promise<TestProject> {
  const project = createProject({
    'tracedocs.yaml':
      'pages: [p.md]\nruns: { run: { logs: a.log } }\nvalues: { took: { value: run.time.real, format: "{:.1f} s" } }\n',
    'p.md': '<span data-tracedocs="took">?</span>\n',
  })
  git(project, 'init', '-q')
  for (const [i, time] of times.entries()) {
    project.write('a.log', createTime(time))
    expect(await project.run('build')).toMatchObject({ exit: 0 })
    git(project, 'add', '-A')
    git(project, 'commit', '-qm', `State ${String(i + 1)}`)
  }
  return project
}

function createTime(time: number): string {
  return `real ${(time / 100).toFixed(2)}\nuser 0.10\nsys 0.10\n`
}

/** Replace hashes, which depend on the machine. */
function hideHashes(text: string): string {
  return text.replaceAll(/^[\da-f]{7,}/gm, 'HASH')
}

describe('history', () => {
  test('shows a value by commit, and what is not committed', async () => {
    const project = await createRepository([400, 500])
    project.write('a.log', createTime(600))
    await project.run('build')
    const { exit, stdout, stderr } = await project.run('history', 'run.time.real')
    expect({ exit, stderr }).toEqual({ exit: 0, stderr: '' })
    expect(
      hideHashes(stdout)
        .split('\n')
        .map((line) => line.replaceAll(/ +/g, ' ')),
    ).toEqual([
      'HASH 2026-01-02 4.00 s State 1',
      'HASH 2026-01-02 5.00 s State 2',
      '(not committed) 6.00 s',
      'too few values to find changes of level: 3, expected at least 16',
      '',
    ])
  })

  // 8 of 4.00 s and 8 of 5.00 s: see find-changes.test.ts.
  test('says where the level changes', async () => {
    const project = await createRepository([
      ...Array.from({ length: 8 }, (_, i) => 400 + (i % 2)),
      ...Array.from({ length: 8 }, (_, i) => 500 + (i % 2)),
    ])
    const { stdout } = await project.run('history', 'took')
    const lines = stdout.split('\n')
    const at = lines.findIndex((line) => line.includes('level changes'))
    expect(lines[at]).toBe('  level changes from 4.00 s to 5.00 s, +25.0 % (chance 0.71 %)')
    expect(lines[at + 1]).toMatch(/ 5\.0 s {2}State 9$/)
    const json = await project.run('history', 'took', '--json')
    expect(JSON.parse(json.stdout)).toMatchObject({
      unit: 's',
      changes: [{ before: 4.005, after: 5.005 }],
    })
  })

  test('begins after a revision', async () => {
    const project = await createRepository([400, 500, 600])
    const { stdout } = await project.run('history', 'took', '--since', 'HEAD~1')
    expect(stdout).toContain('State 3')
    expect(stdout).not.toContain('State 2')
  })

  test('shows n/a where a lock has no such run, or cannot be read', async () => {
    const project = await createRepository([400])
    project.write('tracedocs.lock.json', '<<<<<<< HEAD\n')
    git(project, 'commit', '-qam', 'Broken')
    project.write('b.log', createTime(900))
    project.write(
      'tracedocs.yaml',
      'pages: [p.md]\nruns: { run: { logs: b.log } }\nvalues: { took: run.time.real }\n',
    )
    git(project, 'rm', '-q', '--cached', 'tracedocs.lock.json')
    git(project, 'commit', '-qm', 'Gone')
    project.write('tracedocs.lock.json', '')
    await project.run('build', '--no-cache')
    const { stdout } = await project.run('history', 'took')
    expect(stdout).toMatch(/n\/a {2}State 1\n/)
    expect(stdout).toMatch(/n\/a {2}Broken\n/)
    expect(stdout).toMatch(/n\/a {2}Gone\n/)
  })

  test.each([
    ['run.tim.real', 'did you mean `run.time.real`?'],
    ['other.time.real', '(unknown-name)'],
  ])('refuses %s', async (target, reason) => {
    const project = await createRepository([400])
    const { exit, stdout, stderr } = await project.run('history', target)
    expect({ exit, stdout }).toEqual({ exit: 2, stdout: '' })
    expect(stderr).toContain(reason)
  })

  test.each([['--upload-pack=x'], ['nowhere']])('refuses to begin after %s', async (revision) => {
    const project = await createRepository([400])
    const { exit, stderr } = await project.run('history', 'took', `--since=${revision}`)
    expect(exit).toBe(2)
    expect(stderr).toContain('(unread-revision)')
  })

  test('says that there is no repository', async () => {
    const project = createProject({ 'tracedocs.yaml': 'pages: [p.md]\nruns: {}\n', 'p.md': '' })
    const { exit, stderr } = await project.run('history', '1 + 1')
    expect(exit).toBe(2)
    expect(stderr).toMatch(/^error: /)
    expect(stderr).toContain('(unread-revision)')
  })

  test('says that there is no git', async () => {
    const project = await createRepository([400])
    vi.stubEnv('PATH', project.folder)
    onTestFinished(() => {
      vi.unstubAllEnvs()
    })
    const { exit, stderr } = await project.run('history', 'took')
    expect([exit, stderr]).toEqual([2, expect.stringContaining('there is no `git` here to ask')])
  })

  test('says that a shallow clone has no older commits', async () => {
    const origin = await createRepository([400, 500])
    const clone = createProject({})
    git(clone, 'clone', '-q', '--depth=1', `file://${origin.folder}`, '.')
    const { exit, stdout, stderr } = await clone.run('history', 'took')
    expect(exit).toBe(0)
    expect(stdout).toContain('State 2')
    expect(stdout).not.toContain('State 1')
    expect(stderr).toContain('the clone is shallow')
    const whole = await origin.run('history', 'took')
    expect(whole.stderr).toBe('')
  })

  test('says that no change was found among enough values', async () => {
    const project = await createRepository(Array.from({ length: 16 }, (_, i) => 400 + (i % 2)))
    const { stdout } = await project.run('history', 'took')
    expect(stdout).toContain('no change of level was found')
  })

  test('shows nothing of a subject that would steer a terminal', async () => {
    const project = await createRepository([400])
    git(project, 'commit', '-q', '--amend', '-m', 'Clear \u001b[2J all')
    const { stdout } = await project.run('history', 'took')
    expect(stdout).toContain('Clear ?[2J all')
  })
})
