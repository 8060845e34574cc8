import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createTextFinder } from '../../src/records/find-text.ts'

test('a text is found in a line, and in that line only', () => {
  const letters = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 30 })
  const texts = fc.string({ unit: fc.constantFrom('a', 'b'), minLength: 1, maxLength: 4 })
  fc.assert(
    fc.property(letters, texts, letters, (line, text, around) => {
      const bytes = Buffer.from(`${around}${line}${around}`)
      const start = around.length
      const end = start + line.length
      const found = createTextFinder(text)({ bytes, lineStart: start, start, end })
      expect(found).toBe(line.includes(text))
    }),
  )
})
