import { createExecutionPid, findExecution } from '../records/sum-pid.ts'
import type { RecordRows, RowLayout, SampleColumn, TakenRows } from '../records/record-rows.ts'
import type { RowSeer } from './row-seer.ts'
import { isPossible } from './check-numbers.ts'
import type { RowPlaces, RowSpan, SampleCells } from './appended-rows.ts'
import type { FormatSeries, SampleFormat, SeriesBuilder } from './series-builder.ts'

/** The values of a sample, one of which it must have. */
const VALUES = ['rss', 'user', 'system', 'faults', 'cpu', 'faultRate'] as const

/** The rows of one process. */
interface ProcessRows extends RowPlaces {
  readonly builder: SeriesBuilder
  /** The first time stamp of its execution; `NaN` as long as none was needed. */
  start: number
  places: Uint32Array
  count: number
}

/** A column of values, and whether they may be negative. */
interface CheckedColumn {
  readonly values: Float64Array
  readonly isSigned: boolean
  /** The first row of the batch, of those that were not looked at before, whose value cannot be. */
  odd: number
}

/**
 * Hands on the samples of rows to the series that they belong to.
 *
 * Hot path (bench `pidstat`, `gc`, `own-json`): nothing is made for a row. What is unusual is left to who reads line by
 * line, so that each rule on it stands in one place.
 */
export class SampleRows {
  readonly #layout: RowLayout
  readonly #format: SampleFormat
  readonly #seer: RowSeer | undefined
  readonly #pids: Float64Array | undefined
  readonly #raw: Float64Array | undefined
  readonly #elapsed: Float64Array | undefined
  readonly #timestamps: Float64Array | undefined
  readonly #checked: readonly CheckedColumn[]
  readonly #cells: SampleCells
  /** Elapsed times and time stamps of the rows, as they were read. */
  readonly #read: { readonly elapsed: Float64Array; readonly timestamp: Float64Array | undefined }

  /** The elapsed times that the rows state, if any. */
  readonly #stated: Float64Array | undefined
  /** Of the row that is looked at. */
  readonly #times = { stated: NaN, elapsed: NaN, timestamp: NaN }
  readonly #parts = new Map<number | undefined, ProcessRows>()

