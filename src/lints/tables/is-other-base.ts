import { RATIO_WORDS } from './derived-column.ts'
import { isOne } from './is-one.ts'
import type { Candidate } from './reading.ts'

/**
 * Whether a row shows 1 and is no baseline: other columns of ratios have their 1 in another row, which shows it in all of them, as the
 * baseline does of `Ratio` and `Alloc Ratio`.
 */
export function isOtherBase(
  { table, target }: Pick<Candidate, 'table' | 'target'>,
  row: number,
): boolean {
  if (table.isTurned || !isOne(target, row)) return false
  const ratios = table.columns.filter(
    (column) => column !== target && column.part === 0 && RATIO_WORDS.test(column.header),
  )
  const others = ratios.filter(({ cells }) => cells.every((cell) => cell !== undefined))
  if (others.length === 0 || others.some((column) => isOne(column, row))) return false
  const bases = target.cells.flatMap((_, at) =>
    [target, ...others].every((column) => isOne(column, at)) ? [at] : [],
  )
  return bases.length === 1
}
