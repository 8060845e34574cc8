import type { AreaMark } from '../../drawing.ts'
import type { Box } from '../canvas.ts'
import { clipPolygon } from '../marks/clip-polygon.ts'
import { fillArea } from './box-marks.ts'
import { stylePoint } from './own-styles.ts'
import { isDefined, limitToRange, type Curve, type CurveRange } from './curve.ts'

/** Lay out `with filledcurves` (gnuplot 5.4): an area for each run of points, or for each between two curves. */
export function layOutFilledCurves(curve: Curve): AreaMark[] {
  const { plot } = curve
  const style = plot.fill?.style ?? { kind: 'solid', density: 1 }
  // Without a fill style of its own, the area is solid.
  const shown = style.kind === 'empty' ? ({ kind: 'solid', density: 1 } as const) : style
  // A smooth curve is closed at a height as one area (gnuplot 5.4).
  const isMade = plot.extent !== undefined || plot.isSmoothed === true
  const isBetween = plot.closing?.kind === 'between' || (plot.closing?.kind === 'y' && !isMade)
  return listRuns(curve).flatMap((run) => {
    const areas = isBetween ? layOutBetween(curve, run) : [closeRun(curve, run)]
    // A run has the colour of its first point.
    const { line } = stylePoint(plot, run[0] ?? 0)
    return areas.flatMap((points) =>
      fillArea(shown, { line, points: clipPolygon(points, curve.box) }),
    )
  })
}

/** Runs of points without a gap, as indices. */
function listRuns({ states }: Curve): readonly (readonly number[])[] {
  const runs: number[][] = [[]]
  states.forEach((state, i) => {
    if (isDefined(state)) runs.at(-1)?.push(i)
    else runs.push([])
  })
  return runs.filter((run) => run.length > 0)
}

/** Close a run of points: at once, through a point, or along the lower or the upper end of an axis. */
function closeRun(curve: Curve, run: readonly number[]): readonly number[] {
  const { plot, x, y, box } = curve
  const points = run.flatMap((i) => [x(plot.x[i] ?? NaN), y(plot.y[i] ?? NaN)])
  const [firstX = 0, firstY = 0] = points
  const [lastX = 0, lastY = 0] = points.slice(-2)
  const { closing } = plot
  if (closing === undefined || closing.kind === 'closed') return points
  if (closing.kind === 'y') {
    const height = y(limitToRange(closing.at, curve.ranges.y))
    return [...points, lastX, height, firstX, height]
  }
  if (closing.kind === 'x') {
    const place = x(limitToRange(closing.at, curve.ranges.x))
    return liesOnSide(points, place, closing.side) ? [...points, place, lastY, place, firstY] : []
  }
  if (closing.kind === 'xy') {
    const { ranges } = curve
    return [...points, x(limitToRange(closing.x, ranges.x)), y(limitToRange(closing.y, ranges.y))]
  }
  const end = findEnd(closing, box)
  if (closing.kind === 'x1' || closing.kind === 'x2') return [...points, lastX, end, firstX, end]
  return [...points, end, lastY, end, firstY]
}

/** Whether points lie on a side of a place on x, summed up. */
function liesOnSide(
  points: readonly number[],
  place: number,
  side: 'above' | 'below' | undefined,
): boolean {
  if (side === undefined) return true
  const sum = points.reduce((all, value, i) => (i % 2 === 0 ? all + value - place : all), 0)
  return side === 'above' ? sum >= 0 : sum <= 0
}

function findEnd(closing: NonNullable<Curve['plot']['closing']>, box: Box): number {
  if (closing.kind === 'x1') return box.bottom
  if (closing.kind === 'x2') return box.top
  return closing.kind === 'y1' ? box.left : box.right
}

/** A point of two curves, over the same x but in a polar plot. */
interface Pair {
  readonly x: number
  readonly low: number
  readonly high: number
  readonly highX: number
}

/** Lay out the areas between two curves, or between a curve and a height, from crossing to crossing. */
function layOutBetween(curve: Curve, run: readonly number[]): readonly (readonly number[])[] {
  const { plot, ranges } = curve
  const { closing, second, secondX } = plot
  const isPolar = secondX !== undefined
  const height = closing?.kind === 'y' ? findHeight(closing.at, ranges.y) : undefined
  const side = closing?.kind === 'between' || closing?.kind === 'y' ? closing.side : undefined
  const pairs = run.map((i) => ({
    x: plot.x[i] ?? NaN,
    low: plot.y[i] ?? NaN,
    high: height ?? findHeight(second?.[i] ?? NaN, ranges.y),
    highX: (secondX ?? plot.x)[i] ?? NaN,
  }))
  return splitAtCrossings(pairs, isPolar ? findCrossing : findMeeting)
    .filter((part) => isArea(part) && isOnSide(part, side, isPolar ? curve : undefined))
    .map((part) => closePart(curve, part))
}

