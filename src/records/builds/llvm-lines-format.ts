import { decodeLine } from '../line.ts'
import type { MetricGroup } from '../metric-group.ts'
import type { ParsedLine, RecordFormat, TableReader } from '../record-format.ts'

const GROUP: MetricGroup = {
  name: 'llvmLines',
  record: 'table of cargo llvm-lines',
  figures: [
    { name: 'code', unit: '1', meaning: 'lines of LLVM IR of a function, of all its copies' },
    { name: 'copies', unit: '1', meaning: 'copies of a function, one for each of its types' },
  ],
  results: 'benchmarks',
}

const HEADER = /^ *Lines +Copies +Function name\s*$/
const ROW =
  /^ *(?<code>\d+)(?: +\( *\d+(?:\.\d+)?%(?:, *\d+(?:\.\d+)?%)?\))? +(?<copies>\d+)(?: +\( *\d+(?:\.\d+)?%(?:, *\d+(?:\.\d+)?%)?\))? +(?<name>\S.*)$/

/** The table of cargo llvm-lines: a row is a function. */
export const llvmLinesFormat: RecordFormat = {
  kind: 'records',
  name: 'llvmLines',
  summary: 'the table of cargo llvm-lines: Lines  Copies  Function name',
  record: GROUP.record,
  version: 1,
  group: GROUP,
  figures: GROUP.figures,
  anchors: [{ text: 'Lines ', where: 'line-start' }],
  parseLine: (line): ParsedLine | undefined =>
    HEADER.test(decodeLine(line)) ? { table: TABLE } : undefined,
}

const TABLE: TableReader = {
  readLine(line): ParsedLine | 'end' {
    const text = decodeLine(line).trimEnd()
    if (/^ *-+ +-+ +-+$/.test(text)) return {}
    const { code = '', copies = '', name = '' } = ROW.exec(text)?.groups ?? {}
    if (name === '') return 'end'
    const figures = [
      { name: 'code', value: Number(code), unit: '1' },
      { name: 'copies', value: Number(copies), unit: '1' },
    ] as const
    return {
      record: { kind: 'figures', figures, of: { name: name === '(TOTAL)' ? 'total' : name } },
    }
  },
}
