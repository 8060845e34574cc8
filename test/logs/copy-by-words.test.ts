import fc from 'fast-check'
import { expect, test } from 'vitest'
import { copyByWords, WORD_LENGTH } from '../../src/logs/copy-by-words.ts'

const ADDRESS = 64

test('what is copied begins a word as it does where it lies, behind zeros', () => {
  const size = fc.integer({ min: 0, max: 40 })
  fc.assert(
    fc.property(size, size, size, fc.boolean(), (offset, start, length, isShared) => {
      const end = start + length
      const room = isShared ? new SharedArrayBuffer(200) : new ArrayBuffer(200)
      const bytes = Buffer.from(room, offset, end)
      bytes.forEach((_, i) => (bytes[i] = i + 1))
      const memory = new Uint8Array(256).fill(255)
      const first = copyByWords(memory, ADDRESS, { bytes, start, end })
      const gap = first - ADDRESS
      expect(first % WORD_LENGTH).toBe((offset + start) % WORD_LENGTH)
      expect(gap).toBeLessThan(WORD_LENGTH)
      expect([...memory]).toEqual([
        ...Array<number>(ADDRESS).fill(255),
        ...Array<number>(gap).fill(0),
        ...bytes.subarray(start, end),
        ...Array<number>(256 - first - length).fill(255),
      ])
    }),
  )
})
