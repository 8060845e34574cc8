import type { Expectation } from '../../expectation.ts'
import { spanOf } from '../../rounding-interval.ts'
import type { WrittenNumber } from '../../written-number.ts'
import type { NumberColumn, NumberTable } from '../number-table.ts'

/** A column whose cells may come of a formula, and the columns that the formula may have. */
export interface FormulaTarget {
  readonly table: NumberTable
  readonly target: NumberColumn
  /** Columns of numbers at its left, the nearest first, names and numbers of rows left out. */
  readonly left: readonly NumberColumn[]
}

/** A way to compute the cells of a column from others of their row, or of the rows before. */
export interface RowFormula {
  /** How unlikely it is before any cell is looked at, as a power of ten; below 0 where a header names it. */
  readonly cost: number
  /** Whether it is a change, of which a fall is often written without its sign. */
  readonly isChange?: boolean
  /** By how much a cell may fall short for reasons that are not in the table, such as points that were taken off. */
  readonly shortfall?: number
  /** Whether it is what a quantity costs, for which special terms may hold. */
  readonly isAmount?: boolean
  /** Whether each cell comes of the one above it, too. */
  readonly isRunning?: boolean
  /** The columns that it comes of. */
  readonly columns: readonly NumberColumn[]
  /** Expect a row's cell; `undefined` where the formula says nothing. */
  readonly expect: (row: number) => Expectation | undefined
}

/** What is computed of some numbers, and how it is written. */
export interface Arithmetic {
  readonly compute: (values: readonly number[]) => number
  readonly write: (texts: readonly string[]) => string
}

/** Expect what a formula makes of numbers; it has to rise or fall with each of them throughout. */
export function expectResult(
  numbers: readonly (WrittenNumber | undefined)[],
  { compute, write }: Arithmetic,
): Expectation | undefined {
  const known = numbers.filter((number) => number?.isBound === false)
  if (known.length < numbers.length) return undefined
  const parts = known.flatMap((number) => (number === undefined ? [] : [number]))
  const value = compute(parts.map(asShare))
  const corners = parts.reduce<readonly (readonly number[])[]>(
    (rows, number) =>
      listEnds(number).flatMap((end) =>
        rows.map((row) => [...row, asShare({ ...number, value: end })]),
      ),
    [[]],
  )
  const interval = spanOf(corners.map(compute))
  if (![value, interval.low, interval.high].every(Number.isFinite)) return undefined
  return {
    formula: write(parts.map(({ text }) => text)),
    values: [value],
    intervals: [interval],
    from: parts,
  }
}

/** Whole numbers beside others that are whole were counted; what was rounded to tens was not. */
function listEnds({ value, decimals, unit, interval }: WrittenNumber): readonly number[] {
  const isCount = decimals === 0 && unit === '' && interval.high - interval.low <= 1
  return isCount ? [value] : [interval.low, interval.high]
}

function asShare({ value, form }: Pick<WrittenNumber, 'value' | 'form'>): number {
  return form === 'percent' ? value / 100 : value
}

/** Whether all numbers of a column are whole and written so. */
export function isWhole({ cells }: NumberColumn): boolean {
  return cells.every((cell) => cell === undefined || (cell.form === 'plain' && cell.decimals === 0))
}

const unitsOf = new WeakMap<NumberColumn, ReadonlySet<string>>()

/** The units that a column's numbers have. */
export function listUnits(column: NumberColumn): ReadonlySet<string> {
  const known = unitsOf.get(column)
  if (known !== undefined) return known
  const units = new Set(column.cells.flatMap((cell) => (cell === undefined ? [] : [cell.unit])))
  unitsOf.set(column, units)
  return units
}

/** What a header is worth that names a formula and leaves no doubt about what it is of, as a power of ten. */
export const STATED = -2
/** The same where headers name all that goes into it, too. */
export const SURE = -3.2

/** Make a formula of some columns of a row. */
export function over(
  columns: readonly NumberColumn[],
  arithmetic: Arithmetic,
  cost: number,
): RowFormula {
  return {
    cost,
    columns,
    expect: (row) =>
      expectResult(
        columns.map(({ cells }) => cells[row]),
        arithmetic,
      ),
  }
}

/** All ordered pairs of columns. */
export function pairs(
  columns: readonly NumberColumn[],
): readonly (readonly [NumberColumn, NumberColumn])[] {
  return columns.flatMap((a) => columns.flatMap((b) => (a === b ? [] : [[a, b] as const])))
}
