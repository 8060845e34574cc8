import fc from 'fast-check'
import { expect, test } from 'vitest'
import { formatExact, formatExpression } from '../../src/explanations/format-expression.ts'
import { parseExpression } from '../../src/expressions/parse-expression.ts'
import type { Expression } from '../../src/expressions/expression.ts'
import { createQuantity } from '../../src/quantities/quantity.ts'

function parse(text: string): Expression {
  const parsed = parseExpression(text)
  if (parsed.kind === 'problem') throw new Error(JSON.stringify(parsed.problem))
  return parsed.value
}

const write = (expression: Expression): string =>
  formatExpression(expression, (path) => path.join('.'))

// As few parentheses as say the same: a - (b - c) needs them, (a - b) - c does not.
test.each([
  ['(a.x - b.x) - c.x', 'a.x - b.x - c.x'],
  ['a.x - (b.x - c.x)', 'a.x - (b.x - c.x)'],
  ['a.x + (b.x * c.x)', 'a.x + b.x * c.x'],
  ['(a.x + b.x) * c.x', '(a.x + b.x) * c.x'],
  ['a.x / (b.x / c.x)', 'a.x / (b.x / c.x)'],
  ['(a.x / b.x) / c.x', 'a.x / b.x / c.x'],
  ['-(a.x + b.x)', '-(a.x + b.x)'],
  ['-a.x * 2', '-a.x * 2'],
  ['max(a.x, (b.x))', 'max(a.x, b.x)'],
  ['round(a.x / b.x, 2)', 'round(a.x / b.x, 2)'],
  ['low((a.x))', 'low(a.x)'],
])('%s is written as %s', (text, written) => {
  expect(write(parse(text))).toBe(written)
})

const operand: fc.Arbitrary<Expression> = fc.letrec<{ node: Expression }>((tie) => ({
  node: fc.oneof(
    { maxDepth: 4 },
    fc.constantFrom<Expression>({ kind: 'name', path: ['a', 'x'] }, { kind: 'number', value: 2 }),
    fc.record({
      kind: fc.constant('operation' as const),
      operator: fc.constantFrom('+', '-', '*', '/' as const),
      left: tie('node'),
      right: tie('node'),
    }),
    fc.record({ kind: fc.constant('negative' as const), operand: tie('node') }),
  ),
})).node

test('what is written reads as the same expression', () => {
  const property = fc.property(operand, (expression) => {
    expect(parse(write(expression))).toEqual(expression)
  })
  fc.assert(property, { seed: 9, numRuns: 300 })
})

test.each([
  [createQuantity(3220.38, 's'), '3220.38 s'],
  [createQuantity(233_570_304, 'B'), '233570304 B'],
  [createQuantity(82, '1'), '82'],
])('%o is written with all digits as %s', (quantity, text) => {
  expect(formatExact(quantity)).toBe(text)
})
