import type { Line } from './line.ts'
import type { ParsedLine, TableReader } from './record-format.ts'

/** Begin a table with its first line, which states figures as those below it; `undefined` for another line. */
export function beginTable(table: TableReader, line: Line): ParsedLine | undefined {
  const read = table.readLine(line)
  return read === undefined || read === 'end' ? undefined : { ...read, table }
}
