import type { NumberColumn } from './number-table.ts'

/** Whether most numbers of a column have signs, and one a plus, or all are percentages: they are changes. */
export function isSigned({ cells }: NumberColumn): boolean {
  const numbers = cells.filter((cell) => cell !== undefined && cell.value !== 0)
  const signed = numbers.filter((cell) => cell?.isSigned)
  if (signed.length * 2 <= numbers.length) return false
  return signed.some((cell) => (cell?.value ?? 0) > 0 || cell?.form === 'percent')
}
