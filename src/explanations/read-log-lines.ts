import type { CollectOptions, SeeResult } from '../series/collect-log.ts'
import { collectLog } from '../series/collect-log.ts'
import { joinSeries } from '../series/join-series.ts'
import type { BookedResult, LogResult } from '../series/collect-figures.ts'
import { isLeftOut } from '../series/read-log.ts'
import type { ProcessSeries } from '../series/process-series.ts'
import { formatSubject } from '../summaries/format-subject.ts'

/** What a log says, with the lines that say it. */
export interface LogLines {
  readonly processes: readonly SampleLines[]
  /** By metric name, ascending. */
  readonly figures: ReadonlyMap<string, readonly number[]>
}

/** The samples of one process, and the line of each. */
export interface SampleLines {
  readonly series: ProcessSeries
  readonly lines: readonly number[]
}

/** Read a log again, and keep the line of each sample and figure. Memory: that of its series, and 8 bytes a sample. */
export async function readLogLines(
  chunks: AsyncIterable<Uint8Array>,
  options: Omit<CollectOptions, 'words' | 'see'>,
): Promise<LogLines> {
  const { see, samples, listFigures } = createLineIndex()
  const { processes, results } = await collectLog(chunks, { ...options, words: false, see })
  return {
    processes: processes.map((series) => ({ series, lines: samples.get(series.pid) ?? [] })),
    figures: listFigures(results),
  }
}

/** Collects the lines of samples, by pid, and of figures, by metric name, while a log is read. */
export interface LineIndex {
  readonly see: SeeResult
  readonly samples: ReadonlyMap<number | undefined, readonly number[]>
  /** List the lines of figures, once all of the log is read: only then its results have their names. */
  readonly listFigures: (
    results: readonly LogResult[] | undefined,
  ) => ReadonlyMap<string, readonly number[]>
}

/** Make an empty index. */
export function createLineIndex(): LineIndex {
  const samples = new Map<number | undefined, number[]>()
  const booked: BookedLine[] = []
  return {
    samples,
    listFigures: (results = []) => sortLines(booked, results),
    see(record, { line, problem, result, pid }) {
      switch (record.kind) {
        case 'process-sample':
          if (problem === undefined || !isLeftOut(problem)) push(samples, pid, line)
          return
        case 'figures':
          if (result === undefined) return
          for (const { name } of record.figures) booked.push({ ...result, figure: name, line })
      }
    },
  }
}

/** A line that states a figure of a result. */
interface BookedLine extends BookedResult {
  readonly figure: string
  readonly line: number
}

/** Results are named once all of the log is read. */
function sortLines(
  booked: readonly BookedLine[],
  results: readonly LogResult[],
): ReadonlyMap<string, readonly number[]> {
  const figures = new Map<string, number[]>()
  const groups = new Set(results.map(({ group }) => group))
  const byGroup = new Map(
    [...groups].map((group) => [group, results.filter((one) => one.group === group)]),
  )
  for (const { group, position, figure, line } of booked) {
    const { name } = byGroup.get(group)?.[position - 1] ?? {}
    const subjects = [undefined, position, ...(name === undefined ? [] : [name])]
    for (const subject of subjects)
      push(figures, `${formatSubject(group, subject)}.${figure}`, line)
  }
  return figures
}

function push<K>(map: Map<K, number[]>, key: K, line: number): void {
  const known = map.get(key)
  if (known === undefined) map.set(key, [line])
  else known.push(line)
}

/** A line of one of several logs, which are counted from 0. */
export interface RunLine {
  readonly log: number
  readonly line: number
}

/** A process of a run, from all its logs, and where each sample stands. */
export interface JoinedLines {
  readonly series: ProcessSeries
  readonly places: readonly RunLine[]
}

/** Join what the logs of a run have of one process, in the order of {@link joinSeries}; `undefined` for nothing. */
export function joinLines(
  logs: readonly LogLines[],
  pid: number | undefined,
): JoinedLines | undefined {
  const parts = logs.flatMap(({ processes }, log) =>
    processes.filter(({ series }) => series.pid === pid).map((part) => ({ ...part, log })),
  )
  const [first, ...more] = parts
  if (first === undefined) return undefined
  const places = parts
    .flatMap(({ series, lines, log }) =>
      lines.map((line, i) => ({ log, line, elapsed: series.elapsed[i] ?? NaN })),
    )
    .sort((a, b) => a.elapsed - b.elapsed)
  return {
    series: joinSeries([first.series, ...more.map(({ series }) => series)]),
    places: places.map(({ log, line }) => ({ log, line })),
  }
}
