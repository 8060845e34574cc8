import { expect, test } from 'vitest'
import { fillInText } from '../../src/builds/fill-in-text.ts'
import type { RunScope } from '../../src/expressions/find-metric.ts'
import { parseTextTemplate } from '../../src/expressions/text-template.ts'
import { createQuantity } from '../../src/quantities/quantity.ts'
import { readConfig } from '../configs/read-config.ts'
import { createRun } from '../summaries/create-run.ts'

const YAML = 'runs: { a: { logs: a.log } }\n'

const scope: RunScope = {
  runs: new Map([
    [
      'a',
      createRun('a', {
        metrics: new Map([
          ['time.real', { kind: 'measured', quantity: createQuantity(4.5, 's') } as const],
          ['rss.peak', { kind: 'missing', reason: 'no process record' } as const],
        ]),
      }),
    ],
  ]),
  unread: new Set(),
  baseline: undefined,
}

function fillIn(text: string, { value, yaml = YAML }: { value?: string; yaml?: string } = {}) {
  const template = parseTextTemplate(text)
  if (template.kind !== 'made') throw new Error(template.reason)
  const filled = fillInText(template.value, { config: readConfig(yaml), scope, value })
  return {
    paragraphs: filled.paragraphs.map((inlines) =>
      inlines.map(({ kind, text: shown }) => `${kind}:${shown}`),
    ),
    problems: filled.problems.map(({ problem, severity }) => `${severity} ${problem.kind}`),
  }
}

test('values stand in a text with its marks, and blank lines separate its paragraphs', () => {
  expect(
    fillIn('It took **{a.time.real | {:.0f} s}**,\nmore or less.\n\n \n\nThat is `{{}}`.'),
  ).toEqual({
    paragraphs: [
      ['text:It took ', 'strong:4 s', 'text:, more or less.'],
      ['text:That is ', 'code:{}', 'text:.'],
    ],
    problems: [],
  })
})

test('`value` is what the text is about', () => {
  expect(fillIn('{value | {:.1f}}', { value: 'a.time.real' }).paragraphs).toEqual([['text:4.5']])
})

test('characters that mark the places of values are taken out of a text', () => {
  expect(fillIn('a\ufdd00\ufdd1b {a.time.real | {:.1f}}').paragraphs).toEqual([['text:a0b 4.5']])
})

test('a value that is missing is n/a and a warning, and an error under strict', () => {
  const paragraphs = [['text:n/a']]
  const text = '{a.rss.peak}'
  expect(fillIn(text)).toEqual({ paragraphs, problems: ['warning missing-value'] })
  expect(fillIn(text, { yaml: `strict: true\n${YAML}` })).toEqual({
    paragraphs,
    problems: ['error missing-value'],
  })
})

test('a value that cannot be is n/a and an error', () => {
  expect(fillIn('{b.time.real}')).toEqual({
    paragraphs: [['text:n/a']],
    problems: ['error unknown-name'],
  })
})
