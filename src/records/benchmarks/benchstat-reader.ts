import type { ParsedLine } from '../record-format.ts'
import type { ResultKey } from '../record.ts'
import { readBenchstatCell, type BenchstatColumn } from './benchstat-cell.ts'
import { BenchstatCsvReader } from './benchstat-csv-reader.ts'

/** Head of a table of before 2023: of two files, of one, or of more. */
const OLD_HEAD =
  /^name +(?:old (?<two>\S+) +new \k<two> +delta|(?<one>(?:time|allocs?)\/op|speed)|\\ (?<more>\S+) {2,}(?<files>\S.*?))\s*$/
interface Column extends BenchstatColumn {
  /** Where it begins and ends, in characters, where the columns are below bars. */
  readonly start?: number
  readonly end?: number
}

/** Reads the tables of benchstat: a row has the median, or before 2023 the mean, of each file. */
export class BenchstatReader {
  #columns: readonly Column[] = []
  /** Lines of the head with bars, the last of which has the units. */
  #head: readonly string[] = []
  readonly #csv = new BenchstatCsvReader()

  /** @returns `undefined` for a line that is none of a table */
  read(written: string): ParsedLine | undefined {
    const text = written.trimEnd()
    const row = this.#csv.read(text)
    if (row !== undefined) return row
    if (isBenchstatHead(text)) {
      this.#head = [...this.#head, text]
      return {}
    }
    if (this.#head.length > 0) {
      this.#columns = readHead(this.#head)
      this.#head = []
    }
    const old = OLD_HEAD.exec(text)?.groups
    if (old !== undefined) {
      this.#columns = readOldHead(old)
      return {}
    }
    if (text === '') this.#columns = []
    if (this.#columns.length === 0) return undefined
    if (/^(?:geomean|\[Geo mean\]|[¹²³⁴-⁹]+ )/u.test(text)) return {}
    return this.#readRow(text)
  }

  #readRow(text: string): ParsedLine | undefined {
    const { name, rest = '' } = /^(?<name>\S+) {2,}(?<rest>\S.*)$/u.exec(text)?.groups ?? {}
    if (name === undefined) return undefined
    const isMoved = this.#columns.some(
      ({ start = 0 }) => start > 0 && /\S/.test(text[start - 1] ?? ''),
    )
    if (isMoved) return { problem: MOVED }
    const cells = rest.split(/ {2,}/)
    const records = this.#columns.flatMap(({ unit, of: scope, start, end }, i) => {
      const cell = start === undefined ? cells[i] : /\S+/.exec(text.slice(start, end))?.[0]
      const figures = readBenchstatCell(unit, cell ?? '')
      const key: ResultKey = { name, ...(scope === undefined ? {} : { scope }) }
      return figures.length === 0 ? [] : [{ kind: 'figures', figures, of: key } as const]
    })
    return records.length === 0 ? undefined : { records }
  }
}

/** Whether a line may be of the head of a table of releases since 2023, whose bars or commas begin behind the column of the names. */
export function isBenchstatHead(text: string): boolean {
  return /^(?: +│.*│\s*$|,)/u.test(text)
}

function readHead(head: readonly string[]): readonly Column[] {
  const units = head.at(-1) ?? ''
  const bars = [...units.matchAll(/│/gu)].map(({ index }) => index)
  const labels = splitCells(head.at(-2) ?? '')
  return splitCells(units).map((cell, i, all) => ({
    unit: cell.split(' ')[0] ?? '',
    of: all.length === 1 ? undefined : labels.length === all.length ? labels[i] : String(i + 1),
    start: (bars[i] ?? 0) + 1,
    // What stands behind the last bar belongs to its column: a row may be longer than the head.
    ...(i === all.length - 1 ? {} : { end: bars[i + 1] ?? 0 }),
  }))
}

function splitCells(text: string): readonly string[] {
  return text
    .split('│')
    .slice(1, -1)
    .map((cell) => cell.trim())
}

function readOldHead({
  two,
  one,
  more,
  files = '',
}: Readonly<Record<string, string | undefined>>): readonly Column[] {
  if (one !== undefined) return [{ unit: one }]
  if (two !== undefined) return ['old', 'new'].map((of) => ({ unit: two, of }))
  return files.split(/ {2,}/).map((of) => ({ unit: more ?? '', of }))
}

const MOVED = {
  kind: 'unreadable-record',
  reason:
    'Expected the figures of benchstat below the columns that its bars part, got one across a bar; keep what it printed as it is',
} as const
