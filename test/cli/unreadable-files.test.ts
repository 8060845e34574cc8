import path from 'node:path'
import { afterEach, expect, test, vi } from 'vitest'
import * as youngFiles from '../../src/cli/memory/young-files.ts'
import { createNodeEffects } from '../../src/cli/node-effects.ts'
import { runCli } from '../../src/cli/run-cli.ts'
import { runRemembering } from './memory/remembered.ts'
import { createProject, SMALL_LOG, type Ran, type TestProject } from './project.ts'

const FILES = {
  'tracedocs.yaml':
    'pages: [page.md]\nimages: images\nruns: { a: { title: A, logs: a.log } }\ncharts: { memory: { run: a, alt: Memory. } }\n',
  'page.md': '<!-- tracedocs: begin chart memory -->\n<!-- tracedocs: end -->\n',
  'a.log': SMALL_LOG,
}

/** Build where a file may not be read: whoever runs the tests may read any. */
async function buildWithout(
  project: TestProject,
  name: string,
  ...options: string[]
): Promise<Ran> {
  let [stdout, stderr] = ['', '']
  const effects = createNodeEffects()
  const exit = await runCli(['build', ...options], {
    folder: project.folder,
    loadEffects: () =>
      Promise.resolve({
        ...effects,
        readFile(file: string) {
          if (!file.endsWith(name)) return effects.readFile(file)
          const error = new Error(`EACCES: permission denied, open '${file}'`)
          return Promise.reject(Object.assign(error, { code: 'EACCES', path: file }))
        },
      }),
    style: { github: false, colour: false },
    print: (text) => (stdout += text),
    complain: (text) => (stderr += text),
  })
  return { exit, stdout, stderr }
}

test.each([
  ['tracedocs.lock.json', []],
  ['tracedocs.lock.json', ['--check']],
  ['.svg', []],
  ['.svg', ['--check']],
])('a build ends with a message where %s may not be read: build %j', async (name, options) => {
  const project = createProject(FILES)
  expect((await project.run('build')).exit).toBe(0)
  const { exit, stderr } = await buildWithout(project, name, ...options)
  expect(exit).toBe(2)
  expect(stderr).toMatch(/^\S+: error: Cannot read `[^`]+`: .*(?:permission|may not)/)
  expect(stderr).not.toContain(path.sep + path.basename(project.folder))
})

afterEach(() => {
  vi.restoreAllMocks()
})

test('what cannot be summed up is not remembered, and the build is as good', async () => {
  const project = createProject(FILES)
  await project.run('build')
  const error = Object.assign(new Error('EACCES: permission denied'), { code: 'EACCES' })
  vi.spyOn(youngFiles, 'sumReadable').mockReturnValue(undefined)
  expect(await runRemembering(project, 'build')).toMatchObject({ exit: 0, stderr: '' })
  vi.restoreAllMocks()
  vi.spyOn(youngFiles, 'sumContent').mockImplementation(() => {
    throw error
  })
  expect(await runRemembering(project, 'build')).toMatchObject({ exit: 0, stderr: '' })
})
