import { decodeLine } from '../line.ts'
import type { ProcessSample } from '../record.ts'
import type { ParsedLine, RecordFormat, TableReader } from '../record-format.ts'
import type { RowSource } from '../record-rows.ts'
import { DayClock } from './day-clock.ts'
import { NumberColumns } from './number-columns.ts'
import { findGaugePlaces, PIDSTAT_GAUGES, readPidstatGauges } from './pidstat-gauges.ts'
import { hasPidstatParts, openPidstatParts } from './pidstat-parts.ts'
import { createPidstatRows, type PidstatPlaces } from './pidstat-rows.ts'
import { readShare, SHARE_PARTS } from './pidstat-share.ts'
import { readUnitNumber } from './read-unit-number.ts'
import { readRecorderClock } from './recorder-clock.ts'

/** With `-t`, a line of the process has its number below TGID; those of threads have none there. */
const HEADER = /^# +Time +UID +(?:PID|TGID +TID) /
const HEADERS = new RegExp(HEADER.source, 'm')

/**
 * `pidstat -r -u -d -w` of sysstat, with `-h` a line a process and interval, else a table of each part. Times are a clock, or
 * with `-H` seconds since 1970; RSS is in kilobytes, by which sysstat means KiB, or with `--human` in larger units, rounded.
 */
export const pidstatFormat: RecordFormat = {
  kind: 'records',
  name: 'pidstat',
  summary: 'samples of pidstat -r -u -d -w, also with -h: # Time UID PID %usr … RSS',
  record: 'record of pidstat',
  version: 7,
  anchors: [
    { text: '# Time', where: 'line-start' },
    // As sysstat 10 prints it.
    { text: '#      Time', where: 'line-start' },
  ],
  figures: [],
  gauges: PIDSTAT_GAUGES,
  sampleNotes: {
    rss: 'printed in kilobytes, by which sysstat means KiB: 1,024 B each; with `--human` in MiB or GiB, too, rounded to one decimal',
    cpu: 'of one CPU, in user mode and kernel, in the interval before the sample, as pidstat states it; with `-I`, the sum of %usr, %system and %guest',
    faults: 'minor and major faults a second, as pidstat states them; it states no count',
  },
  ownsStamps: (head) => HEADERS.test(head) || hasPidstatParts(head),
  opens: openPidstatParts,
  parseLine(header): ParsedLine | undefined {
    const text = decodeLine(header)
    return HEADER.test(text) ? { table: createTable(text) } : undefined
  },
}

