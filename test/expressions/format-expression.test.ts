import fc from 'fast-check'
import { expect, test } from 'vitest'
import { formatExact, formatExpression } from '../../src/expressions/format-expression.ts'
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
  // An expression divided bytes by a million, by 1024 twice, and by 2; seconds by 60.
  [{ ...createQuantity(236.617728, 'B'), factor: 1e-6 }, '236.617728 MB'],
  [{ ...createQuantity(225.65625, 'B'), factor: 1 / 1024 ** 2 }, '225.65625 MiB'],
  [{ ...createQuantity(118308864, 'B'), factor: 0.5 }, '118308864 B'],
  [{ ...createQuantity(2, 's'), factor: 1 / 60 }, '2 min'],
])('%o is written with all digits as %s', (quantity, text) => {
  expect(formatExact(quantity)).toBe(text)
})
