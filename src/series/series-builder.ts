import type { Problem } from '../problems/diagnostics.ts'
import type { ProcessSample } from '../records/record.ts'
import type { RecordFormat } from '../records/record-format.ts'
import { finishSeries, type CollectedSeries } from './finish-series.ts'
import type { ProcessSeries } from './process-series.ts'
import { SampleColumns } from './sample-columns.ts'
import {
  findEarlier,
  findLess,
  type AppendedTimes,
  type ReadTimes,
  type RowPlaces,
  type RowSpan,
  type RowTimes,
  type SampleCells,
} from './appended-rows.ts'
import { checkCounters, type Counters } from './check-counters.ts'
import { countFrom, turnSamples } from './turn-samples.ts'

/** What a format says of its samples. */
export type SampleFormat = Pick<RecordFormat, 'gauges' | 'sampleNotes' | 'mayRepeat' | 'mayTurn'>

/** The series of one format, by their pids, and the first time stamp of each execution. */
export interface FormatSeries {
  /** How many executions have begun, as the samples say. */
  execution: number
  readonly starts: (number | undefined)[]
  readonly builders: Map<number | undefined, SeriesBuilder>
  /** The pids whose elapsed times are counted from time stamps. */
  readonly counted: Set<number | undefined>
}

const REPEATED: Problem = { kind: 'repeated-sample' }
const NEWEST_FIRST: Problem = { kind: 'newest-first' }

/** A sample, and the time at which it is counted. */
interface TimedSample {
  readonly sample: ProcessSample
  readonly elapsed: number
}

/** Two readings of when a process started differ by at most so many seconds, since recorders round. */
const MOST_DRIFT = 2

/** Samples of one process are out of order by at most so many seconds. */
const MOST_DISORDER = 0.5

/** Folds the samples of one process into columns. */
export class SeriesBuilder {
  readonly #pid: number | undefined
  readonly #samples: SampleColumns
  readonly #notes: SampleFormat['sampleNotes']
  readonly #mayRepeat: boolean
  readonly #mayTurn: boolean
  /** Set when another execution has begun, of which nothing is taken. */
  #other: Problem | undefined
  /** The place of the sample that the last one repeated; −1 if it did not. */
  #copied = -1
  /** When the process started, in seconds since 1970; `NaN` where the log does not state both times. */
  #start = NaN
  #lastElapsed = 0
  #firstElapsed = NaN
  /** The first sample that is before the one that stands before it, until the next tells which way time goes. */
  #held: TimedSample | undefined
  /** Whether the newest sample stands first. */
  #descends = false
  #lastUser = NaN
  #lastSystem = NaN
  #lastFaults = NaN

  constructor(
    pid: number | undefined,
    { gauges = [], sampleNotes, mayRepeat, mayTurn }: SampleFormat,
  ) {
    this.#mayRepeat = mayRepeat === true
    this.#mayTurn = mayTurn === true
    this.#pid = pid
    this.#notes = sampleNotes
    this.#samples = new SampleColumns(gauges)
  }

