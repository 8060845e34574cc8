import type { NumberColumn, NumberTable } from './number-table.ts'

/** By which part of itself a total or a mean may be off from what the other rows make, since not all of them are shown. */
const ROOM = 0.02
/** With fewer other rows a cell is soon near to their mean. */
const FEWEST = 3
/** How many columns are looked at, so that cost does not grow with the width. */
const MOST_COLUMNS = 12

/** What is looked at to tell whether a row sums others up. */
export interface SummedColumns {
  /**
   * The columns that its cell is said to come of, where these are known: a row that sums up others does so in all of them, while one
   * number of many is soon near to a mean. Without them any column counts.
   */
  readonly operands?: readonly NumberColumn[]
  /** The column of the cell. */
  readonly target: NumberColumn
}

/**
 * Whether a row at an end of a table may sum the others up, whatever its name is: it alone has none, or its numbers are about the
 * sums, the means, the geometric means or the medians of those of the other rows. What holds for the other rows need not hold for it: its
 * cell may be a mean of those above it, or their sum. One that is neither sums nothing up.
 */
export function mayBeSummary(
  { columns, labels }: NumberTable,
  row: number,
  { operands = [], target }: SummedColumns,
): boolean {
  const last = labels.length - 1
  if (row !== 0 && row !== last) return false
  const isBlank = (label: string | undefined): boolean => !/[\p{L}\p{N}]/u.test(label ?? '')
  if (isBlank(labels[row]) && labels.some((label) => !isBlank(label))) return true
  if (isBeyond(target, row)) return false
  return operands.length > 0
    ? operands.every((column) => isAggregate(column, row))
    : columns.slice(0, MOST_COLUMNS).some((column) => isAggregate(column, row))
}

/** Whether a cell is beyond all others of its column, and not about their sum. */
function isBeyond({ cells }: NumberColumn, row: number): boolean {
  const own = cells[row]?.value
  const others = cells.flatMap((cell, at) => (cell === undefined || at === row ? [] : [cell.value]))
  if (own === undefined || others.length < 2) return false
  const sum = others.reduce((all, value) => all + value, 0)
  const isSum = Math.abs(sum - own) <= 2 * ROOM * Math.abs(own)
  return (own > Math.max(...others) || own < Math.min(...others)) && !isSum
}

function isAggregate({ cells }: NumberColumn, row: number): boolean {
  const own = cells[row]?.value ?? 0
  const others = cells.flatMap((cell, at) => (cell === undefined || at === row ? [] : [cell.value]))
  if (own <= 0 || others.length < FEWEST || new Set(others).size === 1) return false
  const sum = others.reduce((all, value) => all + value, 0)
  const logs = others.reduce((all, value) => all + Math.log(Math.abs(value)), 0)
  const sorted = others.toSorted((a, b) => a - b)
  const middle =
    (sorted[Math.floor((sorted.length - 1) / 2)] ?? 0) +
    (sorted[Math.ceil((sorted.length - 1) / 2)] ?? 0)
  const size = others.length
  return [sum, sum / size, Math.exp(logs / size), middle / 2].some(
    (value) => Math.abs(value - own) <= ROOM * own * (value === sum ? 1 : 0.25),
  )
}
