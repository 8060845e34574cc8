import type { AxisName, ListedTic, Plot } from '../charts/chart.ts'
import { findXAxis } from '../charts/gnuplot/ranges/plot-axes.ts'
import { makeBoxplot, type BoxplotStyle } from './make-boxplot.ts'
import type { PlotElement } from './script-plot.ts'

/** What the rows of a box plot have besides their places. */
interface BoxplotRows {
  readonly factors: readonly string[]
  readonly widths: () => Float64Array
}

/** A box plot, and the labels of its categories. */
interface SummarisedRows {
  readonly plot: Plot
  readonly labels: readonly { readonly axis: AxisName; readonly tic: ListedTic }[]
}

/** Summarise the rows of a box plot, and label its categories. */
export function summariseRows(
  plot: Plot,
  { factors, widths }: BoxplotRows,
  {
    style,
    element: { symbolSize },
  }: { readonly style: BoxplotStyle; readonly element: Pick<PlotElement, 'symbolSize'> },
): SummarisedRows {
  const rows = {
    x: plot.x,
    y: plot.y,
    widths: widths(),
    factors,
    ...(symbolSize === undefined ? {} : { symbolSize }),
  }
  const made = makeBoxplot(plot, rows, style)
  const axis = style.labels === 'x' || style.labels === 'x2' ? style.labels : findXAxis(plot)
  const labels = made.names.map((text, level) => {
    const value = (plot.x[0] ?? NaN) + level * style.separation
    return { axis, tic: { value, label: { kind: 'text', text } } } as const
  })
  return { plot: made.plot, labels: style.labels === 'off' ? [] : labels }
}
