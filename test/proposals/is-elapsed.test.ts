import { expect, test } from 'vitest'
import { isElapsed } from '../../src/proposals/is-elapsed.ts'
import { proposeField } from '../../src/proposals/propose-field.ts'

test.each([
  ['elapsed_s', '0.5 1.0 1.5', true],
  ['Elapsed (s)', '2 9 10 11', true],
  // The newest row stands first.
  ['elapsed_s', '2.0 1.5 1.0 0.5', true],
  ['elapsed_s', '60.1 50.0 40.2 30.0 20.1', true],
  // What each of several runs took, sorted or not.
  ['elapsed_s', '9.5 4.1 2.0 1.9', false],
  ['elapsed_s', '2.0 1.5 1.0', false],
  ['elapsed_s', '1.5 2.0 1.0 0.5', false],
  ['elapsed_s', '5 5 5 5', false],
  ['rss_mb', '1 2 3 4', false],
])('of the column %s, %s is the time: %s', (name, text, expected) => {
  expect(
    isElapsed(
      proposeField({ name, cells: text.split(' ') }, { decimal: undefined, separator: undefined }),
    ),
  ).toBe(expected)
})
