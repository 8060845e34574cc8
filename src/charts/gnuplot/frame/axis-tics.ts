import type { AxisName, Chart, Side } from '../../chart.ts'
import type { ChartScales } from '../ranges/scale.ts'
import type { TickedAxes } from '../tics/tick-axes.ts'
import type { FrameInput } from './axis-rooms.ts'
import type { Box, Canvas } from '../canvas.ts'

/** The axis that an axis crosses at zero, and the border beside it. */
export const CROSSED: Readonly<Record<AxisName, { readonly axis: AxisName; readonly side: Side }>> =
  {
    x: { axis: 'y', side: 'bottom' },
    y: { axis: 'x', side: 'left' },
    x2: { axis: 'y2', side: 'top' },
    y2: { axis: 'x2', side: 'right' },
  }

/** How close to the border, as a part of the plot, zero may be for labels at the axis to stand at the border. */
const NEAR: Readonly<Record<AxisName, number>> = { x: 0.05, y: 0.1, x2: 0, y2: 0 }

/** Whether the labels of tics on an axis at zero need room beside the plot (gnuplot 5.4). */
export function needsRoom(
  name: AxisName,
  { chart, ranges }: Pick<FrameInput, 'chart' | 'ranges'>,
): boolean {
  if (chart.axes[name].tics?.isOnAxis !== true) return true
  const range = ranges[CROSSED[name].axis]
  if (range === undefined) return false
  const { min, max } = range
  const isInRange = Math.min(min, max) <= 0 && Math.max(min, max) >= 0
  return !isInRange || NEAR[name] > Math.abs(min / (max - min))
}

/** Where tics stand on their axis at zero, and where their labels begin; `undefined` for tics at the border. */
export interface AxisTicPlace {
  readonly start: number
  readonly text: number
}

/** Find where the tics of an axis at zero stand, if that is in the range (gnuplot 5.4). */
export function findAxisTics(
  name: AxisName,
  setting: {
    readonly chart: Chart
    readonly canvas: Canvas
    readonly frame: { readonly box: Box }
    readonly axes: TickedAxes
    readonly scales: ChartScales
  },
): AxisTicPlace | undefined {
  const { chart, canvas, frame, axes, scales } = setting
  const { tics } = chart.axes[name]
  if (tics?.isOnAxis !== true) return undefined
  const { axis, side } = CROSSED[name]
  const range = axes[axis]
  if (range === undefined || range.log !== undefined) return undefined
  if (Math.min(range.min, range.max) > 0 || Math.max(range.min, range.max) < 0) return undefined
  const start = scales[axis](0)
  const isSecond = name === 'x2' || name === 'y2'
  const border = frame.box[side]
  const isVertical = name === 'y' || name === 'y2'
  const apart = (isSecond ? -1 : 1) * (start - border)
  const reach = isVertical ? 3 * canvas.charWidth : 2 * canvas.lineHeight
  const hasBorder = chart.border?.sides.includes(side) ?? true
  const isFree = apart > reach || !hasBorder
  if (isVertical) {
    return { start, text: (isFree ? start : border) + (isSecond ? 1 : -1) * canvas.charWidth }
  }
  const scale = tics.scale?.[0] ?? 1
  const below = isSecond ? start : Math.trunc(start - scale * canvas.tic)
  return { start, text: (isFree ? below : border) - canvas.lineHeight }
}
