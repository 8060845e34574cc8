import { layOutBox } from './box-curves.ts'
import type { Chart, Plot } from '../../chart.ts'
import { isDefined, type Curve } from './curve.ts'
import type { AreaMark, PathMark } from '../../drawing.ts'

/** gnuplot's default histogram style. */
const CLUSTERED = { kind: 'clustered', gap: 2 } as const

/** Lay out `with histograms`: boxes side by side around their row, or stacked. */
export function layOutHistogram(curve: Curve): (AreaMark | PathMark)[] {
  const { chart, plot, states } = curve
  const { kind } = chart.histogram ?? CLUSTERED
  return [...states.keys()].flatMap((i) => {
    if (!isDefined(states[i])) return []
    const row = plot.x[i] ?? NaN
    const value = plot.y[i] ?? NaN
    if (kind === 'clustered')
      return layOutBox(curve, { ...findClusterSides(curve, row), top: value })
    const foot = sumBelow(curve, i)
    const half = findWidth(chart) / 2
    return layOutBox(curve, { left: row - half, right: row + half, foot, top: foot + value })
  })
}

function findWidth({ boxWidth }: Chart): number {
  return boxWidth !== undefined && boxWidth.width > 0 ? boxWidth.width : 1
}

/** Find the sides of a box in its cluster; a cluster and its gap fill the width of a row. */
function findClusterSides({ chart, index }: Curve, row: number): { left: number; right: number } {
  // gnuplot 5.4 has whole gaps only.
  const gap = Math.trunc((chart.histogram ?? CLUSTERED).gap)
  const isHistogram = ({ style }: Plot): boolean => style === 'histograms'
  const size = chart.plots.filter(isHistogram).length + gap
  const place = chart.plots.slice(0, index).filter(isHistogram).length
  const half = findWidth(chart) / 2
  const middle = place - (size - gap - 1) / 2
  return { left: row + (middle - half) / size, right: row + (middle + half) / size }
}

/** Add up the values below this one in its stack; negative values form a stack of their own below zero. */
function sumBelow({ chart, index, plot }: Curve, row: number): number {
  const isUp = (plot.y[row] ?? 0) >= 0
  let sum = 0
  for (const { style, y } of chart.plots.slice(0, index)) {
    const value = y[row] ?? NaN
    if (style === 'histograms' && !Number.isNaN(value) && value >= 0 === isUp) sum += value
  }
  return sum
}
