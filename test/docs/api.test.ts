import { mkdtempSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'

const text = readFileSync(new URL('../../docs/api.md', import.meta.url), 'utf8')
const examples = [...text.matchAll(/^## (.*)\n\n```js\n([\s\S]*?)^```$/gm)].map(
  ([, title = '', code = '']) => ({ title, code }),
)

const DOORS: Readonly<Record<string, () => Promise<unknown>>> = {
  tracedocs: () => import('tracedocs'),
  'tracedocs/logs': () => import('tracedocs/logs'),
  'tracedocs/charts': () => import('tracedocs/charts'),
  'node:fs/promises': () => import('node:fs/promises'),
}

type Example = (
  load: (name: string) => Promise<unknown>,
  console: { log(...values: unknown[]): void },
) => Promise<void>

/** Run a module's code with its imports loaded from source; returns what it logs. */
async function runExample(code: string): Promise<readonly unknown[]> {
  const body = code.replaceAll(/^import (\{.*\}) from ('.*')$/gm, 'const $1 = await load($2)')
  const logged: unknown[] = []
  const AsyncFunction = runExample.constructor as new (...parts: string[]) => Example
  const run = new AsyncFunction('load', 'console', body)
  await run(async (name) => DOORS[name]?.(), {
    log: (...values) => {
      logged.push(...values)
    },
  })
  return logged
}

const start = process.cwd()
let folder = ''

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'tracedocs-api-'))
  mkdirSync(path.join(folder, 'docs/logs'), { recursive: true })
  const log = readFileSync(new URL('../../example-docs/logs/76753/LASToHTML.log', import.meta.url))
  writeFileSync(path.join(folder, 'docs/logs/after.log'), log)
  writeFileSync(
    path.join(folder, 'docs/tracedocs.yaml'),
    'pages: page.md\nruns: { after: { logs: logs/after.log } }\n',
  )
  writeFileSync(
    path.join(folder, 'docs/page.md'),
    '# Notes\n\nIt took <span data-tracedocs="after.time.real">?</span>.\n',
  )
  process.chdir(folder)
})

afterEach(() => {
  process.chdir(start)
  rmSync(folder, { recursive: true })
})

test('docs/api.md has an example for each of its sections', () => {
  expect(examples.map(({ title }) => title)).toEqual([
    'Build, lint, explain',
    'Read a log',
    'Define a format',
    'Draw a chart',
  ])
})

test('a project is loaded, checked, linted and explained as docs/api.md says', async () => {
  const logged = await runExample(examples[0]?.code ?? '')
  // The page shows `?` still and there is no lock: both files are out of date.
  expect(logged).toEqual([
    ['after'],
    'out-of-date',
    2,
    expect.stringContaining('the value `after.time.real`'),
    [],
    'logs/after.log',
  ])
})

test('a log is read as docs/api.md says', async () => {
  const [real, processes, messages] = await runExample(examples[1]?.code ?? '')
  // `real 49.54` stands in the log, and `grep -c ProcessLoggingThread-JSON` counts its samples.
  expect(real).toBe(49.54)
  const log = readFileSync(path.join(folder, 'docs/logs/after.log'), 'utf8')
  const samples = log
    .split('\n')
    .filter((line) => line.includes('ProcessLoggingThread-JSON')).length
  expect(processes).toEqual([[76753, samples]])
  expect(messages).toBe('')
})

test('a format of one’s own is defined, checked and built with as docs/api.md says', async () => {
  writeFileSync('docs/logs/after.log', 'real 1.50\nticks: 12\n')
  writeFileSync(
    'docs/page.md',
    'It took <span data-tracedocs="after.ticks.count">?</span> ticks.\n',
  )
  expect(await runExample(examples[2]?.code ?? '')).toEqual([[]])
  expect(readFileSync('docs/page.md', 'utf8')).toBe(
    'It took <span data-tracedocs="after.ticks.count">12</span> ticks.\n',
  )
})

test('a chart is drawn as docs/api.md says', async () => {
  await runExample(examples[3]?.code ?? '')
  const svg = readFileSync('parsing.svg', 'utf8')
  expect(svg).toMatch(/<title[^>]*>Parsing<\/title>/)
  expect(svg).toContain('width="640"')
  expect(svg.match(/>(?:before|after)</g)).toEqual(['>before<', '>after<'])
  expect(readFileSync('parsing.pdf').subarray(0, 5).toString()).toBe('%PDF-')
})
