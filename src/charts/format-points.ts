import { cleanLabel } from '../series/clean-label.ts'
import type { Chart, Plot } from './chart.ts'

/** The points of a chart as gnuplot reads them. */
export interface FormattedPoints {
  /** A data set for each plot, two blank lines between. */
  readonly text: string
  /** gnuplot's `index` and `using` of each plot. */
  readonly using: readonly string[]
}

/** Write the points of a chart's plots, each a data set with a comment that names it. */
export function formatPoints({ plots }: Chart): FormattedPoints {
  const sets = plots.map((plot) => `# ${cleanLabel(plot.title ?? '')}\n${formatRows(plot)}`)
  return {
    text: sets.join('\n\n'),
    using: plots.map(
      ({ style }, i) => `index ${String(i)} using ${style === 'histograms' ? '2' : '1:2'}`,
    ),
  }
}

/** A gap in a histogram keeps its row. */
function formatRows({ x, y }: Plot): string {
  const lines: string[] = []
  for (let i = 0; i < x.length; i++) lines.push(`${String(x[i])} ${String(y[i])}\n`)
  return lines.join('')
}
