import { isLongLive } from '../series/read-live.ts'
import { MOST_SAMPLES } from '../series/sample-reader.ts'
import { countRssEvents } from '../series/trace-reader.ts'
import type { LiveCurve, MallocTrace } from '../traces/malloc/malloc-trace.ts'
import type { ObjectTrace } from '../traces/objects/object-trace.ts'
import type { Trace } from '../traces/trace.ts'

const MOST_MESSAGES = 20
const MOST_AGGREGATIONS = 50

/**
 * Condense what charts draw of a trace, besides its curves, to what a lock keeps: the first messages and distributions.
 * Its parts stay whole, since tables rank all of them; see `keep-parts.ts`.
 */
export function condenseTrace(trace: Trace): Trace {
  return trace.kind === 'malloc' ? condenseMalloc(trace) : condenseObjects(trace)
}

function condenseMalloc(trace: MallocTrace): MallocTrace {
  return { ...trace, aggregations: trace.aggregations.slice(0, MOST_AGGREGATIONS) }
}

function condenseObjects(trace: ObjectTrace): ObjectTrace {
  return {
    ...trace,
    messages: { ...trace.messages, first: trace.messages.first.slice(0, MOST_MESSAGES) },
    errors: { ...trace.errors, first: trace.errors.first.slice(0, MOST_MESSAGES) },
  }
}

/** Outline a trace: a lock keeps what is read out of a long curve, and none of its points. */
export function outlineTrace(trace: Trace): Trace {
  const none = new Float64Array()
  if (trace.kind === 'malloc') {
    return isLongLive(trace.live) ? { ...trace, live: emptyLive(none) } : trace
  }
  const count = countRssEvents(trace)
  if (count <= MOST_SAMPLES) return trace
  const { first, last, peak, elapsed } = trace.rss
  return { ...trace, rss: { clock: none, rss: none, first, last, peak, elapsed, count } }
}

function emptyLive(none: Float64Array): LiveCurve {
  return {
    events: none,
    ...{ bytes: none, minBytes: none, maxBytes: none },
    ...{ counts: none, minCounts: none, maxCounts: none },
  }
}
