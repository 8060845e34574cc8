import { readPrefixed } from '../benchmarks/read-decimal.ts'
import { decodeLine } from '../line.ts'
import type { StatedNumber } from '../record.ts'
import type { ParsedLine, RecordFormat, TableReader } from '../record-format.ts'
import { pickSizeFigures, sizeGroup } from './size-group.ts'

/** The order of the columns was the other one before release 1.1. */
const HEADER = /^(?<first>FILE|VM) SIZE +(?<second>FILE|VM) SIZE$/
const CSV = /^(?:[a-z]+,)+vmsize,filesize$/
const SIZE = String.raw`\d+(?:\.\d+)?(?:[KMGT]i?)?`
const ROW = new RegExp(
  `^ *\\d+(?:\\.\\d+)?% +(?<first>${SIZE}) +\\d+(?:\\.\\d+)?% +(?<second>${SIZE}) +(?<name>\\S.*)$`,
)
/** Before 1.1, the names stand between the columns. */
const OLD = new RegExp(
  `^ *\\d+(?:\\.\\d+)?% +(?<first>${SIZE}) +(?<name>\\S+(?: +\\S+)*?) +(?<second>${SIZE}) +\\d+(?:\\.\\d+)?%$`,
)
/** Of two files that are compared, each size is a change: ` +7.4% +2.1Ki`, `  [NEW]  +580`, `  [ = ]     0`. */
const CHANGE = String.raw`(?:[-+]\d+(?:\.\d+)?%|\[(?:NEW|DEL| = )\])`
const SIGNED = `(?:[-+]${SIZE}|0)`
const CHANGED = new RegExp(
  `^ *${CHANGE} +(?<first>${SIGNED}) +${CHANGE} +(?<second>${SIGNED}) +(?<name>\\S.*)$`,
)
const LETTERS = ['', 'K', 'M', 'G', 'T']

/** The table of bloaty, and what it writes with `--csv`. Of two files that are compared, it states the change. */
export const bloatyFormat: RecordFormat = {
  kind: 'records',
  name: 'bloaty',
  summary: 'the table of bloaty: FILE SIZE VM SIZE, and its CSV: sections,vmsize,filesize',
  record: sizeGroup.record,
  version: 2,
  group: sizeGroup,
  figures: pickSizeFigures('file', 'memory', 'fileChange', 'memoryChange'),
  anchors: [
    ...['FILE SIZE ', 'VM SIZE ', 'sections,', 'segments,', 'symbols,', 'compileunits,'],
    ...['inlines,', 'armembers,'],
  ].map((text) => ({ text, where: 'line-start' })),
  parseLine(line): ParsedLine | undefined {
    const text = decodeLine(line).trim()
    if (CSV.test(text)) return { table: createCsv() }
    const { first, second } = HEADER.exec(text)?.groups ?? {}
    return first === undefined || first === second
      ? undefined
      : { table: createTable(first === 'FILE' ? ['file', 'memory'] : ['memory', 'file']) }
  },
}

function createTable(columns: readonly [string, string]): TableReader {
  let isOver = false
  return {
    readLine(line): ParsedLine | 'end' {
      const text = decodeLine(line).trimEnd()
      if (/^ *-{5,}(?: +-{5,})+$/.test(text)) return {}
      const whole = ROW.exec(text) ?? OLD.exec(text)
      const changed = whole === null ? CHANGED.exec(text) : null
      const { first = '', second = '', name = '' } = (whole ?? changed)?.groups ?? {}
      if (name === '' || isOver) return 'end'
      isOver = name === 'TOTAL'
      const what = changed === null ? '' : 'Change'
      const figures = [
        ...stateSize(columns[0] + what, first),
        ...stateSize(columns[1] + what, second),
      ]
      return { record: { kind: 'figures', figures, of: { name } } }
    },
  }
}

/** Binary prefixes, whether an `i` says so or not. */
function stateSize(name: string, text: string): readonly StatedNumber[] {
  const { number = '', letter = '' } =
    /^(?<number>[-+]?[\d.]+)(?<letter>[KMGT]?)i?$/.exec(text)?.groups ?? {}
  const read = readPrefixed(number, { base: 1024, power: LETTERS.indexOf(letter) })
  if (read === undefined) return []
  return [{ name, unit: 'B', ...read }]
}

/** The sizes are the last two cells; a name may have commas in it. */
function createCsv(): TableReader {
  return {
    readLine(line): ParsedLine | 'end' {
      const row = /^(?<name>.+),(?<memory>\d+),(?<file>\d+)$/.exec(
        decodeLine(line).trimEnd(),
      )?.groups
      if (row === undefined) return 'end'
      const figures = (['file', 'memory'] as const).map(
        (name) => ({ name, value: Number(row[name]), unit: 'B' }) as const,
      )
      return { record: { kind: 'figures', figures, of: { name: row['name'] ?? '' } } }
    },
  }
}
