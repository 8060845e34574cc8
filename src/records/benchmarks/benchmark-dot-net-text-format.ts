import { decodeLine } from '../line.ts'
import type { ParsedLine, RecordFormat, TableReader } from '../record-format.ts'
import { benchGroup, pickFigures } from './bench-group.ts'
import { readDotNetRow, type DotNetColumn } from './read-dot-net-row.ts'

const HEADER = /^BenchmarkDotNet(?:=| )v\d/

/** The summary of BenchmarkDotNet, as it is printed and as `…-report-github.md` has it: a table below the line with its version. */
export const benchmarkDotNetTextFormat: RecordFormat = {
  kind: 'records',
  name: 'benchmarkDotNetText',
  summary: 'the summary of BenchmarkDotNet, also …-report-github.md: | Method | Mean | Error | …',
  record: benchGroup.record,
  version: 1,
  group: benchGroup,
  figures: pickFigures('time', 'bytes'),
  anchors: ['BenchmarkDotNet v', 'BenchmarkDotNet=v'].map(
    (text) => ({ text, where: 'line-start' }) as const,
  ),
  parseLine: (line): ParsedLine | undefined =>
    HEADER.test(decodeLine(line)) ? { table: createTable() } : undefined,
}

function createTable(): TableReader {
  let columns: readonly DotNetColumn[] | undefined
  return {
    readLine(line): ParsedLine | 'end' | undefined {
      const text = decodeLine(line).trim()
      if (!text.includes('|')) return columns === undefined ? undefined : 'end'
      const cells = splitCells(text)
      if (columns === undefined) {
        const isHeader = ['Method', 'Mean'].every((name) => cells.includes(name))
        if (isHeader) columns = cells.map((name) => ({ name, unit: '' }))
        return isHeader ? {} : undefined
      }
      if (/^[-:| ]+$/.test(text)) return {}
      return cells.length === columns.length ? readDotNetRow(cells, columns) : { problem: CUT }
    },
  }
}

/** Split a row, which begins with a bar since release 0.11; the first of each group of rows is bold, and what Markdown would take for its own is escaped. */
function splitCells(row: string): readonly string[] {
  return row
    .replace(/^\|/, '')
    .replace(/\|\s*$/, '')
    .split('|')
    .map((cell) => unescapeCell(cell.trim().replace(/^\*\*(?<bold>.*)\*\*$/, '$<bold>')))
}

const ENTITIES: Readonly<Record<string, string>> = {
  ...{ '&#39;': "'", '&quot;': '"', '&lt;': '<', '&gt;': '>', '&amp;': '&' },
}

function unescapeCell(cell: string): string {
  return cell.replaceAll(/&(?:#39|quot|lt|gt|amp);/g, (entity) => ENTITIES[entity] ?? entity)
}

const CUT = {
  kind: 'unreadable-record',
  reason:
    'Expected a row of the summary of BenchmarkDotNet to have a cell for each column, got another number',
} as const
