import type { Axis, AxisName, Chart, Key, Tics } from '../../src/charts/chart.ts'
import {
  formatArrow,
  formatLabel,
  formatMarked,
  formatPlace,
  formatTextColor,
} from './write-objects.ts'
import { formatLine, formatPlot, formatPlotSettings, formatRows } from './write-plot.ts'
import { formatTerminal } from './write-terminal.ts'

/** Write the gnuplot script that draws a chart, its data inside. */
export function formatScript(chart: Chart): string {
  const { terminal, axes, grid, plots } = chart
  const gridWords = (['x', 'y', 'y2'] as const).map((axis) =>
    grid.includes(axis) ? `${axis}tics` : `no${axis}tics`,
  )
  return [
    formatTerminal(terminal),
    ...formatPlotSettings(chart),
    ...(plots.some(({ missing }) => missing === 'gap') ? [] : ['set datafile missing "NaN"']),
    ...(chart.title ? [`set title ${formatMarked(chart.title)}`] : []),
    ...(['x', 'y', 'y2', 'x2'] as const).flatMap((name) => formatAxis(name, axes[name])),
    grid.length > 0 ? `set grid ${gridWords.join(' ')}` : 'unset grid',
    formatKey(chart.key),
    ...chart.arrows.map(formatArrow),
    ...chart.labels.map(formatLabel),
    ...plots.map((plot, index) => [`$data${index} << EOD`, ...formatRows(plot), 'EOD'].join('\n')),
    `plot ${plots.map((plot, index) => formatPlot(plot, `$data${index}`)).join(', ')}`,
    '',
  ].join('\n')
}

function formatAxis(name: AxisName, axis: Axis): string[] {
  const { label, range, tics, format } = axis
  const isRanged = range.min !== undefined || range.max !== undefined
  return [
    ...(label ? [`set ${name}label ${formatMarked(label)}`] : []),
    ...(isRanged ? [`set ${name}range [${range.min ?? '*'}:${range.max ?? '*'}]`] : []),
    tics ? `set ${name}tics ${formatTics(tics)}` : `unset ${name}tics`,
    `set format ${name} ${quote(format)}`,
  ]
}

function formatTics(tics: Tics): string {
  if (tics.kind !== 'series') return 'autofreq'
  const { start, step, end } = tics
  if (start === undefined) return String(step)
  return [start, step, ...(end === undefined ? [] : [end])].join(',')
}

function formatKey(key: Key | undefined): string {
  if (key === undefined) return 'unset key'
  const isSide = key.region === 'lmargin' || key.region === 'rmargin'
  const isLevel = key.region === 'tmargin' || key.region === 'bmargin'
  return [
    'set key',
    ...(key.at ? [] : [key.region]),
    ...(isSide && !key.at ? [] : [key.horizontal]),
    ...(isLevel && !key.at ? [] : [key.vertical]),
    key.stack,
    key.justify,
    key.reverse ? 'reverse' : 'noreverse',
    key.invert ? 'invert' : 'noinvert',
    key.box ? `box ${key.boxLine ? formatLine(key.boxLine) : ''}` : 'nobox',
    key.opaque ? 'opaque' : 'noopaque',
    `spacing ${key.spacing} samplen ${key.samplen} width ${key.width} height ${key.height}`,
    ...(key.font ? [`font ${formatFont(key.font)}`] : []),
    ...(key.maxrows === undefined ? [] : [`maxrows ${key.maxrows}`]),
    ...(key.maxcols === undefined ? [] : [`maxcols ${key.maxcols}`]),
    ...(key.at ? [`at ${formatPlace(key.at)}`] : []),
    ...(key.textColor ? [`tc ${formatTextColor(key.textColor)}`] : []),
    ...(key.title ? [`title ${formatMarked(key.title)}`] : []),
  ].join(' ')
}

function formatFont({ family = '', size }: { family?: string; size?: number }): string {
  return quote(size === undefined ? family : `${family},${size}`)
}

function quote(text: string): string {
  return JSON.stringify(text)
}
