import { decodeLine } from '../line.ts'
import type { ProcessSample, StatedNumber } from '../record.ts'
import type { ParsedLine, RecordFormat, TableReader } from '../record-format.ts'
import { activityGroup, ALL_CPUS, nameFirstReport } from './activity-group.ts'
import { createSample } from './create-sample.ts'
import { DayClock } from './day-clock.ts'
import { IOSTAT_CELL, stateCpus, stateDevice, type GetCell } from './iostat-columns.ts'
import { readStamp } from './read-stamp.ts'
import { keepStated, pickGauges } from './recorder-gauges.ts'

const CPU_HEADER = /^avg-cpu:(?: +%\w+){4,}$/
const COLUMN = String.raw`(?:%?[\w-]+(?:/s)?|areq-sz)`
/** With `-h`, the name of the device is the last column. */
const DEVICE_HEADER = new RegExp(
  String.raw`^(?:Device:? +(?=.*\b(?:tps|r/s))${COLUMN}(?: +${COLUMN})*|(?:tps|r/s) +${COLUMN}(?: +${COLUMN})* +Device:?)$`,
)
const BANNER = /^\w+ \S+ \(.*\)\s.*\(\d+ CPU\)$/
/** With `-t`, a line before each report; the order of its day and month depends on the locale. */
const STAMP = /^(?:Time: +|\S+ (?=\d\d:\d\d:\d\d)|(?=\d{4}-\d\d-\d\dT))(?<clock>\S+(?: [AP]M)?)$/

/**
 * `iostat` of sysstat, also with `-x`, `-d`, `-c`, `-t`, `-h` and `-y`. The first report behind a start is of the time since the
 * system started, so that it is kept apart, unless `-y` was given: then two empty lines stand above it, below the banner. Sizes in
 * kB are KiB, blocks 512 B.
 */
export const iostatFormat: RecordFormat = {
  kind: 'records',
  name: 'iostat',
  summary: 'iostat, also -x, -d, -c, -t: avg-cpu: %user …, Device tps kB_read/s …',
  record: activityGroup.record,
  version: 1,
  group: activityGroup,
  figures: activityGroup.figures,
  gauges: pickGauges('systemCpuUser', 'systemCpuSystem', 'systemCpuWait', 'systemCpuIdle'),
  anchors: ['avg-cpu:', 'Device ', 'Device:', 'tps  ', 'r/s  '].map((text) => ({
    ...{ text, where: 'line-start' },
  })),
  ownsStamps: hasStamps,
  opens: (head) => (isOfIntervals(head) ? new IostatTable() : undefined),
  parseLine(line): ParsedLine | undefined {
    const text = decodeLine(line).trim()
    const kind = findHeader(text)
    return kind === undefined ? undefined : { table: new IostatTable({ kind, text }) }
  },
}

/** Whether a line that is a time alone stands before a report. */
function hasStamps(head: string): boolean {
  const lines = head.split(/\r?\n/)
  return lines.some(
    (line, i) => STAMP.test(line.trim()) && findHeader((lines[i + 1] ?? '').trim()) !== undefined,
  )
}

/** Whether the first report of a log is one of `iostat -y`: an empty line more stands in place of the report that it leaves out. */
function isOfIntervals(head: string): boolean {
  const lines = head.split(/\r?\n/)
  const header = lines.findIndex((line) => findHeader(line.trim()) !== undefined)
  const end = STAMP.test(lines[header - 1] ?? '') ? header - 1 : header
  const [banner = '', ...blanks] = lines.slice(Math.max(0, end - 3), Math.max(0, end))
  return BANNER.test(banner) && blanks.length === 2 && blanks.every((line) => line === '')
}

type HeaderKind = 'cpu' | 'device'

function findHeader(text: string): HeaderKind | undefined {
  if (CPU_HEADER.test(text)) return 'cpu'
  return DEVICE_HEADER.test(text) ? 'device' : undefined
}

