import type { LiveCurve } from '../../../traces/malloc/malloc-trace.ts'

/** Points of a curve. */
export interface CurvePoints {
  readonly x: Float64Array
  readonly y: Float64Array
}

/** Which values of a live curve are drawn. */
export type LiveValue = 'bytes' | 'count'

/**
 * Trace live memory over the events, from zero before the first. Within a cell of several events, the
 * curve passes the lowest and the highest value in the order that gives the shorter path, so that no peak
 * is lost; their exact positions in the cell are not known. Hot path over the cells.
 */
export function traceLive(live: LiveCurve, value: LiveValue): CurvePoints {
  const { ends, lows, highs } = readColumns(live, value)
  // The start, and of each cell its end and at most two extremes.
  const x = new Float64Array(1 + 3 * ends.length)
  const y = new Float64Array(1 + 3 * ends.length)
  let [length, start, level] = [1, 0, 0]
  for (let i = 0; i < ends.length; i++) {
    const end = ends[i] ?? level
    const at = live.events[i] ?? start
    const [low, high] = [lows[i] ?? end, highs[i] ?? end]
    const hasTurns = low < Math.min(level, end) || high > Math.max(level, end)
    const inner = hasTurns ? findTurns([level, end], low, high) : NO_TURNS
    for (let turn = 0; turn < inner.length; turn++) {
      x[length] = start + ((at - start) * (turn + 1)) / (inner.length + 1)
      y[length++] = inner[turn] ?? end
    }
    x[length] = at
    y[length++] = end
    start = at
    level = end
  }
  return { x: x.slice(0, length), y: y.slice(0, length) }
}

const NO_TURNS: readonly number[] = []

/** Get the columns of a live curve, in bytes or in allocations. */
export function readColumns(
  live: LiveCurve,
  value: LiveValue,
): { readonly ends: Float64Array; readonly lows: Float64Array; readonly highs: Float64Array } {
  return value === 'bytes'
    ? { ends: live.bytes, lows: live.minBytes, highs: live.maxBytes }
    : { ends: live.counts, lows: live.minCounts, highs: live.maxCounts }
}

/** Find the extremes of a cell that are neither its start nor its end, in the order of the shorter path. */
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

/** Find the events between which the peak of a curve lies; first and last are equal if it is known exactly. */
export function findPeakEvents(
  live: LiveCurve,
  value: LiveValue,
): readonly [first: number, last: number] | undefined {
  const { highs } = readColumns(live, value)
  const peak = highs.reduce((best, high, i) => (high > (highs[best] ?? 0) ? i : best), 0)
  const last = live.events[peak]
  return last === undefined ? undefined : [(live.events[peak - 1] ?? 0) + 1, last]
}
