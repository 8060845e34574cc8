import { decodeLine } from '../line.ts'
import type { ParsedLine, RecordFormat, TableReader } from '../record-format.ts'
import type { StatedFigure } from '../record.ts'
import { describeFailure } from './describe-failure.ts'
import { benchGroup, pickFigures } from './bench-group.ts'
import { nameCounter } from './name-counter.ts'
import { readDecimal } from './read-decimal.ts'
import { markEstimates, statePrintedNumber, statePrintedTime } from './state-printed.ts'

const HEADER = /^Benchmark +Time +CPU +Iterations(?: (?<counters>.*?))?\s*$/
const VALUE = String.raw`[\d.]+(?:e[-+]?\d+)? (?:ns|us|ms|s)`
const ROW = new RegExp(
  `^(?<name>\\S.*?) +(?<time>${VALUE}) +(?<cpu>${VALUE}) +(?<iterations>\\d+)(?: +(?<counters>\\S.*?))?\\s*$`,
)
const FAILED = /^(?<name>\S.*?) +(?:ERROR OCCURRED|SKIPPED): '(?<reason>.*)'\s*$/
const AGGREGATE = /^(?<of>.*)_(?<kind>mean|median|stddev|cv|BigO|RMS)$/
/** What aggregates has a row with percentages, or with another unit. */
const NO_ROW = /_(?:cv|BigO|RMS) /

/**
 * The table that Google Benchmark prints. Rows of one name are repetitions, and samples; what is aggregated of them counts only where
 * they are not printed.
 */
export const googleBenchmarkTextFormat: RecordFormat = {
  kind: 'records',
  name: 'googleBenchmarkText',
  summary: 'the table of Google Benchmark: `BM_Parse/8  6.1 us  6.0 us  4664705`',
  record: benchGroup.record,
  version: 1,
  group: benchGroup,
  figures: pickFigures('time', 'cpu', 'rate', 'throughput', 'iterations'),
  ownsCounters: true,
  anchors: [{ text: 'Benchmark  ', where: 'line-start' }],
  parseLine(line): ParsedLine | undefined {
    const header = HEADER.exec(decodeLine(line))
    return header === null ? undefined : { table: new GoogleTable(header.groups?.['counters']) }
  },
}

class GoogleTable implements TableReader {
  /** The names of the counters that have columns of their own. */
  #columns: readonly string[]
  readonly #measured = new Set<string>()

  constructor(columns: string | undefined) {
    this.#columns = splitColumns(columns)
  }

  readLine(line: Parameters<TableReader['readLine']>[0]): ParsedLine | undefined {
    const text = decodeLine(line)
    const header = HEADER.exec(text)
    if (header !== null) {
      this.#columns = splitColumns(header.groups?.['counters'])
      return {}
    }
    const failed = FAILED.exec(text)?.groups
    if (failed !== undefined) {
      return { problem: describeFailure(failed['name'] ?? '', failed['reason']) }
    }
    const row = ROW.exec(text)?.groups
    if (row === undefined) return NO_ROW.test(text) ? {} : undefined
    const { name = '', time = '', cpu = '', iterations = '', counters = '' } = row
    const aggregate = AGGREGATE.exec(name)?.groups
    const { of = '', kind = '' } = aggregate ?? {}
    if (aggregate !== undefined && this.#measured.has(of)) return {}
    if (aggregate !== undefined) {
      const end = kind === 'median' ? '' : `.${kind}`
      const figures = markEstimates([
        ...statePrintedTime(`time${end}`, time),
        ...statePrintedTime(`cpu${end}`, cpu),
      ])
      return { record: { kind: 'figures', figures, of: { name: of } } }
    }
    this.#measured.add(name)
    const figures = [
      ...statePrintedTime('time', time),
      ...statePrintedTime('cpu', cpu),
      ...statePrintedNumber('iterations', iterations, '1'),
      ...this.#readCounters(counters),
    ]
    return { record: { kind: 'figures', figures, of: { name, repeats: true } } }
  }

  /** Read `Foo=3.5 items_per_second=165.911M/s`, or the cells of the columns; a label states nothing. */
  #readCounters(text: string): readonly StatedFigure[] {
    const cells = text === '' ? [] : text.split(/ +/)
    if (this.#columns.length > 0) {
      if (cells.length !== this.#columns.length) return []
      return this.#columns.flatMap((key, i) => stateCounter(key, cells[i] ?? ''))
    }
    return cells.flatMap((cell) => {
      const { key = '', value = '' } = /^(?<key>[^=]+)=(?<value>.+)$/.exec(cell)?.groups ?? {}
      return stateCounter(key, value)
    })
  }
}

function splitColumns(text: string | undefined): readonly string[] {
  const names = text?.trim().split(/ +/) ?? []
  return names[0] === 'UserCounters...' ? [] : names
}

const LETTERS = ['', 'k', 'M', 'G', 'T']

/** Bytes a second are in powers of 1,024 whether an `i` says so or not, and all else in powers of 1,000 unless it does. */
function stateCounter(key: string, cell: string): readonly StatedFigure[] {
  const {
    number = '',
    letter = '',
    binary,
  } = /^(?<number>[-\d.e+]+?)(?<letter>[kKMGT]?)(?<binary>i?)(?<rate>\/s)?$/.exec(cell)?.groups ??
  {}
  const read = readDecimal(number)
  if (read === undefined) return []
  const isBytes = key === 'bytes_per_second'
  const base = isBytes || binary === 'i' ? 1024 : 1000
  const scale = base ** LETTERS.indexOf(letter.replace('K', 'k'))
  const [name, unit] = isBytes
    ? (['throughput', 'B/s'] as const)
    : key === 'items_per_second'
      ? (['rate', '1/s'] as const)
      : ([nameCounter(key), '1'] as const)
  return [{ name, unit, value: read.value * scale, resolution: read.resolution * scale }]
}
