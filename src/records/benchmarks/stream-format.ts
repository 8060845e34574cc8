import { decodeLine } from '../line.ts'
import type { ParsedLine, RecordFormat, TableReader } from '../record-format.ts'
import { benchGroup, pickFigures } from './bench-group.ts'
import { stateEstimate, statePrintedNumber, statePrintedTime } from './state-printed.ts'

const HEADER = /^Function +(?:Best Rate MB\/s|Rate \(MB\/s\)) +Avg time +Min time +Max time\s*$/
const ROW =
  /^ *(?<name>[A-Z][a-z]+): +(?<rate>\d+\.\d+) +(?<mean>\d+\.\d+) +(?<min>\d+\.\d+) +(?<max>\d+\.\d+)\s*$/

/** The table of STREAM: the best rate of each kernel, whose MB are 1,000,000 bytes, and the times of its iterations. */
export const streamFormat: RecordFormat = {
  kind: 'records',
  name: 'stream',
  summary: 'the table of STREAM: Function Best Rate MB/s Avg time, Triad: 52888.8 0.004916',
  record: benchGroup.record,
  version: 1,
  group: benchGroup,
  figures: pickFigures('time', 'throughput'),
  anchors: [{ text: 'Function   ', where: 'line-start' }],
  parseLine: (line): ParsedLine | undefined =>
    HEADER.test(decodeLine(line)) ? { table: createTable() } : undefined,
}

function createTable(): TableReader {
  return {
    readLine(line): ParsedLine | 'end' {
      const row = ROW.exec(decodeLine(line))?.groups
      if (row === undefined) return 'end'
      const { name = '', rate = '', mean = '', min = '', max = '' } = row
      const figures = [
        ...statePrintedNumber('throughput', `${rate}e6`, 'B/s'),
        ...stateEstimate(`${mean} s`, 'mean'),
        ...statePrintedTime('time.min', `${min} s`),
        ...statePrintedTime('time.max', `${max} s`),
      ]
      return { record: { kind: 'figures', figures, of: { name } } }
    },
  }
}
