import { measureCaptionFont, type Box, type Canvas } from './canvas.ts'
import type { Chart } from './chart.ts'
import { findKeySide } from './key-place.ts'
import { measureKey, type KeySize } from './key-size.ts'
import { countLines, countXLabelLines, measureColumns } from './measure-text.ts'
import type { TickedAxis } from './tics.ts'

/** The plot box and the sizes around it that place the texts there, in device units. */
export interface Frame {
  readonly box: Box
  readonly key: KeySize | undefined
  /** From the plot box up to the centre of the title's first line. */
  readonly titleRise: number
  /** Room for the tic labels of each axis that has some. */
  readonly ticRoom: Readonly<Record<'x' | 'y' | 'y2', number>>
  /** Room for the axis labels. */
  readonly labelRoom: Readonly<Record<'x' | 'y' | 'y2', number>>
}

/** The axes of a chart with their tics, as far as they could be scaled. */
export type TickedAxes = Readonly<Record<'x' | 'y' | 'y2', TickedAxis | undefined>>

/** Measure the plot box of a chart from what stands around it (gnuplot 5.4, automatic margins). */
export function measureFrame(chart: Chart, canvas: Canvas, axes: TickedAxes): Frame {
  const { charWidth: h, width } = canvas
  const top = measureTop(chart, canvas)
  const bottom = measureBottom(chart, canvas)
  const provisional: Box = {
    left: h,
    right: width - 1 - 2 * h,
    bottom: bottom.bottom,
    top: top.top,
  }
  const key = chart.key && measureKey(chart.key, chart.plots, canvas, provisional)
  const taken = measureKeyRoom(chart, key, provisional)
  const left = measureLeft(chart, canvas, axes, taken.left)
  const right = measureRight(chart, canvas, axes, taken.right)
  return {
    box: {
      left: left.left,
      right: right.right,
      bottom: bottom.bottom + taken.bottom,
      top: top.top - taken.top,
    },
    key,
    titleRise: top.titleRise,
    ticRoom: { x: bottom.ticRoom, y: left.ticRoom, y2: right.ticRoom },
    labelRoom: { x: bottom.labelRoom, y: left.labelRoom, y2: right.labelRoom },
  }
}

function measureTop({ title }: Chart, canvas: Canvas): { top: number; titleRise: number } {
  const { lineHeight: v } = canvas
  const lines = countLines(title?.text)
  const rise = lines * measureCaptionFont(canvas, title?.font).lineHeight
  const isReserved = lines > 0 && lines + (title?.offset?.[1] ?? 0) > 0
  const titleSpace = lines === 0 ? 0 : v + (isReserved ? rise : 0)
  return {
    top: canvas.height - 1 - titleSpace - v,
    titleRise: Math.trunc(rise + 0.5 * v),
  }
}

function measureBottom({ axes: { x } }: Chart, { lineHeight: v, charWidth: h }: Canvas) {
  const lines = countXLabelLines(x.label?.text)
  const offset = x.label?.offset?.[1] ?? 0
  const ticRoom = x.tics === undefined ? 0 : v * (countLines(x.format) + 1)
  const withoutTics = x.tics === undefined ? 0.5 * v : 0
  const labelRoom = lines === 0 ? 0 : Math.trunc((lines + 0.2) * v - offset * v + withoutTics)
  const bottom = ticRoom + Math.max(0, labelRoom)
  return { bottom: bottom === 0 ? 2 * h : bottom, ticRoom, labelRoom }
}

function measureLeft(
  { axes: { y } }: Chart,
  { lineHeight: v, charWidth: h, resolution }: Canvas,
  axes: TickedAxes,
  keyRoom: number,
) {
  const labelRoom = countLines(y.label?.text) * v
  const columns = measureTicColumns(axes.y, resolution)
  const ticRoom = y.tics !== undefined ? h * (columns + 2) : y.label === undefined ? 0 : 2 * h
  const room = Math.max(Math.max(keyRoom, labelRoom) + ticRoom, 2 * h)
  return { left: Math.trunc(room + 0.5 * h), ticRoom, labelRoom }
}

function measureRight(
  { axes: { y2 } }: Chart,
  { lineHeight: v, charWidth: h, width, resolution }: Canvas,
  axes: TickedAxes,
  keyRoom: number,
) {
  const withoutTics = y2.label !== undefined && y2.tics === undefined ? Math.trunc(0.5 * v) : 0
  const labelRoom = countLines(y2.label?.text) * v + withoutTics
  const columns = measureTicColumns(axes.y2, resolution)
  const ticRoom = y2.tics === undefined ? 0 : h * (columns + 2)
  const edge = width - 1 - 2 * h
  const right = Math.min(edge - keyRoom - ticRoom - labelRoom, edge)
  return { right: right - h, ticRoom, labelRoom }
}

function measureTicColumns(axis: TickedAxis | undefined, resolution: number): number {
  const widths = axis?.tics.map((tic) => measureColumns(tic.label, resolution)) ?? []
  return Math.max(0, ...widths)
}

/** What a key in a margin takes from it; one that is larger than the plot takes nothing. */
function measureKeyRoom(
  { key }: Chart,
  size: KeySize | undefined,
  plotBox: Box,
): Record<'left' | 'right' | 'top' | 'bottom', number> {
  const room = { left: 0, right: 0, top: 0, bottom: 0 }
  if (key === undefined || size === undefined) return room
  const side = findKeySide(key)
  switch (side) {
    case 'inside':
      return room
    case 'left':
    case 'right':
      return size.width > plotBox.right - plotBox.left ? room : { ...room, [side]: size.width }
    case 'top':
    case 'bottom':
      return size.height > plotBox.top - plotBox.bottom ? room : { ...room, [side]: size.height }
  }
}
