import { cpSync, readdirSync, readFileSync, rmSync, statSync, symlinkSync, utimesSync } from 'node:fs' // prettier-ignore
import path from 'node:path'
import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { recallBuild } from '../../../src/cli/memory/recall-build.ts'
import * as pipeline from '../../../src/pipeline.ts'
import { createProject, SMALL_LOG, type Ran, type TestProject } from '../project.ts'
import { callOf, runRemembering } from './remembered.ts'

const CONFIG = `pages: ['docs/*']
images: images
baseline: a
runs:
  a: { title: A, logs: logs/a.log }
  b: { title: B, logs: logs/b.log }
  c: { title: C, logs: [logs/c.log, logs/d.log] }
  e: { title: E, logs: logs/a.log }
tables:
  both: { rows: [a, b], columns: [{ header: real, value: time.real }] }
  last: { rows: [c], columns: [{ header: ratio, value: time.real / b.time.real }] }
charts:
  memory: { run: e, alt: Memory of E. }
  bars: { template: bars, runs: [b, c], values: [{ title: real, value: time.real }], alt: Times. }
values:
  most: { value: 'max(a.time.real, b.time.real)' }
texts:
  speed:
    value: b.time.real / baseline.time.real
    bands:
      under 1: B is faster than {a.time.real}.
      from 1: B is slower; C took {c.time.real}.
`
const real = (seconds: number): string => `real ${seconds.toFixed(2)}\nuser 1.00\nsys 0.25\n`
const value = (expression: string): string => `<span data-tracedocs="${expression}">?</span>\n`
const region = (what: string): string =>
  `<!-- tracedocs: begin ${what} -->\n<!-- tracedocs: end -->\n`
const FILES = {
  'tracedocs.yaml': CONFIG,
  'logs/a.log': SMALL_LOG,
  'logs/b.log': real(2),
  'logs/c.log': real(3),
  'logs/d.log': SMALL_LOG.replace(/real[^]*/, ''),
  'docs/a.md': value('a.time.user'),
  'docs/b.md': `${value('b.time.real')}\n${region('table both')}`,
  'docs/c.md': `${value('c.time.real')}\n${region('table last')}`,
  'docs/e.md': region('chart memory'),
  'docs/text.md': region('text speed'),
  'docs/most.md': value('most'),
  'docs/bars.md': region('chart bars'),
  'docs/plain.md': 'Nothing is asked for.\n',
}

interface Rebuilt extends Ran {
  /** The pages that were built; `undefined` where all were. */
  readonly pages: readonly string[] | undefined
}

/** Build again. What is there afterwards is what a build without a memory writes. */
async function rebuild(project: TestProject): Promise<Rebuilt> {
  const spy = vi.spyOn(pipeline, 'rebuildProject')
  const ran = await runRemembering(project, 'build')
  const part = (await spy.mock.results[0]?.value) as Awaited<
    ReturnType<typeof pipeline.rebuildProject>
  >
  spy.mockRestore()
  const pages = part?.files.flatMap(({ kind, path: file }) => (kind === 'page' ? [file] : []))
  const plain = await project.run('build', '--no-cache')
  expect([plain.exit, plain.stderr]).toEqual([ran.exit, ran.stderr])
  expect(plain.stdout).toContain(': 0 written')
  return { ...ran, pages }
}

/** A project of which all is known. */
async function createKnown(files: Readonly<Record<string, string>> = {}): Promise<TestProject> {
  const project = createProject({ ...FILES, ...files })
  for (let i = 0; i < 2; i++) {
    expect(await runRemembering(project, 'build')).toMatchObject({ exit: 0, stderr: '' })
  }
  expect(await recallBuild(callOf(project, 'build'))).toBeDefined()
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
  vi.unstubAllEnvs()
})

