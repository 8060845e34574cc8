import { decodeLine } from '../line.ts'
import { readDecimal } from '../benchmarks/read-decimal.ts'
import type { StatedNumber } from '../record.ts'
import type { ParsedLine, RecordFormat, TableReader } from '../record-format.ts'
import { pickProfileFigures, profileGroup } from './profile-group.ts'

const FILE = /^Filename: (?<file>\S.*?)\s*$/
const HEAD = /^ *Line # +Mem usage +Increment +(?:Occurr?ences +)?Line Contents\s*$/
const ROW =
  /^ *(?<line>\d+) +(?<memory>\d+(?:\.\d+)?) MiB +(?<increment>-?\d+(?:\.\d+)?) MiB(?: .*)?$/
const BLANK = /^ *\d+(?: .*)?$|^ *=+ *$|^\s*$/

/** What memory_profiler prints of each line of a function, `codec.py:5`. */
export const memoryProfileFormat: RecordFormat = {
  kind: 'records',
  name: 'memoryProfile',
  summary: 'the table of memory_profiler: Line # Mem usage Increment Occurrences Line Contents',
  record: profileGroup.record,
  version: 1,
  group: profileGroup,
  figures: pickProfileFigures('memory', 'increment'),
  anchors: [{ text: 'Filename: ', where: 'line-start' }],
  parseLine(line): ParsedLine | undefined {
    const { file } = FILE.exec(decodeLine(line))?.groups ?? {}
    return file === undefined ? undefined : { table: createTable(file) }
  },
}

function createTable(file: string): TableReader {
  let isTable = false
  return {
    readLine(line): ParsedLine | 'end' | undefined {
      const text = decodeLine(line).trimEnd()
      if (HEAD.test(text)) {
        isTable = true
        return {}
      }
      const { line: at = '', memory = '', increment = '' } = ROW.exec(text)?.groups ?? {}
      if (!isTable || at === '') return BLANK.test(text) ? undefined : 'end'
      const figures = [
        ...stateMebibytes('memory', memory),
        ...stateMebibytes('increment', increment),
      ]
      return { record: { kind: 'figures', figures, of: { name: `${file}:${at}` } } }
    },
  }
}

function stateMebibytes(name: string, text: string): readonly StatedNumber[] {
  const read = readDecimal(text)
  if (read === undefined) return []
  const { value, resolution } = read
  return [{ name, value: value * 1024 ** 2, unit: 'B', resolution: resolution * 1024 ** 2 }]
}
