import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { RULES } from '../../src/lints/finding.ts'
import { lintPage } from '../../src/lints/lint-page.ts'
import { createQuantity } from '../../src/summaries/quantity.ts'

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

const data = {
  metrics: [{ name: 'baseline.time.real', quantity: createQuantity(35.49, 's') }],
  baseline: 'baseline',
}

test('docs/lint.md has every rule', () => {
  expect(sections.map(({ rule }) => rule)).toEqual(Object.keys(RULES))
})

test.each(sections)('the example of `$rule` is found', async ({ rule, example, said }) => {
  const options = rule === 'against-data' ? { data } : {}
  const { findings } = await lintPage(
    { path: 'page.md', syntax: 'markdown', source: example },
    options,
  )
  expect(findings.map(({ message }) => message.reason)).toEqual(said)
  expect(findings.map((finding) => finding.rule)).toContain(rule)
})
