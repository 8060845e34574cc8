import { DIFFERENCE_WORDS, isRate, isSource, RATIO_WORDS, STATISTICS } from './derived-column.ts'
import { isSigned } from './is-signed.ts'
import type { NumberColumn, NumberTable } from './number-table.ts'
import type { Candidate } from './reading.ts'
import { SIDES } from './relation-words.ts'

/**
 * List what a column may compare: the columns of what was measured in its part of the table, which are no comparison, no statistic of
 * another and no label; or those of percentages where there are no others. Below a header of two rows a part is what the upper one groups.
 */
export function listRivals({
  table,
  target,
}: Pick<Candidate, 'table' | 'target'>): readonly NumberColumn[] {
  const groups = rivalsOf.get(table) ?? groupRivals(table)
  rivalsOf.set(table, groups)
  return (groups.get(target.group) ?? []).filter((column) => column !== target)
}

const rivalsOf = new WeakMap<NumberTable, ReadonlyMap<string, readonly NumberColumn[]>>()

function groupRivals(table: NumberTable): ReadonlyMap<string, readonly NumberColumn[]> {
  const groups = new Map<string, NumberColumn[]>()
  for (const column of table.columns) {
    if (!isMeasured(column, table)) continue
    const group = groups.get(column.group)
    if (group === undefined) groups.set(column.group, [column])
    else group.push(column)
  }
  const kept = [...groups].map(([name, columns]): [string, readonly NumberColumn[]] => [
    name,
    prefer(prefer(columns, isPlain), (column) => !isStatistic(column, table)),
  ])
  return new Map(kept)
}

/** Those that are preferred, or all where none is. */
function prefer(
  columns: readonly NumberColumn[],
  isPreferred: (column: NumberColumn) => boolean,
): readonly NumberColumn[] {
  const found = columns.filter(isPreferred)
  return found.length > 0 ? found : columns
}

function isPlain(column: NumberColumn): boolean {
  return !isPercent(column) || isRate(column.header)
}

/** `std` is a library where nothing is a mean; and a median is what was measured where no other statistic stands beside it. */
function isStatistic({ header }: NumberColumn, { columns }: NumberTable): boolean {
  if (!STATISTICS.test(header)) return false
  if (!STATISTICS.test(header.replace(/median/i, ' ')))
    return columns.some((one) => one.header !== header && OTHER_STATISTICS.test(one.header))
  return (
    !/^std$/i.test(header.trim()) || columns.some((one) => /mean|average|avg/i.test(one.header))
  )
}

const OTHER_STATISTICS = /(?:\b|_)(?:mean|average|avg|min|max|p\d+|std\s?dev|stdev)(?:\b|_)/i

function isMeasured(column: NumberColumn, { isTurned }: NumberTable): boolean {
  const { header } = column
  return (
    column.part === 0 &&
    isSource(column) &&
    !(isPercent(column) && isSigned(column)) &&
    (isTurned || column.index > 0 || SIDES.test(header)) &&
    !RATIO_WORDS.test(header) &&
    !DIFFERENCE_WORDS.test(header)
  )
}

/** Whether all numbers of a column are percentages. */
export function isPercent({ cells }: NumberColumn): boolean {
  return cells.every((cell) => cell === undefined || cell.form === 'percent')
}

const constants = new WeakMap<NumberColumn, boolean>()

/** Whether a column has the same number in all rows. */
export function isConstant(column: NumberColumn): boolean {
  const known = constants.get(column) ?? findConstant(column)
  constants.set(column, known)
  return known
}

function findConstant({ cells }: NumberColumn): boolean {
  const values = new Set(cells.flatMap((cell) => (cell === undefined ? [] : [cell.value])))
  return values.size === 1 && cells.length > 1
}
