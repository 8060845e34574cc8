import { expect, test } from 'vitest'
import { findConstruct } from '../../../src/pages/rest/rest-construct.ts'

// docutils 0.19, `Body.enum`: an enumerator is a number, one letter, a Roman numeral or `#`.
test.each([
  ['word. text', 'text'],
  ['(word) text', 'text'],
  ['e.g. text', 'text'],
  ['1. text', 'list-item'],
  ['12) text', 'list-item'],
  ['(a) text', 'list-item'],
  ['b. text', 'list-item'],
  ['iv. text', 'list-item'],
  ['mcmxcix. text', 'list-item'],
  ['iiii. text', 'text'],
  ['#. text', 'list-item'],
  ['1.text', 'text'],
])('`%s` begins: %s', (line, kind) => {
  expect(findConstruct(line, undefined).kind).toBe(kind)
})

test.each([
  ['', 'list-item'],
  ['   indented', 'list-item'],
  ['2. next', 'list-item'],
  ['goes on', 'text'],
])('`1. text` before `%s` is: %s', (next, kind) => {
  expect(findConstruct('1. text', { text: next, index: 1 }).kind).toBe(kind)
})
