import type { Problem } from '../problems/diagnostics.ts'
import type { DocumentFormat } from '../records/document-format.ts'
import type { MetricGroup } from '../records/metric-group.ts'
import type { FigureRecord, LogRecord } from '../records/record.ts'
import { getGroup, type RecordSource } from '../records/record-format.ts'
import { cleanChunks, type RemovedParts } from '../logs/clean-chunks.ts'
import { peekChunks } from '../logs/peek-chunks.ts'
import type { LogReading, ReadOptions } from '../records/log-reading.ts'
import { readRecords } from '../records/read-records.ts'
import type { LogFormat } from '../traces/log-formats.ts'
import { TRACE_HEAD_LENGTH } from '../traces/trace-format.ts'
import type { Trace } from '../traces/trace.ts'
import { checkNumbers } from './check-numbers.ts'
import { FigureCollector } from './collect-figures.ts'
import { MOST_RESULTS } from './group-collector.ts'
import type { CollectedFigure, LogResult } from './log-result.ts'
import { createRowTaker } from './create-row-taker.ts'
import type { BookedResult } from './open-result.ts'
import type { RowSeer } from './row-seer.ts'
import { createSampleCollector } from './collect-samples.ts'
import type { ProcessSeries, SeriesOutline } from './process-series.ts'
import { readDocument } from './read-document.ts'

/** All that one log has to say: what it is as a file, its series and its figures. */
export interface LogContents {
  readonly reading: LogReading
  /** One a process, in the order in which they turn up. */
  readonly processes: readonly ProcessSeries[]
  /** Only of a log that was taken from a lock: the processes with too many samples to be kept. */
  readonly outlines?: readonly SeriesOutline[]
  /** By metric name, such as `time.real`. */
  readonly figures: ReadonlyMap<string, CollectedFigure>
  /** The executions or benchmarks that the log has figures of; absent unless it has several, or their names. */
  readonly results?: readonly LogResult[]
  /** Of a log that is read as a whole; `undefined` of others. */
  readonly trace: Trace | undefined
}

/** What to look for in a log, and whether its words are wanted. */
export interface CollectOptions {
  readonly formats: readonly LogFormat[]
  /** Whether the formats were chosen by someone; a trace among them is then not looked for, but taken. */
  readonly forced?: boolean
  readonly words: boolean
  /** The log's path, where its name says something. */
  readonly path?: string | undefined
  /** Told of each record, its line, and the result that its figures belong to. */
  readonly see?: SeeResult | undefined
  /** Told of each line that a format looks at. */
  readonly notice?: ReadOptions['notice']
  /** Told of the lines that are read many at a time, in place of the two above; without it, they are told of each. */
  readonly seeRows?: RowSeer | undefined
}

/** Look at one record after it was taken; see `SeeRecord`. */
export type SeeResult = (
  record: LogRecord,
  at: {
    readonly line: number
    readonly problem: Problem | undefined
    readonly result: BookedResult | undefined
    /** The pid of the series that the last sample belongs to. */
    readonly pid: number | undefined
  },
) => void

/** Read a log to its end and fold its records into series and figures. */
export async function collectLog(
  chunks: AsyncIterable<Uint8Array>,
  { formats, forced = false, words, path, see, notice, seeRows }: CollectOptions,
): Promise<LogContents> {
  const samples = createSampleCollector(seeRows)
  const figures = new FigureCollector()
  const takeRecord = (record: LogRecord, format: RecordSource) => {
    if (record.kind !== 'figures') return samples.take(record, format)
    // A line that says no more than that a program starts.
    if (record.of?.begins === true && record.figures.length === 0) samples.begin(format)
    return takeFigures(figures, record, getGroup(format))
  }
  const options: ReadOptions = {
    formats: formats.filter((format) => format.kind === 'records'),
    words,
    path,
    notice,
    see:
      see &&
      ((record, { line, problem }) => {
        const result = record.kind === 'figures' ? figures.last : undefined
        see(record, { line, problem, result, pid: samples.lastPid })
      }),
    take(read, format) {
      const { record, problem } = checkNumbers(read, format)
      const found = record === undefined ? 'ignored' : takeRecord(record, format)
      return problem ?? found
    },
    takeRows: createRowTaker(samples, figures, seeRows),
    seesRows: seeRows !== undefined,
  }
  const ownsStamps = (head: string): boolean =>
    formats.some((format) => format.kind !== 'trace' && format.ownsStamps?.(head) === true)
  const { chunks: cleaned, countRemoved } = await cleanChunks(chunks, ownsStamps)
  const { reading, trace } = await readLines(cleaned, options, { formats, forced })
  const processes = samples.finish()
  return {
    reading: addTurned(addRemoved(reading, countRemoved()), processes),
    processes,
    ...figures.finish(),
    trace,
  }
}

