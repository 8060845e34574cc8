import { decodeLine, decodeWholeLine } from '../line.ts'
import type { ParsedLine, RecordFormat, TableReader } from '../record-format.ts'
import type { StatedFigure } from '../record.ts'
import { benchGroup, pickFigures } from './bench-group.ts'
import { nameCounter } from './name-counter.ts'
import { readPrefixed } from './read-decimal.ts'
import { markEstimates, statePrintedTime } from './state-printed.ts'

/** Words and collections a run; `mWd` are words of the minor heap. */
const COUNTS = /^(?:mWd|mjWd|Prom|mGC|mjGC|Comp)\/Run$/
const KNOWN =
  /^(?:Name|(?:Time|Cycls)(?: .*)?\/Run|(?:mWd|mjWd|Prom|mGC|mjGC|Comp)\/Run|Percentage|(?:Time )?(?:R\^2|95ci))$/
const NUMBER = String.raw`\d{1,3}(?:_\d{3})*(?:\.\d+)?(?:e-\d+)?`

/** The table of core_bench of OCaml, drawn with lines or with `-ascii`. */
export const coreBenchFormat: RecordFormat = {
  kind: 'records',
  name: 'coreBench',
  summary: 'the table of core_bench of OCaml: │ Name │ Time/Run │ mWd/Run │ Percentage │',
  record: benchGroup.record,
  version: 1,
  group: benchGroup,
  figures: pickFigures('time'),
  ownsCounters: true,
  anchors: [{ text: 'Time/Run', where: 'anywhere' }],
  parseLine(line): ParsedLine | undefined {
    const text = decodeWholeLine(line).trimEnd()
    const heads = split(text)
    const isTable = heads[0] === 'Name' && heads.every((head) => KNOWN.test(head))
    return isTable ? { table: createTable(heads) } : undefined
  },
}

/** Split a row at its lines; without any, at blanks. */
function split(text: string): readonly string[] {
  const cells = /[│|]/u.test(text)
    ? text.replace(/^ *[│|]|[│|] *$/gu, '').split(/[│|]/u)
    : text.trim().split(/ {2,}/)
  return cells.map((cell) => cell.trim())
}

function createTable(heads: readonly string[]): TableReader {
  return {
    readLine(line): ParsedLine | 'end' {
      const text = decodeLine(line).trimEnd()
      if (/^[ ├┼┤|:+-]*[-─][ ─├┼┤|:+-]*$/u.test(text)) return {}
      const cells = split(text)
      const [name = '', ...others] = cells
      // Without lines, nobody knows which of the cells behind the time is blank.
      const known = cells.length === heads.length ? others : others.slice(0, 1)
      const figures = known.flatMap((cell, i) => readCell(heads[i + 1] ?? '', cell))
      const isTimed = figures.some((figure) => figure.name === 'time')
      return isTimed ? { record: { kind: 'figures', figures, of: { name } } } : 'end'
    },
  }
}

function readCell(head: string, cell: string): readonly StatedFigure[] {
  const plain = cell.replaceAll('_', '')
  if (/^Time(?: .*)?\/Run$/.test(head)) {
    const isTime = new RegExp(`^${NUMBER}(?:ns|us|μs|ms|s)$`, 'u').test(cell)
    return isTime ? markEstimates(statePrintedTime('time', plain)) : []
  }
  if (!COUNTS.test(head)) return []
  const { number = '', prefix = '' } =
    new RegExp(`^(?<number>\\d+(?:\\.\\d+)?(?:e-\\d+)?)(?<prefix>[kMG]?)w?$`).exec(plain)?.groups ??
    {}
  const read = readPrefixed(number, { base: 1000, power: ['', 'k', 'M', 'G'].indexOf(prefix) })
  return read === undefined ? [] : [{ name: nameCounter(head), unit: '1', ...read }]
}
