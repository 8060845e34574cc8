import { integer, real, text, toNumber, type DataRow, type Value } from './script-expression.ts'
import { formatText } from './format-text.ts'
import { toText } from './operators.ts'
import { parseTime } from './parse-time.ts'

/** A gnuplot function: the number of its arguments, and its result. */
export interface ScriptFunction {
  readonly minArguments: number
  readonly maxArguments: number
  readonly call: (values: readonly Value[], row: DataRow) => Value
  readonly readsRow?: boolean
}

/** The functions that `using` and settings may call (gnuplot 5.4 `help functions`). */
export const FUNCTIONS: Readonly<Record<string, ScriptFunction>> = {
  abs: ofOne((value) => ({
    kind: value.kind === 'integer' ? 'integer' : 'real',
    value: Math.abs(toNumber(value)),
  })),
  sgn: ofOne((value) => integer(Math.sign(toNumber(value)))),
  int: ofOne((value) => wholeOf(Math.trunc(toNumber(value)))),
  floor: ofOne((value) => wholeOf(Math.floor(toNumber(value)))),
  ceil: ofOne((value) => wholeOf(Math.ceil(toNumber(value)))),
  real: ofOne((value) => real(toNumber(value))),
  sqrt: ofReal(Math.sqrt),
  exp: ofReal(Math.exp),
  log: ofReal((x) => (x > 0 ? Math.log(x) : NaN)),
  log10: ofReal((x) => (x > 0 ? Math.log10(x) : NaN)),
  sin: ofReal(Math.sin),
  cos: ofReal(Math.cos),
  tan: ofReal(Math.tan),
  asin: ofReal(Math.asin),
  acos: ofReal(Math.acos),
  atan: ofReal(Math.atan),
  sinh: ofReal(Math.sinh),
  cosh: ofReal(Math.cosh),
  tanh: ofReal(Math.tanh),
  atan2: fixed(2, ([a, b]) => real(Math.atan2(numberOf(a), numberOf(b)))),
  strlen: ofOne((value) => integer(Array.from(toText(value)).length)),
  substr: fixed(3, ([value, from, to]) =>
    text(
      Array.from(textOf(value))
        .slice(Math.max(0, numberOf(from) - 1), numberOf(to))
        .join(''),
    ),
  ),
  word: fixed(2, ([value, index]) => text(pickWord(splitWords(textOf(value)), numberOf(index)))),
  words: ofOne((value) => integer(splitWords(toText(value)).length)),
  sprintf: {
    minArguments: 1,
    maxArguments: 30,
    call: ([format, ...values]) => text(formatText(textOf(format), values)),
  },
  strptime: fixed(2, ([format, value]) => real(parseTime(textOf(format), textOf(value)))),
  column: ofCell((row, column) => real(row.readNumber(column))),
  stringcolumn: ofCell((row, column) => text(row.readText(column))),
  strcol: ofCell((row, column) => text(row.readText(column))),
  valid: ofCell((row, column) => integer(Number.isNaN(row.readNumber(column)) ? 0 : 1)),
  timecolumn: {
    minArguments: 1,
    maxArguments: 2,
    call: ([column, format], row) => {
      const timefmt = format === undefined ? row.timefmt : textOf(format)
      return real(parseTime(timefmt, row.readRest(findCell(column, row))))
    },
    readsRow: true,
  },
}

function ofOne(call: (value: Value) => Value): ScriptFunction {
  return fixed(1, ([value]) => call(value ?? real(NaN)))
}

function ofReal(call: (x: number) => number): ScriptFunction {
  return ofOne((value) => real(call(toNumber(value))))
}

function fixed(count: number, call: ScriptFunction['call']): ScriptFunction {
  return { minArguments: count, maxArguments: count, call }
}

/** Make a function of a column, which a number or a header names. */
function ofCell(call: (row: DataRow, column: number) => Value): ScriptFunction {
  return {
    ...fixed(1, ([column], row) => call(row, findCell(column, row))),
    readsRow: true,
  }
}

function findCell(column: Value | undefined, row: DataRow): number {
  return column?.kind === 'text' ? row.findColumn(column.value) : numberOf(column)
}

function numberOf(value: Value | undefined): number {
  return value === undefined ? NaN : toNumber(value)
}

function textOf(value: Value | undefined): string {
  return value === undefined ? '' : toText(value)
}

function wholeOf(value: number): Value {
  return Number.isSafeInteger(value) ? integer(value) : real(value)
}

function splitWords(line: string): string[] {
  return line.split(/\s+/).filter((word) => word !== '')
}

/** Pick a word, counted from 1, or from the end with −1. */
function pickWord(words: readonly string[], index: number): string {
  return words.at(index > 0 ? index - 1 : index) ?? ''
}
