import type { Chart, Fill, Plot, PointStyle } from '../../chart.ts'
import { formatLine, formatPltNumber, quote } from './plt-words.ts'

/** Format the settings that all boxes and histograms of a chart share. */
export function formatPlotSettings({ boxWidth, histogram }: Chart): readonly string[] {
  return [
    ...(boxWidth === undefined
      ? []
      : [
          `set boxwidth ${formatPltNumber(boxWidth.width)} ${boxWidth.isRelative ? 'relative' : 'absolute'}`,
        ]),
    ...(histogram === undefined
      ? []
      : [
          `set style histogram ${histogram.kind}${histogram.kind === 'clustered' ? ` gap ${formatPltNumber(histogram.gap)}` : ''}`,
        ]),
  ]
}

/** The styles that are filled. */
const FILLED: ReadonlySet<Plot['style']> = new Set([
  'boxes',
  'histograms',
  'filledcurves',
  'candlesticks',
  'boxxyerror',
])

/** Format an element of the `plot` command, without its data. */
export function formatPlot(plot: Plot): string {
  const { axes, title, style, line, point, fill } = plot
  const hasSymbols = style.endsWith('points') || style === 'yerrorbars'
  return [
    `axes ${axes}`,
    title === undefined ? 'notitle' : `title ${quote(title)} noenhanced`,
    `with ${formatStyle(plot)} ${formatLine(line)}`,
    ...(point !== undefined && hasSymbols ? [formatPoint(point)] : []),
    ...(plot.pointColors === undefined ? [] : ['lc palette']),
    ...(fill !== undefined && FILLED.has(style) ? [formatFill(fill)] : []),
  ].join(' ')
}

/** Format a symbol; of a character, its font and its colour are left out. */
function formatPoint({ type, size, character }: PointStyle): string {
  const symbol = character === undefined ? formatPltNumber(type) : quote(character.text)
  return `pt ${symbol} ps ${formatPltNumber(size)}`
}

function formatStyle({ style, closing, candles }: Plot): string {
  if (style === 'filledcurves' && closing?.kind === 'x1') return 'filledcurves x1'
  const whiskers = candles?.whiskers
  return whiskers === undefined ? style : `${style} whiskerbars ${formatPltNumber(whiskers)}`
}

function formatFill({ style, border }: Fill): string {
  return `fs ${formatInside(style)} ${formatOutline(border)}`
}

function formatInside(style: Fill['style']): string {
  switch (style.kind) {
    case 'empty':
      return 'empty'
    case 'solid':
      return `solid ${formatPltNumber(style.density)}`
    case 'pattern':
      return `pattern ${formatPltNumber(style.pattern)}`
  }
}

function formatOutline(border: Fill['border']): string {
  if (border === 'none') return 'noborder'
  return border === undefined ? 'border' : `border ${formatLine(border)}`
}
