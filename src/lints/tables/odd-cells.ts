import type { NumberColumn } from './number-table.ts'

/**
 * Whether a cell is not written like any of those that fit: with marks that they do not have, as a note's star, a slash between two
 * numbers, or brackets. It may be of something else.
 *
 * @param fitting the rows of the cells that fit; where there are none, nothing is odd
 */
export function isOddCell(
  { texts }: NumberColumn,
  row: number,
  fitting: readonly number[],
): boolean {
  const own = listMarks(texts[row])
  return fitting.length > 0 && fitting.every((one) => listMarks(texts[one]) !== own)
}

/** What stands in a cell besides numbers, signs and words; of pictures those that warn of something. */
function listMarks(text = ''): string {
  const plain = text.replace(/(?![⚠❗❓‼⁉])\p{Extended_Pictographic}\ufe0f?/gu, '')
  return plain.replace(/\d[\d.,'\u2009\u00a0\u202f]*|[\p{L}\p{Sc}\s%+\-−–._`]/gu, '')
}
