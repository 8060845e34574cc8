import { statSync, utimesSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test, vi } from 'vitest'
import * as reading from '../../../src/series/read-log.ts'
import { createLog, createProject, SMALL_LOG, type Ran, type TestProject } from '../project.ts'
import { runRemembering } from './remembered.ts'

const CONFIG = "pages: ['*.md']\nruns: { a: { title: A, logs: a.log } }\n"

/** A project that was built, with a number in its page. */
async function createBuilt(
  text: string,
  log: string,
  files: Readonly<Record<string, string>> = {},
): Promise<TestProject> {
  const page = `It took <span data-tracedocs="a.time.real | {:.2f}">?</span> s.\n\n${text}\n`
  const project = createProject({
    ...{ 'tracedocs.yaml': CONFIG, 'page.md': page, 'a.log': log },
    ...files,
  })
  expect(await runRemembering(project, 'build')).toMatchObject({ exit: 0, stderr: '' })
  return project
}

/** Lint, and count the logs that were read. */
async function lint(project: TestProject, ...options: readonly string[]): Promise<[Ran, number]> {
  const spy = vi.spyOn(reading, 'readLog')
  const ran = await runRemembering(project, 'lint', ...options)
  const count = spy.mock.calls.length
  spy.mockRestore()
  return [ran, count]
}

test('a log that has not changed since the build is taken from the lock', async () => {
  const project = await createBuilt('The run took 4.54 s.', SMALL_LOG)
  const [ran, count] = await lint(project)
  expect(ran.stderr).toContain('4.50')
  expect(count).toBe(0)
  const [again, all] = await lint(project, '--no-cache')
  expect([again, all]).toEqual([ran, 1])
})

test('a log that was edited is read, though it has the same size and time', async () => {
  const project = await createBuilt('The run took 4.54 s.', SMALL_LOG)
  const file = path.join(project.folder, 'a.log')
  const { atime, mtime } = statSync(file)
  writeFileSync(file, SMALL_LOG.replace('real 4.50', 'real 4.54'))
  utimesSync(file, atime, mtime)
  const [ran, count] = await lint(project)
  expect(ran).toMatchObject({ exit: 0 })
  expect(count).toBe(1)
})

test('a lock that was edited is not believed', async () => {
  const project = await createBuilt('The run took 4.54 s.', SMALL_LOG)
  project.write('tracedocs.lock.json', project.read('tracedocs.lock.json').replaceAll('4.5', '4.6'))
  const [ran, count] = await lint(project)
  expect(ran.stderr).toContain('4.50')
  expect(count).toBe(1)
})

test('figures of a long series that no page shows are known without its log', async () => {
  const samples = Array.from({ length: 25_000 }, (_, i) => {
    return { elapsed: i, rss: 1_000_000 + 1000 * (i % 1000), user: i / 2 }
  })
  const log = createLog(samples, 'real 4.50\nuser 2.00\nsys 0.25\n')
  const project = await createBuilt('The 90th percentile was 1,899,900 bytes.', log)
  const [ran, count] = await lint(project)
  expect(ran.stderr).toContain('a.rss.p90')
  expect(count).toBe(0)
  const [again, all] = await lint(project, '--no-cache')
  expect([again, all]).toEqual([ran, 1])
})
