import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test, vi } from 'vitest'
import * as readPages from '../../../src/pages/read-page.ts'
import { createProject, SMALL_LOG, type Ran, type TestProject } from '../project.ts'
import { runRemembering } from './remembered.ts'

const CONFIG = `pages: ['docs/**/*.{md,rst}']
images: images
runs:
  a: { title: A, logs: logs/a.log }
  b: { title: B, logs: logs/b.log }
values:
  double: { value: 2 * a.time.real, format: '{:.1f}' }
texts:
  note: 'The run took {double} s.'
tables:
  times: { rows: [a, b], columns: [{ header: Real, value: time.real }] }
charts:
  memory: { run: a, alt: Memory. }
`
const LOG_B = SMALL_LOG.replace('real 4.50', 'real 9.25')

/** The pages by what they ask for. */
const PAGES = {
  'docs/value.md': 'It took <span data-tracedocs="a.time.real">?</span>.\n',
  'docs/other.md': 'It took <span data-tracedocs="b.time.real">?</span>.\n',
  'docs/named.md': 'Twice that is <span data-tracedocs="double">?</span>.\n',
  'docs/table.md': '<!-- tracedocs: begin table times -->\n<!-- tracedocs: end -->\n',
  'docs/chart.md': '<!-- tracedocs: begin chart memory -->\n<!-- tracedocs: end -->\n',
  'docs/text.md': '<!-- tracedocs: begin text note -->\n<!-- tracedocs: end -->\n',
  'docs/lines.md':
    '<!-- tracedocs: begin excerpt a tail=1 redact=no -->\n<!-- tracedocs: end -->\n',
  'docs/page.rst':
    'It took |td-double| or |td-a.time.real|.\n\n.. tracedocs: begin values\n\n.. tracedocs: end\n',
  'docs/plain.md': 'Nothing.\n',
}

/** A project whose pages are all known. */
async function createKnown(): Promise<TestProject> {
  const files = { 'tracedocs.yaml': CONFIG, 'logs/a.log': SMALL_LOG, 'logs/b.log': LOG_B }
  const project = createProject({ ...files, ...PAGES })
  expect(await runRemembering(project, 'build')).toMatchObject({ exit: 0, stderr: '' })
  expect(await runRemembering(project, 'build')).toMatchObject({ exit: 0, stderr: '' })
  return project
}

/** Build, and list the pages that were parsed. */
async function listParsed(project: TestProject): Promise<readonly [Ran, readonly string[]]> {
  const spy = vi.spyOn(readPages, 'readPage')
  const ran = await runRemembering(project, 'build')
  const parsed = spy.mock.calls.map(([page]) => page.path)
  spy.mockRestore()
  return [ran, [...new Set(parsed)].sort()]
}

function edit(project: TestProject, file: string, from: string, to: string): void {
  const before = project.read(file)
  expect(before).toContain(from)
  project.write(file, before.replace(from, to))
}

