import { hasDecimalComma } from '../records/own/decimal-marks.ts'
import type { DecimalMark } from '../records/own/own-field.ts'

/** `12.5` and `0.125`: what stands behind the point is no group of three digits. */
const WITH_POINT = /^[-+\u2212]?(?:\d*\.(?:\d{1,2}|\d{4,})|0\.\d+)$/

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
