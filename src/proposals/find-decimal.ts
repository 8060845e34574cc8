import { hasDecimalComma } from '../records/own/decimal-marks.ts'
import type { DecimalMark } from '../records/own/own-field.ts'

/** `12.5` and `0.125`: what stands behind the point is no group of three digits. */
export const WITH_POINT = /^[-+\u2212]?(?:\d*\.(?:\d{1,2}|\d{4,})|0\.\d+)$/

/**
 * Find what stands before the decimals of a file of columns: a comma where a number shows one; a point where one has it, or where
 * commas part the columns. `undefined` where nothing tells.
 */
export function findDecimal(
  cells: readonly string[],
  separator: string | undefined,
): DecimalMark | undefined {
  if (cells.some(hasDecimalComma)) return ','
  return separator === ',' || cells.some((cell) => WITH_POINT.test(cell)) ? '.' : undefined
}

/** `1,234.5` and `1,234,567`: commas can only part thousands there. */
const PARTED_BY_COMMAS = /^[-+\u2212]?\d{1,3}(?:(?:,\d{3})+\.\d+|(?:,\d{3}){2,})$/

/** Whether a number shows that commas part the thousands of a file. */
export function arePartedByCommas(cells: readonly string[]): boolean {
  return cells.some((cell) => PARTED_BY_COMMAS.test(cell)) && !cells.some(hasDecimalComma)
}