function createTable(first: string): TableReader {
  const clock = new DayClock()
  let header = first
  let state = createState(first, clock)
  return {
    get rows() {
      // Lines that are read by their shape have their share of CPU as it is stated.
      return state.share.isProven ? state.rows : undefined
    },
    readLine(line): ParsedLine | undefined {
      if (line.end === line.start) return undefined
      if (line.bytes[line.start] === HASH) {
        const text = decodeLine(line)
        // The same one stands before the samples of each interval.
        if (text === header) return HEADER_AGAIN
        if (!HEADER.test(text)) return undefined
        header = text
        state = createState(text, clock)
        return {}
      }
      if (state.columns.split(line) < state.places.count) {
        // Another log may begin here, recorded with other options.
        if (state.columns.isWord(0)) state.share.isProven = state.places.cpu < 0
        return undefined
      }
      if (!isShifted(state)) return readSample(state)
      state = shift(state)
      return state.columns.split(line) < state.places.count ? undefined : readSample(state)
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
    parts: SHARE_PARTS.map((name) => names.indexOf(name)).filter((at) => at >= 0),
    rss: names.indexOf('RSS'),
    minor: names.indexOf('minflt/s'),
    major: names.indexOf('majflt/s'),
    gauges: findGaugePlaces(names),
  }
}

/** What the samples of a table share. */
interface TableState {
  readonly columns: NumberColumns
  readonly places: PidstatPlaces
  readonly clock: DayClock
  /** Whether the clock is one of half days, which has a word behind it. */
  readonly isHalf: boolean
  readonly rows: RowSource | undefined
  /** Whether a row has proven that %CPU is a share of one CPU, as it is without `-I`. */
  readonly share: { isProven: boolean }
}

function createState(header: string, clock: DayClock): TableState {
  const places = findPlaces(header)
  const columns = new NumberColumns(places.count)
  const rows = places.gauges.length === 0 ? createPidstatRows(places, clock) : undefined
  const share = { isProven: places.cpu < 0 }
  return { columns, places, clock, isHalf: false, rows, share }
}

/** In locales of half days, `09:14:10 PM` is two fields below the one of the header. */
function isShifted({ columns, isHalf }: TableState): boolean {
  return !isHalf && columns.isWord(1) && /^[AP]M$/.test(columns.text(1))
}

/** The places where the clock has a word behind it. */
function shift({ places, clock, share }: TableState): TableState {
  const move = (at: number): number => (at < 0 ? at : at + 1)
  const { count, pid, cpu, parts, rss, minor, major, gauges } = places
  return {
    columns: new NumberColumns(count + 1),
    places: {
      ...{ count: count + 1, pid: move(pid), cpu: move(cpu), rss: move(rss) },
      ...{ minor: move(minor), major: move(major), parts: parts.map(move) },
      gauges: gauges.map((gauge) => ({ ...gauge, at: move(gauge.at) })),
    },
    clock,
    share,
    isHalf: true,
    rows: undefined,
  }
}

/** A sample whose optional columns are still to come. */
interface OpenSample extends ProcessSample {
  cpu?: number
  faultRate?: number
  gauges?: Readonly<Record<string, number>>
}

const UNREADABLE: ParsedLine = {
  problem: {
    kind: 'unreadable-record',
    reason: 'Expected a number below RSS and %CPU of pidstat, got another text',
  },
}

/** Read the line whose fields were found. */
function readSample(state: TableState): ParsedLine | undefined {
  const { columns, places, clock } = state
  const seconds = readSeconds(state)
  const since1970 = Number.isNaN(seconds) ? columns.number(0) : NaN
  const pid = columns.number(places.pid)
  if (Number.isNaN(pid) || (Number.isNaN(seconds) && Number.isNaN(since1970))) return undefined
  const rss = places.rss < 0 ? NaN : readNumber(columns, places.rss) * 1024
  const cpu = places.cpu < 0 ? NaN : readCpu(state)
  const isOfGauges = places.rss < 0 && places.cpu < 0 && places.gauges.length > 0
  if (!isOfGauges && Number.isNaN(places.rss < 0 ? cpu : rss)) return UNREADABLE
  const elapsed = Number.isNaN(seconds) ? NaN : clock.read(seconds)
  const record: OpenSample = {
    kind: 'process-sample',
    pid,
    elapsed,
    timestamp: since1970 * 1e6,
    rss: Math.round(rss),
    user: NaN,
    system: NaN,
    faults: NaN,
    label: undefined,
  }
  // A spread would take longer than the whole line.
  if (places.cpu >= 0) record.cpu = cpu
  if (places.minor >= 0) {
    record.faultRate = columns.number(places.minor) + columns.number(places.major)
  }
  if (places.gauges.length > 0) {
    record.gauges = readPidstatGauges(places.gauges, (at) => readNumber(columns, at))
    if (isOfGauges && Object.keys(record.gauges).length === 0) return {}
  }
  return { record }
}

/** The share of one CPU. */
function readCpu({ columns, places, share }: TableState): number {
  const cpu = readNumber(columns, places.cpu)
  if (share.isProven || Number.isNaN(cpu)) return cpu
  let parts = places.parts.length === 0 ? NaN : 0
  for (const at of places.parts) parts += readNumber(columns, at)
  const isRounded = columns.text(places.cpu).endsWith('%')
  const read = readShare({ cpu, parts, isRounded })
  share.isProven = read.isProof
  return read.cpu
}

/** A number, or with `--human` one with its unit. */
function readNumber(columns: NumberColumns, at: number): number {
  const number = columns.number(at)
  return Number.isNaN(number) ? readUnitNumber(columns.text(at)) : number
}

/** Seconds since midnight; `NaN` for seconds since 1970. */
function readSeconds({ columns, isHalf }: TableState): number {
  const seconds = isHalf ? NaN : columns.clock(0)
  if (!Number.isNaN(seconds) || !Number.isNaN(columns.number(0))) return seconds
  const clock = isHalf ? `${columns.text(0)} ${columns.text(1)}` : columns.text(0)
  const stamp = readRecorderClock(clock)?.stamp
  return stamp?.isOfDay === true ? stamp.seconds : NaN
}
