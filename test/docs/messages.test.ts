import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { splitSections } from '../../src/cli/help/split-sections.ts'
import { RULE_NAMES } from '../../src/lints/lint-rules.ts'
import type { Problem } from '../../src/problems/diagnostics.ts'
import { problemKinds } from '../../src/problems/problem.ts'
import { findSeverities } from './find-severities.ts'
import { formatExample } from './message-examples/format-example.ts'
import { messageExamples } from './message-examples/message-examples.ts'

const file = fileURLToPath(new URL('../../docs/messages.md', import.meta.url))
const source = fileURLToPath(new URL('../../src/', import.meta.url))
const page = readFileSync(file, 'utf8')
const headings = (text: string): readonly string[] =>
  [...text.matchAll(/^### (.*)$/gm)].map((match) => match[1] ?? '')

function isKind(name: string): name is Problem['kind'] {
  return problemKinds.includes(name)
}

/** The page with the examples as they are now. */
const written = page.replaceAll(
  /^(### (\S+)\n\n[^]*?```text\n)[^]*?(```\n)/gm,
  (whole, before: string, kind: string, after: string) =>
    isKind(kind) ? `${before}${formatExample(kind)}\n${after}` : whole,
)

describe('docs/messages.md', () => {
  test('has a section for every kind of problem, in the order of the tables', () => {
    const remedy = 'add a section "### <kind>" for each kind, in the order of src/problems'
    expect(headings(page), remedy).toEqual(problemKinds)
  })

  test('has a group for each table of problems', async () => {
    const files = readdirSync(`${source}problems`).filter((name) => name.endsWith('-problems.ts'))
    const tables = await Promise.all(
      files.sort().map(async (name) => {
        const tables = (await import(`../../src/problems/${name}`)) as Record<string, object>
        return Object.values(tables).flatMap((table) => Object.keys(table))
      }),
    )
    expect(page.split(/^## /m).slice(1).map(headings)).toEqual(tables)
  })

  test('shows the messages as they are (`npm run docs-tables` writes them)', async () => {
    await expect(written).toMatchFileSnapshot(file)
  })

  test.each([...splitSections(written)])(
    'says of `%s` its cause, an example and the remedy',
    (_, section) => {
      expect(section).toMatch(/^[A-Z`][^#]+[.!]\n\n```text\n.+\n```\n\n[A-Z`\[][^]+$/)
    },
  )
})

test('a rule is that of a message or one of lint', () => {
  expect(problemKinds.filter((kind) => RULE_NAMES.includes(kind))).toEqual([])
})

describe('an example', () => {
  const severities = findSeverities(source)
  const stated = problemKinds
    .filter(isKind)
    .filter((kind) => severities.has(kind) && severities.get(kind)?.has('any') === false)

  test('has a severity that the code states for many kinds', () => {
    expect(stated.length).toBeGreaterThan(80)
  })

  test.each(stated)('of `%s` has the severity with which the code reports it', (kind) => {
    expect([...(severities.get(kind) ?? [])]).toContain(messageExamples[kind].severity ?? 'error')
  })
})
