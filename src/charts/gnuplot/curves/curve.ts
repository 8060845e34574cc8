import type { Box, Canvas } from '../canvas.ts'
import type { Chart, Plot } from '../../chart.ts'
import type { PathMark, Polyline } from '../../drawing.ts'
import { findStroke } from '../marks/line-styles.ts'
import { POINT } from '../ranges/ranges.ts'
import type { Scale } from '../ranges/scale.ts'

/** A plot's points with what places them. */
export interface Curve {
  readonly chart: Chart
  readonly plot: Plot
  /** The plot's place among the chart's, from 0. */
  readonly index: number
  readonly states: Uint8Array
  readonly x: Scale
  readonly y: Scale
  readonly ranges: Readonly<Record<'x' | 'y', CurveRange>>
  readonly box: Box
  readonly canvas: Canvas
}

/** What an axis spans, from its start to its end; `min > max` on one drawn reversed. */
export interface CurveRange {
  readonly min: number
  readonly max: number
  /** Present on a logarithmic axis. */
  readonly log?: unknown
}

/** Whether a point has a place: inside or outside of the ranges. */
export function isThere(state: number | undefined): boolean {
  return state === POINT.inside || state === POINT.outside
}

/** Cut a value to what an axis spans. */
export function limitToRange(value: number, { min, max }: CurveRange): number {
  return Math.min(Math.max(value, Math.min(min, max)), Math.max(min, max))
}

/** Whether an axis spans a value. */
export function isInRange(value: number, range: CurveRange): boolean {
  return limitToRange(value, range) === value
}

/** Find the line that boxes and impulses stand on: zero, or the end of the axis next to it. */
export function findBaseline({ ranges: { y: range }, y, box }: Curve): number {
  if (range.log !== undefined) return box.bottom
  return y(limitToRange(0, range))
}

/** Make the path of a plot from polylines; none from nothing, and none in gnuplot's `lt -2`. */
export function strokePlot({ line }: Plot, lines: readonly Polyline[]): PathMark[] {
  if (lines.length === 0 || line.type < -1) return []
  return [{ kind: 'path', ...findStroke(line), lines }]
}