describe('after one log has changed', () => {
  test('only the pages that show it are built, and what they have besides', async () => {
    const project = await createKnown()
    project.write('logs/c.log', real(4))
    const { pages, stdout } = await rebuild(project)
    expect(pages).toEqual(['docs/bars.md', 'docs/c.md'])
    expect(stdout).toMatch(/: 3 written, 8 unchanged\n$/)
    expect(project.read('docs/c.md')).toContain('|     2 |')
  })

  test('a log of two runs changes the pages of both', async () => {
    const project = await createKnown()
    project.write(
      'logs/a.log',
      SMALL_LOG.replace('"rss": 31457280', '"rss": 41943040').replace('real 4.50', 'real 5.50'),
    )
    const { pages } = await rebuild(project)
    expect(pages).toEqual(['docs/a.md', 'docs/b.md', 'docs/e.md', 'docs/most.md', 'docs/text.md'])
  })

  test('one change follows another, and at last nothing is left to do', async () => {
    const project = await createKnown()
    for (const seconds of [4, 5, 6]) {
      project.write('logs/c.log', real(seconds))
      expect((await rebuild(project)).pages).toEqual(['docs/bars.md', 'docs/c.md'])
      // What it wrote is not known to be all before it is built once more.
      expect(await recallBuild(callOf(project, 'build'))).toBeUndefined()
    }
    const again = await rebuild(project)
    expect(again.pages).toEqual(['docs/bars.md', 'docs/c.md'])
    const recalled = await recallBuild(callOf(project, 'build'))
    expect(recalled?.stdout).toBe(again.stdout)
    expect(again.stdout).toBe('8 pages, 2 charts, 1 lock: 0 written, 11 unchanged\n')
  })

  test('logs change one after the other', async () => {
    const project = await createKnown()
    project.write('logs/c.log', real(4))
    expect((await rebuild(project)).pages).toEqual(['docs/bars.md', 'docs/c.md'])
    project.write('logs/a.log', SMALL_LOG.replace('real 4.50', 'real 4.60'))
    // What the last build wrote is looked at once more.
    expect((await rebuild(project)).pages).toEqual(
      expect.arrayContaining(['docs/a.md', 'docs/c.md']),
    )
  })

  test('what was built of another run then changes with it', async () => {
    const project = await createKnown()
    project.write('logs/a.log', SMALL_LOG.replace('real 4.50', 'real 1.50'))
    project.write('logs/c.log', real(4))
    expect((await rebuild(project)).pages).toContain('docs/text.md')
    project.write('logs/c.log', real(5))
    expect((await rebuild(project)).pages).toContain('docs/text.md')
    expect(project.read('docs/text.md')).toContain('C took 5.00')
  })

  test('two logs changed are built together', async () => {
    const project = await createKnown()
    project.write('logs/c.log', real(4))
    project.write('logs/b.log', real(2.5))
    const { pages } = await rebuild(project)
    expect(pages).toEqual([
      'docs/b.md',
      'docs/bars.md',
      'docs/c.md',
      'docs/most.md',
      'docs/text.md',
    ])
  })

  test('an edit of the same size is seen whose time was put back', async () => {
    const project = await createKnown()
    const file = path.join(project.folder, 'logs/c.log')
    const { atime, mtime } = statSync(file)
    project.write('logs/c.log', real(8))
    utimesSync(file, atime, mtime)
    expect((await rebuild(project)).pages).toEqual(['docs/bars.md', 'docs/c.md'])
  })

  test('under a clock that was set back nothing is taken for unchanged', async () => {
    const project = await createKnown()
    ahead = -3_600_000
    for (const seconds of [4, 5]) {
      project.write('logs/c.log', real(seconds))
      await rebuild(project)
      expect(project.read('docs/c.md')).toContain(`>${seconds.toFixed(2)}\u00a0s<`)
    }
  })

  test('a change right after a build is seen by its content', async () => {
    const project = await createKnown()
    ahead = 1000
    project.write('logs/c.log', real(4))
    await rebuild(project)
    project.write('logs/c.log', real(7))
    await rebuild(project)
    expect(project.read('docs/c.md')).toContain('>7.00\u00a0s<')
  })
})

