import { measureCaptionFont, type Canvas } from '../canvas.ts'
import type { Caption, Chart } from '../../chart.ts'
import type { FrameInput, Rooms } from './axis-rooms.ts'
import { needsRoom } from './axis-tics.ts'
import { findRegion } from './find-region.ts'
import { countLines, countXLabelLines } from '../../measure-text.ts'
import { measureStamp } from './measure-stamp.ts'
import { measureReach, measureTicColumns, measureTicLength } from './tic-rooms.ts'

/** The rooms above or below the plot, and the edge of the plot that they leave. */
export interface VerticalRooms extends Rooms {
  readonly edge: number
}

/** Measure the rooms above the plot: the title, and the label and tics of the upper x axis. */
export function measureTop(chart: Chart, canvas: Canvas): VerticalRooms {
  const { title } = chart
  const { x2 } = chart.axes
  const { lineHeight: v } = canvas
  const lines = countLines(title?.text)
  const isTitleAbove = lines > 0 && lines + findTitleOffset(chart) > 0
  const titleHeight = lines * measureCaptionFont(canvas, title?.font).lineHeight
  const titleRoom = lines === 0 ? 0 : v + (isTitleAbove ? titleHeight : 0)
  const labelRoom =
    countLines(x2.label?.text) * measureCaptionFont(canvas, x2.label?.font).lineHeight
  const isLabelAbove = labelRoom + measureX2Rise(chart, canvas) > 0
  const ticRoom = x2.tics === undefined ? 0 : v * countLines(x2.format)
  const ticLength = measureTicLength(x2.tics, canvas)
  const captions = titleRoom + (isLabelAbove ? labelRoom : 0)
  const around = hasCircleTics(chart) ? 2 * v : 0
  const room =
    Math.max(captions, measureStamp(chart, canvas, 'top')) + ticRoom + v + ticLength + around
  return {
    edge: Math.trunc(Math.trunc(findRegion(chart, canvas).top + 0.5) - room),
    ticLength,
    ticRoom,
    labelRoom,
  }
}

/** Measure how far the label of the upper x axis is moved up. */
export function measureX2Rise({ axes: { x2 } }: Chart, canvas: Canvas): number {
  return x2.label?.text ? Math.trunc(measureRise(x2.label, canvas, 0)) : 0
}

/** Measure how far above the plot the title's first line is centred; an upper x axis pushes it up. */
export function measureTitleRise(
  chart: Chart,
  canvas: Canvas,
  { x2, around }: { readonly x2: Rooms; readonly around: number },
): number {
  const { title } = chart
  const lines = countLines(title?.text)
  const own = measureCaptionFont(canvas, title?.font).lineHeight
  const rise = Math.trunc(lines * own + 0.5 * canvas.lineHeight)
  if (lines + findTitleOffset(chart) <= 0) return rise
  const isLabelAbove = measureX2LabelRise(chart, canvas, x2) + measureX2Rise(chart, canvas) > 0
  return rise + around + x2.ticRoom + (isLabelAbove ? x2.labelRoom : 0) + x2.ticLength
}

/** Measure how far above the plot the label of the upper x axis begins. */
export function measureX2LabelRise(chart: Chart, canvas: Canvas, x2: Rooms): number {
  const rise = Math.trunc(x2.labelRoom + 0.5 * canvas.lineHeight)
  if (x2.labelRoom + measureX2Rise(chart, canvas) < 0) return rise
  return Math.trunc(rise + 1.5 * x2.ticRoom) + x2.ticLength
}

/**
 * Measure the rooms below the plot: the tics and the label of the lower x axis.
 *
 * @param top the upper edge of the plot, as far as it is known
 * @returns also the room of the labels around a polar plot, of which there is as much above it as gnuplot guesses
 */
export function measureBottom(
  input: FrameInput,
  top: number,
): VerticalRooms & { readonly around: number } {
  const { chart, canvas } = input
  const { x } = chart.axes
  const { lineHeight: v, charWidth: h } = canvas
  const lines = countLowerLabelLines(chart)
  const offset = x.label ? measureRise(x.label, canvas, top) : 0
  const formatLines = Math.max(countLines(x.format), x.tics?.listed?.length ? 1 : 0)
  const ticRoom = x.tics === undefined || !needsRoom('x', input) ? 0 : v * (formatLines + 1)
  const ticLength = measureTicLength(x.tics, canvas)
  const withoutTics = x.tics === undefined ? 0.5 * v : 0
  const label = Math.trunc((lines + 0.2) * v - offset)
  const labelRoom = lines === 0 ? 0 : Math.trunc(label + withoutTics)
  const stamp = measureStamp(chart, canvas, 'bottom')
  const edge = ticLength + ticRoom + Math.max(0, labelRoom) + stamp
  const low = Math.trunc(findRegion(chart, canvas).bottom + (edge === 0 ? Math.trunc(2 * h) : edge))
  const around = hasCircleTics(chart) ? Math.trunc(0.05 * (top - low)) : 0
  return {
    edge: low + around,
    around,
    ticLength,
    ticRoom,
    labelRoom,
  }
}

/**
 * Measure how far a label is moved up, as far as gnuplot knows it before the plot has its place: a fraction of the plot is
 * one of the height from the lower edge of the canvas, and a step in an axis is nothing.
 *
 * @param top the upper edge of the plot, as far as it is known
 */
function measureRise({ offset, shift }: Caption, canvas: Canvas, top: number): number {
  if (shift === undefined) return (offset?.[1] ?? 0) * canvas.lineHeight
  const units = { first: 0, second: 0, graph: top, screen: canvas.height - 1 }
  const { y, systems = ['first', 'first'] } = shift
  const [, system] = systems
  return y * (system === 'character' ? canvas.lineHeight : units[system])
}

/** Find the vertical offset of the title as gnuplot compares it with its lines: as a number, whatever its unit is. */
function findTitleOffset({ title }: Chart): number {
  return title?.shift?.y ?? title?.offset?.[1] ?? 0
}

/** Whether labels of angles stand around a polar plot, which need room above and below it. */
export function hasCircleTics({ polar }: Chart): boolean {
  return polar?.angle.tics !== undefined
}

/** Count the lines that the label of the lower x axis takes. */
export function countLowerLabelLines({ axes: { x }, terminal }: Chart): number {
  return terminal.plain === true ? countLines(x.label?.text) : countXLabelLines(x.label?.text)
}

/** Widen the rooms for rotated tic labels, whose lengths are known only once the tics are placed. */
export function widenForRotatedTics<Room extends Rooms>(
  { chart, canvas, axes }: FrameInput,
  { x, x2 }: { readonly x: Room; readonly x2: Room },
): { x: Room; x2: Room } {
  const { lineHeight: v, charWidth: h } = canvas
  const widthBelow = Math.trunc(h * measureTicColumns(axes.x))
  const widthAbove = Math.trunc(h * measureTicColumns(axes.x2))
  const reachBelow = measureReach('x', chart.axes.x)
  const reachAbove = measureReach('x2', chart.axes.x2)
  return {
    x: reachBelow > 0 ? { ...x, ticRoom: Math.trunc(widthBelow * reachBelow + v) } : x,
    x2: reachAbove > 0 ? { ...x2, ticRoom: Math.trunc(x2.ticRoom + widthAbove * reachAbove) } : x2,
  }
}
