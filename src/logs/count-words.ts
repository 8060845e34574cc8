import type { Block } from './block.ts'

/** The bytes that separate words for `wc -w` in the C locale. */
const IS_BLANK = new Uint8Array(256)
for (const blank of [9, 10, 11, 12, 13, 32]) IS_BLANK[blank] = 1

/**
 * Count the words of a block as GNU `wc -w` does in the C locale: runs of bytes that are not blanks.
 *
 * Hot path: it reads every byte, so it runs only when a metric needs words.
 */
export function countWords(block: Block): number {
  const { bytes, end } = block
  let words = 0
  let before = 1
  for (let at = block.start; at < end; at++) {
    const blank = IS_BLANK[bytes[at] ?? 0] ?? 0
    words += before & (blank ^ 1)
    before = blank
  }
  return words
}
