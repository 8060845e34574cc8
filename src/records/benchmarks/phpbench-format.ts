import { decodeLine } from '../line.ts'
import type { ParsedLine, RecordFormat, TableReader } from '../record-format.ts'
import type { StatedNumber } from '../record.ts'
import { splitMarkdownRow } from '../split-markdown-row.ts'
import { benchGroup, pickFigures } from './bench-group.ts'
import { readPrefixed } from './read-decimal.ts'
import { markEstimates, statePrintedTime } from './state-printed.ts'

const TIME = String.raw`(?:\d{1,3}(?:,\d{3})*|\d+)\.\d+(?:[mμu]?s|m)`
const HEAD = /^PHPBench (?:\(|@|\d)/
const SUITE = /^\\?(?<name>[A-Za-z_]\w*(?:\\\w+)*)$/
/** The number of the iterations, and the mode; where it is compared, in brackets. */
const PROGRESS = new RegExp(
  `^ {4}(?<name>\\w+)(?: # (?<set>\\S.*?))?\\.+(?:R\\d+ )?I\\d+ - \\[?Mo(?<mode>${TIME})(?: vs\\. .*\\] .*)? \\(±\\d+[.,]\\d+%\\)`,
  'u',
)
const HEADER = /^\| benchmark +\| subject +\|/
const COLUMNS: readonly (readonly [column: string, figure: string])[] = [
  ['mode', 'time'],
  ['mean', 'time.mean'],
  ['best', 'time.min'],
  ['worst', 'time.max'],
  ['stdev', 'time.stddev'],
]
const SIZES = ['b', 'kb', 'mb', 'gb']

/**
 * What PHPBench prints while it runs, and its report `aggregate`. `time` is the mode of the iterations, or the mean where a report has
 * no mode. A benchmark is `CodecBench::benchParse`, with its set of parameters behind it.
 */
export const phpbenchFormat: RecordFormat = {
  kind: 'records',
  name: 'phpbench',
  summary:
    'the output of PHPBench: benchParse....I4 - Mo1.250ms (±1.10%), and | benchmark | subject |',
  record: benchGroup.record,
  version: 1,
  group: benchGroup,
  figures: pickFigures('time', 'memory'),
  anchors: ['PHPBench ', '| benchmark '].map((text) => ({ text, where: 'line-start' })),
  parseLine(line): ParsedLine | undefined {
    const text = decodeLine(line).trimEnd()
    if (HEADER.test(text)) return { table: new PhpbenchTable(splitMarkdownRow(text)) }
    return HEAD.test(text) ? { table: new PhpbenchTable([]) } : undefined
  },
}

class PhpbenchTable implements TableReader {
  #columns: readonly string[]
  #suite = ''
  /** Whose times were stated while they ran. */
  readonly #known = new Set<string>()

  constructor(columns: readonly string[]) {
    this.#columns = columns
  }

  readLine(line: Parameters<TableReader['readLine']>[0]): ParsedLine | undefined {
    const text = decodeLine(line).trimEnd()
    if (HEADER.test(text)) {
      this.#columns = splitMarkdownRow(text)
      return {}
    }
    if (text.startsWith('|')) return this.#readRow(splitMarkdownRow(text))
    const suite = SUITE.exec(text)?.groups?.['name']
    if (suite !== undefined) {
      this.#suite = suite.split('\\').at(-1) ?? ''
      return {}
    }
    const { name = '', set = '', mode = '' } = PROGRESS.exec(text)?.groups ?? {}
    if (name === '' || this.#suite === '') return undefined
    return this.#state(
      nameBenchmark(this.#suite, name, set),
      markEstimates(stateTime('time', mode)),
    )
  }

  #readRow(cells: readonly string[]): ParsedLine | undefined {
    const get = (column: string): string => cells[this.#columns.indexOf(column)] ?? ''
    if (cells.length !== this.#columns.length || !/^\w+$/.test(get('subject'))) return undefined
    const set = get('set')
    const name = nameBenchmark(get('benchmark'), get('subject'), /^\d*$/.test(set) ? '' : set)
    const times = COLUMNS.flatMap(([column, figure]) => stateTime(figure, get(column)))
    const mean = times.find((one) => one.name === 'time.mean')
    const isModal = times.some((one) => one.name === 'time')
    const time = isModal || mean === undefined ? [] : [{ ...mean, name: 'time' }]
    const figures = [...markEstimates(time), ...times, ...stateMemory(get('mem_peak'))]
    const isKnown = this.#known.has(name)
    return this.#state(name, isKnown ? figures.filter((one) => one.name !== 'time') : figures)
  }

  #state(name: string, figures: readonly StatedNumber[]): ParsedLine | undefined {
    if (figures.length === 0) return undefined
    this.#known.add(name)
    return { record: { kind: 'figures', figures, of: { name } } }
  }
}

function nameBenchmark(suite: string, name: string, set: string): string {
  return `${suite}::${name}${set === '' ? '' : `(${set})`}`
}

/** PHP prints a point and decimals, also behind thousands that a comma parts. */
function stateTime(figure: string, text: string): readonly StatedNumber[] {
  const { number = '', unit = '' } =
    /^(?<number>(?:\d{1,3}(?:,\d{3})*|\d+)\.\d+)(?<unit>[mμu]?s|m)$/u.exec(text)?.groups ?? {}
  return statePrintedTime(figure, `${number.replaceAll(',', '')} ${unit}`)
}

/** Powers of 1,000. */
function stateMemory(text: string): readonly StatedNumber[] {
  const { number = '', unit = '' } =
    /^(?<number>\d+(?:\.\d+)?)(?<unit>b|kb|mb|gb)$/.exec(text.replaceAll(/,(?=\d{3}\.)/g, ''))
      ?.groups ?? {}
  const read = readPrefixed(number, { base: 1000, power: SIZES.indexOf(unit) })
  if (read === undefined) return []
  const note = `printed in ${unit}, by which PHPBench means powers of 1,000`
  const unitNote = unit === 'b' ? {} : { unitNote: note }
  return [{ name: 'memory', unit: 'B', ...read, ...unitNote }]
}
