import type { Color, Plot } from '../../chart.ts'
import { unpackColor } from '../../unpack-color.ts'

/** Find a plot with the colour, size and symbol of one of its points, where each has its own. */
export function stylePoint(plot: Plot, index: number): Plot {
  const { pointColors, pointSizes, pointTypes, line, point } = plot
  if (pointColors === undefined && pointSizes === undefined && pointTypes === undefined) return plot
  const color = pointColors && findOwnColor(pointColors, index)
  const ownSize = pointSizes?.[index] ?? NaN
  const size = pointSizes && { size: Number.isNaN(ownSize) ? 1 : ownSize }
  // gnuplot 5.4 counts types from 0 and cuts the difference: 0.5 is a plus, 0 a dot.
  const type = pointTypes && { type: Math.max(0, Math.trunc((pointTypes[index] ?? 1) - 1) + 1) }
  return {
    ...plot,
    line: color === undefined ? line : { ...line, color },
    point: { type: 1, size: 1, ...point, ...size, ...type },
  }
}

/** Whether each point of a plot has a colour of its own. */
export function hasOwnColors({ pointColors }: Plot): boolean {
  return pointColors !== undefined
}

/** What gnuplot 5.4 makes of a type that is not a number: the largest one, in the colours of its svg terminal. */
const NO_TYPE: Color = { kind: 'rgb', hex: '#ffcc00', opacity: 1 }

/** Find the colour of one point. */
export function findOwnColor(
  { kind, values, types }: NonNullable<Plot['pointColors']>,
  index: number,
): Color {
  const value = Math.trunc(values[index] ?? NaN)
  const whole = Number.isFinite(value) ? value : 0
  if (kind === 'linetype' && Number.isNaN(value)) return NO_TYPE
  if (kind === 'linetype') return types?.get(whole) ?? { kind: 'linetype', type: whole }
  return unpackColor(whole)
}
