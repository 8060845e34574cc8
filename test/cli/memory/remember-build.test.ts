import {
  chmodSync,
  mkdirSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
} from 'node:fs'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { recallBuild } from '../../../src/cli/memory/recall-build.ts'
import { createProject, SMALL_LOG, type TestProject } from '../project.ts'
import { callOf, runRemembering } from './remembered.ts'

const CONFIG = `pages: ['docs/**/*.md']
images: images
runs:
  a: { title: A, logs: logs/a.log }
charts:
  memory: { run: a, alt: Memory. }
`
const PAGE = `<span data-tracedocs="a.time.real">?</span>

<!-- tracedocs: begin chart memory -->
<!-- tracedocs: end -->
`

/** A project that is built, with a clock that is so far ahead that none of its files is young. */
async function createBuilt(files: Readonly<Record<string, string>> = {}): Promise<TestProject> {
  const project = createProject({
    ...{ 'tracedocs.yaml': CONFIG, 'docs/page.md': PAGE, 'logs/a.log': SMALL_LOG },
    ...files,
  })
  expect(await project.run('build')).toMatchObject({ exit: 0 })
  return project
}

let ahead = 60_000
beforeEach(() => {
  ahead = 60_000
  const { now } = Date
  vi.spyOn(Date, 'now').mockImplementation(() => now() + ahead)
})
afterEach(() => {
  vi.restoreAllMocks()
})

test('a build with nothing to do is remembered with what it printed', async () => {
  const project = await createBuilt()
  const call = callOf(project, 'build')
  expect(await recallBuild(call)).toBeUndefined()
  const { stdout, stderr } = await runRemembering(project, 'build')
  expect(stdout).toContain('0 written')
  expect(await recallBuild(call)).toMatchObject({ stdout, stderr })
})

test('a build that writes something is not remembered', async () => {
  const project = await createBuilt()
  project.write('docs/page.md', PAGE)
  expect((await runRemembering(project, 'build')).stdout).toContain('1 written')
  expect(await recallBuild(callOf(project, 'build'))).toBeUndefined()
})

describe('nothing is recalled after', () => {
  test.each<[string, (project: TestProject) => void]>([
    [
      'an edit of the same size whose time was put back',
      (project) => {
        const file = path.join(project.folder, 'logs/a.log')
        const { atime, mtime } = statSync(file)
        project.write('logs/a.log', project.read('logs/a.log').replace('real 4.50', 'real 5.50'))
        utimesSync(file, atime, mtime)
      },
    ],
    [
      'an edit of the configuration',
      (project) => {
        project.write('tracedocs.yaml', CONFIG.replace('Memory', 'Storage'))
      },
    ],
    [
      'a chart that was edited by hand',
      (project) => {
        project.write('images/a.log_42.svg', '<svg/>')
      },
    ],
    [
      'a chart that was removed',
      ({ folder }) => {
        rmSync(path.join(folder, 'images'), { recursive: true })
      },
    ],
    [
      'a file that begins to match a pattern',
      (project) => {
        project.write('docs/new.md', 'New.\n')
      },
    ],
    [
      'a folder whose file matches a pattern',
      (project) => {
        project.write('docs/deep/er/new.md', 'New.\n')
      },
    ],
    [
      'a page that is gone',
      ({ folder }) => {
        rmSync(path.join(folder, 'docs/other.md'))
      },
    ],
    [
      'a page that was renamed',
      ({ folder }) => {
        renameSync(path.join(folder, 'docs/other.md'), path.join(folder, 'docs/third.md'))
      },
    ],
    [
      'a page that became read-only',
      ({ folder }) => {
        chmodSync(path.join(folder, 'docs/page.md'), 0o444)
      },
    ],
    [
      'a lock that is gone',
      ({ folder }) => {
        rmSync(path.join(folder, 'tracedocs.lock.json'))
      },
    ],
    [
      'another program',
      ({ folder }) => {
        utimesSync(path.join(folder, 'tracedocs.yaml'), 1, 1)
      },
    ],
  ])('%s', async (_, change) => {
    const project = await createBuilt({ 'docs/other.md': 'Other.\n' })
    await runRemembering(project, 'build')
    expect(await recallBuild(callOf(project, 'build'))).toBeDefined()
    change(project)
    expect(await recallBuild(callOf(project, 'build'))).toBeUndefined()
  })
})

