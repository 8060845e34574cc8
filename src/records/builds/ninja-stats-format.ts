import { statePrintedNumber, statePrintedTime } from '../benchmarks/state-printed.ts'
import { decodeLine } from '../line.ts'
import { pickProfileFigures, profileGroup } from '../profilers/profile-group.ts'
import type { ParsedLine, RecordFormat, TableReader } from '../record-format.ts'

const HEAD = /^metric\s+count\s+avg \(us\)\s+total \(ms\)$/
/** The mean follows from the two others. */
const ROW = /^(?<name>\S.*?)\s+(?<calls>\d+)\s+\d+(?:\.\d+)?\s+(?<total>\d+(?:\.\d+)?)$/

/** The table of `ninja -d stats`: what parts of ninja itself took, not the commands that it ran. */
export const ninjaStatsFormat: RecordFormat = {
  kind: 'records',
  name: 'ninjaStats',
  summary: 'the table of ninja -d stats: metric count avg (us) total (ms)',
  record: profileGroup.record,
  version: 1,
  group: profileGroup,
  figures: pickProfileFigures('time', 'calls'),
  anchors: [{ text: 'metric ', where: 'line-start' }],
  parseLine: (line): ParsedLine | undefined =>
    HEAD.test(decodeLine(line).trimEnd()) ? { table: createTable() } : undefined,
}

function createTable(): TableReader {
  let begins = true
  return {
    readLine(line): ParsedLine | 'end' {
      const {
        name = '',
        calls = '',
        total = '',
      } = ROW.exec(decodeLine(line).trimEnd())?.groups ?? {}
      if (name === '') return 'end'
      const of = { name, ...(begins ? { begins } : {}) }
      begins = false
      const figures = [
        ...statePrintedTime('time', `${total} ms`),
        ...statePrintedNumber('calls', calls, '1'),
      ]
      return { record: { kind: 'figures', figures, of } }
    },
  }
}
