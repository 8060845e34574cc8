import type { AxisName, Chart, Plot } from '../../chart.ts'
import { hasPlots, isOnAxis } from './plot-axes.ts'
import { isDrawable, widenSpan, type Span } from './spans.ts'
import { POINT, type PlotPoints } from './widen-spans.ts'

/** A first axis, and the second one that may be linked with it. */
const PAIRS = [
  ['x', 'x2'],
  ['y', 'y2'],
] as const

/** Widen the span of a first axis to what its linked axis shows, where both have data (gnuplot 5.4). */
export function joinLinkedSpans(
  { axes, plots }: Chart,
  spans: Readonly<Record<AxisName, Span>>,
  points: readonly PlotPoints[],
): void {
  for (const [first, second] of PAIRS) {
    const { link } = axes[second]
    const isShared = [first, second].every((name) => hasPlots(name, plots, points))
    if (link === undefined || !isShared) continue
    const { min, max } = spans[second]
    for (const value of [link.toFirst(min), link.toFirst(max)])
      if (isDrawable(spans[first], value)) widenSpan(spans[first], value)
  }
}

/** The ends of an axis. */
interface Ends {
  readonly min: number
  readonly max: number
}

/** Give linked axes one range: that of the first one, or of the second one where only it has data. */
export function followLinks<R extends Ends>(
  { axes, plots }: Chart,
  ranges: Readonly<Record<AxisName, R | undefined>>,
  points: readonly PlotPoints[],
): Readonly<Record<AxisName, R | undefined>> {
  return PAIRS.reduce((found, [first, second]) => {
    const { link } = axes[second]
    if (link === undefined) return found
    const isSecond = hasPlots(second, plots, points) && !hasPlots(first, plots, points)
    const [from, to, map] = isSecond
      ? [second, first, link.toFirst]
      : ([first, second, link.toSecond] as const)
    const range = found[from]
    const mapped = range && { ...range, min: map(range.min), max: map(range.max) }
    // A range that was set stays where the other end of its function has no value.
    const isBroken = !Number.isFinite(mapped?.min) || !Number.isFinite(mapped?.max)
    return isSecond && isBroken ? found : { ...found, [to]: mapped }
  }, ranges)
}

/** Leave out the points of a plot that have no place on the first axis, which the second one follows. */
export function leaveOutUnlinked(plot: Plot, chart: Chart, { states }: PlotPoints): void {
  const [x2, y2] = (['x2', 'y2'] as const).map((name) =>
    isOnAxis(plot, name) ? chart.axes[name].link : undefined,
  )
  if (x2 === undefined && y2 === undefined) return
  for (let i = 0; i < states.length; i++) {
    if (states[i] === POINT.missing) continue
    const isPlaced = [x2?.toFirst(plot.x[i] ?? NaN), y2?.toFirst(plot.y[i] ?? NaN)].every(
      (place) => place === undefined || Number.isFinite(place),
    )
    if (!isPlaced) states[i] = POINT.gap
  }
}
