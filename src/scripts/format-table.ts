import type { Axis, Chart, Plot } from '../charts/chart.ts'
import { findXAxis, findYAxis } from '../charts/gnuplot/ranges/plot-axes.ts'
import { formatTime } from '../charts/gnuplot/tics/format-moment.ts'
import { formatTicNumber, parseTicFormat } from '../charts/gnuplot/tics/tic-format.ts'
import { formatFixed, formatGeneral } from '../quantities/printf-number.ts'
import { findRanges, POINT } from '../charts/gnuplot/ranges/ranges.ts'

/**
 * Format the points of a plot as `set table` writes them (gnuplot 5.4): x, y, what else the style has, and whether the
 * point is in range. Texts have no range.
 */
export function formatTable(chart: Chart): string {
  const { points } = findRanges(chart)
  const curves = chart.plots.map((plot, index) => {
    const { x, y, title = '', texts } = plot
    const states = points[index]?.states ?? new Uint8Array()
    const columns = [
      x,
      y,
      ...listColumns(plot, chart),
      ...(plot.pointColors ? [plot.pointColors.values] : []),
    ]
    const axes = listAxes(plot, chart)
    const rows = [...states.keys()].map((i) => {
      if (states[i] === POINT.gap && Number.isNaN(x[i] ?? NaN)) return ''
      const cells = columns.map((column, at) => formatAxisCell(column[i], axes[at]))
      if (plot.style === 'labels') return `${cells.slice(0, 2).join('')} "${texts?.[i] ?? ''}"`
      return `${cells.join('')} ${formatState(states[i])}`
    })
    const head = [
      '',
      `# Curve ${String(index)} of ${String(chart.plots.length)}, ${String(x.length)} points`,
      ...(title === '' ? [] : [`# Curve title: "${title}"`]),
      `# ${[...(HEADS[plot.style] ?? ['x', 'y']), ...(plot.pointColors ? ['color'] : []), 'type'].join(' ')}`,
    ]
    return [...head, ...rows, '', ''].join('\n')
  })
  return curves.join('')
}

/** Format a number of a table: a blank, or the minus, stands before it, and a blank behind it (gnuplot 5.4). */
export function formatCell(value = NaN): string {
  const text = formatGeneral(value, 6, false)
  return `${text.startsWith('-') ? '' : ' '}${text} `
}

/** Format a number of a table as the tics of its axis, a date in quotes (gnuplot 5.4 `output_number`). */
export function formatAxisCell(value: number | undefined, axis: Axis | undefined): string {
  if (axis === undefined || value === undefined || Number.isNaN(value)) return formatCell(value)
  const { format, time } = axis
  if (time !== undefined) {
    if (format === '%s') return `${formatFixed(value, 0)} `
    const date = formatTime(format === USUAL_FORMAT ? time.timefmt : format, value)
    return `"${date.replaceAll('\n', ' ')}" `
  }
  const parsed = format === USUAL_FORMAT ? undefined : parseTicFormat(format)
  if (parsed?.kind !== 'format') return formatCell(value)
  return `${formatTicNumber(parsed.format, value, { base: 10, isPlain: true })} `
}

const USUAL_FORMAT = '% h'

/** Say whether a point is in range: `i`, outside, `o`, or undefined, `u`. */
export function formatState(state = 0): string {
  return STATES[state] ?? 'u'
}

const STATES: Readonly<Record<number, string>> = {
  [POINT.inside]: 'i',
  [POINT.outside]: 'o',
  [POINT.gap]: 'u',
}

const ALONG_X = ['x', 'y', 'xlow', 'xhigh']
const ALONG_Y = ['x', 'y', 'ylow', 'yhigh']
const ALONG_BOTH = [...ALONG_X, 'ylow', 'yhigh']

/** The names of the columns of the styles that have more than two. */
const HEADS: Partial<Readonly<Record<Plot['style'], readonly string[]>>> = {
  boxes: ALONG_X,
  xerrorbars: ALONG_X,
  boxerrorbars: ALONG_Y,
  yerrorbars: ALONG_Y,
  boxxyerror: ALONG_BOTH,
  xyerrorbars: ALONG_BOTH,
  filledcurves: ['x', 'y1', 'y2'],
  financebars: ['x', 'open', 'ylow', 'yhigh', 'yclose'],
  candlesticks: ['x', 'open', 'ylow', 'yhigh', 'yclose', 'width'],
  labels: ['x', 'y', 'label'],
  vectors: ['x', 'y', 'delta_x', 'delta_y'],
  image: ['x', 'y', 'pixel'],
}

/** List the axes of the columns, by their names; what is along no axis has none. */
function listAxes(plot: Plot, chart: Chart): readonly (Axis | undefined)[] {
  const [x, y] = [chart.axes[findXAxis(plot)], chart.axes[findYAxis(plot)]]
  const names = HEADS[plot.style] ?? ['x', 'y']
  return names.map((name) => {
    if (/^(?:x|delta_x|width)/.test(name)) return x
    return name === 'pixel' ? undefined : y
  })
}

/** List the columns behind x and y. */
function listColumns(plot: Plot, { boxWidth }: Chart): readonly Float64Array[] {
  const { x, y, errors, edges, candles, second } = plot
  const along = { x: errors?.x ?? { low: x, high: x }, y: errors?.y ?? { low: y, high: y } }
  switch (plot.style) {
    case 'boxes': {
      const half = boxWidth?.isRelative === false ? boxWidth.width / 2 : 0
      const place = (side: number, known?: Float64Array): Float64Array =>
        x.map((value, i) => known?.[i] ?? value + side * half)
      return [place(-1, edges?.low), place(1, edges?.high)]
    }
    case 'xerrorbars':
      return [along.x.low, along.x.high]
    case 'boxerrorbars':
    case 'yerrorbars':
      return [along.y.low, along.y.high]
    case 'boxxyerror':
    case 'xyerrorbars':
      return [along.x.low, along.x.high, along.y.low, along.y.high]
    case 'filledcurves':
      return [second ?? y]
    case 'financebars':
      return [along.y.low, along.y.high, candles?.close ?? y]
    case 'candlesticks': {
      const width = x.map((value, i) => 2 * (value - (along.x.low[i] ?? value)))
      return [along.y.low, along.y.high, candles?.close ?? y, width]
    }
    case 'vectors':
      return [
        x.map((value, i) => (along.x.high[i] ?? value) - value),
        y.map((value, i) => (along.y.high[i] ?? value) - value),
      ]
    case 'arrows':
    case 'boxplot':
    case 'circles':
    case 'ellipses':
    case 'dots':
    case 'fillsteps':
    case 'fsteps':
    case 'histeps':
    case 'histograms':
    case 'image':
    case 'impulses':
    case 'labels':
    case 'lines':
    case 'linespoints':
    case 'points':
    case 'steps':
    case 'xerrorlines':
    case 'xyerrorlines':
    case 'yerrorlines':
      return []
  }
}
