import { expect, test } from 'vitest'
import { formatLock } from '../../src/locks/format-lock.ts'
import type { LockedLog } from '../../src/locks/lock.ts'
import { parseLock } from '../../src/locks/parse-lock.ts'
import { createProject, type TestProject } from './project.ts'

const CONFIG = `pages: ['*.md']
runs:
  a: { title: A, logs: a.txt }
  b: { title: B, logs: b.txt }
tables:
  times:
    rows: [a, b]
    columns:
      - { header: Run, value: title }
      - { header: real, value: time.real }
      - { header: sys, value: time.sys }
      - { header: named, value: time.real, format: '{:.0f ms}' }
  turned:
    header: Time
    columns: [a, b]
    rows:
      - { header: real, value: time.real }
`
const TABLES =
  '<!-- tracedocs: begin table times -->\n<!-- tracedocs: end -->\n\n<!-- tracedocs: begin table turned -->\n<!-- tracedocs: end -->\n'

const createTimes = (page: string, config = CONFIG) =>
  createProject({
    'tracedocs.yaml': config,
    'a.txt': 'real 0.91\nuser 0.80\nsys 0.01\n',
    'b.txt': 'real 2.24\nuser 2.00\nsys 0.10\n',
    'page.md': page,
  })

test('a column of a table has one unit, and no digit that its logs lack', async () => {
  const project = createTimes(TABLES)
  expect(await project.run('build')).toMatchObject({ exit: 0, stderr: '' })
  const rows = project
    .read('page.md')
    .replaceAll('\u00a0', ' ')
    .split('\n')
    .filter((line) => /^\| (?:A|B|real)/.test(line))
    .map((line) => line.replaceAll(/ +/g, ' '))
  expect(rows).toEqual([
    '| A | 0.91 s | 10 ms | 910 ms |',
    '| B | 2.24 s | 100 ms | 2240 ms |',
    '| real | 0.91 s | 2.24 s |',
  ])
  const line = project
    .read('page.md')
    .split('\n')
    .findIndex((text) => text.startsWith('| A'))
  const explained = await project.run('explain', `page.md:${String(line + 1)}`)
  expect(explained.stdout.replaceAll('\u00a0', ' ')).toContain('0.91 s')
})

test('the digits are the same without the logs', async () => {
  const project = createTimes('<span data-tracedocs="a.time.sys">?</span>\n')
  await project.run('build')
  expect(project.read('page.md')).toContain('>10\u00a0ms<')
  expect(await project.run('build', '--check', '--frozen')).toMatchObject({ exit: 0 })
})

/** The lock as a release wrote it that knew nothing of resolutions. */
function writeOlderLock(project: TestProject): void {
  const parsed = parseLock(project.read('tracedocs.lock.json'))
  if (parsed.kind !== 'lock') throw new Error(parsed.problem.kind)
  const logs = [...parsed.lock.logs].map(([key, log]): [string, LockedLog] => {
    const figures = [...log.contents.figures].map(([name, { figure, count }]) => {
      if ('missing' in figure) throw new Error(name)
      const { value, unit } = figure
      return [name, { figure: { name: figure.name, value, unit }, count }] as const
    })
    return [key, { ...log, contents: { ...log.contents, figures: new Map(figures) } }]
  })
  project.write('tracedocs.lock.json', formatLock({ ...parsed.lock, logs: new Map(logs) }))
}

test('a lock of an older release is written anew if its numbers are shown differently', async () => {
  const project = createTimes('<span data-tracedocs="a.time.sys">?</span>\n')
  await project.run('build')
  writeOlderLock(project)
  project.write('page.md', project.read('page.md').replace('10\u00a0ms', '10.0\u00a0ms'))
  expect(await project.run('build', '--check')).toMatchObject({ exit: 1 })
  expect(await project.run('build')).toMatchObject({ exit: 0 })
  expect(project.read('tracedocs.lock.json')).toContain('"resolution": 0.01')
  expect(await project.run('build', '--check', '--frozen')).toMatchObject({ exit: 0 })
})

test('a lock of an older release stays if pages show the same', async () => {
  const project = createTimes('<span data-tracedocs="a.time.real">?</span>\n')
  await project.run('build')
  writeOlderLock(project)
  expect(await project.run('build', '--check')).toMatchObject({ exit: 0 })
})
