import type { Box, Canvas } from '../canvas.ts'
import type { Chart, Plot } from '../../chart.ts'
import type { PathMark, Polyline } from '../../drawing.ts'
import { findStroke } from '../marks/line-styles.ts'
import { POINT } from '../ranges/ranges.ts'
import type { CoordinateSetting } from '../device-point.ts'
import type { Scale } from '../ranges/scale.ts'

/** A plot's points with the scales and ranges that place them. */
export interface Curve {
  readonly chart: Chart
  readonly plot: Plot
  /** The plot's index in the chart, from 0. */
  readonly index: number
  readonly states: Uint8Array
  readonly x: Scale
  readonly y: Scale
  readonly ranges: Readonly<Record<'x' | 'y', CurveRange>>
  readonly box: Box
  readonly canvas: Canvas
  /** Where coordinates of the chart are, for texts at points. */
  readonly places: CoordinateSetting
}

/** The range of an axis from its start to its end; `min > max` on a reversed axis. */
export interface CurveRange {
  readonly min: number
  readonly max: number
  /** Present on a logarithmic axis. */
  readonly log?: unknown
}

/** Whether a point has a position, inside or outside of the ranges. */
export function isDefined(state: number | undefined): boolean {
  return state === POINT.inside || state === POINT.outside
}

/** Clamp a value to the range of an axis. */
export function limitToRange(value: number, { min, max }: CurveRange): number {
  return Math.min(Math.max(value, Math.min(min, max)), Math.max(min, max))
}

/** Clamp an end of a box to the range of an axis; one that is not a number is at the least value (gnuplot 5.4). */
export function limitUnknown(value: number, range: CurveRange): number {
  return Number.isNaN(value) ? Math.min(range.min, range.max) : limitToRange(value, range)
}

/** Whether a value is in the range of an axis. */
export function isInRange(value: number, range: CurveRange): boolean {
  return limitToRange(value, range) === value
}

/** Find the baseline of boxes and impulses in device units: zero, or the end of the axis nearest to it. */
export function findBaseline({ ranges: { y: range }, y }: Curve): number {
  if (range.log !== undefined) return y(Math.min(range.min, range.max))
  return y(limitToRange(0, range))
}

/** Make the path of a plot from polylines; none without lines, and none for gnuplot's `lt -2`. */
export function strokePlot({ line }: Plot, lines: readonly Polyline[]): PathMark[] {
  if (lines.length === 0 || line.type < -1) return []
  return [{ kind: 'path', ...findStroke(line), lines }]
}
