import type { Chart, Plot } from '../chart.ts'

/** Draw a line of a single point as a point: gnuplot draws nothing of it. */
export function markSinglePoints(chart: Chart): Chart {
  const plots = chart.plots.map(markSingle)
  return plots.some((plot, i) => plot !== chart.plots[i]) ? { ...chart, plots } : chart
}

/** gnuplot's filled circle. */
const CIRCLE = { type: 7, size: 1 } as const

function markSingle(plot: Plot): Plot {
  const { style, point = CIRCLE, x, y } = plot
  if (style !== 'lines' && style !== 'steps') return plot
  const count = x.reduce((sum, at, i) => (Number.isNaN(at + (y[i] ?? NaN)) ? sum : sum + 1), 0)
  return count === 1 ? { ...plot, style: 'points', point } : plot
}
