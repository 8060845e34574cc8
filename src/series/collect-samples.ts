import { createExecutionPid, findExecution } from '../records/sum-pid.ts'
import type { Problem } from '../problems/diagnostics.ts'
import type { GaugeDescription } from '../records/metric-description.ts'
import type { ProcessSample } from '../records/record.ts'
import type { RecordFormat } from '../records/record-format.ts'
import { ColumnBuilder } from './column-builder.ts'
import type { ProcessSeries, SeriesLabel } from './process-series.ts'

/** Folds samples into one series a process, in the order in which the processes turn up. */
export interface SampleCollector {
  /**
   * Add a sample, and return a problem with it, if any. A sample whose elapsed time goes back is skipped, and all of
   * another execution under the same pid are; one with a counter that goes back is added. A sample without an elapsed time is timed from the first time stamp.
   */
  take(sample: ProcessSample, format?: SampleFormat): Problem | undefined
  /** The pid of the series that has the last sample, which says in which execution it is. */
  readonly lastPid: number | undefined
  finish(): readonly ProcessSeries[]
}

/** What a format says of its samples. */
export type SampleFormat = Pick<RecordFormat, 'gauges' | 'sampleNotes' | 'mayRepeat'>

/** Make an empty collector. Memory: 48 bytes a sample, and the labels. Two formats in one log have a series and a clock each. */
export function createSampleCollector(): SampleCollector {
  const clocks = new Map<SampleFormat, FormatSeries>()
  const all: SeriesBuilder[] = []
  let lastPid: number | undefined
  return {
    get lastPid() {
      return lastPid
    },
    take(sample, format = NO_FORMAT) {
      const known = clocks.get(format)
      const series: FormatSeries = known ?? { execution: 1, starts: [], builders: new Map() }
      if (known === undefined) clocks.set(format, series)
      else if (sample.begins === true) series.execution++
      const pid = createExecutionPid(sample.pid, series.execution)
      lastPid = pid
      const begun = series.builders.get(pid)
      const builder = begun ?? new SeriesBuilder(pid, format)
      if (begun === undefined) {
        series.builders.set(pid, builder)
        all.push(builder)
      }
      if (!Number.isNaN(sample.elapsed)) return builder.take(sample)
      return builder.take(
        sample,
        (sample.timestamp - findStart(sample.timestamp, { pid, series })) / 1e6,
      )
    },
    finish() {
      return all.map((builder) => builder.finish())
    },
  }
}

const NO_FORMAT: SampleFormat = {}

/** The first time stamp of a sample's execution. */
function findStart(
  timestamp: number,
  { pid, series }: { readonly pid: number | undefined; readonly series: FormatSeries },
): number {
  const { starts } = series
  const execution = findExecution(pid)
  const known = starts[execution]
  if (known !== undefined && !Number.isNaN(known)) return known
  starts[execution] = timestamp
  return timestamp
}

/** The series of one format, by their pids, and the first time stamp of each execution. */
interface FormatSeries {
  /** How many executions have begun, as the samples say. */
  execution: number
  readonly starts: (number | undefined)[]
  readonly builders: Map<number | undefined, SeriesBuilder>
}

const SAMPLE_COLUMNS = ['rss', 'user', 'system', 'faults', 'timestamp'] as const

const REPEATED: Problem = { kind: 'repeated-sample' }

/** Two readings of when a process started differ by at most so many seconds, since recorders round. */
const MOST_DRIFT = 2

/** Samples of one process are out of order by at most so many seconds. */
const MOST_DISORDER = 0.5

