import { expect, test } from 'vitest'
import { getLineStart, getTextBefore } from '../../src/pages/line-text.ts'

test.each([
  ['ab\ncd', 4, 3],
  ['ab\rcd', 4, 3],
  ['ab\r\ncd', 5, 4],
  ['ab\ncd', 2, 0],
  ['ab', 0, 0],
  ['a\n', 2, 2],
])('the line of %j at %i starts at %i', (source, offset, start) => {
  expect(getLineStart(source, offset)).toBe(start)
  expect(getTextBefore(source, offset)).toBe(source.slice(start, offset))
})
