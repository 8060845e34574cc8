import { expect, test } from 'vitest'
import { listRunMentions } from '../../../src/lints/english/run-mentions.ts'

const list = (text: string, ...names: readonly string[]): readonly string[] =>
  listRunMentions(
    text,
    names.map((name) => ({ name, title: name })),
  ).map(({ start, end }) => text.slice(start, end))

test.each([
  ['The Fast build beats the slow one.', ['fast', 'slow'], ['Fast', 'slow']],
  ['The faster build is unslow, and slow-ish.', ['fast', 'slow'], []],
  ['New  parser and new\nparser, no new parsers.', ['new parser'], ['New  parser', 'new\nparser']],
  ['éfast and fasté, fast, 5fast', ['fast'], ['fast']],
  ['𝒜fast, fast𝒜 and 😀fast😀', ['fast'], ['fast']],
  ['Build B beats b.', ['B'], ['B']],
  ['It is as fast as slow.', ['fast', 'slow'], ['slow']],
  ['C++ (a.b) of c++', ['C++', 'a.b'], ['C++', 'a.b', 'c++']],
  ['aab ab', ['ab'], ['ab']],
  // In lower case, this letter is two.
  ['İ fast İ slow', ['fast', 'slow'], ['fast', 'slow']],
])('%j names of %j', (text, names, expected) => {
  expect(list(text, ...names)).toEqual(expected)
})
