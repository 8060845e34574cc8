import type { Chart, Plot } from '../chart.ts'
import { LONE } from './break-gaps.ts'

/** Draw a line of a single point as a point, of which gnuplot draws nothing, and a dot at each sample between two gaps. */
export function markSinglePoints(chart: Chart): Chart {
  const plots = chart.plots.map(markSingle)
  const dots = plots.flatMap(markLone)
  return dots.length > 0 || plots.some((plot, i) => plot !== chart.plots[i])
    ? { ...chart, plots: [...plots, ...dots] }
    : chart
}

/** A dot that is seen beside a line, which is 2 pixels wide. */
const DOT = { type: 7, size: 0.5 } as const

/** Mark the samples of a line that stand between two gaps; as its points are told already, reports are told nothing of the marks. */
function markLone({ style, axes, line, x, y, gaps = [] }: Plot): readonly Plot[] {
  if (style !== 'lines' || gaps.length === 0) return []
  const lone = [...x.keys()].filter((i) => isLone({ x, y }, i))
  if (lone.length === 0) return []
  const pick = (column: Float64Array): Float64Array =>
    Float64Array.from(lone, (i) => column[i] ?? NaN)
  const points = { x: pick(x), y: pick(y) }
  return [{ style: 'points', axes, title: undefined, line, point: DOT, told: [], ...points }]
}

/** Whether a point is the first of the two that {@link breakGaps} makes of a sample between two gaps. */
function isLone({ x, y }: Pick<Plot, 'x' | 'y'>, i: number): boolean {
  const isBroken = (at: number): boolean => Number.isNaN(y[at] ?? NaN)
  if (isBroken(i) || !isBroken(i - 1) || isBroken(i + 1) || !isBroken(i + 2)) return false
  const span = (x.at(-1) ?? NaN) - (x[0] ?? NaN)
  return y[i] === y[i + 1] && Math.abs((x[i + 1] ?? NaN) - (x[i] ?? NaN)) <= 1.01 * LONE * span
}

/** gnuplot's filled circle. */
const CIRCLE = { type: 7, size: 1 } as const

function markSingle(plot: Plot): Plot {
  const { style, point = CIRCLE, x, y } = plot
  if (style !== 'lines' && style !== 'steps') return plot
  const count = x.reduce((sum, at, i) => (Number.isNaN(at + (y[i] ?? NaN)) ? sum : sum + 1), 0)
  return count === 1 ? { ...plot, style: 'points', point } : plot
}
