import type { LiveCurve } from '../../../traces/malloc/malloc-trace.ts'

/** Points of a curve. */
export interface CurvePoints {
  readonly x: Float64Array
  readonly y: Float64Array
}

/** What of a live curve is drawn. */
export type LiveValue = 'bytes' | 'count'

/**
 * Trace what is live over the events, from nothing before the first. In a stretch of several events the
 * curve passes its lowest and its highest, in the order that makes the shorter way, so that no
 * peak is lost; where in the stretch they were is not known.
 */
export function traceLive(live: LiveCurve, value: LiveValue): CurvePoints {
  const { ends, lows, highs } = readColumns(live, value)
  const x = [0]
  const y = [0]
  let [start, level] = [0, 0]
  for (const [i, end] of ends.entries()) {
    const at = live.events[i] ?? start
    const inner = findTurns([level, end], lows[i] ?? end, highs[i] ?? end)
    for (const [turn, extreme] of inner.entries()) {
      x.push(start + ((at - start) * (turn + 1)) / (inner.length + 1))
      y.push(extreme)
    }
    x.push(at)
    y.push(end)
    start = at
    level = end
  }
  return { x: Float64Array.from(x), y: Float64Array.from(y) }
}

/** The columns of a live curve, in bytes or in allocations. */
export function readColumns(
  live: LiveCurve,
  value: LiveValue,
): { readonly ends: Float64Array; readonly lows: Float64Array; readonly highs: Float64Array } {
  return value === 'bytes'
    ? { ends: live.bytes, lows: live.minBytes, highs: live.maxBytes }
    : { ends: live.counts, lows: live.minCounts, highs: live.maxCounts }
}

/** Those of the two extremes of a stretch that neither its start nor its end is. */
function findTurns(
  [start, end]: readonly [number, number],
  low: number,
  high: number,
): readonly number[] {
  const lowFirst = Math.abs(start - low) + Math.abs(high - end)
  const highFirst = Math.abs(start - high) + Math.abs(low - end)
  const turns = lowFirst <= highFirst ? [low, high] : [high, low]
  return turns.filter((turn) => turn < Math.min(start, end) || turn > Math.max(start, end))
}

/** Where the highest of a curve is: its stretch of events, the same one twice where it is known. */
export function findPeakEvents(
  live: LiveCurve,
  value: LiveValue,
): readonly [first: number, last: number] | undefined {
  const { highs } = readColumns(live, value)
  const peak = highs.reduce((best, high, i) => (high > (highs[best] ?? 0) ? i : best), 0)
  const last = live.events[peak]
  return last === undefined ? undefined : [(live.events[peak - 1] ?? 0) + 1, last]
}
