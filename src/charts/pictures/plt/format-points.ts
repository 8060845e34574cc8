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

function chooseColumns({ style, edges }: Plot): string {
  if (style === 'histograms') return '2'
  return edges === undefined ? '1:2' : '1:2:3:4'
}

/** Format the rows of a data set. `NaN` keeps its row, since a histogram counts rows. */
function formatRows({ x, y, edges }: Plot): string {
  const columns = [x, y, ...(edges === undefined ? [] : [edges.low, edges.high])]
  const lines: string[] = []
  for (let i = 0; i < x.length; i++) lines.push(`${columns.map((column) => column[i]).join(' ')}\n`)
  return lines.join('')
}
