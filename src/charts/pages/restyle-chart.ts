import type { Axis, Chart, Plot, Tics, TicStyle } from '../chart.ts'
import { breakGaps } from './break-gaps.ts'
import type { PageTheme } from './theme.ts'

/** Give a chart the lines of a theme, for its grid, axes and curves, unless it sets its own. */
export function restyleChart(chart: Chart, page: PageTheme): Chart {
  const { axes, gridStyle } = chart
  return {
    ...chart,
    gridStyle: { ...page.grid, ...gridStyle },
    grid: chart.grid.filter((name) => name !== 'x' && name !== 'x2'),
    border: page.border,
    plots: chart.plots.map((plot, i) =>
      breakGaps(restylePlot(plot, findDash(chart.plots, i, page), page)),
    ),
    axes: {
      x: restyleAxis(axes.x, X_TICS),
      y: restyleAxis(axes.y, NO_MARKS),
      x2: restyleAxis(axes.x2, X_TICS),
      y2: restyleAxis(axes.y2, NO_MARKS),
    },
  }
}

/** Short marks below the axis, without minor ones. */
const X_TICS = { out: true, mirror: false, scale: [0.4, 0] } as const
const NO_MARKS = { mirror: false, scale: [0, 0] } as const

function restyleAxis(axis: Axis, style: TicStyle): Axis {
  if (axis.tics === undefined) return axis
  return { ...axis, tics: { ...axis.tics, ...style, ...keepBare(axis.tics) }, minorTics: 'none' }
}

/** Keep tics without marks, such as the names of bars. */
function keepBare({ scale }: Tics): TicStyle {
  return scale?.[0] === 0 ? { scale } : {}
}

/** The styles that draw a line from point to point. */
export const CURVES: ReadonlySet<Plot['style']> = new Set([
  'lines',
  'linespoints',
  'steps',
  'fillsteps',
  'fsteps',
  'histeps',
])

/**
 * Find the number of the dash of a curve: that of its type. Where there are more curves than colours, those that have a colour again have another dash with it,
 * so that 64 curves differ in one or the other.
 */
function findDash(plots: readonly Plot[], index: number, { lines }: PageTheme): number {
  const count = lines.length
  const findColor = ({ line }: Plot): number => (line.type - 1) % count
  const [plot] = plots.slice(index)
  if (plot === undefined) return 0
  const own = findColor(plot)
  if (!isNamedCurve(plot) || plots.filter(isNamedCurve).length <= count) return own
  const round = plots
    .slice(0, index)
    .filter((one) => isNamedCurve(one) && findColor(one) === own).length
  // Every second dash is the most unlike; after half of the rounds, those between follow.
  return (own + 2 * round + Math.floor((2 * round) / count)) % count
}

/** Whether a plot is a curve that a key tells from others, and that has no dash of its own. */
function isNamedCurve({ title, style, line }: Plot): boolean {
  return title !== undefined && line.type > 0 && line.dash === undefined && CURVES.has(style)
}

/** Give a plot the line of its type. A width of 1 counts as not set: it is gnuplot's default. */
function restylePlot(plot: Plot, dash: number, { lines }: PageTheme): Plot {
  const { line } = plot
  const own = line.type > 0 ? lines[dash] : undefined
  if (own === undefined) return plot
  const isOutline = plot.style === 'boxes' || plot.style === 'histograms'
  const width = line.width === 1 && !isOutline ? own.width : line.width
  // Dashes tell curves apart; what is no curve would be broken up by them.
  const isCurve = CURVES.has(plot.style)
  if (!isCurve) return { ...plot, line: { ...line, width } }
  return { ...plot, line: { ...own, ...line, width } }
}
