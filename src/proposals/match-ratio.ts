import { deriveFormat } from './derive-format.ts'
import { holds } from './log-figure.ts'
import {
  findValue,
  formatGiven,
  toShown,
  type LogData,
  type MatchedEntry,
  type WrongCell,
} from './match-entry.ts'
import type { GridCell, TableGrid } from './table-grid.ts'

/** The last line of a table: the ratio of two of its runs. */
export interface MatchedRatio {
  readonly header: string
  readonly of: readonly [string, string]
  readonly format: string | undefined
}

/** Whether a cell may be a ratio: `x1.4`, or a number without a unit. */
export function mayBeRatio({ number }: GridCell): boolean {
  if (number === undefined || number.form === 'percent') return false
  return number.form === 'ratio' || number.unit === ''
}

/**
 * Find the runs whose ratios a line has. One cell may be wrong beside a right one, and so may the cell that was computed from
 * another wrong cell of the table; `undefined` if no two runs give the others.
 *
 * @param line with its name
 */
export function matchRatio(
  line: readonly GridCell[],
  { table, wrong }: { readonly table: RatioTable; readonly wrong: readonly WrongCell[] },
  { rows, data }: { readonly rows: TableGrid; readonly data: LogData },
): { readonly ratio: MatchedRatio; readonly wrong: readonly WrongCell[] } | undefined {
  const numbers = line.slice(1)
  const names = table.runs.map(({ run }) => run)
  const pairs = names.flatMap((over) => names.map((under) => [over, under] as const))
  const trials = pairs
    .filter(([over, under]) => over !== under)
    .map((of) => ({ of, misses: numbers.filter((cell, i) => !isRight(cell, divide(i, of))) }))
    .sort((a, b) => a.misses.length - b.misses.length)
  const [best] = trials
  if (best === undefined) return undefined
  const { of, misses } = best
  const right = numbers.filter((cell) => !misses.includes(cell))
  const slips = misses.filter((cell) => !isFollower(cell, of))
  const isNearly = misses.length === 0 || (right.length > 0 && wrong.length + slips.length <= 1)
  if (!isNearly) return undefined
  const shown = right.flatMap((cell) => toShown(cell, divide(numbers.indexOf(cell), of)))
  const format = deriveFormat(shown)
  return {
    ratio: { header: line[0]?.text ?? '', of, format },
    wrong: misses.map((cell) => {
      const given = formatGiven(divide(numbers.indexOf(cell), of), format)
      return { ...cell, run: of.join(' / '), given }
    }),
  }

  function divide(i: number, [over, under]: readonly [string, string]): number {
    const value = table.entries[i]?.value ?? ''
    const metric = value.split(' ')[0] ?? value
    return findValue(data, over, metric) / findValue(data, under, metric)
  }

  /** Whether it is the ratio of two cells of which one is wrong. */
  function isFollower(cell: GridCell, runs: readonly [string, string]): boolean {
    const column = numbers.indexOf(cell) + 1
    const written = runs.map((run) => rows[names.indexOf(run)]?.[column])
    if (!wrong.some(({ start }) => written.some((one) => one?.start === start))) return false
    const [over = NaN, under = NaN] = written.map((one) => one?.number?.value)
    return isRight(cell, over / under)
  }
}

/** What is known of the table above the line. */
interface RatioTable {
  readonly runs: readonly { readonly run: string }[]
  readonly entries: readonly MatchedEntry[]
}

function isRight({ number }: GridCell, value: number): boolean {
  return number !== undefined && holds(number, value)
}
