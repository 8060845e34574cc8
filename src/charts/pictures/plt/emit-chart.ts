import path from 'node:path'
import type { Chart } from '../../chart.ts'
import { formatPlt } from './format-plt.ts'
import { formatPoints } from './format-points.ts'

/** The formats that gnuplot draws a chart from. */
export type EmittedFormat = 'dat' | 'plt'

/** One file for gnuplot. */
export interface EmittedSource {
  readonly format: EmittedFormat
  /** Beside the SVG, with its ending. */
  readonly path: string
  readonly text: string
}

/** Write the points of a chart and the script that draws it from them. */
export function emitChartSources(chart: Chart, file: string): readonly EmittedSource[] {
  const name = path.posix.basename(file, '.svg')
  const { text, using } = formatPoints(chart)
  const script = formatPlt(chart, {
    data: `${name}.dat`,
    // Another name than the chart's own, which gnuplot must not overwrite.
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
