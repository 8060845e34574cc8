import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createLintReader } from '../../../src/cli/threads/lint-reader.ts'
import { readLintTexts, type ReadLintTexts } from '../../../src/lints/read-lint-texts.ts'
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
  const body = `It took ${number} s, 3 × *as* long.\n\n${FILLER}`
  const faults = ['{ <a', `${'> '.repeat(5000)}deep`, '<!-- tracedocs: begin table t -->']
  const source = i % 7 === 0 ? `${body}${faults[i % 3] ?? ''}\n` : `\ufeff${body}`
  return { path: `p${number}.md`, syntax, source, hasExamples: i % 5 === 0 }
})

async function readAll(count: number, from = program): Promise<readonly ReadLintTexts[]> {
  const all: ReadLintTexts[] = []
  for await (const read of createLintReader({ count, program: from })(pages)) all.push(read)
  return all
}

async function readHere(): Promise<readonly ReadLintTexts[]> {
  return Promise.all(pages.map(readLintTexts))
}

test.each([0, 1, 2, 5])('%d threads read what one reads', async (count) => {
  const expected = await readHere()
  expect(new Set(expected.map(({ kind }) => kind))).toEqual(new Set(['texts', 'unreadable']))
  expect(await readAll(count)).toEqual(expected)
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
])('pages are read here where a thread %s', async (_, code) => {
  const file = path.join(folder, 'broken.mjs')
  writeFileSync(file, code)
  expect(await readAll(2, pathToFileURL(file))).toEqual(await readHere())
})

test('pages are read here where there is no program for a thread', async () => {
  const missing = pathToFileURL(path.join(folder, 'missing.mjs'))
  expect(await readAll(2, missing)).toEqual(await readHere())
})

test('pages are read here where no thread can be started', async () => {
  expect(await readAll(2, new URL('http://localhost/thread.js'))).toEqual(await readHere())
})

test('whoever stops reading leaves no thread behind', async () => {
  const countPorts = (): number =>
    process.getActiveResourcesInfo().filter((name) => name === 'MessagePort').length
  const before = countPorts()
  for await (const read of createLintReader({ count: 2, program })(pages)) {
    expect(read.kind).toBe('texts')
    expect(countPorts()).toBeGreaterThan(before)
    break
  }
  await expect.poll(countPorts).toBe(before)
})
