import type { Problem } from '../problems/diagnostics.ts'
import type { ProcessSample } from '../records/record.ts'
import type { RecordRows, TakenRows } from '../records/record-rows.ts'
import { SampleRows } from './sample-rows.ts'
import { SeriesBuilder, type FormatSeries, type SampleFormat } from './series-builder.ts'
import type { ProcessSeries } from './process-series.ts'

/** Folds samples into one series a process, in the order in which the processes turn up. */
export interface SampleCollector {
  /**
   * Add a sample, and return a problem with it, if any. A sample whose elapsed time goes back is skipped, and all of
   * another execution under the same pid are; one with a counter that goes back is added. A sample without an elapsed time is timed from the first time stamp.
   */
  take(sample: ProcessSample, format?: SampleFormat): Problem | undefined
  /** Add the samples of rows from one of them on, up to the first one that is to be taken as a record. */
  takeRows(rows: RecordRows, from: number, format: SampleFormat): TakenRows
  finish(): readonly ProcessSeries[]
}

/** Make an empty collector. Memory: 8 bytes for each number that a sample states, and the labels. Two formats in one log have a series and a clock each. */
export function createSampleCollector(): SampleCollector {
  const clocks = new Map<SampleFormat, FormatSeries>()
  const all: SeriesBuilder[] = []
  let sampleRows: SampleRows | undefined
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
    takeRows(rows, from, format) {
      if (sampleRows?.isOf(rows, format) !== true) sampleRows = new SampleRows(rows, format)
      return sampleRows.take(rows, from, clocks.get(format))
    },
    finish() {
      return all.map((builder) => builder.finish())
    },
  }
}

const NO_FORMAT: SampleFormat = {}
