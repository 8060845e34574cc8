import { statePrintedTime } from '../benchmarks/state-printed.ts'
import { decodeLine } from '../line.ts'
import type { MetricGroup } from '../metric-group.ts'
import type { StatedNumber } from '../record.ts'
import type { ParsedLine, RecordFormat, TableReader } from '../record-format.ts'

/** Lines, and the figures that they state; a time is in seconds, and `Memory used` in thousands of bytes. */
const LINES: readonly (readonly [
  label: string,
  figure: string,
  unit: 'B' | 's' | '1',
  meaning: string,
])[] = [
  ['Lines', 'lineCount', '1', 'lines of all files'],
  ['Lines of Library', 'libraryLines', '1', 'lines of the libraries of TypeScript'],
  ['Lines of Definitions', 'definitionLines', '1', 'lines of declarations'],
  ['Lines of TypeScript', 'sourceLines', '1', 'lines of TypeScript'],
  ['Identifiers', 'identifiers', '1', 'identifiers'],
  ['Symbols', 'symbols', '1', 'symbols'],
  ['Types', 'types', '1', 'types that were made'],
  ['Instantiations', 'instantiations', '1', 'instantiations of types'],
  ['Memory used', 'memory', 'B', 'memory in use at the end'],
  ['I/O read', 'read', 's', 'time of reading files'],
  ['I/O Read time', 'read', 's', 'time of reading files'],
  ['I/O write', 'write', 's', 'time of writing files'],
  ['I/O Write time', 'write', 's', 'time of writing files'],
  ['Config time', 'config', 's', 'time of reading the configuration'],
  ['Parse time', 'parse', 's', 'time of parsing'],
  ['Program time', 'program', 's', 'time of making the program, parsing included'],
  ['Bind time', 'bind', 's', 'time of binding names'],
  ['Check time', 'check', 's', 'time of checking types'],
  ['Emit time', 'emit', 's', 'time of writing JavaScript and declarations'],
  ['Total time', 'total', 's', 'time of all'],
]

const NONE = 'only some releases and options of tsc print it'

const GROUP: MetricGroup = {
  name: 'tsc',
  record: 'diagnostics of tsc',
  figures: LINES.filter(([, name], i) => LINES.findIndex(([, one]) => one === name) === i).map(
    ([, name, unit, meaning]) => ({ name, unit, meaning, missing: NONE }),
  ),
  results: 'commands',
}

const FIRST = /^Files: +\d+$/
const LINE = /^(?<label>[A-Za-z][\w/ ]*?): +(?<number>\d+(?:\.\d+)?)(?<unit>[sK]?)$/

/** `tsc --diagnostics` and `--extendedDiagnostics`: what the compiler read, and how long each of its parts took. */
export const tscFormat: RecordFormat = {
  kind: 'records',
  name: 'tsc',
  summary: 'tsc --diagnostics and --extendedDiagnostics: Lines of TypeScript: 3, Check time: 0.12s',
  record: GROUP.record,
  version: 1,
  group: GROUP,
  figures: GROUP.figures,
  anchors: [{ text: 'Files: ', where: 'line-start' }],
  parseLine(line): ParsedLine | undefined {
    return FIRST.test(decodeLine(line).trimEnd()) ? { table: createTable() } : undefined
  },
}

function createTable(): TableReader {
  let begins = true
  let isOver = false
  return {
    readLine(line): ParsedLine | 'end' {
      const text = decodeLine(line).trimEnd()
      // Others print the number of files, too, but none of lines below it.
      const isOthers = begins && !text.startsWith('Lines')
      if (isOver || isOthers || !LINE.test(text) || FIRST.test(text)) return 'end'
      isOver = text.startsWith('Total time:')
      const figures = readFigure(text)
      if (figures.length === 0) return {}
      const of = { source: 'tsc', ...(begins ? { begins } : {}) }
      begins = false
      return { record: { kind: 'figures', figures, of } }
    },
  }
}

function readFigure(text: string): readonly StatedNumber[] {
  const { label, number = '', unit: letter = '' } = LINE.exec(text)?.groups ?? {}
  const [, name, unit] = LINES.find(([one]) => one === label) ?? []
  if (name === undefined || letter !== { B: 'K', s: 's', '1': '' }[unit ?? '1']) return []
  if (unit === 's') return statePrintedTime(name, `${number} s`)
  if (unit !== 'B') return [{ name, value: Number(number), unit: '1' }]
  const unitNote = 'printed in K, by which tsc means 1,000 bytes'
  return [{ name, value: Number(number) * 1000, unit, resolution: 1000, unitNote }]
}
