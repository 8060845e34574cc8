import { createExecutionPid, findExecution } from '../records/sum-pid.ts'
import type { Problem } from '../problems/diagnostics.ts'
import type { ProcessSample } from '../records/record.ts'
import type { RecordRows, TakenRows } from '../records/record-rows.ts'
import type { RowSeer } from './row-seer.ts'
import { SampleRows } from './sample-rows.ts'
import { SeriesBuilder, type FormatSeries, type SampleFormat } from './series-builder.ts'
import type { ProcessSeries } from './process-series.ts'

/** Folds samples into one series a process, in the order in which the processes turn up. */
export interface SampleCollector {
  /**
   * Add a sample, and return a problem with it, if any. A sample whose elapsed time goes back is skipped, and all of
   * another execution under the same pid are, and those of more than 20,000 processes; one with a counter that goes back is added. A sample without an elapsed time is timed from the first time stamp.
   */
  take(sample: ProcessSample, format?: SampleFormat): Problem | undefined
  /** Take the samples that a format will have from here on for those of another execution, if it had any. */
  begin(format: SampleFormat): void
  /** Add the samples of rows from one of them on, up to the first one that is to be taken as a record. */
  takeRows(rows: RecordRows, from: number, format: SampleFormat): TakenRows
  /** The pid of the series that has the last sample, which says in which execution it is. */
  readonly lastPid: number | undefined
  finish(): readonly ProcessSeries[]
}

/** Make an empty collector. Memory: 8 bytes for each number that a sample states, and the labels. Two formats in one log have a series and a clock each. */
export function createSampleCollector(seer?: RowSeer): SampleCollector {
  const clocks = new Map<SampleFormat, FormatSeries>()
  const all: SeriesBuilder[] = []
  let sampleRows: SampleRows | undefined
  let lastPid: number | undefined
  return {
    get lastPid() {
      return lastPid
    },
    take(sample, format = NO_FORMAT) {
      const known = clocks.get(format)
      const series: FormatSeries = known ?? createSeries()
      if (known === undefined) clocks.set(format, series)
      else if (sample.begins === true) series.execution++
      const pid = createExecutionPid(sample.pid, series.execution)
      const begun = series.builders.get(pid)
      if (begun === undefined && all.length >= MOST_PROCESSES) return MANY_PROCESSES
      lastPid = pid
      const builder = begun ?? new SeriesBuilder(pid, format)
      if (begun === undefined) {
        series.builders.set(pid, builder)
        all.push(builder)
      }
      if (!Number.isNaN(sample.elapsed)) return builder.take(sample)
      series.counted.add(pid)
      return builder.take(
        sample,
        (sample.timestamp - findStart(sample.timestamp, { pid, series })) / 1e6,
      )
    },
    begin(format) {
      const known = clocks.get(format)
      if (known !== undefined) known.execution++
    },
    takeRows(rows, from, format) {
      if (sampleRows?.isOf(rows, format) !== true) sampleRows = new SampleRows(rows, format, seer)
      return sampleRows.take(rows, from, clocks.get(format))
    },
    finish() {
      const starts = new Map([...clocks.values()].flatMap((series) => [...listStarts(series)]))
      return all.map((builder) => builder.finish(starts.get(builder)))
    },
  }
}

const NO_FORMAT: SampleFormat = {}

/** Processes of a log, executions counted: each has columns of its own, which take some KiB however few its samples are. */
const MOST_PROCESSES = 20_000

const MANY_PROCESSES: Problem = { kind: 'many-processes', most: MOST_PROCESSES }

function createSeries(): FormatSeries {
  return { execution: 1, starts: [], builders: new Map(), counted: new Set() }
}

/** What elapsed times are counted from that were counted from the first time stamp, where an earlier one stands behind it. */
function* listStarts({
  builders,
  counted,
}: FormatSeries): Iterable<readonly [SeriesBuilder, number]> {
  const earliest = new Map<number, number>()
  for (const pid of counted) {
    const execution = findExecution(pid)
    const own = builders.get(pid)?.earliest ?? Infinity
    earliest.set(execution, Math.min(own, earliest.get(execution) ?? 0))
  }
  for (const pid of counted) {
    const builder = builders.get(pid)
    const start = earliest.get(findExecution(pid)) ?? 0
    if (builder !== undefined && start < 0) yield [builder, start]
  }
}

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
