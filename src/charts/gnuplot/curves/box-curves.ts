import { fillBox, outlineBoxes } from './box-marks.ts'
import type { BoxWidth, Plot } from '../../chart.ts'
import { findBaseline, isDefined, limitToRange, type Curve } from './curve.ts'
import type { AreaMark, PathMark } from '../../drawing.ts'
import { stylePoint } from './own-styles.ts'
import { findXAxis } from '../ranges/plot-axes.ts'
import { POINT } from '../ranges/ranges.ts'

/** A box in axis values; `foot` defaults to the baseline. */
export interface ValueBox {
  readonly left: number
  readonly right: number
  readonly top: number
  readonly foot?: number
}

/** Lay out `with boxes`: boxes on the baseline, each as wide as the chart or its row specifies. */
export function layOutBoxes(curve: Curve): (AreaMark | PathMark)[] {
  const { plot } = curve
  return listBoxSides(curve).flatMap(({ row, left, right }) =>
    layOutBox({ ...curve, plot: stylePoint(plot, row) }, { left, right, top: plot.y[row] ?? NaN }),
  )
}

/** The sides of the box on a row, in axis values. */
export interface BoxSides {
  readonly row: number
  readonly left: number
  readonly right: number
}

/** List the sides of boxes; where no width is set, a box reaches half way to its neighbours. */
export function listBoxSides({ plot, states, chart }: Curve): readonly BoxSides[] {
  const log = isMade(plot) ? undefined : chart.axes[findXAxis(plot)].log
  const width = { boxWidth: chart.boxWidth, log }
  const rows = [...states.keys()].filter((i) => states[i] !== POINT.missing)
  return rows.flatMap((row, index) => {
    if (!isDefined(states[row])) return []
    const isBox = (other: number): boolean => isDefined(states[other])
    const after = findAfter(rows, index, isBox)
    const neighbours = { row, after, before: findBefore(rows, { index, after }, isBox) }
    return [{ row, ...findSides(plot, neighbours, width) }]
  })
}

/** Whether the points of boxes were made of others, or are no boxes alone. */
function isMade({ style, isSmoothed, extent }: Plot): boolean {
  return style !== 'boxes' || isSmoothed === true || extent !== undefined
}

type IsBox = (row: number) => boolean

/**
 * Find the next box. The last box has none and is as wide to the right as to the left; but when two or
 * more gaps follow it, it has no right side (gnuplot 5.4).
 */
function findAfter(rows: readonly number[], index: number, isBox: IsBox): number | undefined {
  const after = rows.slice(index + 1).find(isBox)
  if (after !== undefined) return after
  const gaps = rows.length - 1 - index
  const noRightSide = rows[index]
  return gaps < 2 ? undefined : noRightSide
}

/** Find the previous box; after a gap, the very first box counts only for the last one (gnuplot 5.4). */
function findBefore(
  rows: readonly number[],
  { index, after }: { readonly index: number; readonly after: number | undefined },
  isBox: IsBox,
): number | undefined {
  const before = rows.slice(0, index).findLast(isBox)
  // A single box after a gap reaches half way to the gap.
  if (before === undefined && after === undefined) return rows[index - 1]
  const isBehindGap = !isBox(rows[index - 1] ?? -1)
  return isBehindGap && before === rows[0] && after !== undefined ? undefined : before
}

interface Neighbours {
  readonly row: number
  readonly before: number | undefined
  readonly after: number | undefined
}

function findSides(
  { x, edges }: Plot,
  { row, before, after }: Neighbours,
  { boxWidth, log }: { readonly boxWidth: BoxWidth | undefined; readonly log?: number | undefined },
): Pick<ValueBox, 'left' | 'right'> {
  const low = edges?.low[row] ?? NaN
  const high = edges?.high[row] ?? NaN
  if (!Number.isNaN(low) && !Number.isNaN(high)) return { left: low, right: high }
  const middle = x[row] ?? NaN
  if (boxWidth !== undefined && !boxWidth.isRelative) {
    // On a logarithmic axis, a width is one of powers (gnuplot 5.4).
    if (log !== undefined) {
      const reach = log ** (boxWidth.width / 2)
      return { left: middle / reach, right: middle * reach }
    }
    return { left: middle - boxWidth.width / 2, right: middle + boxWidth.width / 2 }
  }
  const share = boxWidth?.width ?? 1
  const reach = (other: number): number => (((x[other] ?? NaN) - middle) * share) / 2
  const toLeft = before === undefined ? undefined : reach(before)
  const toRight = after === undefined ? undefined : reach(after)
  // An outermost box is as wide on its outer side as on its inner one.
  return {
    left: middle + (toLeft ?? -(toRight ?? 0)),
    right: middle + (toRight ?? -(toLeft ?? 0)),
  }
}

/**
 * Lay out one box, clipped to the ranges of the axes. Its filling is one device unit wider and higher
 * than its outline (gnuplot 5.4).
 */
export function layOutBox(curve: Curve, value: ValueBox): (AreaMark | PathMark)[] {
  const { plot, ranges, x: scaleX, y: scaleY } = curve
  const [left, right] = [limitToRange(value.left, ranges.x), limitToRange(value.right, ranges.x)]
  const top = limitToRange(value.top, ranges.y)
  if (left === right && (left === ranges.x.min || left === ranges.x.max)) return []
  const [x0, x1, y1] = [scaleX(left), scaleX(right), scaleY(top)]
  const { foot } = value
  const y0 = foot === undefined ? findBaseline(curve) : scaleY(limitToRange(foot, ranges.y))
  if (y0 === y1 && (top === ranges.y.min || top === ranges.y.max)) return []
  const inside = {
    left: Math.min(x0, x1),
    right: Math.max(x0, x1) + 1,
    bottom: Math.min(y0, y1),
    top: Math.max(y0, y1) + 1,
  }
  const outline = { points: [x0, y0, x0, y1, x1, y1, x1, y0], closed: true }
  return [...fillBox(plot, inside), ...outlineBoxes(plot, [outline])]
}
