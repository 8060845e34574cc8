import { joinSeries } from './join-series.ts'
import type { ProcessSeries, SeriesLabel, SeriesOutline } from './process-series.ts'
import type { ReadoutSource } from './readout.ts'
import type { ReadoutMemory } from './readout-memory.ts'
import { tabulateProcess, type ProcessTable } from './tabulate-process.ts'

/** A process with more samples than this, in one log or several, is long: a lock keeps what was read out of them. */
export const MOST_SAMPLES = 20_000

/** One process of a run. Its samples are read with `readOut`, since they may not be here. */
export interface SampleReader {
  /** `cpu` when elapsed time is CPU time, as a trace's clock has it. */
  readonly clock?: 'cpu' | undefined
  readonly pid: number | undefined
  /** The number of samples. */
  readonly length: number
  readonly labels: readonly Omit<SeriesLabel, 'index'>[]
  /** Whether a lock keeps what is read out of it in place of its samples. */
  readonly isLong: boolean
  /** The samples; `undefined` where some of them are not here. */
  readonly table: () => ProcessTable | undefined
  /** What the samples are known by; `undefined` if no lock keeps what is read out of them. */
  readonly source?: ReadoutSource | undefined
  readonly memory?: ReadoutMemory | undefined
}

/** Create a reader of samples that are all here, however many there are, or are all that is held of a trace. */
export function createReader(series: ProcessSeries): SampleReader {
  const { clock, pid, length, labels, reduced } = series
  return {
    ...{ clock, pid, labels },
    length: reduced?.count ?? length,
    isLong: reduced !== undefined,
    table: createTable(() => series),
  }
}

/** The samples of one process in one or several logs. */
export interface SampleParts {
  /** At least one, all of one pid. */
  readonly parts: readonly (ProcessSeries | SeriesOutline)[]
  readonly source: ReadoutSource | undefined
  readonly memory: ReadoutMemory | undefined
}

/** Create a reader of a process whose samples stand in one or several logs, or in a lock. */
export function createPartsReader({ parts, source, memory }: SampleParts): SampleReader {
  const whole = parts.filter(isWhole)
  const [first, ...others] = whole
  const isComplete = whole.length === parts.length
  const length = countSamples(parts)
  return {
    pid: parts[0]?.pid,
    length,
    labels: parts.flatMap(({ labels }) => labels).sort((a, b) => a.elapsed - b.elapsed),
    isLong: length > MOST_SAMPLES,
    table: createTable(() =>
      isComplete && first !== undefined ? joinSeries([first, ...others]) : undefined,
    ),
    source,
    memory,
  }
}

function countSamples(parts: SampleParts['parts']): number {
  return parts.reduce((sum, { length }) => sum + length, 0)
}

function isWhole(part: ProcessSeries | SeriesOutline): part is ProcessSeries {
  return 'elapsed' in part
}

/** Tabulate a series when it is needed, and once, since rates of many samples take their time. */
export function createTable(join: () => ProcessSeries | undefined): SampleReader['table'] {
  let table: ProcessTable | undefined
  return () => {
    const series = table === undefined ? join() : undefined
    if (series !== undefined) table = tabulateProcess(series, 'full')
    return table
  }
}
