import { MOST_SAMPLES } from '../series/sample-reader.ts'
import { countRssEvents } from '../series/trace-reader.ts'
import type { LiveCurve, MallocTrace } from '../traces/malloc/malloc-trace.ts'
import type { ObjectTrace } from '../traces/objects/object-trace.ts'
import type { Trace } from '../traces/trace.ts'

const MOST_CELLS = 1024
const MOST_MESSAGES = 20
const MOST_AGGREGATIONS = 50

/**
 * Condense what charts draw of a trace, besides its curves, to what a lock keeps: the first messages. Its parts stay whole, since tables rank all of them; see `keep-parts.ts`.
 */
export function condenseTrace(trace: Trace): Trace {
  return trace.kind === 'malloc' ? condenseMalloc(trace) : condenseObjects(trace)
}

function condenseMalloc(trace: MallocTrace): MallocTrace {
  return {
    ...trace,
    live: joinCells(trace.live),
    aggregations: trace.aggregations.slice(0, MOST_AGGREGATIONS),
  }
}

/** Join neighbouring stretches in pairs until there are few enough. */
function joinCells(live: LiveCurve): LiveCurve {
  let joined = live
  while (joined.events.length > MOST_CELLS) {
    const pairs = Math.ceil(joined.events.length / 2)
    const join = (column: Float64Array, choose: (a: number, b: number) => number): Float64Array =>
      Float64Array.from({ length: pairs }, (_, i) => {
        const first = column[2 * i] ?? NaN
        return choose(first, column[2 * i + 1] ?? first)
      })
    const last = (_: number, b: number): number => b
    joined = {
      events: join(joined.events, last),
      bytes: join(joined.bytes, last),
      minBytes: join(joined.minBytes, Math.min),
      maxBytes: join(joined.maxBytes, Math.max),
      counts: join(joined.counts, last),
      minCounts: join(joined.minCounts, Math.min),
      maxCounts: join(joined.maxCounts, Math.max),
    }
  }
  return joined
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
  if (trace.kind === 'malloc') return trace
  const count = countRssEvents(trace)
  if (count <= MOST_SAMPLES) return trace
  const { first, last, peak, elapsed } = trace.rss
  const none = new Float64Array()
  return { ...trace, rss: { clock: none, rss: none, first, last, peak, elapsed, count } }
}
