import type { NumberColumn } from './number-table.ts'

/** Whether a row is one that others are compared with: its ratio is 1, 0 %, 100 %, a dash, or `baseline`. */
export function isOne(target: NumberColumn, row: number): boolean {
  const cell = target.cells[row]
  if (cell === undefined) return /^(?:[-–—]|)$|base|ref/i.test(target.texts[row]?.trim() ?? '')
  if (cell.value === 0) return true
  return cell.form === 'percent' ? cell.value === 100 : cell.value === 1
}
