import { decodeLine } from '../line.ts'
import type { ParsedLine, RecordFormat, TableReader } from '../record-format.ts'
import type { StatedNumber } from '../record.ts'
import { benchGroup, pickFigures } from './bench-group.ts'
import { readPrefixed } from './read-decimal.ts'
import { markEstimates, statePrintedTime } from './state-printed.ts'

/** The column of a percentile is the 99th, or another one, or none in releases before 0.9. */
const HEADER = /^Name +ips +average +deviation +median(?: +(?<share>[\d.]+)(?:st|nd|rd|th) %)?$/
const TIME = String.raw`\d+(?:\.\d+)? (?:ns|[uµμ]s|ms|s|min|h)`
const ROW = new RegExp(
  `^(?<name>\\S+(?: \\S+)*?) +(?<ips>\\d+(?:\\.\\d+)?)(?: (?<prefix>[KMB]))? +(?<mean>${TIME}) +±\\d+(?:\\.\\d+)?% +(?<median>${TIME})(?: +(?<high>${TIME}))?$`,
  'u',
)
const MEMORY_HEADER =
  /^Name +(?:Memory usage|average +deviation +median(?: +[\d.]+(?:st|nd|rd|th) %)?)$/
const MEMORY = /^(?<name>\S+(?: \S+)*?) +(?<size>\d+(?:\.\d+)?) (?<unit>B|[KMGT]B)(?: - .+| +±.+)?$/
const INPUT = /^#{5} With input (?<input>.+) #{5}$/
const PREFIXES = ['', 'K', 'M', 'B']
const SIZES = ['B', 'KB', 'MB', 'GB', 'TB']

/**
 * What Benchee of Elixir prints: `rate` is its ips, which follows from the mean, and `time` the median. Its KB and MB are in powers of
 * 1,024. The same job with another input is another benchmark: `parse(large)`.
 */
export const bencheeFormat: RecordFormat = {
  kind: 'records',
  name: 'benchee',
  summary: 'the tables of Benchee of Elixir: Name ips average deviation median 99th %',
  record: benchGroup.record,
  version: 1,
  group: benchGroup,
  figures: pickFigures('time', 'rate', 'bytes'),
  anchors: [
    { text: 'Name  ', where: 'line-start' },
    { text: '##### With input ', where: 'line-start' },
  ],
  parseLine(line): ParsedLine | undefined {
    const text = decodeLine(line).trimEnd()
    const input = INPUT.exec(text)?.groups?.['input']
    if (input !== undefined) return { table: new BencheeTable(input, 'none') }
    const header = HEADER.exec(text)
    return header === null
      ? undefined
      : { table: new BencheeTable('', 'times', header.groups?.['share']) }
  },
}

/** What the rows state, of which table. */
type Part = 'times' | 'memory' | 'none'

class BencheeTable implements TableReader {
  #input: string
  #part: Part
  /** The percentile that the table has. */
  #share: string | undefined

  constructor(input: string, part: Part, share?: string) {
    this.#input = input
    this.#part = part
    this.#share = share
  }

  readLine(line: Parameters<TableReader['readLine']>[0]): ParsedLine | undefined {
    const text = decodeLine(line).trimEnd()
    const input = INPUT.exec(text)?.groups?.['input']
    if (input !== undefined) {
      this.#input = input
      this.#part = 'none'
      return {}
    }
    const title = /^(?<title>Memory|Reduction count|Reduction|Comparison)\b.*:$/.exec(text)
    if (title !== null) {
      this.#part = title.groups?.['title'] === 'Memory' ? 'memory' : 'none'
      return {}
    }
    const header = HEADER.exec(text)
    if (header !== null) {
      this.#share = header.groups?.['share']
      this.#part = 'times'
      return {}
    }
    if (MEMORY_HEADER.test(text)) return {}
    if (this.#part === 'none') return undefined
    const row = (this.#part === 'times' ? ROW : MEMORY).exec(text)?.groups
    if (row === undefined) return undefined
    const figures = this.#part === 'times' ? readTimes(row, this.#share) : readMemory(row)
    const name = this.#input === '' ? row['name'] : `${row['name'] ?? ''}(${this.#input})`
    return { record: { kind: 'figures', figures, of: { name: name ?? '' } } }
  }
}

function readTimes(
  row: Readonly<Record<string, string>>,
  share: string | undefined,
): readonly StatedNumber[] {
  const { ips = '', prefix = '', mean = '', median = '', high = '' } = row
  const rate = readPrefixed(ips, { base: 1000, power: PREFIXES.indexOf(prefix) })
  return [
    ...markEstimates(statePrintedTime('time', median)),
    ...statePrintedTime('time.mean', mean),
    ...(share === '99' ? statePrintedTime('time.p99', high) : []),
    ...(rate === undefined
      ? []
      : [{ name: 'rate', unit: '1/s', ...rate, isEstimate: true } as const]),
  ]
}

function readMemory({ size = '', unit = '' }: Readonly<Record<string, string>>) {
  const read = readPrefixed(size, { base: 1024, power: SIZES.indexOf(unit) })
  if (read === undefined) return []
  const figure: StatedNumber = {
    ...{ name: 'bytes', unit: 'B', ...read, isEstimate: true },
    ...(unit === 'B'
      ? {}
      : { unitNote: `printed in ${unit}, by which Benchee means powers of 1,024` }),
  }
  return [figure]
}
