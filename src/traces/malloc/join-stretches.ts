import type { LiveCurve } from './malloc-trace.ts'

/** Join neighbouring stretches of a curve in pairs until there are at most so many. */
export function joinStretches(live: LiveCurve, most: number): LiveCurve {
  let joined = live
  while (joined.events.length > most) {
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
