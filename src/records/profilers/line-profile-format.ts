import { statePrintedNumber, statePrintedTime } from '../benchmarks/state-printed.ts'
import { decodeLine } from '../line.ts'
import type { StatedNumber } from '../record.ts'
import type { ParsedLine, RecordFormat, TableReader } from '../record-format.ts'
import { pickProfileFigures, profileGroup } from './profile-group.ts'

const UNIT = /^Timer unit: (?<unit>\d[\d.]*(?:e-?\d+)?) s\s*$/
const HEAD = /^ *Line # +Hits +Time +Per Hit +% Time +Line Contents\s*$/
const ROW =
  /^ *(?<line>\d+) +(?<hits>\d+) +(?<time>\d+(?:\.\d+)?) +\d+(?:\.\d+)? +(?<share>\d+(?:\.\d+)?)(?: .*)?$/
const BLANK = /^ *\d+(?: .*)?$|^ *=+ *$|^\s*$/

/** What line_profiler prints: each function, `codec.py:3(parse)`, and each of its lines that was executed, `codec.py:5`. */
export const lineProfileFormat: RecordFormat = {
  kind: 'records',
  name: 'lineProfile',
  summary: 'the output of line_profiler: Timer unit: 1e-06 s, Line # Hits Time Per Hit % Time',
  record: profileGroup.record,
  version: 1,
  group: profileGroup,
  figures: pickProfileFigures('time', 'calls', 'share'),
  anchors: [{ text: 'Timer unit: ', where: 'line-start' }],
  parseLine(line): ParsedLine | undefined {
    const { unit } = UNIT.exec(decodeLine(line))?.groups ?? {}
    return unit === undefined ? undefined : { table: createTable(Number(unit)) }
  },
}

function createTable(unit: number): TableReader {
  let total = ''
  let file = ''
  let name = ''
  let isTable = false
  const state = (): ParsedLine => {
    if (total === '' || file === '' || name === '') return {}
    const figures = statePrintedTime('time', `${total} s`)
    const of = { name: `${file}:${name}` }
    total = name = ''
    return { record: { kind: 'figures', figures, of } }
  }
  return {
    readLine(line): ParsedLine | 'end' | undefined {
      const text = decodeLine(line).trimEnd()
      const [, label, rest = ''] = /^ *(Total time|File|Function): (.+)$/.exec(text) ?? []
      if (label !== undefined) {
        isTable = false
        if (label === 'Total time') total = /^(\d[\d.]*(?:e-?\d+)?) s$/.exec(rest)?.[1] ?? ''
        else if (label === 'File') file = rest
        else name = rest.replace(/^(?<of>.+) at line (?<at>\d+)$/, '$<at>($<of>)')
        return state()
      }
      if (HEAD.test(text)) {
        isTable = file !== ''
        return {}
      }
      const row = isTable ? ROW.exec(text)?.groups : undefined
      if (row === undefined) return BLANK.test(text) || !isTable ? undefined : 'end'
      return {
        record: {
          kind: 'figures',
          figures: readRow(row, unit),
          of: { name: `${file}:${row['line'] ?? ''}` },
        },
      }
    },
  }
}

function readRow(
  { hits = '', time = '', share = '' }: Readonly<Record<string, string>>,
  unit: number,
): readonly StatedNumber[] {
  const [read] = statePrintedTime('time', `${time} s`)
  const scale = (number: number): number => Number((number * unit).toPrecision(12))
  const resolution = read?.resolution === undefined ? {} : { resolution: scale(read.resolution) }
  return [
    ...(read === undefined ? [] : [{ ...read, value: scale(read.value), ...resolution }]),
    ...statePrintedNumber('calls', hits, '1'),
    ...statePrintedNumber('share', share, '%'),
  ]
}
