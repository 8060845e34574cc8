import type { ObjectTrace } from '../traces/objects/object-trace.ts'
import type { ReadoutSource } from './readout.ts'
import type { ReadoutMemory } from './readout-memory.ts'
import { createTable, MOST_SAMPLES, type SampleReader } from './sample-reader.ts'
import { createTraceSeries } from './trace-series.ts'

/** What the events of a trace are known by, and what remembers them. */
export interface TraceMemory {
  /** `undefined` if no lock keeps what is read out of them. */
  readonly source?: ReadoutSource | undefined
  readonly memory?: ReadoutMemory | undefined
}

/** Create a reader of RSS over the clock of a trace; `undefined` for a log without an event. */
export function createTraceReader(
  trace: ObjectTrace,
  { source, memory }: TraceMemory,
): SampleReader | undefined {
  const { rss, origin, messages } = trace
  const length = countRssEvents(trace)
  if (length === 0) return undefined
  return {
    clock: 'cpu',
    pid: origin?.pid,
    length,
    labels: messages.first.map(({ clock, text }) => ({ elapsed: clock, text })),
    isLong: length > MOST_SAMPLES,
    table: createTable(() => (rss.clock.length === 0 ? undefined : createTraceSeries(trace))),
    source,
    memory,
  }
}

/** The number of a trace's events that have an RSS. */
export function countRssEvents({ rss: { count, clock } }: ObjectTrace): number {
  return count ?? clock.length
}