  constructor({ layout, columns }: RecordRows, format: SampleFormat, seer?: RowSeer) {
    this.#seer = seer
    this.#layout = layout
    this.#format = format
    const find = (kind: SampleColumn) =>
      columns[layout.columns.findIndex((column) => column.kind === kind)]
    const gauges = (format.gauges ?? []).map(({ name, signed }) => ({
      isSigned: signed === true,
      values:
        columns[
          layout.columns.findIndex((column) => column.kind === 'gauge' && column.name === name)
        ],
    }))
    this.#pids = find('pid')
    this.#raw = find('time')
    this.#elapsed = find('elapsed')
    this.#timestamps = find('timestamp')
    const values = VALUES.map((kind) => ({ isSigned: false, values: find(kind) }))
    this.#checked = [...values, ...gauges].flatMap(({ values: found, isSigned }) =>
      found === undefined ? [] : [{ values: found, isSigned, odd: 0 }],
    )
    const [rss, user, system, faults, cpu, faultRate] = values.map((one) => one.values)
    this.#cells = {
      rss,
      user,
      system,
      faults,
      cpu,
      faultRate,
      gauges: gauges.map((one) => one.values),
    }
    const most = columns[0]?.length ?? 0
    const isStamped = this.#timestamps !== undefined || layout.time?.as === 'timestamp'
    this.#read = {
      elapsed: new Float64Array(most),
      timestamp: isStamped ? new Float64Array(most) : undefined,
    }
    this.#stated = layout.time?.as === 'elapsed' ? new Float64Array(most) : this.#elapsed
  }

  /** Whether it is made for such rows. */
  isOf({ layout }: RecordRows, format: SampleFormat): boolean {
    return this.#layout === layout && this.#format === format
  }

  /** Take the samples of rows from one on, up to the first that is unusual. */
  take(rows: RecordRows, from: number, series: FormatSeries | undefined): TakenRows {
    if (series === undefined) return { rows: 0, records: 0 }
    const length = this.#findOdd(from, rows.length)
    const at = this.#takeSpans(rows, { from, to: length }, series)
    const taken = this.#takeRows(rows, { from: at, to: length }, series)
    return { rows: at - from + taken.rows, records: at - from + taken.records }
  }

  /**
   * Take rows of one process that all have a value, as many as stand behind one another; returns the place behind them.
   * The steps grow, so that not all rows are looked at again and again where some of them are unusual.
   */
  #takeSpans(rows: RecordRows, { from, to }: RowSpan, series: FormatSeries): number {
    const { time } = this.#layout
    if (this.#pids !== undefined || (time !== undefined && time.readsAlone !== true)) return from
    const part = this.#findPart(undefined, series)
    if (part === undefined) return from
    for (let at = from, step = FEWEST; at < to; step *= 4) {
      const end = Math.min(to, at + step)
      if (!this.#isFilled(at, end)) return at
      const possible = this.#readTimes({ from: at, to: end }, part.start)
      const times = { ...this.#read, stated: this.#stated }
      const behind = part.builder.appendSpan(this.#cells, times, { from: at, to: possible })
      if (rows.lines !== undefined && this.#seer !== undefined) {
        const pid = createExecutionPid(undefined, series.execution)
        for (let i = at; i < behind; i++) this.#seer.seeSample(rows.lines[i] ?? 0, pid)
      }
      if (behind < end) return behind
      at = end
    }
    return to
  }

  /** Whether each of some rows has a value, which one column shows. */
  #isFilled(from: number, to: number): boolean {
    return this.#checked.some(({ values }) => isFilled(values, from, to))
  }

  /** Read the times of rows, each of which is read alone; returns the place of the first that cannot be. */
  #readTimes({ from, to }: RowSpan, start: number): number {
    const { time } = this.#layout
    const { elapsed: all, timestamp: stamps } = this.#read
    const raw = this.#raw
    const stated = this.#stated
    if (time !== undefined) {
      const target = time.as === 'elapsed' ? stated : stamps
      for (let i = from; i < to; i++) {
        const value = raw?.[i] ?? NaN
        if (target !== undefined) target[i] = Number.isNaN(value) ? NaN : time.read(value)
      }
    }
    if (stamps !== undefined && this.#timestamps !== undefined && time?.as !== 'timestamp')
      stamps.set(this.#timestamps.subarray(from, to), from)
    for (let i = from; i < to; i++) {
      const own = stated?.[i] ?? NaN
      const stamp = stamps?.[i] ?? NaN
      const elapsed = Number.isNaN(own) ? (stamp - start) / 1e6 : own
      if (!isPossible(elapsed, false) || stamp > LARGEST_TIME) return i
      all[i] = elapsed
    }
    return to
  }

  /** Take rows one after the other, up to the first that is unusual. */
  #takeRows(rows: RecordRows, { from, to: length }: RowSpan, series: FormatSeries): TakenRows {
    const pids = this.#pids
    let pid = NaN
    let part = pids === undefined ? this.#findPart(undefined, series) : undefined
    let i = from
    for (; i < length; i++) {
      if (!this.#hasValue(i)) continue
      const own = pids?.[i] ?? NaN
      if (pids !== undefined && own !== pid) {
        pid = own
        part = this.#findPart(own, series)
      }
      if (part === undefined || !this.#isUsual(i, part)) break
      if (part.count === part.places.length) part.places = enlarge(part.places)
      part.places[part.count++] = i
    }
    return { rows: i - from, records: this.#append(rows.lines) }
  }

  /** Where the rows of a process are noted; `undefined` where it has no samples yet. */
  #findPart(pid: number | undefined, series: FormatSeries): ProcessRows | undefined {
    const key = createExecutionPid(pid, series.execution)
    const known = this.#parts.get(key)
    if (known !== undefined && !Number.isNaN(known.start)) return known
    const start = series.starts[findExecution(key)] ?? NaN
    if (known !== undefined) {
      known.start = start
      return known
    }
    const builder = series.builders.get(key)
    if (builder === undefined) return undefined
    const part = { builder, start, places: new Uint32Array(FEWEST), count: 0 }
    this.#parts.set(key, part)
    return part
  }

  /** Append the rows that were noted; returns their number. */
  #append(lines: Uint32Array | undefined): number {
    let records = 0
    for (const [pid, part] of this.#parts) {
      if (part.count === 0) continue
      if (lines !== undefined) this.#tell(lines, pid, part)
      part.builder.appendRows(this.#cells, this.#read, part)
      records += part.count
      part.count = 0
    }
    return records
  }

  #tell(lines: Uint32Array, pid: number | undefined, { places, count }: ProcessRows): void {
    for (let i = 0; i < count; i++) this.#seer?.seeSample(lines[places[i] ?? 0] ?? 0, pid)
  }

  /**
   * The first of some rows with a value that cannot be. A column after the other is looked at, which takes a third of the
   * time.
   */
  #findOdd(from: number, length: number): number {
    let first = length
    for (const column of this.#checked) {
      if (from === 0 || column.odd < from) column.odd = findOdd(column, from, length)
      if (column.odd < first) first = column.odd
    }
    return first
  }

  #hasValue(i: number): boolean {
    for (const { values } of this.#checked) if (!Number.isNaN(values[i])) return true
    return false
  }

  /** Whether a row needs no more than to be appended; its times are read then. */
  #isUsual(i: number, { start, builder }: ProcessRows): boolean {
    const { time } = this.#layout
    const raw = this.#raw?.[i] ?? NaN
    const read = time === undefined || Number.isNaN(raw) ? NaN : time.read(raw)
    const stated = time?.as === 'elapsed' ? read : (this.#elapsed?.[i] ?? NaN)
    const timestamp = time?.as === 'timestamp' ? read : (this.#timestamps?.[i] ?? NaN)
    const elapsed = Number.isNaN(stated) ? (timestamp - start) / 1e6 : stated
    if (!isPossible(elapsed, false) || timestamp > LARGEST_TIME) return false
    this.#read.elapsed[i] = elapsed
    if (this.#read.timestamp !== undefined) this.#read.timestamp[i] = timestamp
    const times = this.#times
    times.stated = stated
    times.elapsed = elapsed
    times.timestamp = timestamp
    return builder.accepts(times, this.#cells, i)
  }
}

function findOdd({ values, isSigned }: CheckedColumn, from: number, length: number): number {
  let i = from
  for (; i < length; i++) {
    const value = values[i] ?? NaN
    if (!Number.isNaN(value) && !isPossible(value, isSigned)) break
  }
  return i
}

function isFilled(values: Float64Array, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (Number.isNaN(values[i])) return false
  return true
}

function enlarge(places: Uint32Array): Uint32Array {
  const larger = new Uint32Array(2 * places.length)
  larger.set(places)
  return larger
}

const FEWEST = 64
const LARGEST_TIME = 2 ** 64
