import type { ComparisonOperator } from '../tables/runs/run-comparison.ts'
import { deriveFormat, type ShownNumber } from './derive-format.ts'
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

/** A line of a table that compares two of its runs: their difference, or their ratio. */
export interface MatchedComparison {
  readonly operator: ComparisonOperator
  readonly header: string
  readonly of: readonly [string, string]
  readonly format: string | undefined
}

/** Whether a cell may be what comparing two runs comes to: a ratio is `x1.4` or has no unit, a difference is a quantity. */
export function mayCompare({ number }: GridCell, operator: ComparisonOperator): boolean {
  if (number === undefined || number.form === 'percent') return false
  return operator === '-' ? number.form !== 'ratio' : number.form === 'ratio' || number.unit === ''
}

/** What is known of the table above the line. */
interface ComparedTable {
  readonly runs: readonly { readonly run: string }[]
  readonly entries: readonly MatchedEntry[]
}

/** A table whose runs a line may compare. */
interface ComparedLines {
  readonly table: ComparedTable
  readonly wrong: readonly WrongCell[]
  /** The lines of the runs. */
  readonly rows: TableGrid
  readonly data: LogData
}

/**
 * Find the runs that a line compares. One cell may be wrong beside a right one, and so may the cell that was computed from
 * another wrong cell of the table; `undefined` if no two runs give the others.
 *
 * @param line with its name
 */
export function matchComparison(
  line: readonly GridCell[],
  operator: ComparisonOperator,
  { table, wrong, rows, data }: ComparedLines,
): { readonly comparison: MatchedComparison; readonly wrong: readonly WrongCell[] } | undefined {
  const numbers = line.slice(1)
  const names = table.runs.map(({ run }) => run)
  const pairs = names.flatMap((first) => names.map((second) => [first, second] as const))
  const trials = pairs
    .filter(([first, second]) => first !== second)
    .map((of) => ({ of, misses: numbers.filter((cell, i) => !isRight(cell, compare(i, of))) }))
    .sort((a, b) => a.misses.length - b.misses.length)
  const [best] = trials
  if (best === undefined) return undefined
  const { of, misses } = best
  const right = numbers.filter((cell) => !misses.includes(cell))
  const slips = misses.filter((cell) => !isFollower(cell, of))
  const isNearly = misses.length === 0 || (right.length > 0 && wrong.length + slips.length <= 1)
  if (!isNearly) return undefined
  const format = deriveSigned(
    right.flatMap((cell) => toShown(cell, compare(numbers.indexOf(cell), of))),
  )
  return {
    comparison: { operator, header: line[0]?.text ?? '', of, format },
    wrong: misses.map((cell) => {
      const given = formatGiven(compare(numbers.indexOf(cell), of), format)
      return { ...cell, run: of.join(` ${operator} `), given }
    }),
  }

  function compare(i: number, runs: readonly [string, string]): number {
    const [first, second] = runs.map((run) =>
      computeEntry(table.entries[i]?.value ?? '', run, data),
    )
    return apply(operator, first, second)
  }

  /** Whether it compares two cells of which one is wrong. */
  function isFollower(cell: GridCell, runs: readonly [string, string]): boolean {
    const column = numbers.indexOf(cell) + 1
    const written = runs.map((run) => rows[names.indexOf(run)]?.[column])
    if (!wrong.some(({ start }) => written.some((one) => one?.start === start))) return false
    const [first, second] = written.map((one) => one?.number?.value)
    return isRight(cell, apply(operator, first, second))
  }
}

function apply(operator: ComparisonOperator, first = NaN, second = NaN): number {
  return operator === '-' ? first - second : first / second
}

/** Compute an entry for a run: a metric, perhaps divided or multiplied by a number that converts its unit. */
function computeEntry(value: string, run: string, data: LogData): number {
  const [metric = '', operator, scale] = value.split(' ')
  const amount = findValue(data, run, metric)
  if (scale === undefined || Number.isNaN(Number(scale))) return amount
  return operator === '*' ? amount * Number(scale) : amount / Number(scale)
}

/** Derive the format of numbers that may have signs; `+1.5` has its sign in the format. */
function deriveSigned(shown: readonly ShownNumber[]): string | undefined {
  const format = deriveFormat(
    shown.map(({ text, value, number }) => {
      return { number, text: text.replace(/^[-+\u2212] ?/, ''), value: Math.abs(value) }
    }),
  )
  const isSigned = shown.some(({ text }) => text.startsWith('+'))
  return isSigned ? format?.replace('{:', '{:+') : format
}

function isRight({ number }: GridCell, value: number): boolean {
  return number !== undefined && holds(number, value)
}
