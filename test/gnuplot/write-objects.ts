import type { Arrow, Caption, Color, Coordinate, Label } from '../../src/charts/chart.ts'
import { formatColor, formatLine, formatPoint } from './write-plot.ts'

/** Write `set arrow`. */
export function formatArrow({ from, to, isRelative, line, heads, head, layer }: Arrow): string {
  const size = head?.size
  return [
    `set arrow from ${formatPlace(from)} ${isRelative === true ? 'rto' : 'to'} ${formatPlace(to)}`,
    { none: 'nohead', end: 'head', start: 'backhead', both: 'heads' }[heads ?? 'end'],
    ...(size ? [`size ${size.system} ${size.length},${size.angle},${size.backAngle}`] : []),
    ...(head?.fill ? [head.fill] : []),
    ...(head?.fixed === true ? ['fixed'] : []),
    layer ?? 'back',
    formatLine(line),
  ].join(' ')
}

/** Write `set label`. */
export function formatLabel({ caption, at, justify, rotate, layer, point }: Label): string {
  return [
    `set label ${formatMarked(caption)} at ${formatPlace(at)} ${justify} rotate by ${rotate} ${layer}`,
    ...(point ? [`point ${formatPoint(point)} ${formatLine(point.line)}`] : []),
  ].join(' ')
}

/** Write a position with its coordinate systems. */
export function formatPlace({ x, y, systems = ['first', 'first'] }: Coordinate): string {
  return `${systems[0]} ${x},${systems[1]} ${y}`
}

/** Write a text with its font, offset and colour. */
export function formatMarked({ text, enhanced, font, offset, color }: Caption): string {
  const words = [JSON.stringify(text)]
  // Only text with markup characters is written with `noenhanced`, which gnuplot measures less exactly.
  if (enhanced !== true && /[{}^_@&~\\]/.test(text)) words.push('noenhanced')
  if (font) words.push(`font "${font.family ?? ''},${font.size ?? ''}"`)
  if (offset) words.push(`offset ${offset.join(',')}`)
  if (color) words.push(`tc ${formatTextColor(color)}`)
  return words.join(' ')
}

/** Write a colour as `tc` takes it. */
export function formatTextColor(color: Color): string {
  return color.kind === 'linetype' ? `lt ${color.type}` : formatColor(color)
}
