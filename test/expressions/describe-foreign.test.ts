import { expect, test } from 'vitest'
import { parseExpression } from '../../src/expressions/parse-expression.ts'

// The places are counted by hand, from 1.
test.each([
  ['time.real time.user', 'a second expression without an operator before it at character 11'],
  ['1 + 2 3', 'a second expression without an operator before it at character 7'],
  ['2 max(1, 2)', 'a second expression without an operator before it at character 3'],
  ['a.b; c.d', 'a semicolon at character 4'],
  ['max(1, 2) + (3, 4)', 'a comma outside a function at character 15'],
  ['1, 2', 'a comma outside a function at character 2'],
  ['1 + [2]', 'a list in brackets at character 5'],
  ['rss.peak ? 2 : 3', 'a condition (`?`) at character 10'],
  ['2 * this', 'the word `this` at character 5'],
])('the expression %j is refused in plain words, with the place', (text, got) => {
  expect(parseExpression(text)).toEqual({
    kind: 'problem',
    problem: {
      kind: 'bad-expression',
      expression: text,
      reason: `expected names, numbers, + - * / and parentheses, got ${got}`,
    },
  })
})

// The end is the place behind the last character; spaces there are skipped.
test.each([
  ['a.time.', 'unexpected end of the expression at character 8'],
  ['a.time. ', 'unexpected end of the expression at character 9'],
  ['bench[', 'unexpected end of the expression at character 7'],
])('the expression %j is refused where it ends', (text, reason) => {
  expect(parseExpression(text)).toMatchObject({ problem: { kind: 'bad-expression', reason } })
})

// What people call a benchmark is theirs: only the text around it is an expression.
test.each([
  "tests['test_large[1 MiB]'].time",
  "bench[\"2 × 3 · “x”\"].time - bench['it\\'s − [a b]'].time",
])('the names in the expression %j may have any characters', (text) => {
  expect(parseExpression(text)).toMatchObject({ kind: 'made' })
})

test.each([
  ['bench[parse small].time', "a name in brackets has quotes: `['parse small']`"],
  ["bench['a'].time × 2", 'write `*` in place of `×`'],
  ['bench[‘a’].time', '`‘` is no quote here; write straight ones, `\'` or `"`'],
])('the expression %j is refused with what to write', (text, reason) => {
  expect(parseExpression(text)).toMatchObject({ problem: { kind: 'bad-expression', reason } })
})