describe('of pages that are known', () => {
  // An excerpt is read in each build; a page without a word of tracedocs is not parsed at all.
  const always = ['docs/lines.md', 'docs/plain.md']

  test.each([
    ['docs/plain.md', 'Nothing.', 'Nothing more.', []],
    ['docs/value.md', 'It took', 'They took', ['docs/value.md']],
    ['logs/b.log', 'real 9.25', 'real 8.25', ['docs/other.md', 'docs/table.md']],
    [
      'logs/a.log',
      'real 4.50',
      'real 4.60',
      ['docs/named.md', 'docs/page.rst', 'docs/table.md', 'docs/text.md', 'docs/value.md'],
    ],
    ['tracedocs.yaml', 'alt: Memory.', 'alt: The memory.', ['docs/chart.md']],
    ['tracedocs.yaml', '{:.1f}', '{:.2f}', ['docs/named.md', 'docs/page.rst', 'docs/text.md']],
    ['tracedocs.yaml', 'header: Real', 'header: Time', ['docs/table.md']],
    [
      'tracedocs.yaml',
      'values:\n',
      'values:\n  half: { value: a.time.real / 2 }\n',
      ['docs/page.rst'],
    ],
    ['tracedocs.yaml', 'alt: Memory.', 'alt: Memory., caption: Its memory', ['docs/chart.md']],
  ])('after an edit of %s, %s to %s, only those it concerns are parsed', async (...row) => {
    const [file, from, to, concerned] = row
    const project = await createKnown()
    edit(project, file, from, to)
    const [{ exit }, parsed] = await listParsed(project)
    expect(exit).toBe(0)
    expect(parsed.filter((page) => !always.includes(page))).toEqual(concerned)
    // What a build writes that parses all of them is the same.
    expect(await project.run('build', '--check')).toMatchObject({ exit: 0 })
  })

  test('one that refers to what cannot be made any more is in error', async () => {
    const project = await createKnown()
    project.write('logs/a.log', 'real 4.50\nuser 2.00\nsys 0.25\n')
    const remembering = await runRemembering(project, 'build')
    expect(remembering).toMatchObject({ exit: 2 })
    expect(remembering.stderr).toBe((await project.run('build')).stderr)
  })

  test('one with a warning is parsed, and warns, each time', async () => {
    const project = await createKnown()
    project.write('docs/doubt.md', 'It took <span data-tracedocs="a.time.sys2">?</span>.\n')
    const first = await runRemembering(project, 'build', '--no-cache')
    const [again] = await listParsed(project)
    expect(again.stderr).toBe(first.stderr)
    expect(again.stderr).toContain('docs/doubt.md:1:')
  })

  test('one is written with which somebody tampered', async () => {
    const project = await createKnown()
    const before = project.read('docs/value.md')
    edit(project, 'docs/value.md', '4.5', '5.5')
    await runRemembering(project, 'build')
    expect(project.read('docs/value.md')).toBe(before)
  })
})

test.each([
  ['no JSON', () => '{'],
  ['another version', (text: string) => text.replace('"program":"', '"program":"x')],
  ['another project', (text: string) => text.replace('"root":"', '"root":"/x')],
  ['no pages', (text: string) => text.replace(/"pages":.*/, '"pages":[1],"charts":{}}')],
  ['no logs', (text: string) => text.replace(/"logs":\{/, '"logs":{"x":1,')],
  ['no charts', (text: string) => text.replace(/"charts":\{/, '"charts":{"x":1,')],
  ['of an older release', (text: string) => text.replace('"lock":', '"locked":')],
])('a file of a project that is %s is none', async (_, change) => {
  const project = await createKnown()
  const folder = path.join(project.folder, 'cache/tracedocs')
  const [name = ''] = readdirSync(folder).filter((one) => one.endsWith('.project'))
  const file = path.join(folder, name)
  writeFileSync(file, change(readFileSync(file, 'utf8')))
  edit(project, 'docs/plain.md', 'Nothing.', 'Nothing more.')
  const [{ exit }, parsed] = await listParsed(project)
  expect(exit).toBe(0)
  expect(parsed).toContain('docs/value.md')
})

test('what is known of pages that are gone is forgotten, and all of it by clean --cache', async () => {
  const project = await createKnown()
  const folder = path.join(project.folder, 'cache/tracedocs')
  const list = (): readonly string[] =>
    readdirSync(folder).filter((one) => one.endsWith('.project'))
  const read = (): string => readFileSync(path.join(folder, list()[0] ?? ''), 'utf8')
  expect(read()).toContain('docs/other.md')
  rmSync(path.join(project.folder, 'docs/other.md'))
  edit(project, 'docs/value.md', 'It took', 'They took')
  await runRemembering(project, 'build')
  expect(read()).not.toContain('docs/other.md')
  vi.stubEnv('XDG_CACHE_HOME', path.join(project.folder, 'cache'))
  expect(await project.run('clean', '--cache')).toMatchObject({ exit: 0 })
  vi.unstubAllEnvs()
  expect(list()).toEqual([])
})
