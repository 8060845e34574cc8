import type { Problem } from '../../problems/diagnostics.ts'
import { decodeWholeLine, type Line } from '../line.ts'
import type { ParsedLine, RecordFormat, TableReader } from '../record-format.ts'
import { describeCutRow, LastCell } from '../cut-row.ts'
import { splitQuotedRow, splitRow } from '../split-row.ts'
import { createCsvRows } from './csv-rows.ts'
import { DecimalMarks } from './decimal-marks.ts'
import type { FormatOutline, OwnFormat } from './own-format.ts'
import { isNumberRole, type OwnField } from './own-field.ts'
import { createRecordMaker } from './own-record.ts'
import { describeParsed } from './read-sample-lines.ts'

/** The header of a table, and what separates its columns. */
export interface CsvHeader {
  readonly columns: readonly string[]
  readonly separator: string
}

/** Split a header, at the tabs, semicolons, strokes or commas that it has. */
export function splitHeader(header: string): CsvHeader {
  const separator = ['\t', ';', '|', ','].find((one) => header.includes(one)) ?? ','
  return { columns: splitRow(trimRow(header), separator).map((one) => one.trim()), separator }
}

/** Cut the blanks around a row; tabs part columns, of which the outer ones may be empty. */
function trimRow(row: string): string {
  return row.replace(/^[ \ufeff]+|[ \r\n]+$/g, '')
}

/** Make a format of rows below a header. */
export function createCsvFormat(
  outline: FormatOutline,
  fields: readonly OwnField[],
  header: CsvHeader,
): OwnFormat {
  const { columns, separator } = header
  const make = createRecordMaker(fields, `\`${outline.name}\``)
  const isStated = fields.every(({ decimal }) => decimal !== undefined)
  const places = fields.map(({ from }) => columns.indexOf(from))
  const isHeader = (text: string): boolean => {
    const cells = splitRow(trimRow(text), separator)
    return cells.length === columns.length && columns.every((one, i) => cells[i]?.trim() === one)
  }
  const width = { record: outline.record, columns: columns.length }
  const parseRow = (text: string, marks?: DecimalMarks): ParsedLine | 'end' | undefined => {
    if (text.trim() === '' || !text.includes(separator))
      return columns.length > 1 ? undefined : make([text])
    if (isHeader(text)) return 'end'
    const { cells, isOpen } = splitQuotedRow(text, separator)
    if (cells.length !== columns.length) return { problem: describeCutRow(width, cells.length) }
    // A text that goes on in the next line is none of the fields, or else it would be cut.
    if (isOpen && places.includes(columns.length - 1)) {
      return { problem: describeOpenQuote(outline.record, cells.at(-1) ?? '') }
    }
    const raws = places.map((place) => cells[place]?.trim())
    const problem = marks?.note(raws.filter((_, i) => isNumberRole(fields[i]?.role)))
    // The number that can be read in two ways is not taken, nor is its row.
    return problem === undefined ? make(raws) : { problem }
  }
  const createTable = (): TableReader => {
    const last = new LastCell(width)
    // A comma between columns stands in no number without quotes.
    const marks = isStated ? undefined : new DecimalMarks()
    const readLine = (line: Line): ParsedLine | 'end' | undefined => {
      const text = decodeWholeLine(line)
      last.note(columns.length > 1 && text.trim() !== '' && !text.includes(separator))
      return parseRow(text, marks)
    }
    const rows = marks === undefined || separator === ',' ? createCsvRows(fields, header) : {}
    return { ...rows, readLine, finish: last.finish }
  }
  const format: RecordFormat = {
    ...outline,
    kind: 'records',
    wholeLines: true,
    anchors: createAnchors(header),
    // The clocks of a column are no stamps of a host, which would stand before the header, too.
    ownsStamps: (head) =>
      head
        .replace(/^\ufeff/, '')
        .split(/\r?\n/)
        .some(isHeader),
    parseLine: (line) => (isHeader(decodeWholeLine(line)) ? { table: createTable() } : undefined),
  }
  const readSample = (text: string): ReturnType<OwnFormat['readSample']> => {
    const lines = text.split(/\r?\n/)
    const first = lines.findIndex(isHeader)
    // A sample may be rows alone.
    return lines.slice(first + 1).flatMap((line) => {
      const parsed = parseRow(line)
      return parsed === undefined || parsed === 'end' ? [] : [describeParsed(parsed)]
    })
  }
  return { format, fields, readSample }
}

function describeOpenQuote(record: string, cell: string): Problem {
  const reason = `Expected a row of the ${record} to close its quotes, got \`"${cell.trim()}\`; add the closing quote, or remove the opening one`
  return { kind: 'unreadable-record', reason }
}

/** A header begins with its first column, in quotes or without. */
function createAnchors({ columns: [first = ''], separator }: CsvHeader): RecordFormat['anchors'] {
  if (!/^[\x21-\x7e][\x20-\x7e]*$/.test(first)) return []
  const plain = first.length > 1 ? first : `${first}${separator}`
  return [
    { text: plain, where: 'line-start' },
    { text: `"${first}"`, where: 'line-start' },
  ]
}
