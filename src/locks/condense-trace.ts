import type { LiveCurve, MallocTrace } from '../traces/malloc/malloc-trace.ts'
import type { ObjectTrace, RssCurve } from '../traces/objects/object-trace.ts'
import type { Trace } from '../traces/trace.ts'

const MOST_CELLS = 1024
const MOST_POINTS = 4000
const MOST_MESSAGES = 20
const MOST_AGGREGATIONS = 50

/**
 * Condense what charts draw of a trace to what a lock keeps: curves with fewer points but exact peaks, and the
 * first messages. Its parts stay whole, since tables rank all of them; see `keep-parts.ts`.
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
    rss: thinCurve(trace.rss),
    messages: { ...trace.messages, first: trace.messages.first.slice(0, MOST_MESSAGES) },
    errors: { ...trace.errors, first: trace.errors.first.slice(0, MOST_MESSAGES) },
  }
}

/** Select the first, lowest, highest and last point of each stretch. */
function thinCurve(curve: RssCurve): RssCurve {
  const { clock, rss } = curve
  if (clock.length <= MOST_POINTS) return curve
  const stretch = Math.ceil((clock.length * 4) / MOST_POINTS)
  const kept = new Set<number>()
  for (let start = 0; start < clock.length; start += stretch) {
    const end = Math.min(start + stretch, clock.length)
    let [lowest, highest] = [start, start]
    for (let i = start; i < end; i++) {
      if ((rss[i] ?? 0) < (rss[lowest] ?? 0)) lowest = i
      if ((rss[i] ?? 0) > (rss[highest] ?? 0)) highest = i
    }
    for (const index of [start, lowest, highest, end - 1]) kept.add(index)
  }
  const indexes = [...kept].sort((a, b) => a - b)
  const pick = (column: Float64Array): Float64Array =>
    Float64Array.from(indexes, (index) => column[index] ?? NaN)
  return { ...curve, clock: pick(clock), rss: pick(rss) }
}
