import { decodeLine, decodeWholeLine } from '../line.ts'
import type { ParsedLine, RecordFormat, TableReader } from '../record-format.ts'
import type { StatedFigure } from '../record.ts'
import { describeFailure } from './describe-failure.ts'
import { benchGroup, pickFigures } from './bench-group.ts'
import { markEstimates, statePrintedNumber, statePrintedTime } from './state-printed.ts'

/** Columns of the releases from 2 on, and what they state; a time has its unit in the head. */
const COLUMNS: readonly (readonly [head: RegExp, figure: string])[] = [
  [/^latency med(?:ian)? \((?<unit>ns|ms)\)$/i, 'time'],
  [/^(?:latency (?:avg|average)|average time) \((?<unit>ns|ms)\)$/i, 'time.mean'],
  [/^throughput med(?:ian)? \(ops\/s\)$/i, 'rate'],
  [/^throughput (?:avg|average) \(ops\/s\)$/i, 'rate.mean'],
  [/^ops\/sec$/i, 'rate'],
  [/^samples$/i, 'iterations'],
]

/** What `console.table(bench.table())` prints of tinybench, as Node, Deno and Bun draw it. */
export const tinybenchTextFormat: RecordFormat = {
  kind: 'records',
  name: 'tinybenchText',
  summary:
    'console.table(bench.table()) of tinybench: │ (index) │ Task name │ Latency avg (ns) │ …',
  record: benchGroup.record,
  version: 2,
  group: benchGroup,
  figures: pickFigures('time', 'rate', 'iterations'),
  anchors: [{ text: '(index)', where: 'anywhere' }],
  parseLine(line): ParsedLine | undefined {
    const text = decodeWholeLine(line)
    const border = text.includes('│') ? '│' : '|'
    const heads = splitCells(text, border)
    const isTable = heads.some((head) => /^task name$/i.test(head))
    return isTable ? { table: createTable(heads, border) } : undefined
  },
}

function createTable(heads: readonly string[], border: string): TableReader {
  return {
    readLine(line): ParsedLine | 'end' | undefined {
      const text = decodeLine(line)
      if (/^[├└]/u.test(text)) return text.startsWith('└') ? 'end' : {}
      const cells = splitCells(text, border)
      if (cells.length < heads.length) return 'end'
      // A border in a name.
      if (cells.length > heads.length) return undefined
      const name = cells[heads.findIndex((head) => /^task name$/i.test(head))] ?? ''
      const figures = heads.flatMap((head, i) => readCell(head, cells[i] ?? ''))
      const median = figures.some((one) => one.name === 'time')
      const mean = figures.find((one) => one.name === 'time.mean')
      const time =
        median || mean === undefined ? [] : [{ ...mean, name: 'time', isEstimate: true } as const]
      if (figures.length === 0) return { problem: describeFailure(name) }
      return { record: { kind: 'figures', figures: [...time, ...figures], of: { name } } }
    },
  }
}

/** Split a row of a table; texts are in quotes where Node prints them. */
function splitCells(text: string, border: string): readonly string[] {
  const cells = text.trim().split(border)
  return cells
    .slice(1, -1)
    .map((cell) => cell.trim().replace(/^(?<quote>['"])(.*)\k<quote>$/, '$2'))
}

/** Read a cell such as `161.00 ± 11.00` by the head of its column. */
function readCell(head: string, cell: string): readonly StatedFigure[] {
  const [number = ''] = cell.split(' ± ')
  const column = COLUMNS.find(([pattern]) => pattern.test(head))
  if (column === undefined) return []
  const [pattern, figure] = column
  const unit = pattern.exec(head)?.groups?.['unit']
  if (figure === 'iterations') return statePrintedNumber(figure, number, '1')
  const stated =
    unit === undefined
      ? statePrintedNumber(figure, number, '1/s')
      : statePrintedTime(figure, `${number} ${unit}`)
  return figure.includes('.') ? stated : markEstimates(stated)
}