test('a link that leads elsewhere is another file', async () => {
  const project = createProject({ 'logs/1/a.log': SMALL_LOG, 'logs/2/a.log': SMALL_LOG })
  const link = path.join(project.folder, 'logs/latest')
  symlinkSync('1', link)
  project.write('tracedocs.yaml', CONFIG.replace('logs/a.log', 'logs/latest/a.log'))
  project.write('docs/page.md', PAGE)
  await project.run('build')
  await runRemembering(project, 'build')
  expect(await recallBuild(callOf(project, 'build'))).toBeDefined()
  rmSync(link)
  symlinkSync('2', link)
  expect(await recallBuild(callOf(project, 'build'))).toBeUndefined()
})

test('a log that was not there and comes is seen', async () => {
  const project = await createBuilt()
  rmSync(path.join(project.folder, 'logs/a.log'))
  await runRemembering(project, 'build')
  expect(await recallBuild(callOf(project, 'build'))).toBeDefined()
  project.write('logs/a.log', SMALL_LOG)
  expect(await recallBuild(callOf(project, 'build'))).toBeUndefined()
})

test('a file that was changed just before a build is compared by its content', async () => {
  ahead = 1000
  const project = await createBuilt()
  await runRemembering(project, 'build')
  const memory = await recallBuild(callOf(project, 'build'))
  expect(memory?.states.some(({ sha256 }) => sha256 !== undefined)).toBe(true)
  // Once the files are old enough their signatures suffice.
  ahead = 60_000
  await recallBuild(callOf(project, 'build'))
  const settled = await recallBuild(callOf(project, 'build'))
  expect(settled?.states.some(({ sha256 }) => sha256 !== undefined)).toBe(false)
})

test.each([
  ['while it is built', -10_000],
  ['in a future of a clock that was set back', -3_600_000],
])('a file that changes %s leaves nothing to remember', async (_, offset) => {
  ahead = 60_000
  const project = await createBuilt()
  // A build that began so long before its files were changed.
  ahead = offset
  await runRemembering(project, 'build')
  expect(await recallBuild(callOf(project, 'build'))).toBeUndefined()
})

describe('is never remembered:', () => {
  test.each([
    ['--check'],
    ['--diff'],
    ['--code-quality', 'report.json'],
    ['--emit', 'plt'],
    ['--no-cache'],
  ])('build %s', async (...options) => {
    const project = await createBuilt()
    await runRemembering(project, 'build', ...options)
    await runRemembering(project, 'build', ...options)
    expect(await recallBuild(callOf(project, 'build', ...options))).toBeUndefined()
  })

  test('a build by a module, which may import what nobody sees', async () => {
    const project = createProject({
      'tracedocs.config.mjs': "export default { pages: ['page.md'] }\n",
      'page.md': 'A page.\n',
      // The call is described by it.
      'tracedocs.yaml': '',
    })
    rmSync(path.join(project.folder, 'tracedocs.yaml'))
    mkdirSync(path.join(project.folder, 'tracedocs.yaml'))
    for (let i = 0; i < 2; i += 1) {
      expect((await runRemembering(project, 'build', '--trust')).exit).toBe(0)
    }
    expect(await recallBuild(callOf(project, 'build', '--trust'))).toBeUndefined()
  })

  test('a build with errors', async () => {
    const project = await createBuilt()
    project.write('docs/other.md', '<span data-tracedocs="b.real">?</span>\n')
    expect((await runRemembering(project, 'build')).exit).toBe(2)
    expect(await recallBuild(callOf(project, 'build'))).toBeUndefined()
  })
})

test('other arguments, another folder and another user of the cache are other calls', async () => {
  const project = await createBuilt()
  await runRemembering(project, 'build')
  expect(await recallBuild(callOf(project, 'build', '--strict'))).toBeUndefined()
  const call = callOf(project, 'build')
  const clone = { ...call, key: call.key.replace(project.folder, `${project.folder}-clone`) }
  expect(await recallBuild(clone)).toBeUndefined()
})

test.each(['', '{', '[]', '{"key":1}', '{"key":"","states":7,"stdout":"","stderr":""}'])(
  'a memory that cannot be read is none: %s',
  async (content) => {
    const project = await createBuilt()
    await runRemembering(project, 'build')
    const call = callOf(project, 'build')
    project.write(path.relative(project.folder, call.file), content)
    expect(await recallBuild(call)).toBeUndefined()
  },
)

test('what nobody can write is not remembered, and the build is as good', async () => {
  const project = await createBuilt({ cache: 'a file where the folder would be\n' })
  expect(await runRemembering(project, 'build')).toMatchObject({ exit: 0, stderr: '' })
  expect(await recallBuild(callOf(project, 'build'))).toBeUndefined()
})
