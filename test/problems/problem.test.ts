import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { formatProblem } from '../../src/problems/problem.ts'

const source = fileURLToPath(new URL('../../src/', import.meta.url))

/** The kinds in each table, read from its text: a table is a file, and a kind the key of an entry. */
const tables = readdirSync(path.join(source, 'problems'))
  .filter((file) => file.endsWith('-problems.ts'))
  .map((file) => readFileSync(path.join(source, 'problems', file), 'utf8'))
  .map((text) => [...text.matchAll(/^ {2}'?([a-z][\w-]*)'?: /gm)].map((match) => match[1] ?? ''))
const kinds = tables.flat()

const code = readdirSync(source, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts') && !file.startsWith('problems'))
  .map((file) => readFileSync(path.join(source, file), 'utf8'))
  .join('\n')

test('a kind of problem stands in one table', () => {
  expect(kinds.filter((kind, index) => kinds.indexOf(kind) !== index)).toEqual([])
})

test('every kind of problem that a table has can be reported', () => {
  // `chart-forms`, `table-forms` … are composed in specs/check-forms.ts; formats that a user defines
  // report `unreadable-record`.
  const isReported = (kind: string) =>
    code.includes(`'${kind}'`) || kind.endsWith('-forms') || kind === 'unreadable-record'
  expect(kinds.length).toBeGreaterThan(100)
  expect(kinds.filter((kind) => !isReported(kind))).toEqual([])
})

test('a problem is said in a sentence that names what is wrong', () => {
  expect(formatProblem({ kind: 'missing-log', path: 'logs/a.log' })).toBe(
    'Cannot find the log `logs/a.log`, expected a file; correct the path or add the file',
  )
  expect(formatProblem({ kind: 'missing-lock' })).toBe(
    'Cannot find `tracedocs.lock.json`; run `npx tracedocs build` where the logs are, and commit it',
  )
})

test('of thousands of processes a message lists the first', () => {
  const pids = Array.from({ length: 20_000 }, (_, i) => String(i + 1))
  expect(formatProblem({ kind: 'several-processes', run: 'a', pids })).toBe(
    'Expected the run `a` to be one process, got 20000 (pid 1, 2, 3, 4, 5, 6, 7, 8, …); choose one with `pid`',
  )
})