describe('after a page was edited', () => {
  test('only that page is built', async () => {
    const project = await createKnown()
    project.write('docs/c.md', `Before. ${project.read('docs/c.md')}`)
    const { pages, stdout } = await rebuild(project)
    expect(pages).toEqual(['docs/c.md'])
    expect(stdout).toBe('8 pages, 2 charts, 1 lock: 0 written, 11 unchanged\n')
    expect(await recallBuild(callOf(project, 'build'))).toMatchObject({ stdout })
  })

  test('what was edited in a region is written back', async () => {
    const project = await createKnown()
    const before = project.read('docs/c.md')
    project.write('docs/c.md', before.replace('1.5', '1.7'))
    expect((await rebuild(project)).pages).toEqual(['docs/c.md'])
    expect(project.read('docs/c.md')).toBe(before)
  })

  test('a page that asks for nothing costs nothing', async () => {
    const project = await createKnown()
    project.write('docs/plain.md', 'Still nothing.\n')
    expect((await rebuild(project)).pages).toEqual(['docs/plain.md'])
  })

  test('a page and a log are built together', async () => {
    const project = await createKnown()
    project.write('docs/a.md', `Before. ${project.read('docs/a.md')}`)
    project.write('logs/c.log', real(4))
    const { pages = [] } = await rebuild(project)
    expect([...pages].sort()).toEqual(['docs/a.md', 'docs/bars.md', 'docs/c.md'])
  })

  test.each([
    ['that asks for something else', 'docs/a.md', value('b.time.user')],
    ['that asks for something now', 'docs/plain.md', value('a.time.real')],
    ['that asks for words', 'docs/a.md', value('a.words.INFO')],
    ['that looks as if it asked for words', 'docs/plain.md', 'See a.words.\n'],
    ['with a marker that is wrong', 'docs/e.md', '<!-- tracedocs: begin chart memory -->\n'],
  ])('all is built after an edit %s', async (_, file, text) => {
    const project = await createKnown()
    project.write(file, text)
    const spy = vi.spyOn(pipeline, 'buildProject')
    const ran = await runRemembering(project, 'build')
    expect(spy).toHaveBeenCalledOnce()
    expect((await project.run('build', '--check')).exit).toBe(ran.exit)
  })

  test('all is built where labels tell pages from each other', async () => {
    const labelled = CONFIG.replace('alt: Memory of E. }', 'alt: Memory of E., label: fig-e }')
    const project = await createKnown({ 'tracedocs.yaml': labelled })
    project.write('docs/c.md', `Before. ${project.read('docs/c.md')}`)
    expect((await rebuild(project)).pages).toBeUndefined()
  })
})

describe('the whole project is built', () => {
  test.each<[string, (project: TestProject) => void]>([
    [
      'where a page has changed, too',
      (project) => {
        project.write('docs/a.md', value('a.time.real'))
      },
    ],
    [
      'where a page has come',
      (project) => {
        project.write('docs/z.md', value('c.time.real'))
      },
    ],
    [
      'where the configuration has changed, too',
      (project) => {
        project.write('tracedocs.yaml', CONFIG.replace('title: C', 'title: D'))
      },
    ],
    [
      'where the lock is gone',
      ({ folder }) => {
        rmSync(path.join(folder, 'tracedocs.lock.json'))
      },
    ],
    [
      'where the pages are known otherwise',
      (project) => {
        const { folder } = project
        const file = callOf(project, 'build').file.replace(/\.json$/, '.base')
        project.write(path.relative(folder, file), '{"id":"","memory":"","base":{}}')
      },
    ],
    [
      'where another call has written what is known of pages',
      (project) => {
        const cache = 'cache/tracedocs'
        const [file = ''] = readdirSync(path.join(project.folder, cache)).filter((name) => name.endsWith('.project')) // prettier-ignore
        project.write(
          `${cache}/${file}`,
          project.read(`${cache}/${file}`).replace(/"id":"[^"]*"/, '"id":"other"'),
        )
      },
    ],
    [
      'where a picture was edited by hand',
      (project) => {
        const [file = ''] = readdirSync(path.join(project.folder, 'images'))
        project.write(`images/${file}`, '<svg/>')
      },
    ],
  ])('%s', async (_, change) => {
    const project = await createKnown()
    project.write('logs/c.log', real(4))
    change(project)
    const { pages, stdout } = await rebuild(project)
    expect(pages).toBeUndefined()
    expect(stdout).toContain('wrote docs/c.md\n')
  })

  test('where a text says what it did not say before', async () => {
    const project = await createKnown()
    project.write('logs/a.log', SMALL_LOG.replace('real 4.50', 'real 1.50'))
    expect((await rebuild(project)).pages).toBeUndefined()
    expect(project.read('docs/text.md')).toContain('B is slower; C took 3.00')
  })

  test('where a chart has another file than before', async () => {
    const project = await createKnown()
    project.write('logs/a.log', SMALL_LOG.replaceAll('"pid":42', '"pid":43'))
    expect((await rebuild(project)).pages).toBeUndefined()
    expect(project.read('docs/e.md')).toContain('_43.svg')
  })

  test('where a chart reads files itself, one of which is a log', async () => {
    const project = await createKnown({
      'tracedocs.yaml': CONFIG.replace(
        'charts:\n',
        'charts:\n  drawn: { template: script, script: p.plt, alt: A script. }\n',
      ),
      'p.plt': "plot 'logs/c.log' using 2 with lines\n",
    })
    project.write('logs/c.log', real(4))
    expect((await rebuild(project)).pages).toBeUndefined()
  })

  test('where something has to be said', async () => {
    const project = await createKnown()
    project.write('logs/c.log', 'nothing\n')
    const spy = vi.spyOn(pipeline, 'buildProject')
    const { stderr } = await runRemembering(project, 'build')
    expect(spy).toHaveBeenCalledOnce()
    expect(stderr).toContain('docs/c.md')
  })

  test('where a budget does not hold any more', async () => {
    const budget = `${CONFIG}budgets:\n  c.time.real: < 3.5 s\n`
    const project = await createKnown({ 'tracedocs.yaml': budget })
    project.write('logs/b.log', real(1))
    expect((await rebuild(project)).pages).toBeDefined()
    project.write('logs/c.log', real(4))
    expect(await runRemembering(project, 'build')).toMatchObject({ exit: 1 })
  })

  test('where a budget has come in a build that had something to say', async () => {
    const project = await createKnown()
    const warned = CONFIG.replace(
      'images: images',
      "images: { folder: images, url: { 'none/*': /img } }",
    )
    project.write('tracedocs.yaml', `${warned}budgets:\n  c.time.real: < 3.5 s\n`)
    for (let i = 0; i < 2; i++) {
      const { exit, stderr } = await runRemembering(project, 'build')
      expect([exit, stderr]).toEqual([0, expect.stringContaining('(unused-url)')])
    }
    project.write('logs/c.log', real(4))
    expect(await runRemembering(project, 'build')).toMatchObject({ exit: 1 })
  })

  test('where a link leads to another log', async () => {
    const project = createProject({ ...FILES, 'logs/1/c.log': real(3), 'logs/2/c.log': real(8) })
    rmSync(path.join(project.folder, 'logs/c.log'))
    symlinkSync('1/c.log', path.join(project.folder, 'logs/c.log'))
    for (let i = 0; i < 2; i++) await runRemembering(project, 'build')
    rmSync(path.join(project.folder, 'logs/c.log'))
    symlinkSync('2/c.log', path.join(project.folder, 'logs/c.log'))
    await rebuild(project)
    expect(project.read('docs/c.md')).toContain('>8.00\u00a0s<')
  })
})

