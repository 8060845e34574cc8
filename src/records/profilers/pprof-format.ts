import { statePrintedNumber, statePrintedTime } from '../benchmarks/state-printed.ts'
import { decodeLine } from '../line.ts'
import { stateSize } from '../loads/printed-amounts.ts'
import type { StatedNumber } from '../record.ts'
import type { ParsedLine, RecordFormat, TableReader } from '../record-format.ts'
import { pickProfileFigures, profileGroup } from './profile-group.ts'

const HEAD = /^flat +flat% +sum% +cum +cum%\s*$/
const VALUE = String.raw`\d+(?:\.\d+)?(?:ns|us|ms|s|mins|hrs|[kMGT]?B)?`
const ROW = new RegExp(
  `^ *(?<flat>${VALUE}) +(?<flatShare>\\d+(?:\\.\\d+)?)% +\\d+(?:\\.\\d+)?% +(?<cum>${VALUE}) +(?<cumShare>\\d+(?:\\.\\d+)?)% +(?<name>\\S.*?)\\s*$`,
)
const TOTAL = /^Duration: \S+, Total samples = (?<time>\d\S*) \( *\d+(?:\.\d+)?%\)\s*$/
const LONG: Readonly<Record<string, number>> = { mins: 60, hrs: 3600 }

/** The table of `go tool pprof -top`: times of a profile of the CPU, sizes of one of the heap. Its kB are 1,024 bytes. */
export const pprofFormat: RecordFormat = {
  kind: 'records',
  name: 'pprof',
  summary: 'the table of go tool pprof -top: flat flat% sum% cum cum%',
  record: profileGroup.record,
  version: 1,
  group: profileGroup,
  figures: pickProfileFigures('self', 'time', 'share', 'totalShare', 'selfBytes', 'bytes'),
  anchors: [
    { text: 'flat  flat% ', where: 'line-start' },
    { text: 'Duration: ', where: 'line-start' },
  ],
  parseLine(line): ParsedLine | undefined {
    const text = decodeLine(line)
    if (HEAD.test(text)) return { table: createTable() }
    const { time = '' } = TOTAL.exec(text)?.groups ?? {}
    const figures = stateTime('time', time)
    return figures.length === 0 ? undefined : createRecord('total', figures)
  },
}

function createRecord(name: string, figures: readonly StatedNumber[]): ParsedLine {
  return { record: { kind: 'figures', figures, of: { name } } }
}

function createTable(): TableReader {
  return {
    readLine(line): ParsedLine | 'end' {
      const row = ROW.exec(decodeLine(line))?.groups
      if (row === undefined) return 'end'
      const { flat = '', cum = '', flatShare = '', cumShare = '', name = '' } = row
      const isSize = flat.endsWith('B') || cum.endsWith('B')
      return createRecord(name.replace(/ \((?:partial-)?inline\)$/, ''), [
        ...(isSize ? readSize('selfBytes', flat) : stateTime('self', flat)),
        ...(isSize ? readSize('bytes', cum) : stateTime('time', cum)),
        ...statePrintedNumber('share', flatShare, '%'),
        ...statePrintedNumber('totalShare', cumShare, '%'),
      ])
    },
  }
}

function readSize(name: string, text: string): readonly StatedNumber[] {
  if (text === '0') return [{ name, value: 0, unit: 'B' }]
  const size = stateSize(name, { text, base: 1024 })
  return size === undefined ? [] : [{ ...size, unit: 'B' }]
}

/** A 0 has no unit; any other number without one is of samples, such as those of goroutines. */
function stateTime(name: string, text: string): readonly StatedNumber[] {
  if (text === '0') return [{ name, value: 0, unit: 's' }]
  const { number = '', unit = '' } = /^(?<number>[\d.]+)(?<unit>mins|hrs)$/.exec(text)?.groups ?? {}
  const scale = LONG[unit]
  if (scale === undefined) return statePrintedTime(name, text)
  return statePrintedTime(name, `${number} s`).map((one) => ({
    ...one,
    value: one.value * scale,
    ...(one.resolution === undefined ? {} : { resolution: one.resolution * scale }),
  }))
}
