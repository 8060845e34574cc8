import { describeCutRow, LastCell } from '../cut-row.ts'
import { decodeLine } from '../line.ts'
import type { ParsedLine, RecordFormat, TableReader } from '../record-format.ts'
import type { StatedFigure } from '../record.ts'
import { splitRow } from '../split-row.ts'
import { benchGroup, pickFigures } from './bench-group.ts'
import { findScoreKind, ScoreNamer, stateScore } from './jmh-score.ts'
import { readDecimal } from './read-decimal.ts'

const PARAMETER = 'Param: '
const HEAD = ['Benchmark', 'Mode', 'Threads', 'Samples', 'Score'].map((name) => `"${name}"`)
/** JMH prints six decimals, without groups, so that a comma is the decimal mark of a locale. */
const COMMA = /^(?<whole>-?\d+),(?<decimals>\d{6})$/

/**
 * `-rf csv` of JMH, which is what it writes unless told otherwise, and `-rf scsv`: the score of each benchmark, which is the mean of its
 * iterations. Behind a colon stand the results of profilers and percentiles; of these, the median and the bytes allocated an
 * operation are read.
 */
export const jmhCsvFormat: RecordFormat = {
  kind: 'records',
  name: 'jmhCsv',
  summary: 'the CSV of JMH: "Benchmark","Mode","Threads","Samples","Score",…,"Unit"',
  record: benchGroup.record,
  version: 2,
  group: benchGroup,
  figures: pickFigures('time', 'rate', 'bytes'),
  anchors: [',', ';'].map((separator) => ({ text: HEAD.join(separator), where: 'line-start' })),
  parseLine(line): ParsedLine {
    const header = decodeLine(line)
    const separator = header.startsWith(HEAD.join(';')) ? ';' : ','
    return { table: createTable(splitRow(header, separator), separator) }
  },
}

function createTable(columns: readonly string[], separator: string): TableReader {
  const width = { record: 'CSV of JMH', columns: columns.length }
  const last = new LastCell(width)
  const namer = new ScoreNamer()
  return {
    finish: last.finish,
    readLine(line) {
      const cells = splitRow(decodeLine(line), separator)
      const [benchmark = '', mode = ''] = cells
      if (last.note(cells.length === 1 && benchmark !== '')) return 'end'
      if (cells.length === 1) return benchmark === '' ? 'end' : undefined
      if (cells.length !== columns.length) return { problem: describeCutRow(width, cells.length) }
      const read = (column: string): string => cells[columns.indexOf(column)] ?? ''
      const [method = '', result] = benchmark.split(':')
      const figures = readScore({ mode, result, score: read('Score'), unit: read('Unit') })
      if (figures === undefined) return { problem: createProblem(benchmark) }
      if (figures.length === 0) return undefined
      const parameters = columns.flatMap((column, i) =>
        column.startsWith(PARAMETER) && cells[i] !== ''
          ? [`${column.slice(PARAMETER.length)}=${cells[i] ?? ''}`]
          : [],
      )
      const of = { name: namer.name(method, parameters, mode) }
      return { record: { kind: 'figures', figures, of } }
    },
  }
}

interface JmhRow {
  readonly mode: string
  /** What a row states besides the score of its benchmark. */
  readonly result: string | undefined
  readonly score: string
  readonly unit: string
}

/** The figures of a row, of which some state none that is read; `undefined` where the score is no number of its unit. */
function readScore({ mode, result, score, unit }: JmhRow): readonly StatedFigure[] | undefined {
  const kind = findScoreKind(result, unit)
  if (kind === undefined) return []
  const value = readDecimal(score.replace(COMMA, '$<whole>.$<decimals>'))?.value
  return value === undefined ? undefined : stateScore({ kind, mode, unit, score: value })
}

function createProblem(name: string) {
  const reason = `Expected the score of \`${name}\` to be a number and its unit a time or a rate, got another text; the row is left out`
  return { kind: 'unreadable-record', reason } as const
}
