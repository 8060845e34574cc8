import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createLinearRegexp } from '../../../src/records/own/linear-regexp.ts'

/** Expressions over few letters, so that texts often match; no part that may be empty is repeated, where engines differ. */
const { expression } = fc.letrec<{ atom: string; expression: string }>((tie) => ({
  atom: fc.oneof(
    { depthSize: 'small' },
    fc.constantFrom('a', 'b', '1', '.', '\\d', '\\w', '[ab]', '[^a]', '\\b'),
    tie('expression').map((inner) => `(?:${inner}|a)`),
  ),
  expression: fc
    .array(fc.tuple(tie('atom'), fc.constantFrom('', '', '', '?', '+', '*', '+?', '*?', '{1,2}')), {
      minLength: 1,
      maxLength: 4,
    })
    .map((parts) =>
      parts.map(([atom, sign]) => (/^\(|\\b/.test(atom) ? atom : atom + sign)).join(''),
    ),
}))

test('finds what the expressions of JavaScript find', () => {
  fc.assert(
    fc.property(
      expression,
      expression,
      fc.string({ unit: fc.constantFrom('a', 'b', '1', ' '), maxLength: 12 }),
      (first, second, text) => {
        const source = `(?<x>${first})(?<y>${second})`
        const groups = new RegExp(source).exec(text)?.groups
        const found = createLinearRegexp(source).find(text)
        expect(found).toEqual(groups && [groups['x'], groups['y']])
      },
    ),
    { numRuns: 500 },
  )
})

test('takes no longer for expressions on which others go back for ever', () => {
  const pattern = createLinearRegexp('^(?<x>(?:a|a)*(?:a*)*)b$')
  expect(pattern.find('a'.repeat(20_000))).toBeUndefined()
}, 5_000)

test.each([
  '(a',
  'a)',
  '[a',
  '*a',
  'a**',
  '(?=a)b',
  '(?<x>a)\\k<x>',
  '(a)\\1',
  'a{3,1}',
  'a{900}',
  '\\q',
])('refuses %s', (source) => {
  expect(() => createLinearRegexp(source)).toThrow()
})

test('searches for the longest text that every match has', () => {
  expect(createLinearRegexp('x(?<a>\\d+) files? done').anchor).toEqual({
    text: ' file',
    where: 'anywhere',
  })
  expect(createLinearRegexp('^rss: (?<a>\\d+)').anchor).toEqual({
    text: 'rss: ',
    where: 'line-start',
  })
  expect(createLinearRegexp('(?<a>\\d+)|took').anchor).toBeUndefined()
})
