import { cleanLabel } from '../../../series/clean-label.ts'
import type { Chart, Plot } from '../../chart.ts'

/** The points of a chart as a gnuplot data file. */
export interface FormattedPoints {
  /** A data set for each plot, separated by two blank lines. */
  readonly text: string
  /** gnuplot's `index` and `using` of each plot. */
  readonly using: readonly string[]
}

/** Format the points of a chart's plots, each as a data set with its title in a comment, and how many of its points they are. */
export function formatPoints({ plots }: Chart): FormattedPoints {
  const sets = plots.map((plot) => `${formatComment(plot)}${formatRows(plot)}`)
  return {
    text: sets.join('\n\n'),
    using: plots.map((plot, i) => `index ${String(i)} using ${chooseColumns(plot)}`),
  }
}

function formatComment({ title, x, count, known }: Plot): string {
  const lines = [
    cleanLabel(title ?? ''),
    ...(count === undefined || count <= x.length
      ? []
      : [`${String(x.length)} of ${String(count)} points`]),
    ...(known === undefined ? [] : [`Only ${known} are known.`]),
  ]
  return lines.map((line) => `# ${line}\n`).join('')
}

function chooseColumns(plot: Plot): string {
  if (plot.style === 'histograms') return '2'
  return listColumns(plot)
    .map((_, i) => String(i + 1))
    .join(':')
}

/** List the columns of a plot in the order in which its style reads them. */
function listColumns({ x, y, edges, errors, candles, second, pointColors }: Plot): Float64Array[] {
  const ends = [errors?.x, errors?.y].flatMap((end) =>
    end === undefined ? [] : [end.low, end.high],
  )
  return [
    x,
    y,
    ...(second === undefined ? [] : [second]),
    ...(edges === undefined ? [] : [edges.low, edges.high]),
    ...ends,
    ...(candles === undefined ? [] : [candles.close]),
    ...(pointColors === undefined ? [] : [pointColors.values]),
  ]
}

/** Format the rows of a data set. `NaN` keeps its row, since a histogram counts rows. */
function formatRows(plot: Plot): string {
  const columns = listColumns(plot)
  const lines: string[] = []
  for (let i = 0; i < plot.x.length; i++) {
    lines.push(`${columns.map((column) => column[i]).join(' ')}\n`)
  }
  return lines.join('')
}
