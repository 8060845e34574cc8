import fc from 'fast-check'
import { expect, test } from 'vitest'
import { countFilledLines } from '../../src/records/count-filled-lines.ts'
import { countRuns } from '../count-runs.ts'

function count(bytes: Buffer): number {
  return countFilledLines({ bytes, start: 0, end: bytes.length, linesBefore: 0 })
}

test.each([
  ['', 0],
  ['\n \n\t\r\n\v\f\n', 0],
  ['a\n\n  b\n', 2],
  // Blanks of Unicode, as `String.prototype.trimEnd` has them; a letter; a control character.
  ['\u00a0\u2003\n', 0],
  ['é\n', 1],
  ['\u0001\n\u007f\n', 2],
  // A last line without a line feed.
  ['a\nb', 2],
  ['a\n ', 1],
])('of %j, %i lines have something besides blanks', (text, expected) => {
  expect(count(Buffer.from(text))).toBe(expected)
})

test('lines are counted as their texts say', () => {
  const part = fc.oneof(
    { weight: 3, arbitrary: fc.constantFrom('\n', ' ', '\t', '\r\n', '                 ') },
    fc.constantFrom('a', 'é', '\u00a0', '\u0000', '\u007f', '~', '!', 'word of some length'),
  )
  fc.assert(
    fc.property(fc.array(part, { maxLength: 60 }), (parts) => {
      const text = parts.join('')
      const filled = text.split('\n').filter((line) => line.trimEnd() !== '')
      expect(count(Buffer.from(text))).toBe(filled.length)
    }),
    { numRuns: countRuns(2000), seed: 4 },
  )
})
