import { decodeLine } from '../line.ts'
import type { ParsedLine, RecordFormat, TableReader } from '../record-format.ts'
import { splitMarkdownRow } from '../split-markdown-row.ts'
import { describeCutRow } from '../cut-row.ts'
import { benchGroup, pickFigures } from './bench-group.ts'
import { describeFailure } from './describe-failure.ts'
import { markEstimates, statePrintedNumber } from './state-printed.ts'

/** Columns that follow from the model. */
const OF_MODEL: readonly string[] = ['model', 'size', 'params', 'test', 't/s']

/** The table of llama-bench of llama.cpp: tokens a second, a mean of repetitions of a test such as `pp512`. */
export const llamaBenchFormat: RecordFormat = {
  kind: 'records',
  name: 'llamaBench',
  summary: 'the table of llama-bench: | model | size | params | backend | threads | test | t/s |',
  record: benchGroup.record,
  version: 1,
  group: benchGroup,
  figures: pickFigures('rate'),
  anchors: [{ text: '| model ', where: 'line-start' }],
  parseLine(line): ParsedLine | undefined {
    const columns = splitMarkdownRow(decodeLine(line))
    return isHeader(columns) ? { table: createTable(columns) } : undefined
  },
}

function isHeader(cells: readonly string[]): boolean {
  return [...OF_MODEL, 'backend'].every((name) => cells.includes(name))
}

function createTable(first: readonly string[]): TableReader {
  let columns = first
  return {
    readLine(line): ParsedLine | undefined {
      const text = decodeLine(line).trim()
      // What llama.cpp tells of the machine may stand between the rows.
      if (!text.startsWith('|')) return undefined
      const cells = splitMarkdownRow(text)
      if (isHeader(cells)) {
        columns = cells
        return {}
      }
      if (/^[-:| ]+$/.test(text)) return {}
      if (cells.length !== columns.length) {
        return {
          problem: describeCutRow(
            { record: 'table of llama-bench', columns: columns.length },
            cells.length,
          ),
        }
      }
      return readRow(new Map(columns.map((column, i) => [column, cells[i] ?? ''])))
    },
  }
}

function readRow(row: ReadonlyMap<string, string>): ParsedLine {
  const settings = [...row].flatMap(([column, cell]) =>
    OF_MODEL.includes(column) ? [] : [`${column}=${cell}`],
  )
  const name = `${row.get('model') ?? ''} ${row.get('test') ?? ''}(${settings.join(', ')})`
  const [mean = '', deviation = ''] = (row.get('t/s') ?? '').split(' ± ')
  const rate = statePrintedNumber('rate', mean, '1/s')
  if (rate.length === 0) return { problem: describeFailure(name) }
  const figures = [
    ...markEstimates(rate),
    ...rate.map((one) => ({ ...one, name: 'rate.mean' })),
    ...statePrintedNumber('rate.stddev', deviation, '1/s'),
  ]
  return { record: { kind: 'figures', figures, of: { name } } }
}
