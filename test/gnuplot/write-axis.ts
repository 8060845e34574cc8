import type {
  Axis,
  AxisName,
  Border,
  Caption,
  Chart,
  Color,
  Font,
  GridStyle,
  ListedTic,
  Margin,
  Tics,
} from '../../src/charts/chart.ts'
import { formatLine } from './write-plot.ts'

/** Format the settings of the axes, the grid, the border and the margins. */
export function formatAxes({ axes, grid, gridStyle, border, margins = {} }: Chart): string[] {
  return [
    ...AXES.flatMap((name) => formatAxis(name, axes[name])),
    ...formatGrid(grid, gridStyle),
    ...(border ? [formatBorder(border)] : []),
    ...Object.entries(margins).map(([side, margin]) => formatMargin(side, margin)),
  ]
}

const AXES = ['x', 'y', 'x2', 'y2'] as const

function formatAxis(name: AxisName, axis: Axis): string[] {
  const { label, tics, format, log, time } = axis
  const isTimed = time === undefined ? '' : ' time'
  return [
    ...(label ? [`set ${name}label ${formatCaption(label)}`] : []),
    ...(log === undefined ? [] : [`set logscale ${name} ${log}`]),
    ...formatRange(name, axis),
    ...(time === undefined ? [] : [`set timefmt ${quote(time.timefmt)}`]),
    ...(tics ? formatTics(name, tics) : [`unset ${name}tics`]),
    ...(axis.ticsOut === true && !tics ? [`set ${name}tics out`, `unset ${name}tics`] : []),
    `set format ${name} ${quote(format)}${isTimed}`,
    ...formatMinorTics(name, axis),
  ]
}

function formatRange(name: AxisName, { range, reverse, extend }: Axis): string[] {
  const isFixed = extend?.min === false && !extend.max
  const words = [
    `[${range.min ?? '*'}:${range.max ?? '*'}]`,
    ...(reverse === true ? ['reverse'] : []),
    ...(isFixed ? ['noextend'] : []),
  ]
  const ends = isFixed ? [] : (['min', 'max'] as const).filter((end) => extend?.[end] === false)
  return [
    ...(words.join(' ') === '[*:*]' ? [] : [`set ${name}range ${words.join(' ')}`]),
    ...ends.map((end) => `set autoscale ${name}fix${end}`),
  ]
}

function formatMinorTics(name: AxisName, { minorTics }: Axis): string[] {
  if (minorTics === undefined) return []
  if (minorTics === 'none') return [`unset m${name}tics`]
  return [`set m${name}tics${minorTics === 'automatic' ? '' : ` ${minorTics.intervals}`}`]
}

function formatTics(name: AxisName, tics: Tics): string[] {
  const style = [
    tics.out === true ? 'out' : 'in',
    ...(tics.scale ? [`scale ${tics.scale.join(',')}`] : []),
    ...(tics.mirror === undefined ? [] : [tics.mirror ? 'mirror' : 'nomirror']),
    ...(tics.rotate === undefined ? [] : [`rotate by ${tics.rotate}`]),
    ...(tics.justify ? [tics.justify] : []),
    ...(tics.offset ? [`offset ${tics.offset.join(',')}`] : []),
    ...(tics.font ? [`font ${formatFont(tics.font)}`] : []),
    ...(tics.color ? [`textcolor ${formatColor(tics.color)}`] : []),
    ...(tics.plain === true ? ['noenhanced'] : []),
  ].join(' ')
  const listed = (tics.listed ?? []).map(formatListedTic).join(', ')
  if (tics.kind === 'list') return [`set ${name}tics (${listed})`, `set ${name}tics ${style}`]
  return [
    `set ${name}tics ${formatSeries(tics)}`,
    `set ${name}tics ${style}`,
    ...(listed === '' ? [] : [`set ${name}tics add (${listed})`]),
  ]
}

function formatSeries(tics: Tics): string {
  if (tics.kind !== 'series') return 'autofreq'
  const { start, step, end } = tics
  if (start === undefined) return String(step)
  return [start, step, ...(end === undefined ? [] : [end])].join(',')
}

function formatListedTic({ value, label, isMinor }: ListedTic): string {
  const words = [
    ...(label || isMinor === true ? [quote(label?.text ?? '')] : []),
    String(value),
    ...(isMinor === true ? ['1'] : []),
  ]
  return words.join(' ')
}

function formatGrid(grid: readonly AxisName[], style: GridStyle | undefined): string[] {
  if (grid.length === 0 && style === undefined) return ['unset grid']
  const words = AXES.flatMap((name) => [
    grid.includes(name) ? `${name}tics` : `no${name}tics`,
    style?.minor.includes(name) === true ? `m${name}tics` : `nom${name}tics`,
  ])
  // A style for minor lines can only follow one for major lines.
  const lines = style?.line
    ? [formatLine(style.line), ...(style.minorLine ? [`, ${formatLine(style.minorLine)}`] : [])]
    : []
  return [`set grid ${words.join(' ')} ${style?.layer ?? 'back'} ${lines.join('')}`]
}

const SIDES = { bottom: 1, left: 2, top: 4, right: 8 } as const

function formatBorder({ sides, line, layer }: Border): string {
  const sum = sides.reduce((total, side) => total + SIDES[side], 0)
  return `set border ${sum} ${layer ?? 'front'} ${line ? formatLine(line) : ''}`
}

function formatMargin(side: string, { unit, size }: Margin): string {
  return `set ${side.charAt(0)}margin ${unit === 'screen' ? 'at screen ' : ''}${size}`
}

function formatCaption({ text, font, offset, color, rotate, enhanced }: Caption): string {
  return [
    quote(text),
    ...(font ? [`font ${formatFont(font)}`] : []),
    ...(offset ? [`offset ${offset.join(',')}`] : []),
    ...(color ? [`textcolor ${formatColor(color)}`] : []),
    ...(rotate === undefined ? [] : [rotate === 0 ? 'norotate' : `rotate by ${rotate}`]),
    ...(enhanced !== true && /[{}^_@&~]/.test(text) ? ['noenhanced'] : []),
  ].join(' ')
}

function formatFont({ family = '', size }: Partial<Font>): string {
  return quote(size === undefined ? family : `${family},${size}`)
}

function formatColor(color: Color): string {
  switch (color.kind) {
    case 'palette':
      return `palette ${color.unit === 'fraction' ? 'frac' : 'cb'} ${color.at}`
    case 'linetype':
      return `lt ${color.type}`
    case 'rgb':
      return `rgb ${quote(color.hex)}`
    case 'background':
      return 'bgnd'
  }
}

function quote(text: string): string {
  return JSON.stringify(text)
}
