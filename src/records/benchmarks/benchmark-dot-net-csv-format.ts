import { decodeLine } from '../line.ts'
import type { ParsedLine, RecordFormat } from '../record-format.ts'
import { describeCutRow, LastCell } from '../cut-row.ts'
import { splitRow } from '../split-row.ts'
import { benchGroup, pickFigures } from './bench-group.ts'
import { readDotNetRow, type DotNetColumn } from './read-dot-net-row.ts'

const HEADS = ['Method', 'Type', 'Namespace', '"Method"', '"Type"', '"Namespace"']

/**
 * The CSV of BenchmarkDotNet (`…-report.csv`), parted by commas or semicolons, with units in its cells or its headers, in the
 * culture of its author.
 */
export const benchmarkDotNetCsvFormat: RecordFormat = {
  kind: 'records',
  name: 'benchmarkDotNetCsv',
  summary: 'the CSV of BenchmarkDotNet: Method;Job;…;Mean;Error;StdDev with `1,234.5 ns`',
  record: benchGroup.record,
  version: 2,
  group: benchGroup,
  figures: pickFigures('time', 'bytes'),
  anchors: HEADS.flatMap((text) =>
    [',', ';'].map((separator) => ({ text: text + separator, where: 'line-start' }) as const),
  ),
  parseLine(header): ParsedLine | undefined {
    const text = decodeLine(header)
    const separator = /[,;]/.exec(text)?.[0] ?? ','
    const columns = splitRow(text, separator).map(readColumn)
    const names = columns.map(({ name }) => name)
    if (!['Method', 'Mean'].every((one) => names.includes(one))) return undefined
    if (!['Error', 'StdDev'].some((one) => names.includes(one))) return undefined
    const width = { record: 'CSV of BenchmarkDotNet', columns: columns.length }
    const last = new LastCell(width)
    return {
      table: {
        finish: last.finish,
        readLine: (line) => {
          const cells = splitRow(decodeLine(line), separator)
          const isCell = cells.length === 1 && cells[0] !== ''
          if (last.note(isCell)) return 'end'
          if (cells.length === 1) return isCell ? undefined : 'end'
          return cells.length === columns.length
            ? readDotNetRow(cells, columns)
            : { problem: describeCutRow(width, cells.length) }
        },
      },
    }
  },
}

function readColumn(header: string): DotNetColumn {
  const { name = header, unit = '' } = /^(?<name>.*?) ?\[(?<unit>\S+)\]$/.exec(header)?.groups ?? {}
  return { name, unit }
}
