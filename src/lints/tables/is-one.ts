import type { NumberColumn } from './number-table.ts'

/** How many rows others may be compared with. Beside 1 or 100 %, 0 is a number like the others. */
export function countOnes(target: NumberColumn): number {
  const ones = target.cells.flatMap((_, row) => (isOne(target, row) ? [row] : []))
  const others = ones.filter((row) => target.cells[row]?.value !== 0)
  return others.length > 0 ? others.length : ones.length
}

/** How many rows differ by nothing: 0, or a cell without a number. */
export function countZeros(target: NumberColumn): number {
  return target.cells.filter((cell, row) => cell?.value !== 1 && isOne(target, row)).length
}

/** Whether a row is one that others are compared with: its ratio is 1, 0 %, 100 %, a dash, or a word for it. */
export function isOne(target: NumberColumn, row: number): boolean {
  const cell = target.cells[row]
  if (cell === undefined && target.part > 0) return true
  if (cell === undefined) return BASE.test(target.texts[row]?.trim() ?? '')
  if (cell.value === 0) return true
  return cell.form === 'percent' ? cell.value === 100 : cell.value === 1
}

/** What stands in the place of a ratio where others are compared with a row: a dash, `baseline`, or what it is among them, as `fastest`. */
const BASE =
  /^(?:[-–—]|)$|base|ref|^[^\p{L}\p{N}]*(?:fastest|slowest|smallest|largest|control)[^\p{L}\p{N}]*$/iu

/** Whether a cell calls its row the one that others are compared with, instead of a ratio: `baseline`. */
export function saysBase({ cells, texts }: NumberColumn): boolean {
  return texts.some((text, row) => cells[row] === undefined && BASE_WORD.test(text.trim()))
}

const BASE_WORD = /^[^\p{L}\p{N}]*(?:baseline|base|reference|ref\.?|control)[^\p{L}\p{N}]*$/iu
