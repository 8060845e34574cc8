import { toText } from './operators.ts'
import { integer, real, toNumber, type DataRow, type Value } from './script-expression.ts'

/** A gnuplot function: the number of its arguments, and its result. */
export interface ScriptFunction {
  readonly minArguments: number
  readonly maxArguments: number
  readonly call: (values: readonly Value[], row: DataRow) => Value
  readonly readsRow?: boolean
  /** Whether it gives another value each time. */
  readonly isVolatile?: boolean
  /** Whether its arguments, or its results, are in the unit of `set angles`. */
  readonly angles?: 'taken' | 'given'
}

/** Make a function of one value. */
export function ofOne(call: (value: Value) => Value): ScriptFunction {
  return fixed(1, ([value]) => call(value ?? real(NaN)))
}

/** Make a function of one real number. */
export function ofReal(call: (x: number) => number): ScriptFunction {
  return ofOne((value) => real(call(toNumber(value))))
}

/** Make a function of as many values as `count`. */
export function fixed(count: number, call: ScriptFunction['call']): ScriptFunction {
  return { minArguments: count, maxArguments: count, call }
}

/** Make a function of a column, which a number or a header names. */
export function ofCell(call: (row: DataRow, column: number) => Value): ScriptFunction {
  return {
    ...fixed(1, ([column], row) => call(row, findCellColumn(column, row))),
    readsRow: true,
  }
}

/** Find the number of a column that a number or a header names. */
export function findCellColumn(column: Value | undefined, row: DataRow): number {
  return column?.kind === 'text' ? row.findColumn(column.value) : numberOf(column)
}

/** Get the number of an argument; `NaN` for one that is left out. */
export function numberOf(value: Value | undefined): number {
  return value === undefined ? NaN : toNumber(value)
}

/** Get the text of an argument; empty for one that is left out. */
export function textOf(value: Value | undefined): string {
  return value === undefined ? '' : toText(value)
}

/** Make a whole number, or a real one where it is too large for that. */
export function wholeOf(value: number): Value {
  return Number.isSafeInteger(value) ? integer(value) : real(value)
}
