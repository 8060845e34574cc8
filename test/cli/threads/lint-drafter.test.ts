import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createLintDrafter } from '../../../src/cli/threads/lint-drafter.ts'
import { draftPage, type LintOptions, type PageDraft } from '../../../src/lints/draft-page.ts'
import { readLintTexts } from '../../../src/lints/read-lint-texts.ts'
import { createQuantity } from '../../../src/quantities/quantity.ts'
import { namedSyntaxes } from '../../../src/pages/page-syntaxes.ts'
import type { Page } from '../../../src/pages/page.ts'
import { bundleSources } from '../../bundle-sources.mjs'

const folder = mkdtempSync(path.join(tmpdir(), 'tracedocs-threads-'))
const program = pathToFileURL(path.join(folder, 'lint-thread.mjs'))

beforeAll(async () => {
  await bundleSources(folder, ['src/cli/threads/lint-thread.ts'])
}, 60_000)
afterAll(() => {
  rmSync(folder, { recursive: true })
})

const FILLER = `${'Some words. '.repeat(800)}\n\n`

/** Pages of every syntax that make several batches, and some that cannot be read. */
const pages: readonly Page[] = Array.from({ length: 60 }, (_, i) => {
  const number = String(i)
  const syntax = namedSyntaxes[i % namedSyntaxes.length]
  if (syntax === undefined) throw new Error('no syntax')
  const claim = i % 4 === 0 ? 'Alpha takes significantly less time than beta.\n\n' : ''
  const ignored = i % 3 === 0 ? '<!-- tracedocs: lint-ignore sum -- a part is left out -->\n\n' : ''
  const wrong = `| step | s |\n|---|--:|\n| a | 1.25 |\n| b | 2.50 |\n| total | 3.85 |\n\n`
  const body = `It took ${number} s, 3 × *as* long.\n\n${claim}${ignored}${wrong}${FILLER}`
  const faults = ['{ <a', `${'> '.repeat(5000)}deep`, '<!-- tracedocs: begin table t -->']
  const source = i % 7 === 0 ? `${body}${faults[i % 3] ?? ''}\n` : `\ufeff${body}`
  return { path: `p${number}.md`, syntax, source, hasExamples: i % 5 === 0 }
})

const options: LintOptions = {
  ignore: [{ rule: 'sum', page: 'p5.md' }],
  data: {
    metrics: [{ name: 'alpha.time.real', quantity: createQuantity(7.25, 's') }],
    baseline: 'alpha',
    runs: ['alpha', 'beta'].map((name) => ({ name, title: name })),
    compareRuns: () => ({
      ...{ metric: 'time.real', ratio: 0.98, interval: { low: 0.9, high: 1.1 } },
      ...{ values: [7.25, 7.4], shown: ['7.25 s', '7.40 s'] },
    }),
  },
}

async function draftAll(count: number, from = program): Promise<readonly PageDraft[]> {
  const all: PageDraft[] = []
  const draft = createLintDrafter({ count, program: from })
  for await (const one of draft(pages, options)) all.push(one)
  return all
}

async function draftHere(): Promise<readonly PageDraft[]> {
  return Promise.all(pages.map(async (page) => draftPage(page, await readLintTexts(page), options)))
}

test.each([0, 1, 2, 5])('%d threads find what one finds', async (count) => {
  const expected = await draftHere()
  expect(new Set(expected.map(({ kind }) => kind))).toEqual(new Set(['findings', 'unreadable']))
  const rules = expected.flatMap((one) =>
    one.kind === 'findings' ? one.found.map(({ rule }) => rule) : [],
  )
  expect(new Set(rules)).toEqual(new Set(['sum', 'unproven']))
  expect(await draftAll(count)).toEqual(expected)
})

test.each([
  ['throws at its start', `throw new Error('broken')`],
  [
    'ends when it is asked',
    `import { parentPort } from 'node:worker_threads'\nparentPort.once('message', () => process.exit(1))`,
  ],
  [
    'fails on a page',
    `import { parentPort } from 'node:worker_threads'\nparentPort.on('message', () => { throw new Error('no') })`,
  ],
])('pages are linted here where a thread %s', async (_, code) => {
  const file = path.join(folder, 'broken.mjs')
  writeFileSync(file, code)
  expect(await draftAll(2, pathToFileURL(file))).toEqual(await draftHere())
})

test('pages are linted here where there is no program for a thread', async () => {
  const missing = pathToFileURL(path.join(folder, 'missing.mjs'))
  expect(await draftAll(2, missing)).toEqual(await draftHere())
})

test('pages are linted here where no thread can be started', async () => {
  expect(await draftAll(2, new URL('http://localhost/thread.js'))).toEqual(await draftHere())
})

test('whoever stops early leaves no thread behind', async () => {
  const countPorts = (): number =>
    process.getActiveResourcesInfo().filter((name) => name === 'MessagePort').length
  const before = countPorts()
  for await (const one of createLintDrafter({ count: 2, program })(pages, options)) {
    expect(one.kind).toBe('findings')
    expect(countPorts()).toBeGreaterThan(before)
    break
  }
  await expect.poll(countPorts).toBe(before)
})
