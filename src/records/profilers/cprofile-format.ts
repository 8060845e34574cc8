import { statePrintedNumber, statePrintedTime } from '../benchmarks/state-printed.ts'
import { decodeBeforeAnchor, decodeLine } from '../line.ts'
import type { StatedNumber } from '../record.ts'
import type { ParsedLine, RecordFormat, TableReader } from '../record-format.ts'
import { pickProfileFigures, profileGroup } from './profile-group.ts'

const HEAD = /^ncalls +tottime +percall +cumtime +percall +filename:lineno\(function\)\s*$/
const TOTAL =
  /^function calls (?:\(\d+ primitive calls\) )?in (?<time>\d+\.\d+) (?:CPU )?seconds\s*$/
/** Of a function that calls itself, the calls that no other one of it made stand behind the stroke. */
const ROW =
  /^ *(?<calls>\d+)(?:\/\d+)? +(?<self>\d+\.\d+) +\d+\.\d+ +(?<time>\d+\.\d+) +\d+\.\d+ +(?<name>\S.*?)\s*$/

/** What cProfile, `profile`, pstats and `%prun` print: a function a row, and `total`. */
export const cprofileFormat: RecordFormat = {
  kind: 'records',
  name: 'cprofile',
  summary: 'the table of cProfile and pstats: ncalls tottime percall cumtime percall filename',
  record: profileGroup.record,
  version: 1,
  group: profileGroup,
  figures: pickProfileFigures('self', 'time', 'calls'),
  anchors: [
    { text: 'ncalls  tottime', where: 'line-start' },
    { text: 'function calls ', where: 'after-value' },
  ],
  parseLine(line): ParsedLine | undefined {
    const text = decodeLine(line).trim()
    if (HEAD.test(text)) return { table: createTable() }
    const { time } = TOTAL.exec(text)?.groups ?? {}
    const calls = decodeBeforeAnchor(line).trim()
    if (time === undefined || !/^\d+$/.test(calls)) return undefined
    return createRecord('total', [
      ...statePrintedTime('time', `${time} s`),
      ...statePrintedNumber('calls', calls, '1'),
    ])
  },
}

function createRecord(name: string, figures: readonly StatedNumber[], begins = false): ParsedLine {
  return { record: { kind: 'figures', figures, of: { name, ...(begins ? { begins } : {}) } } }
}

function createTable(): TableReader {
  return {
    readLine(line): ParsedLine | 'end' {
      const row = ROW.exec(decodeLine(line))?.groups
      if (row === undefined) return 'end'
      const { calls = '', self = '', time = '', name = '' } = row
      return createRecord(name, [
        ...statePrintedNumber('calls', calls, '1'),
        ...statePrintedTime('self', `${self} s`),
        ...statePrintedTime('time', `${time} s`),
      ])
    },
  }
}
