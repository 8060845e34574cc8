import type { Figure } from '../records/record.ts'
import type { RecordFormat } from '../records/record-format.ts'
import { readRecords, type LogReading } from '../records/read-records.ts'
import { createSampleCollector } from './collect-samples.ts'
import type { ProcessSeries } from './process-series.ts'

/** All that one log has to say: what it is as a file, its series and its figures. */
export interface LogContents {
  readonly reading: LogReading
  /** One a process, in the order in which they turn up. */
  readonly processes: readonly ProcessSeries[]
  /** By metric name, such as `time.real`. */
  readonly figures: ReadonlyMap<string, CollectedFigure>
}

/** A figure, and how often the log states it; the last one counts. */
export interface CollectedFigure {
  readonly figure: Figure
  readonly count: number
}

/** What to look for in a log, and whether its words are wanted. */
export interface CollectOptions {
  readonly formats: readonly RecordFormat[]
  readonly words: boolean
}

/** Read a log to its end and fold its records into series and figures. */
export async function collectLog(
  chunks: AsyncIterable<Uint8Array>,
  { formats, words }: CollectOptions,
): Promise<LogContents> {
  const samples = createSampleCollector()
  const figures = new Map<string, CollectedFigure>()
  const reading = await readRecords(chunks, {
    formats,
    words,
    take(record, format) {
      switch (record.kind) {
        case 'process-sample':
          return samples.take(record)
        case 'figures':
          for (const figure of record.figures) {
            const name = `${format.name}.${figure.name}`
            figures.set(name, { figure, count: (figures.get(name)?.count ?? 0) + 1 })
          }
          return undefined
      }
    },
  })
  return { reading, processes: samples.finish(), figures }
}
