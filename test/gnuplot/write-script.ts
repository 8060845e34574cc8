import type { Chart, Key } from '../../src/charts/chart.ts'
import { formatAxes } from './write-axis.ts'
import {
  formatArrow,
  formatLabel,
  formatMarked,
  formatPlace,
  formatTextColor,
} from './write-objects.ts'
import { formatLine, formatPlot, formatPlotSettings, formatRows } from './write-plot.ts'
import { formatTerminal } from './write-terminal.ts'

/** Write the gnuplot script that draws a chart, with its data inside. */
export function formatScript(chart: Chart): string {
  const { terminal, plots } = chart
  return [
    formatTerminal(terminal),
    ...formatPlotSettings(chart),
    ...(plots.some(({ missing }) => missing === 'gap') ? [] : ['set datafile missing "NaN"']),
    ...(chart.title ? [`set title ${formatMarked(chart.title)}`] : []),
    ...formatAxes(chart),
    formatKey(chart.key),
    ...chart.arrows.map(formatArrow),
    ...chart.labels.map(formatLabel),
    ...plots.map((plot, index) => [`$data${index} << EOD`, ...formatRows(plot), 'EOD'].join('\n')),
    `plot ${plots.map((plot, index) => formatPlot(plot, `$data${index}`)).join(', ')}`,
    '',
  ].join('\n')
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
