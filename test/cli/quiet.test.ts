import { expect, test } from 'vitest'
import { createLog, createProject, type TestProject } from './project.ts'

const samples = [
  { elapsed: 1, rss: 10e6, user: 0.5 },
  { elapsed: 2, rss: 20e6, user: 1 },
]

function createPage(text = '?'): TestProject {
  return createProject({
    'a.log': createLog(samples),
    'page.md': `It needs <span data-tracedocs="run.rss.peak">${text}</span>.\n`,
    'tracedocs.yaml': 'pages: [page.md]\nruns:\n  run: {logs: a.log}\n',
  })
}

const SILENT = { exit: 0, stdout: '', stderr: '' }

test.each([
  ['-q', 'build'],
  ['build', '--quiet'],
])('%s %s says nothing when all is fine', async (...argv) => {
  const project = createPage()
  expect(await project.run(...argv)).toEqual(SILENT)
  expect(project.read('page.md')).toContain('19.07\u00a0MiB')
})

test.each([['verify'], ['clean'], ['lint'], ['build', '--check']])(
  '%s says nothing',
  async (...argv) => {
    const project = createPage()
    await project.run('build')
    expect((await project.run(...argv)).stdout).not.toBe('')
    await project.run('build')
    expect(await project.run(...argv, '-q')).toEqual(SILENT)
  },
)

test('errors are said', async () => {
  const project = createPage('19 MB')
  const { exit, stdout, stderr } = await project.run('build', '--check', '-q')
  expect({ exit, stdout }).toEqual({ exit: 1, stdout: '' })
  expect(stderr).toContain('(stale-region)')
})

test('notes are not said', async () => {
  const project = createPage()
  const note = / info: /
  project.write('page.md', '---\ntime: 1 <span data-tracedocs="run.rss.peak">?</span>\n---\n')
  expect((await project.run('build')).stderr).toMatch(note)
  expect((await project.run('build', '-q')).stderr).not.toMatch(note)
})

test.each([
  ['show', 'a.log'],
  ['extract', 'a.log'],
  ['list'],
  ['formats'],
  ['explain', 'run.rss.peak'],
  ['build', '--json'],
])('what was asked for is shown: %s', async (...argv) => {
  const project = createPage()
  await project.run('build')
  const loud = await project.run(...argv)
  expect(loud.stdout).not.toBe('')
  expect(await project.run(...argv, '--quiet')).toEqual(loud)
})

test('JSON is shown by every command that has it', async () => {
  const project = createPage()
  await project.run('build')
  const { stdout } = await project.run('verify', '--json', '-q')
  expect(JSON.parse(stdout)).toEqual([{ path: 'a.log', state: 'as locked' }])
})
