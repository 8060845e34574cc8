import type { ShownRange } from './curve-view.ts'

/** Where a curve is cut off, and which of its indexes have a point. */
export interface CurveLimits {
  /** The range of y. */
  readonly range: ShownRange
  readonly isPoint: (index: number) => boolean
}

/**
 * Add to the picked points of a curve those between which it crosses the ends of the range of y. A line is drawn
 * from a point inside to the end of the range only if the next point is outside: every line that is drawn must be
 * one of the whole curve, and the whole curve's line to an extreme must be drawn.
 *
 * @param picked indexes of points, ascending
 */
export function addCrossings(
  picked: readonly number[],
  y: Float64Array,
  { range: { min = -Infinity, max = Infinity }, isPoint }: CurveLimits,
): readonly number[] {
  if (min === -Infinity && max === Infinity) return picked
  const sideOf = (i: number): number => {
    const value = y[i] ?? NaN
    return value < min ? -1 : value > max ? 1 : 0
  }
  /** Find the last point on the side of `from` on the way to `to`, and the one after it. */
  const findTurn = (from: number, to: number): readonly [last: number, next: number] => {
    const step = Math.sign(to - from)
    let last = from
    for (let i = from + step; i !== to; i += step) {
      if (!isPoint(i)) continue
      if (sideOf(i) !== sideOf(from)) return [last, i]
      last = i
    }
    return [last, to]
  }
  const added = picked.flatMap((to, place) => {
    const from = picked[place - 1] ?? to
    if (to - from < 2 || sideOf(from) === sideOf(to)) return [to]
    const [end, after] = findTurn(from, to)
    const [start, before] = findTurn(to, from)
    const isMixed = after < before && (sideOf(after) === 0) !== (sideOf(before) === 0)
    const between =
      isMixed && sideOf(after) === 0
        ? findTurn(after, before)
        : isMixed
          ? findTurn(before, after)
          : []
    return [end, after, ...between, before, start, to]
  })
  return [...new Set(added)].sort((a, b) => a - b)
}
