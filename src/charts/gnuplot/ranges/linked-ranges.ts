import type { AxisLink, AxisName, Chart, Plot } from '../../chart.ts'
import type { AxisRange, FoundRanges } from './ranges.ts'
import { isDrawable, widenSpan, type Span } from './spans.ts'
import type { PlotPoints } from './widen-spans.ts'

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
    const isShared = [first, second].every((name) => hasData(name, plots, points))
    if (link === undefined || !isShared) continue
    const { min, max } = spans[second]
    for (const value of [link.toFirst(min), link.toFirst(max)])
      if (isDrawable(spans[first], value)) widenSpan(spans[first], value)
  }
}

/** Give linked axes one range: that of the first one, or of the second one where only it has data. */
export function followLinks(
  { axes, plots }: Chart,
  ranges: FoundRanges['ranges'],
  points: readonly PlotPoints[],
): FoundRanges['ranges'] {
  return PAIRS.reduce((found, [first, second]) => {
    const { link } = axes[second]
    if (link === undefined) return found
    const isSecond = hasData(second, plots, points) && !hasData(first, plots, points)
    const [from, to, map] = isSecond
      ? [second, first, link.toFirst]
      : ([first, second, link.toSecond] as const)
    return { ...found, [to]: mapRange(found[from], map) }
  }, ranges)
}

function mapRange(range: AxisRange | undefined, map: AxisLink['toSecond']): AxisRange | undefined {
  return range && { ...range, min: map(range.min), max: map(range.max) }
}

function hasData(name: AxisName, plots: readonly Plot[], points: readonly PlotPoints[]): boolean {
  return plots.some(
    ({ axes }, index) => splitAxes(axes).includes(name) && points[index]?.valid !== 0,
  )
}

function splitAxes(axes: string): readonly string[] {
  return [axes.startsWith('x2') ? 'x2' : 'x', axes.endsWith('y2') ? 'y2' : 'y']
}
