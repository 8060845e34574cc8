import type { Box, Canvas } from '../canvas.ts'
import type { AxisName, Chart, Margin, Side } from '../../chart.ts'
import { type AxisRooms, type FrameInput, type Rooms } from './axis-rooms.ts'
import { findKeySide } from './key-place.ts'
import { findRegion } from './find-region.ts'
import { measureKey, type KeySize } from './key-size.ts'
import { measureLeft, measureProtrusion, measureRight } from './side-margins.ts'
import {
  widenForRotatedTics,
  measureTitleRise,
  hasCircleTics,
  measureBottom,
  measureTop,
} from './vertical-margins.ts'

/** The plot box and the sizes that place the texts around it, in device units. */
export interface Frame extends AxisRooms {
  readonly box: Box
  readonly key: KeySize | undefined
  /** How far other contents of the right margin move the colour box away from the plot. */
  readonly colorShift: number
  /** From the plot box up to the centre of the title's first line. */
  readonly titleRise: number
  /** The room of the labels around a polar plot, above and below it; 0 without. */
  readonly circleRoom: number
}

/**
 * Measure the plot box of a chart from its margins that are set, and from what stands around it (gnuplot
 * 5.4).
 */
export function measureFrame(input: FrameInput): Frame {
  const { chart, canvas } = input
  const { charWidth: h } = canvas
  const region = findRegion(chart, canvas)
  const margins = findMargins(chart, canvas)
  const top = measureTop(chart, canvas)
  const bottom = measureBottom(input, margins.top ?? top.edge)
  const provisional: Box = {
    left: margins.left ?? Math.trunc(region.left + h),
    right: margins.right ?? Math.trunc(region.right - 2 * h),
    bottom: margins.bottom ?? bottom.edge,
    top: margins.top ?? top.edge,
  }
  const lines = hasCircleTics(chart) ? 2 * canvas.lineHeight : 0
  const circleRoom = margins.bottom === undefined ? bottom.around : lines
  const key = chart.key && measureKey(chart.key, chart.plots, { canvas, room: provisional })
  const taken = measureKeyRoom(chart, key, provisional)
  const left = measureLeft(input, taken.left)
  const inner = provisional.right - taken.right
  const colorRoom = measureColorRoom(input, margins.left ?? left.edge, inner)
  const box: Box = {
    left: margins.left ?? left.edge,
    right: inner - colorRoom,
    bottom: provisional.bottom + taken.bottom,
    top: provisional.top - taken.top,
  }
  const right = measureRight(input, box.right, measureProtrusion(input, box))
  const grown = widenForRotatedTics(input, { x: bottom, x2: top })
  const rooms = joinRooms({ x: grown.x, y: left, x2: grown.x2, y2: right })
  const fixed = margins.right === undefined ? undefined : margins.right - colorRoom
  const shaped = shapeBox(input, { ...box, right: fixed ?? right.edge })
  const bottomEdge =
    shaped.bottom + (margins.bottom === undefined ? grown.x.ticRoom - bottom.ticRoom : 0)
  const topEdge = shaped.top - (margins.top === undefined ? grown.x2.ticRoom - top.ticRoom : 0)
  return {
    ...rooms,
    box: swapEdges({ ...shaped, bottom: bottomEdge, top: topEdge }),
    key,
    colorShift: fixed === undefined ? right.colorShift : 0,
    titleRise: measureTitleRise(chart, canvas, { x2: grown.x2, around: circleRoom }),
    circleRoom,
  }
}

/** Let the lower and the upper edge of a plot without room between them change places (gnuplot 5.4). */
function swapEdges(box: Box): Box {
  const { bottom, top } = box
  return bottom <= top ? box : { ...box, bottom: top, top: bottom }
}

/** Measure the room of a colour box at its usual place: a tenth of the plot, and three characters (gnuplot 5.4). */
function measureColorRoom(
  { chart: { colors, margins }, canvas }: FrameInput,
  left: number,
  right: number,
): number {
  const isBeside = colors?.box !== undefined && colors.box.place === undefined
  if (!isBeside || margins?.right?.unit === 'screen') return 0
  return right - Math.trunc(right - (right - left) * 0.1) + Math.trunc(3 * canvas.charWidth)
}

