import { statePrintedNumber, statePrintedTime } from '../benchmarks/state-printed.ts'
import { decodeLine } from '../line.ts'
import { pickProfileFigures, profileGroup } from '../profilers/profile-group.ts'
import type { ParsedLine, RecordFormat, TableReader } from '../record-format.ts'
import type { StatedNumber } from '../record.ts'

const HEAD = /^metric\s+count\s+avg \(us\)\s+total \(ms\)$/
const ROW = /^(?<name>\S.*?)\s+(?<calls>\d+)\s+(?<mean>\d+\.\d)\s+(?<total>\d+\.\d)$/

/** The table of `ninja -d stats`: what parts of ninja itself took, not the commands that it ran. */
export const ninjaStatsFormat: RecordFormat = {
  kind: 'records',
  name: 'ninjaStats',
  summary: 'the table of ninja -d stats: metric count avg (us) total (ms)',
  record: profileGroup.record,
  version: 2,
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
        mean = '',
        total = '',
      } = ROW.exec(decodeLine(line).trimEnd())?.groups ?? {}
      if (name === '') return 'end'
      const of = { name, ...(begins ? { begins } : {}) }
      begins = false
      const figures = [
        ...stateTotal(Number(calls), { mean, total }),
        ...statePrintedNumber('calls', calls, '1'),
      ]
      return { record: { kind: 'figures', figures, of } }
    },
  }
}

/**
 * State the time of all calls. Both columns have one decimal, so that the mean of less than 1000 calls in microseconds is
 * closer than the total in milliseconds, which is 0.0 of 44 µs.
 */
function stateTotal(
  calls: number,
  { mean, total }: { readonly mean: string; readonly total: string },
): readonly StatedNumber[] {
  if (calls === 0 || calls >= 1000) return statePrintedTime('time', `${total} ms`)
  const micros = (Math.round(Number(mean) * 10) * calls) / 10
  const stated = statePrintedTime('time', `${micros.toFixed(1)} us`)
  return stated.map((one) => ({ ...one, resolution: calls * 1e-7 }))
}