function takeFigures(
  collector: FigureCollector,
  record: FigureRecord,
  group: MetricGroup,
): Problem | 'ignored' | undefined {
  const other = group.isSingle === true ? collector.findOther(record, group) : undefined
  const taken = collector.take(record, group)
  if (taken === 'ignored') return 'ignored'
  if (taken === 'surplus') {
    return { kind: 'many-results', record: group.record, most: MOST_RESULTS }
  }
  if (taken === 'repeated') return { kind: 'repeated-result', record: group.record }
  if (taken === 'mixed') return { kind: 'mixed-results', record: group.record }
  return (
    other && { kind: 'several-values', record: group.record, ...other, unit: formatStep(group) }
  )
}

function formatStep({ figures: [figure] }: MetricGroup): string {
  return figure === undefined || figure.unit === '1' ? '' : ` ${figure.unit}`
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

/** Say that samples were read from the last one to the first, where only the end of the log shows it, as that of two samples. */
function addTurned(reading: LogReading, processes: readonly ProcessSeries[]): LogReading {
  const { problems, totals } = reading
  const isSaid = problems.some(({ problem: { kind } }) => kind === 'newest-first')
  if (isSaid || !processes.some(({ isTurned }) => isTurned === true)) return reading
  const places = [{ line: Math.max(1, totals.lines), column: 1 }]
  return {
    ...reading,
    problems: [...problems, { problem: { kind: 'newest-first' }, count: 1, places }],
  }
}

/** Read a log as the trace or document that it is, or line by line. */
async function readLines(
  chunks: AsyncIterable<Uint8Array>,
  options: ReadOptions,
  { formats, forced }: { readonly formats: readonly LogFormat[]; readonly forced: boolean },
): Promise<Pick<LogContents, 'reading' | 'trace'>> {
  const peeked = await peekChunks(chunks, TRACE_HEAD_LENGTH)
  const head = peeked.head.subarray(0, TRACE_HEAD_LENGTH)
  const traces = formats.filter((format) => format.kind === 'trace')
  const trace = traces.find((one) => one.matches(head)) ?? (forced ? traces[0] : undefined)
  if (trace !== undefined) return trace.read(peeked.chunks, options)
  const text = head.toString('utf8')
  const document = findDocument(formats, text)
  const reading =
    document === undefined
      ? readRecords(peeked.chunks, { ...options, opened: openTable(options.formats, text) })
      : readDocument(peeked.chunks, {
          ...options,
          path: options.path ?? '-',
          format: document,
          lines: { ...options, formats: options.formats.filter(isBeside(document)) },
        })
  return { reading: await reading, trace: undefined }
}

/** Find out whether a format may read lines of a document. */
function isBeside({ replaces = [] }: DocumentFormat): (format: LogFormat) => boolean {
  return ({ name }) => !replaces.includes(name)
}

/** The first format whose lines the head shows, where they have nothing to be found by. */
function openTable(formats: ReadOptions['formats'], head: string): ReadOptions['opened'] {
  for (const format of formats) {
    const reader = format.opens?.(head)
    if (reader !== undefined) return { format, reader }
  }
  return undefined
}

function findDocument(formats: readonly LogFormat[], head: string): DocumentFormat | undefined {
  return formats.find(
    (format): format is DocumentFormat => format.kind === 'document' && format.matches(head),
  )
}
