import { readDecimal } from '../benchmarks/read-decimal.ts'
import { decodeLine } from '../line.ts'
import type { LogRecord, StatedNumber } from '../record.ts'
import type { ParsedLine, RecordFormat, TableReader } from '../record-format.ts'
import { loadGroup, stateLoad } from './load-group.ts'

/** A table with a row for each request, and the column that has its latency. */
interface RequestTable extends Pick<RecordFormat, 'name' | 'summary'> {
  /** The source of its figures. */
  readonly tool: string
  readonly header: string
  /** What stands between cells. */
  readonly separator: string
  /** The column of the latency, and how many seconds its unit is, as a power of ten. */
  readonly column: string
  readonly power: number
}

/** Define a format that reads such a table: each row is a sample of the latency. */
export function defineRequestTable(table: RequestTable): RecordFormat {
  const { name, summary, header, tool } = table
  const begins: LogRecord = { kind: 'figures', figures: [], of: { source: tool, begins: true } }
  const start = header.split(table.separator)[0] ?? ''
  return {
    ...{ kind: 'records', name, summary, record: loadGroup.record, version: 1 },
    group: loadGroup,
    figures: loadGroup.figures,
    anchors: [{ text: start, where: 'line-start' }],
    parseLine: (line): ParsedLine | undefined =>
      decodeLine(line).trimEnd() === header
        ? { record: begins, table: createReader(table) }
        : undefined,
  }
}

function createReader({ header, separator, column, power, tool }: RequestTable): TableReader {
  const names = header.split(separator)
  const at = names.indexOf(column)
  return {
    readLine(line): ParsedLine | 'end' {
      const cells = decodeLine(line).trimEnd().split(separator)
      const figures = cells.length === names.length ? stateLatency(cells[at] ?? '', power) : []
      if (figures.length === 0) return 'end'
      return { record: { kind: 'figures', figures, of: { source: tool } } }
    },
  }
}

function stateLatency(text: string, power: number): readonly StatedNumber[] {
  const read = /^\d+(?:\.\d+)?$/.test(text) ? readDecimal(text) : undefined
  if (read === undefined) return []
  const shift = (number: number): number => Number(`${String(number)}e${String(power)}`)
  const resolution = Number((read.resolution * 10 ** power).toPrecision(12))
  return [stateLoad('latency', shift(read.value), resolution)]
}
