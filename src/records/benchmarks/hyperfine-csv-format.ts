import type { Problem } from '../../problems/diagnostics.ts'
import { decodeLine } from '../line.ts'
import type { StatedFigure } from '../record.ts'
import type { ParsedLine, RecordFormat } from '../record-format.ts'
import { describeCutRow, LastCell } from '../cut-row.ts'
import { splitRow } from '../split-row.ts'
import { benchGroup, pickFigures } from './bench-group.ts'
import { readDecimal } from './read-decimal.ts'

/** Columns of the CSV, in seconds, and the figures that they state. */
const COLUMNS: readonly (readonly [column: string, figure: string])[] = [
  ['median', 'time'],
  ['mean', 'time.mean'],
  ['stddev', 'time.stddev'],
  ['min', 'time.min'],
  ['max', 'time.max'],
  ['user', 'user'],
  ['system', 'system'],
]

/** The CSV of `hyperfine --export-csv`, which has no single runs. */
export const hyperfineCsvFormat: RecordFormat = {
  kind: 'records',
  name: 'hyperfineCsv',
  summary: 'the CSV of hyperfine: command,mean,stddev,median,user,system,min,max',
  record: benchGroup.record,
  version: 1,
  group: benchGroup,
  figures: pickFigures('time', 'user', 'system'),
  anchors: [{ text: 'command,mean,stddev,', where: 'line-start' }],
  parseLine(header): ParsedLine {
    const columns = splitRow(decodeLine(header))
    const width = { record: 'CSV of hyperfine', columns: columns.length }
    const last = new LastCell(width)
    return {
      table: {
        finish: last.finish,
        readLine(line) {
          const fields = splitRow(decodeLine(line))
          const [name = '', mean] = fields
          if (last.note(mean === undefined && name !== '')) return 'end'
          if (mean === undefined) return name === '' ? 'end' : undefined
          if (fields.length !== columns.length) {
            const isRow = mean === '' || readDecimal(mean) !== undefined
            return isRow ? { problem: describeCutRow(width, fields.length) } : 'end'
          }
          const figures = COLUMNS.flatMap(([column, figure]): readonly StatedFigure[] => {
            const value = readDecimal(fields[columns.indexOf(column)] ?? '')?.value
            return value === undefined ? [] : [{ name: figure, value, unit: 's' }]
          })
          if (figures.length === 0) return 'end'
          const wrong = COLUMNS.find(([column]) => {
            const field = fields[columns.indexOf(column)] ?? ''
            return field !== '' && readDecimal(field) === undefined
          })
          const record = { kind: 'figures', figures, of: { name } } as const
          return wrong === undefined
            ? { record }
            : { record, problem: createProblem(name, wrong[0]) }
        },
      },
    }
  },
}

function createProblem(name: string, column: string): Problem {
  const reason = `Expected \`${column}\` of \`${name}\` to be a number, got another text; it is left out`
  return { kind: 'doubtful-record', reason }
}
