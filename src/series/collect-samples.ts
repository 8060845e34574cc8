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
  finish(): readonly ProcessSeries[]
}

/** What a format says of its samples. */
export type SampleFormat = Pick<RecordFormat, 'gauges' | 'sampleNotes'>

/** Make an empty collector. Memory: 48 bytes a sample, and the labels. Two formats in one log have a series and a clock each. */
export function createSampleCollector(): SampleCollector {
  const clocks = new Map<SampleFormat, FormatSeries>()
  const all: SeriesBuilder[] = []
  return {
    take(sample, format = NO_FORMAT) {
      const known = clocks.get(format)
      const series: FormatSeries = known ?? { start: NaN, builders: new Map() }
      if (known === undefined) clocks.set(format, series)
      const begun = series.builders.get(sample.pid)
      const builder = begun ?? new SeriesBuilder(sample.pid, format)
      if (begun === undefined) {
        series.builders.set(sample.pid, builder)
        all.push(builder)
      }
      if (!Number.isNaN(sample.elapsed)) return builder.take(sample)
      if (Number.isNaN(series.start)) series.start = sample.timestamp
      return builder.take(sample, (sample.timestamp - series.start) / 1e6)
    },
    finish() {
      return all.map((builder) => builder.finish())
    },
  }
}

const NO_FORMAT: SampleFormat = {}

/** The series of one format, by their pids, and the first time stamp. */
interface FormatSeries {
  start: number
  readonly builders: Map<number | undefined, SeriesBuilder>
}

/** Two readings of when a process started differ by at most so many seconds, since recorders round. */
const MOST_DRIFT = 2

/** Samples of one process are out of order by at most so many seconds. */
const MOST_DISORDER = 0.5

class SeriesBuilder {
  readonly #pid: number | undefined
  readonly #elapsed = new ColumnBuilder()
  readonly #rss = new ColumnBuilder()
  readonly #user = new ColumnBuilder()
  readonly #system = new ColumnBuilder()
  readonly #faults = new ColumnBuilder()
  readonly #timestamp = new ColumnBuilder()
  readonly #labels: SeriesLabel[] = []
  readonly #notes: SampleFormat['sampleNotes']
  readonly #gauges: readonly GaugeBuilder[]
  readonly #cpu = new OptionalColumn()
  readonly #faultRate = new OptionalColumn()
  #length = 0
  /** Set when another execution has begun, of which nothing is taken. */
  #other: Problem | undefined
  /** When the process started, in seconds since 1970; `NaN` where the log does not state both times. */
  #start = NaN
  #lastElapsed = 0
  #lastUser = NaN
  #lastSystem = NaN
  #lastFaults = NaN

  constructor(pid: number | undefined, { gauges = [], sampleNotes }: SampleFormat) {
    this.#pid = pid
    this.#notes = sampleNotes
    this.#gauges = gauges.map((gauge) => ({ gauge, column: new ColumnBuilder() }))
  }

  take(sample: ProcessSample, elapsed = sample.elapsed): Problem | undefined {
    if (this.#other !== undefined) return this.#other
    const times = { before: this.#lastElapsed, after: elapsed }
    const start = sample.timestamp / 1e6 - sample.elapsed
    if (this.#isOther(sample, start)) return (this.#other = { kind: 'another-execution', ...times })
    if (elapsed < this.#lastElapsed) return { kind: 'time-went-back', ...times }
    this.#start = start
    const problem = this.#checkCounters(sample)
    this.#lastElapsed = elapsed
    this.#lastUser = sample.user
    this.#lastSystem = sample.system
    this.#lastFaults = sample.faults
    this.#elapsed.push(elapsed)
    this.#rss.push(sample.rss)
    this.#user.push(sample.user)
    this.#system.push(sample.system)
    this.#faults.push(sample.faults)
    this.#timestamp.push(sample.timestamp)
    this.#cpu.push(sample.cpu, this.#length)
    this.#faultRate.push(sample.faultRate, this.#length)
    for (const { gauge, column } of this.#gauges) column.push(sample.gauges?.[gauge.name] ?? NaN)
    if (sample.label !== undefined) {
      this.#labels.push({ index: this.#length, elapsed, text: sample.label })
    }
    this.#length++
    return problem
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
      rss: this.#rss.finish(),
      user: this.#user.finish(),
      system: this.#system.finish(),
      faults: this.#faults.finish(),
      timestamp: this.#timestamp.finish(),
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

  finish(): Float64Array | undefined {
    return this.#column?.finish()
  }
}

/** A gauge, and its values so far. */
interface GaugeBuilder {
  readonly gauge: GaugeDescription
  readonly column: ColumnBuilder
}

function wentBack(counter: string, before: number, after: number): Problem {
  return { kind: 'counter-went-back', counter, before, after }
}