class SeriesBuilder {
  readonly #pid: number | undefined
  readonly #elapsed = new ColumnBuilder()
  readonly #columns = {
    rss: new ColumnBuilder(),
    user: new ColumnBuilder(),
    system: new ColumnBuilder(),
    faults: new ColumnBuilder(),
    timestamp: new ColumnBuilder(),
  }
  readonly #labels: SeriesLabel[] = []
  readonly #notes: SampleFormat['sampleNotes']
  readonly #mayRepeat: boolean
  readonly #gauges: readonly GaugeBuilder[]
  readonly #cpu = new OptionalColumn()
  readonly #faultRate = new OptionalColumn()
  #length = 0
  /** Set when another execution has begun, of which nothing is taken. */
  #other: Problem | undefined
  /** The place of the sample that the last one repeated; −1 if it did not. */
  #copied = -1
  /** When the process started, in seconds since 1970; `NaN` where the log does not state both times. */
  #start = NaN
  #lastElapsed = 0
  #lastUser = NaN
  #lastSystem = NaN
  #lastFaults = NaN

  constructor(pid: number | undefined, { gauges = [], sampleNotes, mayRepeat }: SampleFormat) {
    this.#mayRepeat = mayRepeat === true
    this.#pid = pid
    this.#notes = sampleNotes
    this.#gauges = gauges.map((gauge) => ({ gauge, column: new ColumnBuilder() }))
  }

  take(sample: ProcessSample, elapsed = sample.elapsed): Problem | undefined {
    if (this.#other !== undefined) return this.#other
    if (this.#mayRepeat ? elapsed < this.#lastElapsed : elapsed <= this.#lastElapsed) {
      const copied = this.#findSame(sample, elapsed)
      if (copied >= 0) {
        this.#copied = copied
        return REPEATED
      }
    }
    const times = { before: this.#lastElapsed, after: elapsed }
    const start = sample.timestamp / 1e6 - sample.elapsed
    // A copy of a part ends where the log goes on; else it was the beginning of another execution that looked like this one.
    const isCopy = this.#copied === this.#length - 1
    if ((this.#copied >= 0 && !isCopy) || this.#isOther(sample, start))
      return (this.#other = { kind: 'another-execution', ...times })
    if (elapsed < this.#lastElapsed) return { kind: 'time-went-back', ...times }
    this.#start = start
    this.#copied = -1
    const problem = this.#checkCounters(sample)
    this.#lastElapsed = elapsed
    this.#lastUser = sample.user
    this.#lastSystem = sample.system
    this.#lastFaults = sample.faults
    this.#elapsed.push(elapsed)
    this.#columns.rss.push(sample.rss)
    this.#columns.user.push(sample.user)
    this.#columns.system.push(sample.system)
    this.#columns.faults.push(sample.faults)
    this.#columns.timestamp.push(sample.timestamp)
    this.#cpu.push(sample.cpu, this.#length)
    this.#faultRate.push(sample.faultRate, this.#length)
    for (const { gauge, column } of this.#gauges) column.push(sample.gauges?.[gauge.name] ?? NaN)
    if (sample.label !== undefined) {
      this.#labels.push({ index: this.#length, elapsed, text: sample.label })
    }
    this.#length++
    return problem
  }

  /** The place of this very sample in the series, as where a part of a log was copied; −1 if it is new. */
  #findSame(sample: ProcessSample, elapsed: number): number {
    for (let i = this.#elapsed.findLast(elapsed); this.#elapsed.at(i) === elapsed; i--) {
      const isSame =
        this.#labels.findLast(({ index }) => index === i)?.text === sample.label &&
        SAMPLE_COLUMNS.every((name) => Object.is(this.#columns[name].at(i), sample[name])) &&
        isSameOf(this.#cpu, sample.cpu, i) &&
        isSameOf(this.#faultRate, sample.faultRate, i) &&
        this.#gauges.every(({ gauge: { name }, column }) =>
          Object.is(column.at(i), sample.gauges?.[name] ?? NaN),
        )
      if (isSame) return i
    }
    return -1
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

  /** Where a sample or the one before lacks a counter, it is `NaN`, which is never less. */
  #checkCounters({ user, system, faults }: ProcessSample): Problem | undefined {
    if (faults < this.#lastFaults) return wentBack('page faults', this.#lastFaults, faults)
    if (user < this.#lastUser) return wentBack('user CPU seconds', this.#lastUser, user)
    if (system < this.#lastSystem) return wentBack('system CPU seconds', this.#lastSystem, system)
    return undefined
  }

  finish(): ProcessSeries {
    return {
      pid: this.#pid,
      length: this.#length,
      elapsed: this.#elapsed.finish(),
      rss: this.#columns.rss.finish(),
      user: this.#columns.user.finish(),
      system: this.#columns.system.finish(),
      faults: this.#columns.faults.finish(),
      timestamp: this.#columns.timestamp.finish(),
      labels: this.#labels,
      ...named('cpu', this.#cpu.finish()),
      ...named('faultRate', this.#faultRate.finish()),
      ...this.#finishGauges(),
      ...(this.#notes === undefined ? {} : { notes: this.#notes }),
    }
  }

  #finishGauges(): Pick<ProcessSeries, 'gauges'> {
    if (this.#gauges.length === 0) return {}
    return {
      gauges: new Map(
        this.#gauges.map(({ gauge: { name, title, unit, meaning }, column }) => [
          name,
          { title, unit, meaning, values: column.finish() },
        ]),
      ),
    }
  }
}

function named<K extends string>(
  name: K,
  column: Float64Array | undefined,
): Partial<Record<K, Float64Array>> {
  const entry: Partial<Record<K, Float64Array>> = {}
  if (column !== undefined) entry[name] = column
  return entry
}

/** A column that begins with the first sample that has one; those before it have none. */
class OptionalColumn {
  #column: ColumnBuilder | undefined

  /** @param length how many samples came before */
  push(value: number | undefined, length: number): void {
    if (value === undefined && this.#column === undefined) return
    if (this.#column === undefined) {
      this.#column = new ColumnBuilder()
      for (let i = 0; i < length; i++) this.#column.push(NaN)
    }
    this.#column.push(value ?? NaN)
  }

  /** The value of a sample; `NaN` where it has none. */
  at(index: number): number {
    return this.#column?.at(index) ?? NaN
  }

  finish(): Float64Array | undefined {
    return this.#column?.finish()
  }
}

function isSameOf(column: OptionalColumn, value: number | undefined, index: number): boolean {
  return Object.is(column.at(index), value ?? NaN)
}

/** A gauge, and its values so far. */
interface GaugeBuilder {
  readonly gauge: GaugeDescription
  readonly column: ColumnBuilder
}

function wentBack(counter: string, before: number, after: number): Problem {
  return { kind: 'counter-went-back', counter, before, after }
}
