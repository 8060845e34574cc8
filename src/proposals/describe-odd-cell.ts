import { readOwnDuration } from '../records/own/own-duration.ts'
import type { DecimalMark } from '../records/own/own-field.ts'
import { WITH_POINT } from './find-decimal.ts'
import { SEPARATED } from './propose-field.ts'

/**
 * Say why a cell is no number as the others of its file are, and what to write.
 *
 * @param decimal what stands before the decimals of the file
 */
export function describeOddCell(cell: string, decimal: DecimalMark | undefined): string {
  if (decimal === ',' && WITH_POINT.test(cell))
    return 'has a point before its decimals, and other numbers of the file have a comma; write all of them in one way'
  if (SEPARATED.test(cell))
    return `can be read as two numbers; write it without a separator, \`${cell.replaceAll(/[.,]/g, '')}\``
  if (readOwnDuration(cell).kind === 'ambiguous')
    return `may be minutes and seconds, or hours and minutes; write \`0:${cell}\` or \`${cell}:00\``
  return 'is no number like those in its other rows; write it like them'
}