  /** Add a sample; see `SampleCollector`. */
  take(sample: ProcessSample, elapsed = sample.elapsed): Problem | undefined {
    if (this.#other !== undefined) return this.#other
    if (this.#descends) return this.#takeEarlier(sample, elapsed)
    if (this.#held !== undefined) return this.#takeThird(this.#held, { sample, elapsed })
    if (!this.#isLater(elapsed)) {
      const copied = this.#samples.findSame(sample, elapsed)
      if (copied >= 0) {
        this.#copied = copied
        return REPEATED
      }
    }
    const times = { before: this.#lastElapsed, after: elapsed }
    const start = sample.timestamp / 1e6 - sample.elapsed
    // A copy of a part ends where the log goes on; else it was the beginning of another execution that looked like this one.
    const isCopy = this.#copied === this.#samples.length - 1
    const mayDescend = this.#mayDescend(elapsed)
    if (mayDescend && Number.isNaN(sample.elapsed)) return this.#hold({ sample, elapsed })
    if ((this.#copied >= 0 && !isCopy) || this.#isOther(sample, start))
      return (this.#other = { kind: 'another-execution', ...times })
    if (mayDescend && this.#mayTurn) return this.#hold({ sample, elapsed })
    // Time stamps of one process may begin before those of another one.
    const isFirst = this.#samples.length === 0 && Number.isNaN(sample.elapsed)
    if (elapsed < this.#lastElapsed && !isFirst) return { kind: 'time-went-back', ...times }
    this.#start = start
    this.#copied = -1
    const last = this.#readLast()
    this.#push(sample, elapsed)
    return checkCounters(last, sample)
  }

  #readLast(): Counters {
    return { user: this.#lastUser, system: this.#lastSystem, faults: this.#lastFaults }
  }

  /** Keep a sample until the next one tells which way time goes. */
  #hold(held: TimedSample): Problem | undefined {
    this.#held = held
    return undefined
  }

  /** Whether the time of a sample is the first that goes back. */
  #mayDescend(elapsed: number): boolean {
    return (
      this.#samples.length > 0 &&
      this.#firstElapsed === this.#lastElapsed &&
      elapsed < this.#lastElapsed
    )
  }

  /** Take the sample behind the one that went back: the newest one stands first if it goes back again. */
  #takeThird(held: TimedSample, third: TimedSample): Problem | undefined {
    this.#held = undefined
    const first = this.#lastElapsed
    if (third.elapsed <= held.elapsed) {
      this.#descend(held)
      const problem = this.#takeEarlier(third.sample, third.elapsed)
      return problem ?? NEWEST_FIRST
    }
    const times = { first, second: held.elapsed, third: third.elapsed }
    if (third.elapsed >= first) this.#push(third.sample, third.elapsed)
    return { kind: 'disordered-samples', ...times }
  }

  #descend(held: TimedSample): void {
    this.#descends = true
    this.#samples.allowFalling()
    this.#push(held.sample, held.elapsed)
  }

  /** Take a sample where the newest one stands first. */
  #takeEarlier(sample: ProcessSample, elapsed: number): Problem | undefined {
    const before = this.#lastElapsed
    if (!(elapsed <= before)) return { kind: 'time-went-on', before, after: elapsed }
    if (
      !this.#mayRepeat &&
      elapsed === before &&
      this.#samples.isSame(sample, this.#samples.length - 1)
    )
      return REPEATED
    const last = this.#readLast()
    this.#push(sample, elapsed)
    return checkCounters(sample, last)
  }

  #push(sample: ProcessSample, elapsed: number): void {
    if (this.#samples.length === 0) this.#firstElapsed = elapsed
    this.#lastElapsed = elapsed
    this.#lastUser = sample.user
    this.#lastSystem = sample.system
    this.#lastFaults = sample.faults
    this.#samples.push(sample, elapsed)
  }

  /** Whether a sample of such a time is none that was taken before. */
  #isLater(elapsed: number): boolean {
    return this.#mayRepeat ? !(elapsed < this.#lastElapsed) : !(elapsed <= this.#lastElapsed)
  }

  /**
   * Whether a row is one of this execution that was not taken before, and whose time and counters do not go back; it is
   * then to be appended. Others are to be taken as samples.
   */
  accepts({ stated, elapsed, timestamp }: RowTimes, cells: SampleCells, i: number): boolean {
    const start = timestamp / 1e6 - stated
    if (!this.#appends()) return false
    if (start - this.#start > MOST_DRIFT) return false
    if (!(elapsed >= this.#lastElapsed) || !this.#isLater(elapsed)) return false
    const user = cells.user?.[i] ?? NaN
    const system = cells.system?.[i] ?? NaN
    const faults = cells.faults?.[i] ?? NaN
    if (user < this.#lastUser || system < this.#lastSystem || faults < this.#lastFaults)
      return false
    this.#start = start
    this.#lastElapsed = elapsed
    this.#lastUser = user
    this.#lastSystem = system
    this.#lastFaults = faults
    return true
  }

  /** Whether rows need only be appended, as long as their times and counters grow. */
  #appends(): boolean {
    if (this.#other !== undefined || this.#copied >= 0) return false
    return this.#held === undefined && !this.#descends
  }

  /** Append rows that were accepted, of which the places are given. */
  appendRows(cells: SampleCells, times: AppendedTimes, rows: RowPlaces): void {
    const { places, count } = rows
    this.#samples.pushRows(cells, times, count, (column, values) => {
      column.append(values, places, count)
    })
  }

  /**
   * Append rows that stand behind one another, up to the first one that {@link accepts} would refuse.
   *
   * @returns the place behind the last one
   */
  appendSpan(cells: SampleCells, times: ReadTimes, span: RowSpan): number {
    const { from } = span
    const to = this.#findRefused(cells, times, span)
    if (to === from) return from
    const last = to - 1
    const { elapsed, timestamp, stated } = times
    this.#start = (timestamp?.[last] ?? NaN) / 1e6 - (stated?.[last] ?? NaN)
    this.#lastElapsed = elapsed[last] ?? NaN
    this.#lastUser = cells.user?.[last] ?? NaN
    this.#lastSystem = cells.system?.[last] ?? NaN
    this.#lastFaults = cells.faults?.[last] ?? NaN
    this.#samples.pushRows(cells, times, to - from, (column, values) => {
      column.appendAll(values, from, to)
    })
    return to
  }

  /** The first of some rows that {@link accepts} would refuse; a column after the other is looked at. */
  #findRefused(cells: SampleCells, times: ReadTimes, { from, to: end }: RowSpan): number {
    if (!this.#appends()) return from
    const { elapsed, timestamp, stated } = times
    let to = findEarlier(elapsed, { from, to: end }, this.#lastElapsed, this.#mayRepeat)
    if (timestamp !== undefined && stated !== undefined) {
      let before = this.#start
      for (let i = from; i < to; i++) {
        const start = (timestamp[i] ?? NaN) / 1e6 - (stated[i] ?? NaN)
        if (start - before > MOST_DRIFT) to = i
        before = start
      }
    }
    to = findLess(cells.user, { from, to }, this.#lastUser)
    to = findLess(cells.system, { from, to }, this.#lastSystem)
    return findLess(cells.faults, { from, to }, this.#lastFaults)
  }

  /**
   * Whether another execution begins under the same pid: it starts after the one before has ended, and its time and its
   * counters begin again. Threads that write out of order are no other execution.
   */
  #isOther(sample: ProcessSample, start: number): boolean {
    const later = start - this.#start
    if (later > MOST_DRIFT && later >= this.#lastElapsed) return true
    const { elapsed } = sample
    const back = this.#lastElapsed - elapsed
    const isFarBack = elapsed < this.#lastElapsed / 2 || this.#countsLess(sample)
    return back > MOST_DISORDER && (later > MOST_DRIFT || isFarBack)
  }

  #countsLess({ user, system, faults }: ProcessSample): boolean {
    return user < this.#lastUser || system < this.#lastSystem || faults < this.#lastFaults
  }

  /** The least elapsed time that was taken; Infinity where there is none. */
  get earliest(): number {
    return Math.min(this.#held?.elapsed ?? Infinity, this.#firstElapsed, this.#lastElapsed)
  }

  /** @param start what elapsed times are counted from, on the clock that they were taken by */
  finish(start = 0): ProcessSeries {
    if (this.#held !== undefined) this.#descend(this.#held)
    const collected: CollectedSeries = {
      pid: this.#pid,
      ...this.#samples.collect(),
      notes: this.#notes,
      isTurned: this.#descends,
    }
    const ordered = this.#descends ? turnSamples(collected) : collected
    return finishSeries(start === 0 ? ordered : countFrom(start, ordered))
  }
}
