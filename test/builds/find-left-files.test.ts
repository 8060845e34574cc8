import { existsSync, rmSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { computeChecksum } from '../../src/locks/format-lock.ts'
import type { Json } from '../../src/locks/encode-value.ts'
import { createLog, createProject, type TestProject } from '../cli/project.ts'

const sample = (pid: number): string =>
  createLog([
    { elapsed: 1, rss: 1_000_000, user: 0.1, pid },
    { elapsed: 2, rss: 2_000_000, user: 0.2, pid },
  ])

const CONFIG = `runs: { a: { logs: a.log } }
charts: { memory: { run: a, alt: Memory. } }
`
const PAGE =
  '<!-- tracedocs: begin chart memory -->\n<!-- tracedocs: end -->\nThe peak is <span data-tracedocs="a.rss.peak">?</span>.\n'

const OLD = 'images/a.log_42.svg'
const NEW = 'images/a.log_43.svg'

/** A project that was built, after which the program ran again with another pid. */
async function createRerun(): Promise<TestProject> {
  const project = createProject({
    'tracedocs.yaml': CONFIG,
    'page.md': PAGE,
    'a.log': sample(42),
    'other.svg': '<svg/>',
  })
  expect(await project.run('build')).toMatchObject({ exit: 0, stderr: '' })
  project.write('a.log', sample(43))
  return project
}

const has = (project: TestProject, file: string): boolean =>
  existsSync(path.join(project.folder, file))

const remove = (project: TestProject, file: string): void => {
  rmSync(path.join(project.folder, file))
}

type Body = Readonly<Record<string, Json>>

/** Make the lock one of a release that recorded no files. */
function forgetFiles(project: TestProject): void {
  const { checksum, drawings, ...body } = JSON.parse(project.read('tracedocs.lock.json')) as Body
  expect([typeof checksum, typeof drawings]).toEqual(['string', 'object'])
  const lock = { ...body, checksum: computeChecksum(body) }
  project.write('tracedocs.lock.json', JSON.stringify(lock))
}

const listFiles = (project: TestProject): unknown =>
  (JSON.parse(project.read('tracedocs.lock.json')) as { drawings?: { files: object } }).drawings
    ?.files

test('a file of an earlier pid is reported, fails the check, and goes with clean', async () => {
  const project = await createRerun()
  const built = await project.run('build')
  expect([built.exit, built.stderr]).toEqual([
    0,
    expect.stringContaining(`${OLD}: warning: No chart makes this file any longer`),
  ])
  // As long as the file is there, each build reports it.
  expect((await project.run('build')).stderr).toContain(OLD)
  const checked = await project.run('build', '--check')
  expect([checked.exit, checked.stderr]).toEqual([1, expect.stringMatching(`${OLD}: error: No`)])
  const dry = await project.run('clean', '--unused', '--dry-run')
  expect(dry).toMatchObject({
    exit: 0,
    stdout: `would remove ${OLD}\n1 unused file to remove\n`,
  })
  const page = project.read('page.md')
  const cleaned = await project.run('clean', '--unused')
  expect(cleaned).toEqual({
    exit: 0,
    stdout: `removed ${OLD}\n1 unused file removed\n`,
    stderr: '',
  })
  expect([has(project, OLD), has(project, NEW), has(project, 'other.svg')]).toEqual([
    false,
    true,
    true,
  ])
  expect(project.read('page.md')).toBe(page)
  expect(await project.run('build', '--check')).toMatchObject({ exit: 0, stderr: '' })
  expect(await project.run('build')).toMatchObject({ exit: 0, stderr: '' })
  expect(listFiles(project)).toEqual({ [NEW]: expect.any(String) as string })
})

test('clean removes the files of a removed chart, and empties the pages', async () => {
  const project = await createRerun()
  project.write('a.log', sample(42))
  project.write('tracedocs.yaml', 'runs: { a: { logs: a.log } }\n')
  project.write('page.md', 'The peak is <span data-tracedocs="a.rss.peak">?</span>.\n')
  expect((await project.run('build')).stderr).toContain(OLD)
  const { stdout } = await project.run('clean')
  expect(stdout).toBe(
    `cleaned page.md\nremoved ${OLD}\n1 page: 1 cleaned, 0 unchanged; 1 unused file removed\n`,
  )
  expect(has(project, OLD)).toBe(false)
  const again = JSON.parse((await project.run('clean', '--json')).stdout) as { unused: unknown }
  expect(again.unused).toEqual([])
})

test('a file that somebody changed, replaced or made is no left-over', async () => {
  const project = await createRerun()
  project.write(OLD, `${project.read(OLD)}<!-- mine -->\n`)
  project.write('images/b.log_7.svg', '<svg/>')
  expect((await project.run('build')).stderr).toBe('')
  expect((await project.run('build', '--check')).exit).toBe(0)
  expect((await project.run('clean', '--unused')).stdout).toBe('0 unused files removed\n')
  expect([has(project, OLD), has(project, 'images/b.log_7.svg')]).toEqual([true, true])
})

test('a file whose line ends git converted is a left-over all the same', async () => {
  const project = await createRerun()
  project.write(OLD, project.read(OLD).replaceAll('\n', '\r\n'))
  expect((await project.run('build')).stderr).toContain(OLD)
  expect((await project.run('clean', '--unused')).stdout).toContain(`removed ${OLD}`)
})

test('a left-over that was deleted by hand does not put the lock out of date', async () => {
  const project = await createRerun()
  await project.run('build')
  remove(project, OLD)
  expect(await project.run('build', '--check')).toMatchObject({ exit: 0, stderr: '' })
})

test('a lock of a release without files passes the check, and the next build records them', async () => {
  const project = await createRerun()
  project.write('a.log', sample(42))
  forgetFiles(project)
  expect(await project.run('build', '--check')).toMatchObject({ exit: 0, stderr: '' })
  expect((await project.run('build')).stdout).toContain('wrote tracedocs.lock.json')
  expect(listFiles(project)).toEqual({ [OLD]: expect.any(String) as string })
})

test('nothing is a left-over while a chart cannot be made, or for a build of some pages', async () => {
  const project = await createRerun()
  await project.run('build')
  const some = await project.run('build', '--check', 'page.md')
  expect([some.exit, some.stderr]).toEqual([0, ''])
  project.write(
    'tracedocs.yaml',
    'runs: { a: { logs: a.log } }\ncharts:\n  memory: { run: a, alt: Memory. }\n  broken: { template: histogram, series: faults, runs: [a], bin: 1, alt: Broken. }\n',
  )
  const failed = await project.run('build')
  expect([failed.exit, failed.stderr.includes(OLD)]).toEqual([2, false])
  const cleaned = await project.run('clean', '--unused')
  expect([cleaned.stdout, cleaned.stderr]).toEqual([
    '0 unused files removed\n',
    expect.stringContaining(`Cannot say whether a chart makes \`${OLD}\``),
  ])
  expect(has(project, OLD)).toBe(true)
})

test('emitted files stay with their chart, and go when it is gone', async () => {
  const project = await createRerun()
  project.write('a.log', sample(42))
  await project.run('build', '--emit', 'dat,plt,pdf')
  expect(await project.run('build')).toMatchObject({ exit: 0, stderr: '' })
  expect(await project.run('build', '--check')).toMatchObject({ exit: 0, stderr: '' })
  project.write('a.log', sample(43))
  await project.run('build')
  const { stdout } = await project.run('clean', '--unused')
  expect(stdout.split('\n').sort()).toEqual([
    '',
    '4 unused files removed',
    ...['dat', 'pdf', 'plt', 'svg'].map((ending) => `removed images/a.log_42.${ending}`),
  ])
})

test('two projects with one folder of images leave each other’s files alone', async () => {
  const sub = `${CONFIG}images: images\n`
  const project = createProject({
    'tracedocs.yaml': `${CONFIG}images: sub/images\npages: page.md\n`,
    'page.md': PAGE,
    'a.log': sample(42),
    'sub/tracedocs.yaml': sub,
    'sub/page.md': PAGE,
    'sub/a.log': sample(42),
  })
  await project.run('build')
  await project.run('build', '-C', 'sub')
  project.write('a.log', sample(43))
  expect((await project.run('build')).stderr).not.toContain('No chart makes')
  expect((await project.run('clean', '--unused')).stdout).toBe('0 unused files removed\n')
  expect(await project.run('build', '--check', '-C', 'sub')).toMatchObject({ exit: 0 })
})

test('two configurations in one folder do not judge each other’s files', async () => {
  const project = await createRerun()
  project.write('a.log', sample(42))
  project.write('other.yaml', 'runs: { a: { logs: a.log } }\npages: other.md\n')
  project.write('other.md', 'The peak is <span data-tracedocs="a.rss.peak">?</span>.\n')
  const built = await project.run('build', '-c', 'other.yaml')
  expect(built.stderr).not.toContain('No chart makes')
  expect((await project.run('clean', '--unused', '-c', 'other.yaml')).stdout).toBe(
    '0 unused files removed\n',
  )
  expect(has(project, OLD)).toBe(true)
})

test('without a lock nothing is known of earlier builds', async () => {
  const project = await createRerun()
  project.write('tracedocs.yaml', `lock: false\n${CONFIG}`)
  expect((await project.run('build')).stderr).toBe('')
  expect((await project.run('clean', '--unused')).stdout).toBe('0 unused files removed\n')
})