test('a benchmark that a page names is found where another page names it', async () => {
  const bench = (one: number): string =>
    `goos: linux\nBenchmarkParse-8 \t 100\t ${String(one)} ns/op\nBenchmarkPrint-8 \t 100\t 20 ns/op\nPASS\n`
  const project = await createKnown({
    'tracedocs.yaml': CONFIG.replace('runs:\n', 'runs:\n  g: { title: G, logs: logs/go.log }\n'),
    'logs/go.log': bench(10),
    'docs/go.md': value("g.bench['BenchmarkParse'].time"),
    'docs/other.md': value("g.bench['BenchmarkPrint'].time"),
  })
  project.write('logs/go.log', bench(12))
  const { pages } = await rebuild(project)
  expect(pages).toEqual(['docs/go.md', 'docs/other.md'])
})

test('what is forgotten is built as a whole', async () => {
  const project = await createKnown()
  vi.stubEnv('XDG_CACHE_HOME', path.join(project.folder, 'cache'))
  expect(await project.run('clean', '--cache')).toMatchObject({ exit: 0 })
  project.write('logs/c.log', real(4))
  expect((await rebuild(project)).pages).toBeUndefined()
})

test('two clones of a project have nothing of each other', async () => {
  const project = await createKnown()
  const clone = createProject({})
  cpSync(project.folder, clone.folder, { recursive: true })
  clone.write('logs/c.log', real(9))
  expect((await rebuild(clone)).pages).toBeUndefined()
  expect(readFileSync(path.join(clone.folder, 'docs/c.md'), 'utf8')).toContain('>9.00\u00a0s<')
})

test('for all edits of logs and pages a rebuild writes what a build of the whole writes', async () => {
  const logs = ['a', 'b', 'c'] as const
  const edit = fc.record({
    logs: fc.uniqueArray(fc.constantFrom(...logs)),
    seconds: fc.integer({ min: 1, max: 900 }),
    page: fc.option(fc.constantFrom('a', 'b', 'c', 'text', 'plain')),
  })
  let parts = 0
  await fc.assert(
    fc.asyncProperty(fc.array(edit, { minLength: 1, maxLength: 4 }), async (edits) => {
      const project = await createKnown()
      for (const { logs: changed, seconds, page } of edits) {
        if (page !== null) {
          const file = `docs/${page}.md`
          project.write(file, `Edit ${String(seconds)}. ${project.read(file)}`)
        }
        for (const [i, log] of changed.entries()) {
          const text = real(seconds / 100 + i)
          project.write(`logs/${log}.log`, log === 'a' ? SMALL_LOG.replace(/real[^]*/, text) : text)
        }
        if ((await rebuild(project)).pages !== undefined) parts += 1
      }
    }),
    { numRuns: 12 },
  )
  expect(parts).toBeGreaterThan(8)
})
