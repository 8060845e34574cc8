import type { Chart, Key, Margin } from '../../chart.ts'
import { formatAxis } from './plt-axis.ts'
import { formatArrow } from './plt-arrow.ts'
import { formatColors } from './plt-colors.ts'
import { formatPlot, formatPlotSettings } from './plt-plot.ts'
import { formatCaption, formatFont, formatOffset, formatPltNumber, quote } from './plt-words.ts'

/** The files that a script reads and writes, and the data of each plot. */
export interface ScriptFiles {
  /** Name of the `.dat`, beside the script. */
  readonly data: string
  /** Name of the SVG that gnuplot writes, beside the script. */
  readonly output: string
  /** gnuplot's `index` and `using` of each plot, in order. */
  readonly using: readonly string[]
}

/**
 * Format the gnuplot script that draws a chart from a `.dat`. gnuplot 5.4.1 and later draw as
 * `resolution: 100` does, earlier versions as `resolution: 10` does.
 */
export function formatPlt(chart: Chart, files: ScriptFiles): string {
  const { terminal } = chart
  const lines = [
    ...(chart.grid.length > 0
      ? [`set grid ${chart.grid.map((axis) => `${axis}tics`).join(' ')}`]
      : []),
    ...formatCaption('title', chart.title),
    ...Object.entries(chart.margins ?? {}).map(([side, margin]) => formatMargin(side, margin)),
    ...formatAxis('x', chart.axes.x),
    ...formatAxis('y', chart.axes.y),
    ...formatAxis('y2', chart.axes.y2),
    ...formatColors(chart.colors),
    ...formatPlotSettings(chart),
    'set pointsize 1',
    'set datafile separator whitespace',
    'set datafile missing "NaN"',
    `set terminal svg size ${formatPltNumber(terminal.width)},${formatPltNumber(terminal.height)} font ${quote(`${terminal.font.family},${formatPltNumber(terminal.font.size)}`)}`,
    `set output ${quote(files.output)}`,
    formatKey(chart.key),
    ...chart.arrows.map(formatArrow),
    ...chart.labels.map(
      ({ caption, at, justify, rotate, layer }) =>
        `set label ${quote(caption.text)} at ${formatPltNumber(at.x)},${formatPltNumber(at.y)} ${justify}${formatFont(caption.font)} rotate by ${formatPltNumber(rotate)} noenhanced ${layer}${formatOffset(caption.offset)}`,
    ),
    formatPlots(chart, files),
  ]
  return `${lines.join('\n')}\n`
}

function formatMargin(side: string, { unit, size }: Margin): string {
  return `set ${side.charAt(0)}margin ${unit === 'screen' ? 'at screen ' : ''}${formatPltNumber(size)}`
}

function formatPlots(chart: Chart, { data, using }: ScriptFiles): string {
  const elements = chart.plots.map(
    (plot, i) => `${quote(data)} ${using[i] ?? 'using 1:2'} ${formatPlot(plot)}`,
  )
  return `plot ${elements.join(', \\\n     ')}`
}

function formatKey(key: Key | undefined): string {
  if (key === undefined) return 'unset key'
  // gnuplot warns about an alignment across the margin that holds the key.
  const isSide = key.region === 'lmargin' || key.region === 'rmargin'
  const isLevel = key.region === 'tmargin' || key.region === 'bmargin'
  const words = [
    key.region,
    ...(isSide ? [] : [key.horizontal]),
    ...(isLevel ? [] : [key.vertical]),
    key.stack,
    key.justify,
    key.reverse ? 'reverse' : 'noreverse',
    key.invert ? 'invert' : 'noinvert',
    key.box ? 'box' : 'nobox',
    key.opaque ? 'opaque' : 'noopaque',
    `spacing ${formatPltNumber(key.spacing)}`,
    `samplen ${formatPltNumber(key.samplen)}`,
    `width ${formatPltNumber(key.width)} height ${formatPltNumber(key.height)}`,
  ]
  const title = key.title === undefined ? '' : ` title ${quote(key.title.text)} noenhanced`
  return `set key ${words.join(' ')}${formatFont(key.font)}${title}`
}
