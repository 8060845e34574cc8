import { decodeLine } from '../line.ts'
import type { ParsedLine, RecordFormat, TableReader } from '../record-format.ts'
import type { StatedFigure } from '../record.ts'
import { describeFailure } from './describe-failure.ts'
import { benchGroup, pickFigures } from './bench-group.ts'
import { nameCounter } from './name-counter.ts'
import { readPrefixed } from './read-decimal.ts'
import { markEstimates, statePrintedNumber, statePrintedTime } from './state-printed.ts'

const HEADER = /^Benchmark +Time +CPU +Iterations(?<counters> .*)?$/
const VALUE = String.raw`[\d.]+(?:e[-+]?\d+)? (?:ns|us|ms|s)`
const ROW = new RegExp(
  `^(?<name>\\S+(?: \\S+)*?) +(?<time>${VALUE}) +(?<cpu>${VALUE}) +(?<iterations>\\d+)(?<counters> .*)?$`,
)
const FAILED = /^(?<name>\S+(?: \S+)*?) +(?:ERROR OCCURRED|SKIPPED): '(?<reason>.*)'$/
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
  version: 2,
  group: benchGroup,
  figures: pickFigures('time', 'cpu', 'rate', 'throughput', 'iterations'),
  ownsCounters: true,
  anchors: [{ text: 'Benchmark  ', where: 'line-start' }],
  parseLine(line): ParsedLine | undefined {
    const header = HEADER.exec(decodeLine(line).trimEnd())
    return header === null ? undefined : { table: new GoogleTable(header.groups?.['counters']) }
  },
}

class GoogleTable implements TableReader {
  /** The header behind the iterations, where counters have columns of their own. */
  #columns: string
  readonly #measured = new Set<string>()

  constructor(columns: string | undefined) {
    this.#columns = findColumns(columns)
  }

  readLine(line: Parameters<TableReader['readLine']>[0]): ParsedLine | undefined {
    const text = decodeLine(line).trimEnd()
    const header = HEADER.exec(text)
    if (header !== null) {
      this.#columns = findColumns(header.groups?.['counters'])
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
    if (this.#columns !== '') return readColumns(this.#columns, text)
    return text.split(/ +/).flatMap((cell) => {
      const { key = '', value = '' } = /^(?<key>[^=]+)=(?<value>.+)$/.exec(cell)?.groups ?? {}
      return stateCounter(key, value)
    })
  }
}

function findColumns(text = ''): string {
  return text.trim() === 'UserCounters...' ? '' : text.trimEnd()
}

/** Read the cells that end where the name of a column ends; a name may have blanks, and behind the last column may stand a label. */
function readColumns(header: string, row: string): readonly StatedFigure[] {
  const figures: StatedFigure[] = []
  let start = 0
  for (const { 0: cell, index } of row.matchAll(/\S+/g)) {
    const end = index + cell.length
    const isEnd = /\S$/.test(header.slice(0, end)) && /^(?: |$)/.test(header.slice(end))
    const name = header.slice(start, end).trim()
    if (end > header.length || !isEnd || name.includes('  ')) break
    figures.push(...stateCounter(name, cell))
    start = end
  }
  return figures
}

/** Powers of a thousand; `m` to `y` are of those below one. */
const LARGE = ['', 'k', 'M', 'G', 'T', 'P', 'E', 'Z', 'Y']
const SMALL = ['', 'm', 'u', 'n', 'p', 'f', 'a', 'z', 'y']

/** Bytes a second are in powers of 1,024 whether an `i` says so or not, and all else in powers of 1,000 unless it does. */
function stateCounter(key: string, cell: string): readonly StatedFigure[] {
  const {
    number = '',
    letter = '',
    binary,
  } = /^(?<number>[-\d.e+]+?)(?<letter>[kKMGTPEZYmunpfazy]?)(?<binary>i?)(?<rate>\/s)?$/.exec(cell)
    ?.groups ?? {}
  const isBytes = key === 'bytes_per_second'
  const large = LARGE.indexOf(letter.replace('K', 'k'))
  const power = large === -1 ? -SMALL.indexOf(letter) : large
  const read = readPrefixed(number, { base: isBytes || binary === 'i' ? 1024 : 1000, power })
  if (read === undefined) return []
  const [name, unit] = isBytes
    ? (['throughput', 'B/s'] as const)
    : key === 'items_per_second'
      ? (['rate', '1/s'] as const)
      : ([nameCounter(key), '1'] as const)
  return [{ name, unit, ...read }]
}
