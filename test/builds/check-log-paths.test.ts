import path from 'node:path'
import { expect, test } from 'vitest'
import { createProject, SMALL_LOG } from '../cli/project.ts'

async function build(place: (folder: string) => readonly string[]): Promise<string> {
  const project = createProject({ 'logs/a.log': SMALL_LOG, 'page.md': '# Page\n' })
  const logs = JSON.stringify(place(project.folder))
  project.write('tracedocs.yaml', `pages: page.md\nruns:\n  a: { logs: ${logs} }\n`)
  return (await project.run('build')).stderr
}

test('a log of the project that is named by an absolute path is a warning that says what to write', async () => {
  const stderr = await build((folder) => [path.join(folder, 'logs/a.log')])
  expect(stderr).toMatch(
    /^tracedocs\.yaml:3:15: warning: The log `\/.*\/logs\/a\.log` is named by an absolute path, which no other machine has; write `logs\/a\.log`, from the folder of the configuration \(unportable-log\)\n$/,
  )
})

test('logs outside of the project are one warning', async () => {
  const other = createProject({ 'a.log': SMALL_LOG, 'b.log': SMALL_LOG })
  const stderr = await build(() => ['a.log', 'b.log'].map((name) => path.join(other.folder, name)))
  expect(stderr.match(/\(unportable-log\)/g)).toHaveLength(1)
  expect(stderr).toContain('is outside of the project, as another log here, so no other machine')
})

test('a path from the folder of the configuration says nothing', async () => {
  expect(await build(() => ['logs/a.log'])).toBe('')
})

test('init says that a log lies outside of the project, unless one repository holds both', async () => {
  const project = createProject({ 'a.log': SMALL_LOG, 'here/x.txt': '' })
  const run = (folder: string) => project.run('init', '-C', folder, '../a.log')
  expect((await run('here')).stderr).toContain('is outside of the project, so no other machine')
  const other = createProject({ '.git/HEAD': '', 'a.log': SMALL_LOG, 'here/x.txt': '' })
  expect((await other.run('init', '-C', 'here', path.join(other.folder, 'a.log'))).stderr).toBe('')
})
