import { readDecimal } from '../benchmarks/read-decimal.ts'
import { decodeLine } from '../line.ts'
import type { LogRecord } from '../record.ts'
import type { ParsedLine, RecordFormat, TableReader } from '../record-format.ts'
import { latencyNames, loadGroup, stateLoad } from './load-group.ts'

const HEADER = 'Percentage served,Time in ms'
const ROW = /^(?<percent>\d{1,3}),(?<time>\d+\.\d{3})$/
const BEGINS: LogRecord = { kind: 'figures', figures: [], of: { source: 'ab', begins: true } }

/** The CSV of `ab -e`: how long the fastest 0 to 100 % of the requests took at most. */
export const abPercentilesFormat: RecordFormat = {
  kind: 'records',
  name: 'abPercentiles',
  summary: 'the CSV of ab -e: Percentage served,Time in ms',
  record: loadGroup.record,
  version: 1,
  group: loadGroup,
  figures: loadGroup.figures,
  anchors: [{ text: HEADER, where: 'line-start' }],
  parseLine: (line): ParsedLine | undefined =>
    decodeLine(line).trimEnd() === HEADER ? { record: BEGINS, table: createTable() } : undefined,
}

/** Reads the rows, one for each percentage from 0. */
function createTable(): TableReader {
  let next = 0
  return {
    readLine(line): ParsedLine | 'end' {
      const { percent = '', time = '' } = ROW.exec(decodeLine(line).trimEnd())?.groups ?? {}
      const read = readDecimal(time)
      if (percent !== String(next) || read === undefined) return 'end'
      next++
      // The first row is the fastest request.
      const name = percent === '0' ? 'latency.min' : latencyNames[percent]
      if (name === undefined) return {}
      const figures = [stateLoad(name, Number(`${time}e-3`), 1e-6)]
      return { record: { kind: 'figures', figures, of: { source: 'ab' } } }
    },
  }
}
