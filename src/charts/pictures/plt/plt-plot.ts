import type { Chart, Fill, Plot } from '../../chart.ts'
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

/** Format an element of the `plot` command, without its data. */
export function formatPlot({ axes, title, style, line, point, fill }: Plot): string {
  const isFilled = style === 'boxes' || style === 'histograms'
  return [
    `axes ${axes}`,
    title === undefined ? 'notitle' : `title ${quote(title)} noenhanced`,
    `with ${style} ${formatLine(line)}`,
    ...(point !== undefined && style.endsWith('points')
      ? [`pt ${formatPltNumber(point.type)} ps ${formatPltNumber(point.size)}`]
      : []),
    ...(fill !== undefined && isFilled ? [formatFill(fill)] : []),
  ].join(' ')
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