/** Give the plot the shape of `set size ratio`: what it loses is lost on both sides, unless a margin is fixed to the screen. */
function shapeBox({ chart, axes }: FrameInput, box: Box): Box {
  const { ratio = 0, margins = {} } = chart
  if (ratio === 0) return box
  const [width, height] = [box.right - box.left, box.top - box.bottom]
  const units = measureSpan(axes.y) / measureSpan(axes.x)
  const wanted = ratio < 0 ? -ratio * units : ratio
  if (!(wanted >= 0.005 && wanted <= 2000)) return box
  if (height / width > wanted) {
    const spare = height - Math.trunc(wanted * width)
    if (margins.bottom?.unit === 'screen') return { ...box, top: box.top - spare }
    if (margins.top?.unit === 'screen') return { ...box, bottom: box.bottom + spare }
    const half = Math.trunc(spare / 2)
    return { ...box, bottom: box.bottom + half, top: box.top - half }
  }
  const spare = width - Math.trunc(height / wanted)
  if (margins.left?.unit === 'screen') return { ...box, right: box.right - spare }
  if (margins.right?.unit === 'screen') return { ...box, left: box.left + spare }
  const half = Math.trunc(spare / 2)
  return { ...box, left: box.left + half, right: box.right - half }
}

function measureSpan(range: { readonly min: number; readonly max: number } | undefined): number {
  return range === undefined ? NaN : Math.abs(range.max - range.min)
}

function joinRooms({ x, y, x2, y2 }: Readonly<Record<AxisName, Rooms>>): AxisRooms {
  const pick = (part: keyof Rooms): Record<AxisName, number> => ({
    x: x[part],
    y: y[part],
    x2: x2[part],
    y2: y2[part],
  })
  return {
    ticLength: pick('ticLength'),
    ticRoom: pick('ticRoom'),
    labelRoom: pick('labelRoom'),
  }
}

/** Find the sides of the plot whose margins are set; a negative margin counts as not set. */
function findMargins(chart: Chart, canvas: Canvas): Partial<Record<Side, number>> {
  const { width, height, charWidth: h, lineHeight: v } = canvas
  const { margins = {} } = chart
  const region = findRegion(chart, canvas)
  const find = (
    margin: Margin | undefined,
    screen: number,
    count: (size: number) => number,
  ): number | undefined => {
    if (margin === undefined || margin.size < 0) return undefined
    return Math.trunc(margin.unit === 'screen' ? margin.size * screen : count(margin.size))
  }
  const found = {
    left: find(margins.left, width, (size) => region.left + h * size),
    right: find(margins.right, width - 1, (size) => region.right - h * size),
    bottom: find(margins.bottom, height, (size) => region.bottom + size * v + 0.5),
    top: find(
      margins.top,
      height - 1,
      (size) => Math.trunc(region.top + 0.5) - Math.trunc(size * v + 0.5),
    ),
  }
  return Object.fromEntries(Object.entries(found).filter(([, place]) => place !== undefined))
}

/** Measure the room that a key in a margin takes from the plot; a key larger than the plot takes none. */
function measureKeyRoom(
  { key, margins = {} }: Chart,
  size: KeySize | undefined,
  plotBox: Box,
): Record<Side, number> {
  const room = { left: 0, right: 0, top: 0, bottom: 0 }
  if (key === undefined || size === undefined) return room
  const side = findKeySide(key)
  if (side === 'inside' || (margins[side]?.size ?? -1) >= 0) return room
  const isVertical = side === 'top' || side === 'bottom'
  const taken = isVertical ? size.height : size.width
  const free = isVertical ? plotBox.top - plotBox.bottom : plotBox.right - plotBox.left
  return taken > free ? room : { ...room, [side]: taken }
}