/** Reads the reports of one start, whatever stands between them. */
class IostatTable implements TableReader {
  readonly #clock = new DayClock()
  readonly #seen = new Set<HeaderKind>()
  #kind: HeaderKind | undefined
  #columns: readonly string[] = []
  #isFirst: boolean
  /** With `-h` of older releases, the name of a device has a line of its own. */
  #device = ''
  #time: Partial<ProcessSample> | undefined

  /** @param header of the first report, which is of the time since the system started; without one, it is like the others */
  constructor(header?: { readonly kind: HeaderKind; readonly text: string }) {
    this.#isFirst = header !== undefined
    if (header !== undefined) this.#begin(header.kind, header.text)
  }

  readLine(line: Parameters<TableReader['readLine']>[0]): ParsedLine | 'end' | undefined {
    const text = decodeLine(line).trim()
    if (text === '') {
      this.#kind = undefined
      return undefined
    }
    // Another start begins with it, or another program of sysstat.
    if (BANNER.test(text)) return this.#seen.size === 0 ? {} : 'end'
    const clock = STAMP.exec(text)?.groups?.['clock']
    if (clock !== undefined) return this.#readTime(clock)
    const kind = findHeader(text)
    if (kind === undefined) return this.#readRow(text.split(/ +/))
    this.#begin(kind, text)
    return {}
  }

  #begin(kind: HeaderKind, header: string): void {
    if (this.#seen.has(kind)) {
      this.#isFirst = false
      this.#seen.clear()
    }
    this.#seen.add(kind)
    this.#kind = kind
    this.#columns = header.replace(/^avg-cpu: +/, '').split(/ +/)
  }

  #readTime(clock: string): ParsedLine | undefined {
    const stamp = readStamp(clock)
    if (stamp === undefined) return undefined
    this.#time = stamp.isOfDay
      ? { elapsed: this.#clock.read(stamp.seconds) }
      : { timestamp: Math.round(stamp.seconds * 1e6) }
    return {}
  }

  #readRow(words: readonly string[]): ParsedLine | undefined {
    const kind = this.#kind
    if (kind === undefined) return undefined
    const cells = this.#complete(words, kind)
    if (cells === undefined) return undefined
    const get: GetCell = (column) => cells[this.#columns.indexOf(column)]
    if (kind === 'cpu') return this.#state(ALL_CPUS, stateCpus(get))
    return this.#state(get('Device') ?? get('Device:') ?? '', stateDevice(get))
  }

  /** The cells of a row; `undefined` for a line that is none, or only the name of a device. */
  #complete(words: readonly string[], kind: HeaderKind): readonly string[] | undefined {
    const [first = ''] = words
    const isSplit = kind === 'device' && words.length === this.#columns.length - 1
    const cells = isSplit && this.#device !== '' ? [this.#device, ...words] : words
    this.#device = kind === 'device' && words.length === 1 ? first : ''
    const numbers = cells.filter((_, i) => !/^Device:?$/.test(this.#columns[i] ?? ''))
    const isRow = cells.length === this.#columns.length
    return isRow && numbers.every((cell) => IOSTAT_CELL.test(cell)) ? cells : undefined
  }

  #state(name: string, figures: readonly StatedNumber[]): ParsedLine {
    const of = { name: this.#isFirst ? nameFirstReport(name) : name, repeats: true }
    const record = { kind: 'figures', figures, of } as const
    if (name !== ALL_CPUS || this.#time === undefined || this.#isFirst) return { record }
    return { record, sample: createSample({ ...this.#time, gauges: readGauges(figures) }) }
  }
}

function readGauges(figures: readonly StatedNumber[]): Readonly<Record<string, number>> {
  const get = (name: string): number | undefined =>
    figures.find((figure) => figure.name === name)?.value
  return keepStated({
    systemCpuUser: get('cpuUser'),
    systemCpuSystem: get('cpuSystem'),
    systemCpuWait: get('cpuWait'),
    systemCpuIdle: get('cpuIdle'),
  })
}
