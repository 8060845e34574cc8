import { decodeLine, type Line } from '../line.ts'
import type { ProcessSample } from '../record.ts'
import type { ParsedLine, RecordFormat, TableReader } from '../record-format.ts'
import { DayClock } from './day-clock.ts'
import { NumberColumns } from './number-columns.ts'
import { createPidstatRows, type PidstatPlaces } from './pidstat-rows.ts'

/** With `-t`, a line of the process has its number below TGID; those of threads have none there. */
const HEADER = /^# Time +UID +(?:PID|TGID +TID) /

/**
 * `pidstat -h -r -u` of sysstat: a line a process and interval. Times are a clock, or with `-H` seconds since 1970; RSS is
 * in kilobytes, by which sysstat means KiB.
 */
export const pidstatFormat: RecordFormat = {
  kind: 'records',
  name: 'pidstat',
  summary: 'samples of pidstat -h -r -u: # Time UID PID %usr … RSS',
  record: 'record of pidstat',
  version: 2,
  anchors: [{ text: '# Time', where: 'line-start' }],
  figures: [],
  sampleNotes: {
    rss: 'printed in kilobytes, by which sysstat means KiB: 1,024 B each',
    cpu: 'of user mode and kernel, in the interval before the sample, as pidstat states it',
    faults: 'minor and major faults a second, as pidstat states them; it states no count',
  },
  ownsStamps: (head) => /^# Time +UID +(?:PID|TGID +TID) /m.test(head),
  parseLine(header): ParsedLine | undefined {
    const text = decodeLine(header)
    return HEADER.test(text) ? { table: createTable(text) } : undefined
  },
}

function createTable(first: string): TableReader {
  const clock = new DayClock()
  let header = first
  let places = findPlaces(first)
  let columns = new NumberColumns(places.count)
  let rows = createPidstatRows(places, clock)
  return {
    get rows() {
      return rows
    },
    readLine(line): ParsedLine | undefined {
      if (line.end === line.start) return undefined
      if (line.bytes[line.start] === HASH) {
        const text = decodeLine(line)
        // The same one stands before the samples of each interval.
        if (text === header) return HEADER_AGAIN
        if (!HEADER.test(text)) return undefined
        header = text
        places = findPlaces(text)
        columns = new NumberColumns(places.count)
        rows = createPidstatRows(places, clock)
        return {}
      }
      return readSample(line, { columns, places, clock })
    },
  }
}

const HASH = 35
const HEADER_AGAIN: ParsedLine = {}

function findPlaces(header: string): PidstatPlaces {
  const names = header.slice(1).trim().split(/ +/)
  return {
    count: names.length,
    pid: Math.max(names.indexOf('PID'), names.indexOf('TGID')),
    cpu: names.indexOf('%CPU'),
    rss: names.indexOf('RSS'),
    minor: names.indexOf('minflt/s'),
    major: names.indexOf('majflt/s'),
  }
}

/** What the samples of a table share. */
interface TableState {
  readonly columns: NumberColumns
  readonly places: PidstatPlaces
  readonly clock: DayClock
}

/** A sample whose optional columns are still to come. */
interface OpenSample extends ProcessSample {
  cpu?: number
  faultRate?: number
}

/** The fields of such a line are not those that the header names. */
const HALF_DAYS: ParsedLine = {
  problem: {
    kind: 'unreadable-record',
    reason:
      'Expected the fields that the header of pidstat names, got others; record with `LC_ALL=C` or `S_TIME_FORMAT=ISO`, so that the clock has 24 hours',
  },
}

const ROUNDED: ParsedLine = {
  problem: {
    kind: 'unreadable-record',
    reason:
      'Expected the numbers of pidstat as it measured them, got rounded ones with units, such as 104.2M; record without `--human`',
  },
}

function readSample(line: Line, state: TableState): ParsedLine | undefined {
  const { columns, places, clock } = state
  const count = columns.split(line)
  // In locales of half days, `09:14:10 PM` is two fields below the one of the header.
  if (count < places.count) return undefined
  if (columns.isWord(1)) return HALF_DAYS
  const seconds = columns.clock(0)
  const since1970 = Number.isNaN(seconds) ? columns.number(0) : NaN
  const pid = columns.number(places.pid)
  if (columns.isRounded(Math.max(places.rss, places.cpu))) return ROUNDED
  if (Number.isNaN(pid) || (Number.isNaN(seconds) && Number.isNaN(since1970))) return undefined
  const elapsed = Number.isNaN(seconds) ? NaN : clock.read(seconds)
  const record: OpenSample = {
    kind: 'process-sample',
    pid,
    elapsed,
    timestamp: since1970 * 1e6,
    rss: places.rss < 0 ? NaN : columns.number(places.rss) * 1024,
    user: NaN,
    system: NaN,
    faults: NaN,
    label: undefined,
  }
  // A spread would take longer than the whole line.
  if (places.cpu >= 0) record.cpu = columns.number(places.cpu)
  if (places.minor >= 0) {
    record.faultRate = columns.number(places.minor) + columns.number(places.major)
  }
  return { record }
}