/** Find the height at which an area is closed: its own, or one below a logarithmic axis that has no place for it. */
function findHeight(at: number, { min, max, log }: CurveRange): number {
  return log !== undefined && at <= 0 ? Math.min(min, max) / 1000 : at
}

/** Points of two curves up to where they meet: points of both, between two at which they meet. */
interface Part {
  readonly start: Pair | undefined
  readonly pairs: readonly Pair[]
  readonly end: Pair | undefined
}

/** Go along the lower curve from meeting point to meeting point, and back along the upper one. */
function closePart(curve: Curve, { start, pairs, end }: Part): readonly number[] {
  const { x, y } = curve
  const meet = (pair: Pair | undefined): readonly number[] =>
    pair === undefined ? [] : [x(pair.x), y(pair.low)]
  const there = pairs.flatMap((pair) => [x(pair.x), y(pair.low)])
  const back = goBack(curve, pairs.toReversed())
  return [...meet(start), ...there, ...meet(end), ...back]
}

/** Go along the upper curve. Where it is not a number, it falls to the lower edge at the point before, and rises at its own place (gnuplot 5.4). */
function goBack({ x, y, box }: Curve, pairs: readonly Pair[]): readonly number[] {
  return pairs.flatMap((pair, i) => {
    if (!Number.isNaN(pair.high)) return [x(pair.highX), y(pair.high)]
    const [before = pair, after] = [pairs[i - 1], pairs[i + 1]]
    const isFirst = before === pair || !Number.isNaN(before.high)
    const isLast = after === undefined || !Number.isNaN(after.high)
    return [
      ...(isFirst ? [x(before.x), box.bottom] : []),
      ...(isLast ? [x(pair.x), box.bottom] : []),
    ]
  })
}

/** Whether a part has an extent along x. */
function isArea({ start, pairs, end }: Part): boolean {
  return pairs.length > 1 || start !== undefined || end !== undefined
}

/** @param polar the curve of a polar plot, where the distance from the middle decides, at the first point (gnuplot 5.4) */
function isOnSide(
  { pairs }: Part,
  side: 'above' | 'below' | undefined,
  polar: Curve | undefined,
): boolean {
  const rise =
    polar === undefined
      ? pairs.reduce((sum, { low, high }) => sum + high - low, 0)
      : findPolarRise(pairs[0], polar)
  if (side === undefined) return true
  return side === 'above' ? rise < 0 : !(rise < 0)
}

function findPolarRise(pair: Pair | undefined, { x, y }: Curve): number {
  if (pair === undefined) return 0
  const fromMiddle = (atX: number, atY: number): number =>
    (x(atX) - x(0)) ** 2 + (y(atY) - y(0)) ** 2
  return fromMiddle(pair.highX, pair.high) - fromMiddle(pair.x, pair.low)
}

/** Split pairs where the curves cross or touch, unless they then lie on each other; the meeting point belongs to both parts. */
function splitAtCrossings(
  pairs: readonly Pair[],
  findEnd: (a: Pair, b: Pair) => Pair | undefined,
): readonly Part[] {
  const parts: Part[] = []
  let start: Pair | undefined
  let open: Pair[] = []
  pairs.forEach((pair, i) => {
    open.push(pair)
    const next = pairs[i + 1]
    const end = next === undefined ? undefined : findEnd(pair, next)
    if (next !== undefined && end === undefined) return
    parts.push({ start, pairs: open, end })
    start = end
    open = []
  })
  return parts
}

/** Find where two curves meet between two of their points, the first included. */
function findMeeting(a: Pair, b: Pair): Pair | undefined {
  const [da, db] = [a.high - a.low, b.high - b.low]
  if ((da === 0 && db === 0) || !(da * db <= 0)) return undefined
  const x = (b.x * da - a.x * db) / (da - db)
  const y = a.high + ((b.high - a.high) * (x - a.x)) / (b.x - a.x)
  return { x, low: y, high: y, highX: x }
}

/** Find where two curves of a polar plot cross between two of their points: where the lines through them do. */
function findCrossing(a: Pair, b: Pair): Pair | undefined {
  const slope = (b.low - a.low) / (b.x - a.x)
  const otherSlope = (b.high - a.high) / (b.highX - a.highX)
  const start = a.low - a.x * slope
  const x = (a.high - a.highX * otherSlope - start) / (slope - otherSlope)
  const y = slope * x + start
  return (a.x - x) * (x - b.x) > 0 ? { x, low: y, high: y, highX: x } : undefined
}
