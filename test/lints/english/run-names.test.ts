import { expect, test } from 'vitest'
import { listPossibleNames } from '../../../src/lints/english/run-names.ts'

const runs = ['plain', 'run-7', 'C++', '+', 'old'].map((name) => ({
  name,
  title: name === 'old' ? 'Old parser' : name,
}))

test.each([
  ['The plain build, and run-7.', ['+', 'plain', 'run-7']],
  ['Run-77 is another, and so is replain.', ['+']],
  ['The old PARSER in c++', ['+', 'old', 'Old parser', 'C++']],
])('only names whose words a text has are looked for: %s', (text, names) => {
  expect(listPossibleNames(text, runs).map(({ word }) => word)).toEqual(names)
})

test('a word that many names have finds none of them', () => {
  const many = [1, 2, 3].map((n) => ({ name: `r${String(n)}`, title: `Run ${String(n)}` }))
  const list = (text: string): readonly string[] =>
    listPossibleNames(text, many).map(({ word }) => word)
  expect(list('Each run is a run.')).toEqual([])
  expect(list('It took 2 days.')).toEqual([])
  expect(list('As in run 2.')).toEqual(['Run 2'])
  expect(list('r3 is fast')).toEqual(['r3'])
})
