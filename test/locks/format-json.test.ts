import { expect, test } from 'vitest'
import { formatJson } from '../../src/locks/format-json.ts'

const word = (length: number): string => 'x'.repeat(length)

// A line holds 100 characters: `{ "a": "…" }` has 11 of its own, `["…", "…"]` eight.
test.each([
  [{ b: 1, a: [1, null, -2] }, '{ "a": [1,null,-2], "b": 1 }'],
  [{ B: 1, a: 2, é: 3, b: {} }, '{ "B": 1, "a": 2, "b": {}, "é": 3 }'],
  [[], '[]'],
  [['a', { b: true }], '["a", { "b": true }]'],
  [{ a: word(89) }, `{ "a": "${word(89)}" }`],
  [{ a: word(90) }, `{\n  "a": "${word(90)}"\n}`],
  [[word(46), word(46)], `["${word(46)}", "${word(46)}"]`],
  [[word(47), word(46)], `[\n  "${word(47)}",\n  "${word(46)}"\n]`],
  // Two characters further in, two fewer fit.
  [
    { a: { b: word(87) }, c: { b: word(88) } },
    `{\n  "a": { "b": "${word(87)}" },\n  "c": {\n    "b": "${word(88)}"\n  }\n}`,
  ],
])('%j is written in one form', (value, text) => {
  expect(formatJson(value)).toBe(text)
})

test('a column of numbers is one line, however long', () => {
  const column = Array.from({ length: 60 }, (_, i) => 1000 + i)
  expect(formatJson({ a: column })).toBe(`{\n  "a": [${column.join(',')}]\n}`)
})
