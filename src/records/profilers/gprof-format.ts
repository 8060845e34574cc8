import { statePrintedNumber, statePrintedTime } from '../benchmarks/state-printed.ts'
import { decodeLine } from '../line.ts'
import type { ParsedLine, RecordFormat, TableReader } from '../record-format.ts'
import { pickProfileFigures, profileGroup } from './profile-group.ts'

const HEAD = /^time +seconds +seconds +calls +[A-Za-z]+\/call +[A-Za-z]+\/call +name\s*$/
/** Of a function that was not compiled with `-pg`, gprof knows no calls. */
const ROW =
  /^ *(?<share>\d+\.\d+) +\d+\.\d+ +(?<self>\d+\.\d+)(?: +(?<calls>\d+) +\d+\.\d+ +\d+\.\d+)? +(?<name>[^\s\d].*?)\s*$/

/** The flat profile of gprof; the graph of calls below it is not read. */
export const gprofFormat: RecordFormat = {
  kind: 'records',
  name: 'gprof',
  summary: 'the flat profile of gprof: time seconds seconds calls ms/call ms/call name',
  record: profileGroup.record,
  version: 1,
  group: profileGroup,
  figures: pickProfileFigures('self', 'calls', 'share'),
  anchors: [{ text: 'time   seconds   seconds ', where: 'line-start' }],
  parseLine: (line) => (HEAD.test(decodeLine(line)) ? { table: createTable() } : undefined),
}

function createTable(): TableReader {
  let begins = true
  return {
    readLine(line): ParsedLine | 'end' {
      const row = ROW.exec(decodeLine(line))?.groups
      if (row === undefined) return 'end'
      const { share = '', self = '', calls, name = '' } = row
      const figures = [
        ...statePrintedNumber('share', share, '%'),
        ...statePrintedTime('self', `${self} s`),
        ...(calls === undefined ? [] : statePrintedNumber('calls', calls, '1')),
      ]
      const of = { name, ...(begins ? { begins } : {}) }
      begins = false
      return { record: { kind: 'figures', figures, of } }
    },
  }
}
