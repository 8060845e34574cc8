import { decodeLine } from '../line.ts'
import type { ParsedLine, RecordFormat, TableReader } from '../record-format.ts'
import type { StatedFigure } from '../record.ts'
import { describeFailure } from './describe-failure.ts'
import { benchGroup, pickFigures } from './bench-group.ts'
import { stateEstimate, statePrintedNumber, statePrintedTime } from './state-printed.ts'

/** Deno calls the column `time (avg)` until 1.46 and `time/iter (avg)` since, with bars between the columns in some releases. */
const HEADER = /^(?:\| )?benchmark +(?:\| )?(?:time(?:\/iter)? \(avg\)|avg \(min … max\)) /u
const VALUE = String.raw`\d[\d.,']* (?:[pnuµμ]s|ms|s|m)`
/** The name, the time, and in the one case a unit, in the other how many a second. */
const ROW = new RegExp(
  `^(?<name>\\S+(?: \\S+)*?) +(?<mean>${VALUE})(?:/iter(?: |$)| +(?<rate>[\\d.,]+) +(?=\\())`,
  'u',
)
const RANGE = new RegExp(`\\( *(?<min>${VALUE}) … +(?<max>${VALUE})\\)`, 'u')
const FAILED = /^(?<name>\S+(?: \S+)*?) +error: (?<reason>.+)$/
const GROUP = /^(?:• |group )(?<name>\S.*)$/u

/** What mitata prints, and `deno bench` in the same way: the mean, and the extremes behind it or in the line below. */
export const mitataTextFormat: RecordFormat = {
  kind: 'records',
  name: 'mitataText',
  summary: 'the tables of mitata and deno bench: `parse small  122.12 ns/iter`',
  record: benchGroup.record,
  version: 2,
  group: benchGroup,
  figures: pickFigures('time', 'rate'),
  anchors: ['benchmark ', '| benchmark '].map((text) => ({ text, where: 'line-start' }) as const),
  parseLine(line): ParsedLine | undefined {
    const text = decodeLine(line)
    return HEADER.test(text) ? { table: new MitataTable(text.startsWith('| ')) } : undefined
  },
}

class MitataTable implements TableReader {
  #scope: string | undefined
  /** The benchmark whose extremes may stand in the next line. */
  #open: string | undefined
  readonly #hasBars: boolean

  constructor(hasBars: boolean) {
    this.#hasBars = hasBars
  }

  readLine(line: Parameters<TableReader['readLine']>[0]): ParsedLine | 'end' | undefined {
    const written = decodeLine(line).trimEnd()
    // Where there are none, a bar belongs to a name.
    const text = this.#hasBars
      ? written.replace(/^\| /, '').replaceAll(/ \|(?= |$)/g, '  ')
      : written
    if (text === 'summary') return 'end'
    if (HEADER.test(text)) {
      this.#scope = undefined
      return {}
    }
    const group = GROUP.exec(text)?.groups
    if (group !== undefined) {
      this.#scope = group['name']
      return {}
    }
    return this.#readRow(text)
  }

  #readRow(text: string): ParsedLine | undefined {
    const row = ROW.exec(text)?.groups
    const name = row?.['name'] ?? this.#open
    this.#open = undefined
    if (name === undefined || (row === undefined && !/^ +\(/.test(text))) {
      const failed = FAILED.exec(text)?.groups
      return failed && { problem: describeFailure(failed['name'] ?? '', failed['reason'] ?? '') }
    }
    const range = RANGE.exec(text)?.groups
    if (row !== undefined && range === undefined) this.#open = name
    const figures: readonly StatedFigure[] = [
      ...stateEstimate(row?.['mean'] ?? '', 'mean'),
      ...statePrintedNumber('rate', row?.['rate'] ?? '', '1/s'),
      ...statePrintedTime('time.min', range?.['min'] ?? ''),
      ...statePrintedTime('time.max', range?.['max'] ?? ''),
    ]
    if (figures.length === 0) return undefined
    const of = { name, ...(this.#scope === undefined ? {} : { scope: this.#scope }) }
    return { record: { kind: 'figures', figures, of } }
  }
}
