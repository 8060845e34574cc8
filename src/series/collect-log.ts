import type { StatedFigure } from '../records/record.ts'
import { cleanChunks, type RemovedParts } from '../logs/clean-chunks.ts'
import { peekChunks } from '../logs/peek-chunks.ts'
import {
  readRecords,
  type LogReading,
  type ReadOptions,
  type SeeRecord,
} from '../records/read-records.ts'
import type { LogFormat } from '../traces/log-formats.ts'
import { TRACE_HEAD_LENGTH, type TraceFormat } from '../traces/trace-format.ts'
import type { Trace } from '../traces/trace.ts'
import { createSampleCollector } from './collect-samples.ts'
import type { ProcessSeries, SeriesOutline } from './process-series.ts'

/** All that one log has to say: what it is as a file, its series and its figures. */
export interface LogContents {
  readonly reading: LogReading
  /** One a process, in the order in which they turn up. */
  readonly processes: readonly ProcessSeries[]
  /** Only of a log that was taken from a lock: the processes with too many samples to be kept. */
  readonly outlines?: readonly SeriesOutline[]
  /** By metric name, such as `time.real`. */
  readonly figures: ReadonlyMap<string, CollectedFigure>
  /** Of a log that is read as a whole; `undefined` of others. */
  readonly trace: Trace | undefined
}

/** A figure, and how often the log states it; the last one counts. */
export interface CollectedFigure {
  readonly figure: StatedFigure
  readonly count: number
}

/** What to look for in a log, and whether its words are wanted. */
export interface CollectOptions {
  readonly formats: readonly LogFormat[]
  /** Whether the formats were chosen by someone; a trace among them is then not looked for, but taken. */
  readonly forced?: boolean
  readonly words: boolean
  /** The log's path, where its name says something. */
  readonly path?: string | undefined
  /** Told of each record and its line. */
  readonly see?: SeeRecord | undefined
}

/** Read a log to its end and fold its records into series and figures. */
export async function collectLog(
  chunks: AsyncIterable<Uint8Array>,
  { formats, forced = false, words, path, see }: CollectOptions,
): Promise<LogContents> {
  const samples = createSampleCollector()
  const figures = new Map<string, CollectedFigure>()
  const options: ReadOptions = {
    formats: formats.filter((format) => format.kind === 'records'),
    words,
    path,
    see,
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
  }
  const { chunks: cleaned, countRemoved } = await cleanChunks(chunks)
  const { reading, trace } = await readLines(cleaned, options, { formats, forced })
  return {
    reading: addRemoved(reading, countRemoved()),
    processes: samples.finish(),
    figures,
    trace,
  }
}

/** Give a log the size that it has with what was removed from its lines. */
function addRemoved(reading: LogReading, removed: RemovedParts): LogReading {
  const { totals, words } = reading
  return {
    ...reading,
    totals: { ...totals, bytes: totals.bytes + removed.bytes },
    words: words === undefined ? undefined : words + removed.words,
  }
}

/** Read a log as the trace that it is, or line by line. */
async function readLines(
  chunks: AsyncIterable<Uint8Array>,
  options: ReadOptions,
  { formats, forced }: { readonly formats: readonly LogFormat[]; readonly forced: boolean },
): Promise<Pick<LogContents, 'reading' | 'trace'>> {
  const traces = formats.filter((format): format is TraceFormat => format.kind === 'trace')
  if (traces.length === 0) return { reading: await readRecords(chunks, options), trace: undefined }
  const peeked = await peekChunks(chunks, TRACE_HEAD_LENGTH)
  const head = peeked.head.subarray(0, TRACE_HEAD_LENGTH)
  const format = traces.find((one) => one.matches(head)) ?? (forced ? traces[0] : undefined)
  if (format !== undefined) return format.read(peeked.chunks, options)
  return { reading: await readRecords(peeked.chunks, options), trace: undefined }
}
