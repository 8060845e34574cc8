import { symlinkSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { createLog, createProject, SMALL_LOG } from './project.ts'

function createRun(logs: string, files: Readonly<Record<string, string>> = {}) {
  return createProject({
    'tracedocs.yaml': `runs:\n  a: {logs: ${logs}}\n`,
    'page.md': 'Samples: <span data-tracedocs="a.process.samples">?</span>.\n',
    'a.log': SMALL_LOG,
    ...files,
  })
}

/** Four samples of the process 42, from a second on. */
function createPart(start: number): string {
  return createLog([0, 1, 2, 3].map((i) => ({ elapsed: start + i, rss: 1e7, user: start + i })))
}

describe('a log that a run names twice is read once', () => {
  test.each([
    ['by its path', '[a.log, a.log]'],
    ['by another path', '[a.log, ./a.log]'],
    ['by a pattern and its path', '["*.log", a.log]'],
    ['by a link', '[a.log, link]'],
    ['with and without a format', '[a.log, {path: a.log, format: process}]'],
    ['with two formats', '[{path: a.log, format: process}, {path: a.log, format: time}]'],
  ])('%s', async (_, logs) => {
    const project = createRun(logs)
    symlinkSync(path.join(project.folder, 'a.log'), path.join(project.folder, 'link'))
    const { exit, stderr } = await project.run('build')
    expect({ exit, stderr }).toEqual({ exit: 0, stderr: '' })
    expect(project.read('page.md')).toContain('>4<')
  })

  test('and the formats that its entries force are looked for, no other', async () => {
    const list = async (logs: string): Promise<string> =>
      (await createRun(logs).run('list', '--json')).stdout
    const both = await list('[{path: a.log, format: process}, {path: a.log, format: time}]')
    expect(both).toContain('"time.real": 4.5')
    expect(both).toContain('"rss.peak"')
    const forced = await list('["*.log", {path: a.log, format: process}]')
    expect(forced).not.toContain('"time.real"')
  })
})

describe('two logs of a run that hold one process', () => {
  test('whose times overlap are a warning: they may be two processes of one pid', async () => {
    const { exit, stderr } = await createRun('[a.log, b.log]', { 'b.log': createPart(2) }).run(
      'build',
    )
    expect(exit).toBe(0)
    expect(stderr).toBe(
      'tracedocs.yaml:2:3: warning: Expected each process of the run `a` to be in one log, got process 42 in `a.log`, `b.log`; their samples are taken as one series; give each its own run if they are not (shared-process)\n',
    )
  })

  test('one after the other, as rotation leaves them, are a note', async () => {
    const { stderr } = await createRun('[b.log, a.log]', { 'b.log': createPart(5) }).run('build')
    expect(stderr).toMatch(/^tracedocs\.yaml:2:3: info: .* \(shared-process\)\n$/)
  })

  test('without a pid', async () => {
    const log = SMALL_LOG.replaceAll(',"pid":42', '')
    const project = createRun('[b.log, c.log]', { 'b.log': log, 'c.log': log })
    expect((await project.run('build')).stderr).toContain('got processes without a pid in `b.log`')
  })

  test('of two pids are no matter', async () => {
    const other = SMALL_LOG.replaceAll('"pid":42', '"pid":43')
    const project = createRun('[a.log, b.log]', {
      'b.log': other,
    })
    expect((await project.run('list')).stderr).not.toContain('shared-process')
  })
})
