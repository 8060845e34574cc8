import type { Chart, Plot } from '../../chart.ts'
import { getHistogramStyle } from '../curves/histogram-place.ts'
import { widenSpan, type Span } from './spans.ts'
import { POINT, type PlotPoints, type PlotSpans } from './widen-spans.ts'

/** Widens the spans of the axes to histograms one after the other, as their stacks grow. */
export interface HistogramSpans {
  widen(plot: Plot, points: PlotPoints, spans: PlotSpans): void
}

/**
 * Track the histograms of a chart (gnuplot 5.4). Boxes extend half a width on both sides of their row, one
 * row stays free before the first and after the last, and stacks start at zero and count in full in y.
 *
 * @param x span of the first x axis, which gnuplot widens whichever axis a histogram is on
 */
export function createHistogramSpans(chart: Chart, x: Span): HistogramSpans {
  const { boxWidth } = chart
  const { kind } = getHistogramStyle(chart)
  const width = boxWidth !== undefined && boxWidth.width > 0 ? boxWidth.width : 1
  let stacks: Stack[] = []
  let columns = 0
  return {
    widen(drawn, points, spans) {
      // Stacks count the values that were summed (gnuplot 5.4 `histogram_range_fiddling`).
      const { madeOf } = drawn
      const plot = madeOf === undefined ? drawn : { ...drawn, ...madeOf }
      const states = madeOf === undefined ? points.states : findStates(madeOf)
      // Sums count at their rows alone, without the width of their boxes (gnuplot 5.4 `refresh_bounds`).
      const isSum = drawn.isSmoothed === true
      if (!isSum) widenToBars(plot, { states, width }, spans)
      const start = plot.cluster?.start ?? 0
      const set = plot.cluster?.set ?? columns
      columns += 1
      if (kind === 'columnstacked') {
        // Ends that only the command itself has fixed give way (gnuplot 5.4).
        const isFree = { min: x.loose?.min === true, max: x.loose?.max === true }
        if (x.fixedMin === undefined && x.min > -1) x.min = -1
        else if (isFree.min && x.fixedMin !== undefined) x.fixedMin = Math.min(x.fixedMin, -1)
        if (x.fixedMax === undefined) x.max = start + set + 1
        else if (isFree.max) x.fixedMax = start + set + 1
        widenToColumn(plot, states, spans.y)
        if (isSum) for (const row of drawn.x) widenSpan(x, row)
        return
      }
      if (kind === 'rowstacked' && spans.y.fixedMax === undefined) {
        if (plot.cluster?.set === 0) stacks = []
        pushOntoStacks(stacks, plot, states)
        for (const { low, high } of stacks) {
          if (high > spans.y.max) spans.y.max = high
          if (low < spans.y.min) spans.y.min = low
          // Even a fixed lower end gives way (gnuplot 5.4).
          if (spans.y.fixedMin !== undefined && low < spans.y.fixedMin) spans.y.fixedMin = low
        }
      }
      const last = states.findLastIndex(isShown)
      if (x.fixedMin === undefined && x.min > start - 1) x.min = start - 1
      const end = (plot.x[last] ?? NaN) + start + 1
      if (x.fixedMax === undefined && x.max < end) x.max = end
    },
  }
}

/** Widen a span to the stack of a column. */
function widenToColumn(plot: Plot, states: Uint8Array, y: Span): void {
  const stacks: Stack[] = []
  pushOntoStacks(stacks, plot, states)
  const high = stacks.reduce((sum, stack) => sum + stack.high, 0)
  const low = stacks.reduce((sum, stack) => sum + stack.low, 0)
  if (y.fixedMax === undefined && high > y.max) y.max = high
  if (y.fixedMin === undefined && low < y.min) y.min = low
}

interface Stack {
  readonly low: number
  readonly high: number
}

function findStates({ y }: NonNullable<Plot['madeOf']>): Uint8Array {
  return Uint8Array.from(y, (value) => (Number.isNaN(value) ? POINT.gap : POINT.inside))
}

function isShown(state: number): boolean {
  return state === POINT.inside || state === POINT.outside
}

function widenToBars(
  plot: Plot,
  { states, width }: { readonly states: Uint8Array; readonly width: number },
  { x, y }: PlotSpans,
): void {
  states.forEach((state, index) => {
    if (plot.holes?.has(index) === true) return
    const row = plot.x[index] ?? NaN
    // A value that is no number has the room of its box, too (gnuplot 5.4).
    const isInside = widenSpan(x, row - width / 2) && widenSpan(x, row + width / 2)
    if (isInside && isShown(state)) widenSpan(y, plot.y[index] ?? NaN)
  })
}

function pushOntoStacks(stacks: Stack[], plot: Plot, states: Uint8Array): void {
  states.forEach((state, index) => {
    const { low, high } = stacks[index] ?? { low: 0, high: 0 }
    const value = isShown(state) ? (plot.y[index] ?? 0) : 0
    stacks[index] = value >= 0 ? { low, high: high + value } : { low: low + value, high }
  })
}
