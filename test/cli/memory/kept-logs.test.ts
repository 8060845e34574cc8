import { cpSync, readdirSync, readFileSync, rmSync, statSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs' // prettier-ignore
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import * as drawSvg from '../../../src/charts/pictures/svg/draw-svg.ts'
import { formatLock } from '../../../src/locks/format-lock.ts'
import { parseLock } from '../../../src/locks/parse-lock.ts'
import * as readLog from '../../../src/series/read-log.ts'
import { createLog, createProject, SMALL_LOG, type Ran, type TestProject } from '../project.ts'
import { runRemembering } from './remembered.ts'

const CONFIG = `pages: ['docs/*.md']
images: images
runs:
  a: { title: A, logs: logs/a.log }
  b: { title: B, logs: logs/b.log }
charts:
  one: { run: a, alt: Memory of A. }
  two: { run: b, alt: Memory of B. }
`
const PAGE = `<span data-tracedocs="a.time.real">?</span> and <span data-tracedocs="b.time.real">?</span>

<!-- tracedocs: begin chart one -->
<!-- tracedocs: end -->

<!-- tracedocs: begin chart two -->
<!-- tracedocs: end -->
`
const FILES = {
  'tracedocs.yaml': CONFIG,
  'docs/page.md': PAGE,
  'logs/a.log': SMALL_LOG,
  'logs/b.log': SMALL_LOG.replace('real 4.50', 'real 9.25'),
}

/** A project whose logs and charts are all known. */
async function createKnown(files: Readonly<Record<string, string>> = {}): Promise<TestProject> {
  const project = createProject({ ...FILES, ...files })
  await runRemembering(project, 'build')
  return project
}

interface Repeated extends Ran {
  /** The logs that were read. */
  readonly read: readonly string[]
  /** The number of charts that were drawn. */
  readonly drawn: number
}

/** Build again. What it writes is what a build without a memory writes. */
async function repeat(project: TestProject, ...options: string[]): Promise<Repeated> {
  const reading = vi.spyOn(readLog, 'readLog')
  const drawing = vi.spyOn(drawSvg, 'drawSvg')
  const ran = await runRemembering(project, 'build', ...options)
  const read = reading.mock.calls.map(([{ path: file }]) => file).sort()
  const drawn = drawing.mock.calls.length
  reading.mockRestore()
  drawing.mockRestore()
  const plain = await project.run('build', '--check', '--trust')
  expect([plain.exit, plain.stderr]).toEqual([ran.exit, expect.any(String)])
  return { ...ran, read, drawn }
}

function edit(project: TestProject, file: string, from: string, to: string): void {
  const before = project.read(file)
  expect(before).toContain(from)
  project.write(file, before.replace(from, to))
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

test('of two logs only the one that has changed is read, and what shows it is made', async () => {
  const project = await createKnown()
  edit(project, 'logs/b.log', '"rss":31457280', '"rss":41457280')
  expect(await repeat(project)).toMatchObject({ exit: 0, read: ['logs/b.log'], drawn: 1 })
})

test('for an edit of a page no log is read and no chart is drawn', async () => {
  const project = await createKnown()
  edit(project, 'docs/page.md', ' and ', ' or ')
  expect(await repeat(project)).toMatchObject({ exit: 0, read: [], drawn: 0 })
})

describe('a log is read', () => {
  test.each<[string, (project: TestProject) => void]>([
    [
      'that was edited to the same size, and its time put back',
      (project) => {
        const file = path.join(project.folder, 'logs/a.log')
        const { atime, mtime } = statSync(file)
        edit(project, 'logs/a.log', 'real 4.50', 'real 5.50')
        utimesSync(file, atime, mtime)
      },
    ],
    [
      'whose formats are chosen',
      (project) => {
        edit(
          project,
          'tracedocs.yaml',
          'logs: logs/a.log',
          'logs: [{ path: logs/a.log, format: process }, { path: logs/a.log, format: time }]',
        )
      },
    ],
  ])('%s', async (_, change) => {
    const project = await createKnown()
    change(project)
    expect(await repeat(project)).toMatchObject({ exit: 0, read: ['logs/a.log'] })
  })

  test.each<[string, (project: TestProject) => void]>([
    [
      'after another version of the program',
      ({ folder }) => {
        changeMemory(folder, (text) => text.replace('"program":"', '"program":"x'))
      },
    ],
    [
      'after a memory that cannot be read',
      ({ folder }) => {
        changeMemory(folder, (text) => text.slice(0, -1))
      },
    ],
    [
      'after a lock that is gone',
      ({ folder }) => {
        rmSync(path.join(folder, 'tracedocs.lock.json'))
      },
    ],
    [
      'after the lock of another branch',
      (project) => {
        const parsed = parseLock(project.read('tracedocs.lock.json'))
        if (parsed.kind !== 'lock') throw new Error('Expected a lock')
        project.write('tracedocs.lock.json', formatLock({ ...parsed.lock, pages: new Map() }))
      },
    ],
    [
      'after a format was added to the project',
      (project) => {
        const format = "formats: { app: { lines: ['total {total} s'] } }\n"
        project.write('tracedocs.yaml', CONFIG + format)
      },
    ],
    [
      'whose words are asked for',
      (project) => {
        project.write('docs/more.md', '<span data-tracedocs="a.log.words">?</span>\n')
      },
    ],
  ])('with all others: %s', async (_, change) => {
    const project = await createKnown()
    change(project)
    expect((await repeat(project)).read).toEqual(['logs/a.log', 'logs/b.log'])
  })

  test.each([['--no-cache'], ['--check'], ['--diff']])('with all others: by %s', async (option) => {
    const project = await createKnown()
    expect((await repeat(project, option)).read).toEqual(['logs/a.log', 'logs/b.log'])
  })
})

test('with all others: by a module, whose formats may be code', async () => {
  const project = await createKnown({
    'tracedocs.yaml': '',
    'tracedocs.config.mjs': `export default ${JSON.stringify({
      pages: ['docs/*.md'],
      runs: { a: { logs: 'logs/a.log' }, b: { logs: 'logs/b.log' } },
      charts: { one: { run: 'a' }, two: { run: 'b' } },
    })}\n`,
  })
  rmSync(path.join(project.folder, 'tracedocs.yaml'))
  await runRemembering(project, 'build', '--trust')
  expect((await repeat(project, '--trust')).read).toEqual(['logs/a.log', 'logs/b.log'])
})

test('a build that opens no log forgets none', async () => {
  const project = await createKnown()
  edit(project, 'docs/page.md', ' and ', ' or ')
  expect((await repeat(project, '--frozen')).read).toEqual([])
  edit(project, 'docs/page.md', ' or ', ' and ')
  expect((await repeat(project)).read).toEqual([])
})

/** Change what is remembered of a project. */
function changeMemory(folder: string, change: (text: string) => string): void {
  const cache = path.join(folder, 'cache/tracedocs')
  const names = readdirSync(cache).filter((name) => name.endsWith('.project'))
  expect(names).toHaveLength(1)
  for (const name of names) {
    const file = path.join(cache, name)
    writeFileSync(file, change(readFileSync(file, 'utf8')))
  }
}

test.each([
  ['right after a build', 0],
  ['under a clock that was set back', -3_600_000],
])('%s logs are known by their content', async (_, offset) => {
  ahead = offset
  const project = await createKnown()
  edit(project, 'docs/page.md', ' and ', ' or ')
  expect((await repeat(project)).read).toEqual([])
  // The state of the file is made to look as if nobody had touched it.
  edit(project, 'logs/a.log', 'real 4.50', 'real 5.50')
  const { ino, size, mtimeNs, ctimeNs, mode, uid } = statSync(
    path.join(project.folder, 'logs/a.log'),
    { bigint: true },
  )
  changeMemory(project.folder, (text) => {
    const signature = [ino, size, mtimeNs, ctimeNs, mode, uid].join(' ')
    return text.replace(/("file":"[^"]*a\.log","signature":")[^"]*/, `$1${signature}`)
  })
  expect((await repeat(project)).read).toEqual(['logs/a.log'])
  expect(project.read('docs/page.md')).toContain('5.5')
})

test('once a file is old enough its signature suffices', async () => {
  // However slow the machine is, the files are young.
  ahead = -60_000
  const project = await createKnown()
  const read = (): boolean => {
    let found = false
    changeMemory(project.folder, (text) => {
      found = text.includes('"isYoung":true')
      return text
    })
    return found
  }
  expect(read()).toBe(true)
  ahead = 60_000
  edit(project, 'docs/page.md', ' and ', ' or ')
  expect((await repeat(project)).read).toEqual([])
  expect(read()).toBe(false)
})

test('a link that leads elsewhere is another log', async () => {
  const other = SMALL_LOG.replace('real 4.50', 'real 5.50')
  const project = createProject({ ...FILES, 'logs/1/c.log': SMALL_LOG, 'logs/2/c.log': other })
  const link = path.join(project.folder, 'logs/latest')
  symlinkSync('1', link)
  project.write('tracedocs.yaml', CONFIG.replace('logs/a.log', 'logs/latest/c.log'))
  await runRemembering(project, 'build')
  rmSync(link)
  symlinkSync('2', link)
  expect((await repeat(project)).read).toEqual(['logs/latest/c.log'])
  expect(project.read('docs/page.md')).toContain('5.5')
})

test('a log that begins to match a pattern is read, and none of the others', async () => {
  const project = await createKnown({
    'tracedocs.yaml': CONFIG.replace('logs: logs/a.log', "samples: ['logs/a*.log']"),
  })
  project.write('logs/a2.log', SMALL_LOG.replace('real 4.50', 'real 5.50'))
  expect((await repeat(project)).read).toEqual(['logs/a2.log'])
  rmSync(path.join(project.folder, 'logs/a2.log'))
  expect((await repeat(project)).read).toEqual([])
})

describe('of outputs that were edited by hand', () => {
  test('a chart is drawn again', async () => {
    const project = await createKnown()
    const [file = ''] = readdirSync(path.join(project.folder, 'images'))
    const before = project.read(`images/${file}`)
    edit(project, `images/${file}`, '</svg>', '<text>!</text></svg>')
    expect(await repeat(project)).toMatchObject({ read: [], drawn: 1 })
    expect(project.read(`images/${file}`)).toBe(before)
  })

  test('a lock is refused as ever, and all logs are read', async () => {
    const project = await createKnown()
    edit(project, 'tracedocs.lock.json', '9.25', '9.75')
    const { read, stderr } = await repeat(project)
    expect(read).toEqual(['logs/a.log', 'logs/b.log'])
    expect(stderr).toContain('tracedocs.lock.json')
    expect(project.read('docs/page.md')).toContain('9.25')
  })

  test('a lock with the line ends of Windows is the same', async () => {
    const project = await createKnown()
    const lock = project.read('tracedocs.lock.json')
    project.write('tracedocs.lock.json', lock.replaceAll('\n', '\r\n'))
    edit(project, 'docs/page.md', ' and ', ' or ')
    expect((await repeat(project)).read).toEqual([])
  })
})

test('a clone that shares the cache knows nothing', async () => {
  const project = await createKnown()
  const clone = createProject({})
  cpSync(project.folder, clone.folder, { recursive: true, preserveTimestamps: true })
  expect((await repeat(clone)).read).toEqual(['logs/a.log', 'logs/b.log'])
  edit(project, 'logs/a.log', 'real 4.50', 'real 5.50')
  expect((await repeat(project)).read).toEqual(['logs/a.log'])
  expect((await repeat(clone)).read).toEqual([])
})

test('a log that the lock has otherwise than it is read now is read each time', async () => {
  const project = await createKnown()
  const parsed = parseLock(project.read('tracedocs.lock.json'))
  if (parsed.kind !== 'lock') throw new Error('Expected a lock')
  const logs = [...parsed.lock.logs].map(([key, log]) => {
    if (key !== 'logs/a.log') return [key, log] as const
    // An older release did not read the last figure.
    const figures = new Map([...log.contents.figures].filter(([name]) => name !== 'time.sys'))
    return [key, { ...log, contents: { ...log.contents, figures } }] as const
  })
  const runs = [...parsed.lock.runs].map(([name, run]) => {
    const metrics = [...run.metrics].filter(
      ([metric]) => name === 'b' || !/time\.(sys|cpu)/.test(metric),
    )
    return [name, { ...run, metrics: new Map(metrics) }] as const
  })
  const old = formatLock({ ...parsed.lock, logs: new Map(logs), runs: new Map(runs) })
  project.write('tracedocs.lock.json', old)
  await repeat(project)
  expect(project.read('tracedocs.lock.json')).toBe(old)
  expect((await repeat(project)).read).toEqual(['logs/a.log'])
})

test('what is to be said of a log is said again in the same words', async () => {
  const doubtful = `${SMALL_LOG}real 1.00\nProcessLoggingThread-JSON {"broken\n`
  const project = await createKnown({ 'logs/a.log': doubtful })
  project.write('docs/more.md', '<span data-tracedocs="a.time.maxrss">?</span>\n')
  await runRemembering(project, 'build')
  const first = await runRemembering(project, 'build', '--no-cache')
  expect(first.stderr).toContain('logs/a.log')
  const { read, stderr } = await repeat(project)
  expect(read).toEqual([])
  expect(stderr).toBe(first.stderr)
})

describe('of a series that is too long for a lock', () => {
  const long = createLog(
    Array.from({ length: 21_000 }, (_, i) => ({
      elapsed: i + 1,
      rss: 1e6 + (i % 97),
      user: i / 2,
    })),
  )

  test('nothing is read while the lock has what is asked for', async () => {
    const project = await createKnown({ 'logs/a.log': `${long}real 4.50\n` })
    edit(project, 'docs/page.md', ' and ', ' or ')
    expect(await repeat(project)).toMatchObject({ exit: 0, read: [], drawn: 0 })
  })

  test('all is read once it does not', async () => {
    const project = await createKnown({ 'logs/a.log': `${long}real 4.50\n` })
    edit(
      project,
      'tracedocs.yaml',
      '  one:',
      '  cdf: { template: cdf, series: rss, runs: [a] }\n  one:',
    )
    const { exit, read, stderr } = await repeat(project)
    expect({ exit, read, stderr }).toEqual({
      exit: 0,
      read: ['logs/a.log', 'logs/b.log'],
      stderr: '',
    })
  })
})
