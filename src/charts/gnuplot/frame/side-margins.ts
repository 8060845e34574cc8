import { findGreatest } from '../../find-greatest.ts'
import type { Box, Canvas } from '../canvas.ts'
import type { Axis, Chart } from '../../chart.ts'
import type { FrameInput, Rooms } from './axis-rooms.ts'
import { needsRoom } from './axis-tics.ts'
import { findRegion } from './find-region.ts'
import { countLines, measureTextColumns } from '../../measure-text.ts'
import { createScale } from '../ranges/scale.ts'
import { sortListedTics } from '../tics/sort-listed-tics.ts'
import { measureStamp } from './measure-stamp.ts'
import { measureTicColumns, measureTicLength } from './tic-rooms.ts'
import { measureEnhanced } from '../marks/measure-enhanced.ts'

/** The rooms left or right of the plot, and the edge of the plot that they leave. */
export interface SideRooms extends Rooms {
  readonly edge: number
}

/** Measure the rooms left of the plot: a key, the label and the tics of the left axis. */
export function measureLeft(input: FrameInput, keyRoom: number): SideRooms {
  const { chart, canvas, axes } = input
  const { y } = chart.axes
  const { charWidth: h } = canvas
  const labelRoom = measureLabelRoom(y, canvas)
  const stamp = measureStamp(chart, canvas, 'left')
  const ticLength = measureTicLength(y.tics, canvas)
  const withoutTics = y.label === undefined ? 0 : 2 * h
  const own = measureTicRoom(y, measureTicColumns(axes.y), canvas)
  const ticRoom = own === undefined || !needsRoom('y', input) ? withoutTics : own
  const room = Math.max(Math.max(keyRoom, labelRoom, stamp) + ticLength + ticRoom, 2 * h)
  const { left } = findRegion(chart, canvas)
  return { edge: Math.trunc(left + room + 0.5 * h), ticLength, ticRoom, labelRoom }
}

/** Measure the rooms right of the plot; `right` is the edge that the key leaves. */
export function measureRight(
  { chart, canvas, axes }: FrameInput,
  right: number,
  protrusion: number,
): SideRooms & { readonly colorShift: number } {
  const { y, y2 } = chart.axes
  const { charWidth: h, lineHeight: v, width } = canvas
  const isRotated = y2.label !== undefined && y2.label.rotate !== 0
  const withoutTics = isRotated && y2.tics === undefined ? 0.5 * v : 0
  const labelRoom = Math.trunc(measureLabelRoom(y2, canvas) + withoutTics)
  // The left axis's mirrored tics stand there, and point as the right axis's tics would.
  const hasMirror = y.tics !== undefined && y.tics.mirror !== false
  const unseen = y2.ticsOut === true && hasMirror ? Math.trunc(canvas.tic * (y2.ticScale ?? 1)) : 0
  const ticLength = y2.tics === undefined ? unseen : measureTicLength(y2.tics, canvas)
  const ticRoom = measureTicRoom(y2, measureTicColumns(axes.y2), canvas) ?? 0
  const edge = Math.trunc(findRegion(chart, canvas).right - 2 * h)
  const inner = Math.min(right - ticLength - ticRoom - labelRoom, edge)
  // Where the plot ends beyond the canvas, labels may protrude as they like (gnuplot 5.4).
  const outer = inner > width ? inner : Math.min(inner, width - protrusion)
  return {
    edge: outer - h,
    ticLength,
    ticRoom,
    labelRoom,
    colorShift: right - inner,
  }
}

/** Measure the room of an axis label; an unrotated one is assumed to be three characters wide. */
function measureLabelRoom({ label }: Axis, { charWidth, lineHeight }: Canvas): number {
  if (label === undefined) return 0
  return label.rotate === 0 ? 3 * charWidth : countLines(label.text) * lineHeight
}

function measureTicRoom(
  { tics, format }: Axis,
  columns: number,
  { charWidth, lineHeight }: Canvas,
): number | undefined {
  if (tics === undefined) return undefined
  const isRotated = tics.rotate !== undefined && tics.rotate !== 0
  return isRotated ? lineHeight * (countLines(format) + 2) : charWidth * (columns + 2)
}

/**
 * Measure how far the labels of listed x tics protrude beyond the right edge. gnuplot 5.4 measures them
 * before the axis is extended, and only within the range that was set (−10 to 10 by default).
 */
export function measureProtrusion({ chart, canvas, ranges }: FrameInput, box: Box): number {
  const { tics, range, log, loose } = chart.axes.x
  const listed = sortListedTics(tics)
  if (listed.length === 0 || ranges.x === undefined) return 0
  const scale = createScale(ranges.x, box.left, box.right)
  // Ends that only the command itself has fixed are not those that were set.
  const [low, last] = [
    (loose?.min === true ? undefined : range.min) ?? -10,
    (loose?.max === true ? undefined : range.max) ?? 10,
  ]
  const first = log !== undefined && low <= 0 ? 0.1 : low
  const ends = listed
    .filter(({ value }) => value >= Math.min(first, last) && value <= Math.max(first, last))
    .flatMap(({ value, label, isMinor }) => {
      if (label === undefined && isMinor !== true) return []
      return scale(value) + measureReach(label?.text ?? '', chart, canvas)
    })
  return Math.min(findGreatest(ends, box.right) - box.right, Math.trunc(canvas.width / 4))
}

function measureReach(text: string, { axes, terminal }: Chart, canvas: Canvas): number {
  const angle = axes.x.tics?.rotate ?? 0
  const isPlain = terminal.plain === true
  const columns = isPlain
    ? measureTextColumns(text, canvas.encoding)
    : measureEnhanced(text, canvas)
  const width = Math.trunc(columns * Math.cos((angle * Math.PI) / 180) * canvas.charWidth)
  return angle === 0 ? Math.trunc(width / 2) : width
}
