import type { Chart, Color, Fill, LineStyle, Plot, PointStyle } from '../../src/charts/chart.ts'

/** Write the settings that plots share: box width, histogram style, clipping. */
export function formatPlotSettings({ boxWidth, histogram, clip }: Chart): string[] {
  const { width, isRelative } = boxWidth ?? {}
  return [
    ...(width === undefined
      ? []
      : [`set boxwidth ${width} ${isRelative ? 'relative' : 'absolute'}`]),
    ...(histogram ? [`set style histogram ${histogram.kind} gap ${histogram.gap}`] : []),
    ...(clip?.two ? ['set clip two'] : []),
    ...(clip?.points ? ['set clip points'] : []),
    ...(clip?.one === false ? ['unset clip one'] : []),
  ]
}

/** Write an element of `plot` with the columns of its data: x, y and, for boxes with edges, two more. */
export function formatPlot(plot: Plot, data: string): string {
  const { style, axes, line, point, fill, title, titleEnhanced } = plot
  const isFilled = style === 'boxes' || style === 'histograms'
  return [
    data,
    `using ${formatColumns(plot)}`,
    `axes ${axes} with ${style}`,
    formatLine(line),
    ...(point && style.includes('points') ? [formatPoint(point)] : []),
    ...(fill && isFilled ? [formatFill(fill)] : []),
    formatTitle(title, titleEnhanced),
  ].join(' ')
}

function formatColumns({ style, edges }: Plot): string {
  if (style === 'histograms') return '2'
  return edges && style === 'boxes' ? '1:2:3:4' : '1:2'
}

/** Write a title; only one with markup characters is `noenhanced`, which gnuplot measures less exactly. */
function formatTitle(title: string | undefined, isEnhanced = false): string {
  if (title === undefined) return 'notitle'
  const mark = !isEnhanced && /[{}^_@&~]/.test(title) ? ' noenhanced' : ''
  return `title ${JSON.stringify(title)}${mark}`
}

/** Write the data of a plot. */
export function formatRows({ x, y, edges }: Plot): string[] {
  return Array.from(x, (value, i) => {
    const sides = edges ? ` ${edges.low[i] ?? NaN} ${edges.high[i] ?? NaN}` : ''
    return `${value} ${y[i] ?? NaN}${sides}`
  })
}

/** Write `lt N lw W lc … dt …`. */
export function formatLine({ type, width, color, dash }: LineStyle): string {
  const words = [`lt ${type} lw ${width}`]
  if (color) words.push(`lc ${formatColor(color)}`)
  if (dash?.kind === 'type') words.push(`dt ${dash.type < 1 ? 'solid' : dash.type}`)
  if (dash?.kind === 'lengths') words.push(`dt (${dash.lengths.join(',')})`)
  return words.join(' ')
}

/** Write a colour as `lc` and `tc` take it. */
export function formatColor(color: Color): string {
  switch (color.kind) {
    case 'palette':
      return `palette ${color.unit === 'fraction' ? 'frac' : 'cb'} ${color.at}`
    case 'background':
      return 'bgnd'
    case 'linetype':
      return String(color.type)
    case 'rgb': {
      const alpha = Math.round((1 - color.opacity) * 255)
      return `rgb "#${alpha.toString(16).padStart(2, '0')}${color.hex.slice(1)}"`
    }
  }
}

/** Write `pt N ps S pi K`. */
export function formatPoint({ type, size, interval }: PointStyle): string {
  return `pt ${type} ps ${size}${interval === undefined ? '' : ` pi ${interval}`}`
}

function formatFill({ style, border }: Fill): string {
  const inside = {
    empty: 'empty',
    solid: style.kind === 'solid' ? `solid ${style.density}` : '',
    pattern: style.kind === 'pattern' ? `pattern ${style.pattern}` : '',
  }[style.kind]
  if (border === undefined) return `fs ${inside} border`
  if (border === 'none') return `fs ${inside} noborder`
  return `fs ${inside} border ${border.color?.kind === 'rgb' ? `lc ${formatColor(border.color)}` : `lt ${border.type}`}`
}
