import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { RULE_NAMES } from '../../src/lints/lint-rules.ts'
import { lintPage } from '../../src/lints/lint-page.ts'
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

const data = {
  metrics: [{ name: 'baseline.time.real', quantity: createQuantity(35.49, 's') }],
  baseline: 'baseline',
  repeated: [
    createRepeated('plain', { low: 4.5, high: 4.7 }),
    createRepeated('patched', { low: 4.3, high: 4.6 }),
    createRepeated('rewritten', { low: 2.1, high: 2.2 }),
  ],
}

function createRepeated(name: string, interval: { low: number; high: number }) {
  const shown = `${interval.low.toFixed(2)} s to ${interval.high.toFixed(2)} s`
  return { name, title: name, metric: 'time.real', interval, shown }
}

test.each([
  'The rewritten build is faster than the plain one.',
  'The patched build is slower than before.',
  'Faster than the plain one: patched.',
  'The plain build is faster than the plain one was.',
  'The patched build is not faster than the plain one.',
  'Is the patched build any faster than the plain one?',
])(
  'a claim that the samples support, or say nothing about, gets no finding: %s',
  async (source) => {
    const { findings } = await lintPage(pageOf('markdown', source), { data })
    expect(findings).toEqual([])
  },
)

test('docs/lint.md has every rule', () => {
  expect(sections.map(({ rule }) => rule)).toEqual(RULE_NAMES)
})

test.each(sections)('the example of `$rule` is found', async ({ rule, example, said }) => {
  const { findings } = await lintPage(pageOf('markdown', example), { data })
  expect(findings.map(({ message }) => message.reason)).toEqual(said)
  expect(findings.map((finding) => finding.rule)).toContain(rule)
})
