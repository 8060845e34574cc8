import { describeCutRow, LastCell } from './cut-row.ts'
import { decodeLine } from './line.ts'
import type { ParsedLine, TableReader } from './record-format.ts'
import { splitRow } from './split-row.ts'

/** How the rows below a header of comma-separated values are read. */
export interface CsvRows {
  /** What a message calls the file: `CSV of locust`. */
  readonly record: string
  /** The header's line. */
  readonly header: string
  /** Whether a line that has not as many cells as the header is a row that was cut, and no other line. */
  readonly isRow: (cells: readonly string[]) => boolean
  /** Read a row; `end` for a line behind the table. A column that the header has not is an empty text. */
  readonly read: (get: (column: string) => string, columns: readonly string[]) => ParsedLine | 'end'
}

/** Create the table below a header: it ends at a line that is no row, and a row without all its cells is told. */
export function createCsvTable({ record, header, isRow, read }: CsvRows): TableReader {
  const columns = splitRow(header.trimEnd()).map((column) => column.trim())
  const width = { record, columns: columns.length }
  const last = new LastCell(width)
  return {
    finish: last.finish,
    readLine(line): ParsedLine | 'end' | undefined {
      const text = decodeLine(line)
      // Another file of the same columns may follow.
      if (text.trimEnd() === header.trimEnd()) return {}
      const cells = splitRow(text).map((cell) => cell.trim())
      if (last.note(cells.length === 1 && cells[0] !== '')) return 'end'
      if (cells.length === 1) return cells[0] === '' ? 'end' : undefined
      if (cells.length !== columns.length) {
        return isRow(cells) ? { problem: describeCutRow(width, cells.length) } : 'end'
      }
      return read((column) => cells[columns.indexOf(column)] ?? '', columns)
    },
  }
}
