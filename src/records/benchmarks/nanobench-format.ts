import { decodeLine, decodeWholeLine } from '../line.ts'
import type { ParsedLine, RecordFormat, TableReader } from '../record-format.ts'
import type { StatedFigure } from '../record.ts'
import { benchGroup, pickFigures } from './bench-group.ts'
import { nameCounter } from './name-counter.ts'
import { markEstimates, statePrintedNumber, statePrintedTime } from './state-printed.ts'

const TIME = /^(?<scale>s|ms|us|ns)\/(?<unit>\S.*)$/
/** Counters of the CPU, of one operation. */
const COUNTERS: readonly string[] = ['ins', 'cyc', 'bra']
const RULE = /^\|[-:| ]+\|?$/
/** The name stands between backticks, and a backtick of the name is doubled. Behind an unstable one stands advice. */
const NAME = /^(?<unstable>:wavy_dash: )?`(?<name>(?:[^`]|``)*)`(?:[^`]|$)/
/** A column of its author, such as the size of the input. */
const OWN: readonly string[] = ['relative', 'err%', 'total', 'IPC', 'miss%']

/**
 * The tables of nanobench: the median of its epochs, the rate that follows from it, and what the CPU counted. The title is the
 * header of the last column.
 */
export const nanobenchFormat: RecordFormat = {
  kind: 'records',
  name: 'nanobench',
  summary: 'the tables of nanobench: |  ns/op |  op/s |    err% |     total | benchmark',
  record: benchGroup.record,
  version: 1,
  group: benchGroup,
  figures: pickFigures('time', 'rate', 'throughput'),
  ownsCounters: true,
  // Of `err%`, since `err` is in too many other lines.
  anchors: [{ text: 'r% |', where: 'anywhere' }],
  parseLine(line): ParsedLine | undefined {
    const columns = splitRow(decodeWholeLine(line).trim())
    return isHeader(columns) ? { table: createTable(columns) } : undefined
  },
}

/** Split a row into at most so many cells; a bar in the name, which is the last one, is not escaped. */
function splitRow(row: string, most = Infinity): readonly string[] {
  const cells = row.replace(/^\|/, '').split('|')
  const last = cells
    .splice(most - 1)
    .join('|')
    .trim()
  const all = [...cells.map((cell) => cell.trim()), ...(last === '' ? [] : [last])]
  // Whoever formats Markdown writes a bar at the end, too.
  return most === Infinity && all.at(-1) === '' ? all.slice(0, -1) : all
}

function isHeader(columns: readonly string[]): boolean {
  const at = columns.findIndex((one) => TIME.test(one))
  const unit = TIME.exec(columns[at] ?? '')?.groups?.['unit']
  return unit !== undefined && columns[at + 1] === `${unit}/s` && columns[at + 2] === 'err%'
}

function createTable(columns: readonly string[]): TableReader {
  const title = columns.at(-1) ?? ''
  const scope = title === 'benchmark' ? {} : { scope: title }
  return {
    readLine(line): ParsedLine | 'end' | undefined {
      const text = decodeLine(line).trim()
      if (!text.startsWith('|')) return 'end'
      if (RULE.test(text)) return {}
      const cells = splitRow(text, columns.length)
      const { name = '', unstable } = NAME.exec(cells[columns.length - 1] ?? '')?.groups ?? {}
      if (name === '') return 'end'
      const figures = columns.flatMap((column, i) => readCell(column, cells[i] ?? ''))
      const of = { name: `${name.replaceAll('``', '`')}${nameSize(columns, cells)}`, ...scope }
      const record = { kind: 'figures', figures, of } as const
      return unstable === undefined ? { record } : { record, problem: describeUnstable(name) }
    },
  }
}

/** The size of the input, where it has a column: `(complexityN=10)`. */
function nameSize(columns: readonly string[], cells: readonly string[]): string {
  const at = columns.findIndex((one) => TIME.test(one)) - 1
  const column = columns[at]
  return column === undefined || OWN.includes(column) ? '' : `(${column}=${cells[at] ?? ''})`
}

function readCell(column: string, cell: string): readonly StatedFigure[] {
  const time = TIME.exec(column)?.groups
  if (time !== undefined) {
    return markEstimates(statePrintedTime('time', `${cell} ${time['scale'] ?? ''}`))
  }
  if (column === 'byte/s') return markEstimates(statePrintedNumber('throughput', cell, 'B/s'))
  if (column.endsWith('/s')) return markEstimates(statePrintedNumber('rate', cell, '1/s'))
  const isCounter = column === 'IPC' || COUNTERS.includes(column.split('/')[0] ?? '')
  return isCounter ? statePrintedNumber(nameCounter(column), cell, '1') : []
}

function describeUnstable(name: string) {
  const reason = `Expected the times of \`${name}\` to be stable, but nanobench marks them as unstable; see its advice behind the name`
  return { kind: 'doubtful-record', reason } as const
}
