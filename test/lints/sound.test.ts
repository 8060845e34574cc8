import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { lintPage } from '../../src/lints/lint-page.ts'
import { findPageSyntax } from '../../src/pages/find-page-syntax.ts'

const folder = new URL('sound/', import.meta.url)
const names = readdirSync(folder)

test('there are forty sound pages and more', () => {
  expect(names.length).toBeGreaterThanOrEqual(40)
})

test.each(names)('lint is silent on %s', async (path) => {
  const source = readFileSync(new URL(path, folder), 'utf8')
  const syntax = findPageSyntax(path)
  if (syntax === undefined) throw new Error(`Expected ${path} to be a page`)
  const { findings, messages } = await lintPage({ path, syntax, source })
  expect([...findings.map(({ message }) => message), ...messages].map(String)).toEqual([])
})
