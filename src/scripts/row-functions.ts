import { integer, text } from './script-expression.ts'
import { fixed, numberOf, ofCell, type ScriptFunction } from './script-function.ts'

/** gnuplot's functions of the row that is read. */
export const ROW_FUNCTIONS: Readonly<Record<string, ScriptFunction>> = {
  column: ofCell((row, column) => row.readValue(column)),
  stringcolumn: ofCell((row, column) => text(row.readString(column))),
  strcol: ofCell((row, column) => text(row.readString(column))),
  valid: ofCell((row, column) => integer(Number.isNaN(row.readNumber(column)) ? 0 : 1)),
  columnhead: ofHeader(),
  columnheader: ofHeader(),
}

/** The header of a column; the first row then has headers. */
function ofHeader(): ScriptFunction {
  return {
    ...fixed(1, ([column], row) => text(row.readHeader(numberOf(column)))),
    readsRow: true,
  }
}
