import type { Chart, Plot } from '../charts/chart.ts'
import { formatGeneral } from '../quantities/printf-number.ts'
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
    const rows = [...states.keys()].map((i) => {
      if (states[i] === POINT.gap && Number.isNaN(x[i] ?? NaN)) return ''
      const cells = columns.map((column) => formatCell(column[i]))
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
