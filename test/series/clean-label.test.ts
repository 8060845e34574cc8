import { expect, test } from 'vitest'
import { cleanLabel } from '../../src/series/clean-label.ts'

test.each([
  ['  two\t words \r\n', 'two words'],
  ['bell\u0007\u0000and null', 'bell and null'],
  ['', ''],
  ['a'.repeat(200), 'a'.repeat(200)],
  ['a'.repeat(201), `${'a'.repeat(199)}…`],
  // A character outside the plane of 16 bits is one.
  ['😀'.repeat(200), '😀'.repeat(200)],
  ['😀'.repeat(201), `${'😀'.repeat(199)}…`],
])('the label %j becomes %j: a line of 200 characters at most', (label, line) => {
  expect(cleanLabel(label)).toBe(line)
})
