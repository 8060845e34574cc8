import { expect, test } from 'vitest'
import { formatExpression } from '../../src/expressions/format-expression.ts'
import { qualifyNames } from '../../src/explanations/qualify-names.ts'
import { parseExpression } from '../../src/expressions/parse-expression.ts'

function qualify(text: string): string {
  const parsed = parseExpression(text)
  if (parsed.kind === 'problem') throw new Error(JSON.stringify(parsed.problem))
  const scope = { runs: new Map(), unread: new Set(['lost']) }
  return formatExpression(qualifyNames(parsed.value, 'own', scope), (path) => path.join('.'))
}

test.each([
  ['time.real', 'own.time.real'],
  ['time.real / baseline.time.real', 'own.time.real / baseline.time.real'],
  ['time.real - lost.time.real', 'own.time.real - lost.time.real'],
  ['max(rss.peak, 2 * rss.first)', 'max(own.rss.peak, 2 * own.rss.first)'],
  ['-time.user', '-own.time.user'],
  ['low(time.real)', 'low(own.time.real)'],
])('about a run of its own, %s is %s', (text, qualified) => {
  expect(qualify(text)).toBe(qualified)
})
