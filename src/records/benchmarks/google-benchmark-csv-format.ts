import { createCsvTable } from '../csv-table.ts'
import { decodeLine } from '../line.ts'
import type { ParsedLine, RecordFormat } from '../record-format.ts'
import type { StatedFigure } from '../record.ts'
import { describeFailure } from './describe-failure.ts'
import { benchGroup, pickFigures } from './bench-group.ts'
import { nameCounter } from './name-counter.ts'
import { readDecimal } from './read-decimal.ts'
import { markEstimates, statePrintedNumber, statePrintedTime } from './state-printed.ts'

const HEAD = 'name,iterations,real_time,cpu_time,time_unit'
const AGGREGATE = /^(?<of>.*)_(?<kind>mean|median|stddev|cv|BigO|RMS)$/
/** The columns of every release; each other one is a counter. */
const KNOWN = new Set([
  ...HEAD.split(','),
  ...['bytes_per_second', 'items_per_second', 'label', 'error_occurred', 'error_message'],
])

/**
 * The CSV of Google Benchmark. Rows of one name are repetitions, and samples; what is aggregated of them counts only where they are
 * not in the file. A column behind those of every release is a counter.
 */
export const googleBenchmarkCsvFormat: RecordFormat = {
  kind: 'records',
  name: 'googleBenchmarkCsv',
  summary: 'the CSV of Google Benchmark: name,iterations,real_time,cpu_time,time_unit,…',
  record: benchGroup.record,
  version: 1,
  group: benchGroup,
  figures: pickFigures('time', 'cpu', 'rate', 'throughput', 'iterations'),
  ownsCounters: true,
  anchors: [{ text: HEAD, where: 'line-start' }],
  parseLine(line): ParsedLine {
    const measured = new Set<string>()
    return {
      table: createCsvTable({
        record: 'CSV of Google Benchmark',
        header: decodeLine(line),
        isRow: ([, , time = '', cpu = '']) =>
          readDecimal(time) !== undefined && readDecimal(cpu) !== undefined,
        read: (get, columns) => readRow(get, { columns, measured }),
      }),
    }
  },
}

interface RowSetting {
  readonly columns: readonly string[]
  /** Benchmarks of which a repetition was read. */
  readonly measured: Set<string>
}

function readRow(
  get: (column: string) => string,
  { columns, measured }: RowSetting,
): ParsedLine | 'end' {
  const name = get('name')
  if (get('error_occurred') === 'true') {
    return { problem: describeFailure(name, get('error_message')) }
  }
  const unit = get('time_unit')
  const time = statePrintedTime('time', `${get('real_time')} ${unit}`)
  const cpu = statePrintedTime('cpu', `${get('cpu_time')} ${unit}`)
  const { of = '', kind = '' } = AGGREGATE.exec(name)?.groups ?? {}
  if (/^(?:cv|BigO|RMS)$/.test(kind)) return {}
  if (time.length === 0) return 'end'
  if (kind !== '') {
    if (measured.has(of)) return {}
    const end = kind === 'median' ? '' : `.${kind}`
    const figures = markEstimates(
      [...time, ...cpu].map((figure) => ({ ...figure, name: figure.name + end })),
    )
    return { record: { kind: 'figures', figures, of: { name: of } } }
  }
  measured.add(name)
  const figures: readonly StatedFigure[] = [
    ...time,
    ...cpu,
    ...statePrintedNumber('iterations', get('iterations'), '1'),
    ...statePrintedNumber('rate', get('items_per_second'), '1/s'),
    ...statePrintedNumber('throughput', get('bytes_per_second'), 'B/s'),
    ...columns
      .filter((column) => !KNOWN.has(column))
      .flatMap((column) => statePrintedNumber(nameCounter(column), get(column), '1')),
  ]
  return { record: { kind: 'figures', figures, of: { name, repeats: true } } }
}
