import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { RULE_NAMES } from '../../src/lints/lint-rules.ts'
import { lintPages } from '../../src/lints/together/lint-pages.ts'
import { pageOf } from '../pages/sample-contents.ts'
import { createQuantity } from '../../src/quantities/quantity.ts'

const text = readFileSync(new URL('../../docs/lint.md', import.meta.url), 'utf8')
const rules = text.split(/^## /m)[1] ?? ''

/** Each rule with its example and what lint says of it. */
const sections = rules
  .split(/^### /m)
  .slice(1)
  .map((section) => {
    const rule = /^.*$/m.exec(section)?.[0] ?? ''
    const example = /^(`{3,})markdown\n([\s\S]*?)^\1$/m.exec(section)?.[2] ?? ''
    const said = [...section.replace(/^(`{3,})[\s\S]*?^\1$/gm, '').matchAll(/^ {4}(.+)$/gm)]
    return { rule, example, said: said.map((match) => match[1] ?? '') }
  })

const PATCHED = { ratio: 0.9889, interval: { low: 0.974, high: 1.003 } }
const PLAIN = { ratio: 1.098, interval: { low: 1.081, high: 1.116 } }

const data = {
  metrics: [
    { name: 'baseline.time.real', quantity: createQuantity(35.49, 's') },
    { name: "results.bench['fd -e rs'].time.mean", quantity: createQuantity(0.3187, 's') },
    { name: "results.bench['find . -type f'].time.mean", quantity: createQuantity(1.9821, 's') },
  ],
  older: [{ name: 'baseline.time.real', value: 41.27, revision: '3f2c1ab' }],
  baseline: 'baseline',
  runs: ['plain', 'patched'].map((name) => ({ name, title: name })),
  compareRuns: ([subject]: readonly [string, string]) =>
    subject === 'patched'
      ? {
          metric: 'time.real',
          ...PATCHED,
          values: [4.45, 4.5] as const,
          shown: ['4.45 s', '4.50 s'] as const,
        }
      : {
          metric: 'time.real',
          ...PLAIN,
          values: [4.5, 4.1] as const,
          shown: ['4.50 s', '4.10 s'] as const,
        },
}

test('docs/lint.md has every rule', () => {
  const remedy = 'add a section "### <rule>" for each rule, in the order of lint-rules.ts'
  expect(
    sections.map(({ rule }) => rule),
    remedy,
  ).toEqual(RULE_NAMES)
})

/** The page that says otherwise, for the rule that looks at two. */
const guide = {
  ...pageOf('markdown', '# Guide\n\nThe conformance suite has 193 cases.\n'),
  path: 'guide.md',
}

test.each(sections)('the example of `$rule` is found', async ({ rule, example, said }) => {
  const pages = [{ ...pageOf('markdown', example), path: 'README.md' }, guide]
  const [linted] = await lintPages(pages, { data })
  const findings = linted?.findings ?? []
  expect(findings.map(({ message }) => message.reason)).toEqual(said)
  expect(findings.map((finding) => finding.rule)).toContain(rule)
})
