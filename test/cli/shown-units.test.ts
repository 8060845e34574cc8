import { expect, test } from 'vitest'
import { formatLock } from '../../src/locks/format-lock.ts'
import type { LockedLog } from '../../src/locks/lock.ts'
import { parseLock } from '../../src/locks/parse-lock.ts'
import { createLog, createProject, type TestProject } from './project.ts'

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

const PEAKS = `pages: ['*.md', '*.rst', '*.html']
runs: { list: { title: List, logs: app.log } }
values: { peak: { value: list.rss.peak, format: '{:.1f}' } }
`
const createPeaks = (files: Readonly<Record<string, string>>) =>
  createProject({
    'tracedocs.yaml': PEAKS,
    'app.log': createLog([{ elapsed: 1, rss: 1_217_470_464, user: 1 }]),
    ...files,
  })

test.each([
  ['page.md', 'It took <span data-tracedocs="list.rss.peak | {:.1f}">?</span> MiB.\n'],
  ['page.md', 'It took <span data-tracedocs="list.rss.peak | {:.1f}">?</span>&nbsp;MiB.\n'],
  ['page.html', '<p>It took <span data-tracedocs="list.rss.peak | {:.1f}">?</span> MiB.</p>\n'],
  ['page.rst', 'It took |td-peak| MiB.\n\n.. tracedocs: begin values\n\n.. tracedocs: end\n'],
])('a unit after a value that the value does not have is an error, in %s', async (name, text) => {
  const project = createPeaks({ [name]: text })
  const { exit, stderr } = await project.run('build')
  expect(exit).toBe(2)
  expect(stderr).toContain(
    '`MiB` follows a number that is in bytes; write `{:.1f MiB}` for that unit',
  )
  expect(project.read(name)).toBe(text)
})

test('what an expression converts by itself may be followed by its unit', async () => {
  const project = createPeaks({
    'page.md':
      'It took <span data-tracedocs="list.rss.peak / 1048576 | {:.1f}">?</span> MiB, or <span data-tracedocs="list.rss.peak | {:.1f MB}">?</span>.\n',
  })
  expect(await project.run('build')).toMatchObject({ exit: 0, stderr: '' })
  // Python: 1217470464 / 1048576 is 1161.07…, / 1e6 is 1217.47….
  expect(project.read('page.md')).toContain('>1161.1</span> MiB, or ')
  expect(project.read('page.md')).toContain('>1217.5 MB</span>.')
})

test('a conversion that is made twice is an error', async () => {
  const project = createPeaks({
    'page.md': '<span data-tracedocs="list.rss.peak / 1048576 | {:.1f MiB}">?</span>\n',
  })
  const { exit, stderr } = await project.run('build')
  expect(exit).toBe(2)
  expect(stderr).toContain('the expression converts to MiB already')
})

test('a text and a header are checked for units, too', async () => {
  const table = `tables:
  t:
    rows: [list]
    columns: [{ header: RSS (MiB), value: rss.peak, format: '{:.1f}' }]
texts: { t: 'It took {list.rss.peak | {:.1f}} MiB.' }
`
  const project = createPeaks({ 'tracedocs.yaml': PEAKS + table, 'page.md': 'Nothing.\n' })
  const { exit, stderr } = await project.run('build')
  expect(exit).toBe(2)
  expect(stderr).toContain('the header says `MiB`, and the number is in bytes; write `{:.1f MiB}`')
  expect(stderr).toContain('Cannot show `list.rss.peak` before this text: `MiB` follows a number')
})
