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
])('only names whose first word a text has are looked for: %s', (text, names) => {
  expect(listPossibleNames(text, runs).map(({ word }) => word)).toEqual(names)
})
