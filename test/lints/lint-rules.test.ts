import { expect, test } from 'vitest'
import { lintRules } from '../../src/lints/lint-rules.ts'

test('a rule has a name of its own, which can stand in a comment', () => {
  const names = lintRules.map(({ name }) => name)
  expect(new Set(names).size).toBe(names.length)
  for (const name of names) expect(name).toMatch(/^[a-z]+(?:-[a-z]+)*$/)
})

test('a rule says what it finds as a noun phrase, so that it can stand in a table', () => {
  for (const { summary } of lintRules) expect(summary).toMatch(/^(?:an?|words) .+[^.]$/)
})
