import type { CollectOptions, SeeResult } from '../series/collect-log.ts'
import { collectLog } from '../series/collect-log.ts'
import { joinSeries } from '../series/join-series.ts'
import { isLeftOut } from '../series/read-log.ts'
import type { ProcessSeries } from '../series/process-series.ts'
import type { RowSeer } from '../series/row-seer.ts'
import { createLineIndex } from './line-index.ts'

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
  options: Omit<CollectOptions, 'words' | 'see' | 'seeRows' | 'notice'>,
): Promise<LogLines> {
  const samples = new Map<number | undefined, number[]>()
  const addSample = (line: number, pid: number | undefined): void => {
    const known = samples.get(pid)
    if (known === undefined) samples.set(pid, [line])
    else known.push(line)
  }
  const index = createLineIndex()
  const see: SeeResult = (record, at) => {
    index.see(record, at)
    const isTaken = at.problem === undefined || !isLeftOut(at.problem)
    if (record.kind === 'process-sample' && isTaken) addSample(at.line, at.pid)
  }
  const { seeFigure } = index
  const seeRows: RowSeer = { takeLine: () => undefined, seeSample: addSample, seeFigure }
  const { processes, results } = await collectLog(chunks, {
    ...options,
    ...{ words: false, see, seeRows },
  })
  const figures = [...index.listFigures(results)].map(
    ([name, lines]) => [name, lines.list()] as const,
  )
  return {
    processes: processes.map((series) => {
      const lines = samples.get(series.pid) ?? []
      return { series, lines: series.isTurned === true ? lines.toReversed() : lines }
    }),
    figures: new Map(figures),
  }
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
