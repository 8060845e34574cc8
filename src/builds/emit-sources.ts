import path from 'node:path'
import { formatPlt } from '../charts/pictures/plt/format-plt.ts'
import type { Chart } from '../charts/chart.ts'
import { formatPoints } from '../charts/pictures/plt/format-points.ts'
import { listProcessCurves } from '../charts/kinds/process-chart.ts'
import { formatDat } from '../series/format-process-table.ts'
import type { ProcessDrawing } from './draw-charts.ts'

/** The formats that gnuplot draws a chart from. */
export type EmittedFormat = 'dat' | 'plt'

/** One file for gnuplot. */
export interface EmittedSource {
  readonly format: EmittedFormat
  /** Beside the SVG, with its ending. */
  readonly path: string
  readonly text: string
}

/**
 * Write the `.dat` and the `.plt` of a chart, as tdprocess does, so that gnuplot draws the same
 * chart from them; the digits of the `.dat` are those that the chart was drawn from.
 *
 * @param file the SVG's path, with `/`
 */
export function emitSources(
  { chart, table }: ProcessDrawing,
  file: string,
): readonly EmittedSource[] {
  const name = path.posix.basename(file, '.svg')
  const script = formatPlt(chart, {
    data: `${name}.dat`,
    // Another name than the chart's own, which gnuplot must not overwrite.
    output: `${name}.gnuplot.svg`,
    using: listProcessCurves(table).map(({ using }) => `using ${using}`),
  })
  return [
    { format: 'dat', path: nameBeside(file, 'dat'), text: formatDat(table) },
    { format: 'plt', path: nameBeside(file, 'plt'), text: script },
  ]
}

/** Write the points of a chart and the script that draws it from them. */
export function emitChartSources(chart: Chart, file: string): readonly EmittedSource[] {
  const name = path.posix.basename(file, '.svg')
  const { text, using } = formatPoints(chart)
  const script = formatPlt(chart, {
    data: `${name}.dat`,
    output: `${name}.gnuplot.svg`,
    using,
  })
  return [
    { format: 'dat', path: nameBeside(file, 'dat'), text },
    { format: 'plt', path: nameBeside(file, 'plt'), text: script },
  ]
}

/** The name of a file beside a chart's SVG, with an ending of its own. */
export function nameBeside(file: string, ending: string): string {
  return `${file.replace(/\.svg$/, '')}.${ending}`
}
