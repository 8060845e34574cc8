import { decodeLine } from '../line.ts'
import type { ParsedLine, RecordFormat, TableReader } from '../record-format.ts'
import { activityGroup } from './activity-group.ts'
import { createSample } from './create-sample.ts'
import { readStamp } from './read-stamp.ts'
import { readSarGauges, sarFormat } from './sar-format.ts'
import { hasSarRates, readSarRates } from './sar-rates.ts'

const HEADER = '# hostname;interval;timestamp;'

/** `sadf -d` of sysstat: what `sar` prints, as CSV with dates, in UTC unless `-T` was given. */
export const sadfFormat: RecordFormat = {
  kind: 'records',
  name: 'sadf',
  summary: 'the CSV of sadf -d, of what sar -r, -u, -d, -b and -n DEV print: # hostname;interval;…',
  record: activityGroup.record,
  version: 1,
  group: activityGroup,
  figures: activityGroup.figures,
  ...(sarFormat.gauges === undefined ? {} : { gauges: sarFormat.gauges }),
  anchors: [{ text: '# hostname;', where: 'line-start' }],
  parseLine(line): ParsedLine | undefined {
    const header = decodeLine(line).trimEnd()
    return header.startsWith(HEADER) ? { table: createTable(header.split(';')) } : undefined
  },
}

/** The host, the interval and the time stand before what sar prints. */
const BEFORE = 3

function createTable(names: readonly string[]): TableReader {
  const columns = names.slice(BEFORE)
  let host: string | undefined
  return {
    readLine(line): ParsedLine | undefined {
      const cells = decodeLine(line).trimEnd().split(';')
      const stamp = readStamp(cells[2] ?? '')
      if (cells.length !== names.length || stamp === undefined || stamp.isOfDay) return undefined
      host ??= cells[0]
      if (cells[0] !== host) return { problem: SEVERAL }
      const words = cells.slice(BEFORE)
      if (hasSarRates(columns)) return readSarRates(words, columns)
      const cpu = columns.indexOf('CPU')
      // All CPUs are the one with the number -1.
      const named = words.map((word, i) => (i === cpu && word === '-1' ? 'all' : word))
      const gauges = readSarGauges(named, columns)
      if (gauges === undefined || gauges === 'rounded') return undefined
      return { record: createSample({ timestamp: Math.round(stamp.seconds * 1e6), gauges }) }
    },
  }
}

const SEVERAL = {
  kind: 'unreadable-record',
  reason:
    'Expected the CSV of sadf to be of one host, got another one; keep each in a file of its own',
} as const
