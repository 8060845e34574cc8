import { expect, test } from 'vitest'
import { findBeside } from '../../src/quantities/beside-number.ts'

test.each([
  ['1**', '', '1'],
  ['`1`<b>', '', '1'],
  ['a **', '**', undefined],
  ['', '**5', '5'],
])('digits are found through marks: %j and %j', (before, after, expected) => {
  expect(findBeside('12', { before, after })).toBe(expected)
})

// As one pattern within another, marks took twice as long with each more of them.
test.each(['*', '`', '__', '<b>', '<!-- -->', '\\ '])('runs of %s are passed over', (mark) => {
  const run = mark.repeat(20_000)
  expect(findBeside('12', { before: `a ${run} x`, after: `x ${run}` })).toBeUndefined()
  expect(findBeside('12', { before: `a ${run}`, after: `${run} x` })).toBeUndefined()
})
