import { resolveFont, type Box, type Canvas } from '../canvas.ts'
import type { Axis, Chart, ChartColors, ColorBox } from '../../chart.ts'
import type { AreaMark, PathMark } from '../../drawing.ts'
import { unpackColor } from '../../unpack-color.ts'
import { findDevicePoint, findDisplacement, type CoordinateSetting } from '../device-point.ts'
import { findGridPath } from '../frame/grid-marks.ts'
import { findBorderStroke } from '../frame/border-marks.ts'
import { findPaint, findStroke, type Stroke } from '../marks/line-styles.ts'
import { joinPoints } from '../marks/pen.ts'
import { fillArea } from '../curves/box-marks.ts'
import { layOutPlotCaption } from '../frame/caption-marks.ts'
import type { AnchoredText } from '../marks/text-marks.ts'
import { measureTicColumns } from '../frame/tic-rooms.ts'
import type { Tic, TickedAxis } from '../tics/tics.ts'
import { findColorPlace } from './color-axis.ts'
import { findPaletteColor } from './palette-color.ts'

/** What the colour box is laid out from. */
export interface ColorBoxSetting {
  readonly chart: Chart
  readonly colors: ChartColors & { readonly box: ColorBox }
  readonly axis: TickedAxis
  readonly places: CoordinateSetting
  /** How far the margin's other contents move the box away from the plot. */
  readonly shift: number
  /** Where a scene has its box. */
  readonly bounds?: Box
}

type Marks = (AreaMark | PathMark | AnchoredText)[]

/** Lay out the colour box (gnuplot 5.4): its colours, its outline, the tics and the label of its axis. */
export function layOutColorBox(setting: ColorBoxSetting): Marks {
  const { chart, colors } = setting
  const bounds = placeBox(setting)
  const stroke = findBorderStroke(chart)
  const { hasBorder, border } = colors.box
  const { left, right, bottom, top } = bounds
  const outline = { points: [left, bottom, right, bottom, right, top, left, top], closed: true }
  const frame = border === undefined ? stroke : findStroke(border)
  return [
    ...layOutColors(setting, bounds),
    ...(hasBorder ? [{ kind: 'path' as const, ...frame, lines: [outline] }] : []),
    ...layOutTics(setting, bounds, stroke),
    ...layOutLabel(setting, bounds),
  ]
}

/** Place the box beside the plot, or where the script wants it; an inverted one has its bottom above its top. */
function placeBox({ chart, colors, places, shift, bounds }: ColorBoxSetting): Box {
  const { box } = colors
  if (bounds !== undefined) {
    const isFixed = box.isHorizontal || box.place !== undefined
    const outer = isFixed ? 0 : measureOuterTics(chart, places.canvas)
    const shifted = { ...bounds, left: bounds.left + outer, right: bounds.right + outer }
    return box.isInverted && !box.isHorizontal
      ? { ...shifted, bottom: bounds.top, top: bounds.bottom }
      : shifted
  }
  const origin = box.place?.origin ?? { x: 1.025, y: 0, systems: GRAPH }
  const size = box.place?.size ?? { x: 0.05, y: 1, systems: GRAPH }
  const at = findDevicePoint(origin, places)
  const extent = findDisplacement(size, places)
  const outer =
    box.isHorizontal || box.place !== undefined ? 0 : measureOuterTics(chart, places.canvas)
  const left = Math.trunc(at.x + 0.5) + (box.place === undefined ? shift : 0) + outer
  const low = Math.trunc(at.y + 0.5)
  const high = Math.trunc(low + extent.y)
  const [bottom, top] = low > high ? [high, low] : [low, high]
  const right = Math.trunc(left + extent.x)
  return box.isInverted && !box.isHorizontal
    ? { left, right, bottom: top, top: bottom }
    : { left, right, bottom, top }
}

const GRAPH = ['graph', 'graph'] as const

/** Tics that point outwards and are mirrored need room beside the box. */
function measureOuterTics({ axes, colors }: Chart, { tic }: Canvas): number {
  const measure = (tics: Axis['tics']): number =>
    tics?.out === true && tics.mirror !== false ? (tics.scale?.[0] ?? 1) * tic : 0
  return measure(colors?.axis.tics) + measure(axes.y.tics)
}

const SOLID = { kind: 'solid', density: 1 } as const

/** The number of colours that the box shows. */
const STEPS = 128

/** Lay out the colours from the lower end: each area reaches one unit into the next, and none crosses a stop of a gradient. */
function layOutColors({ colors }: ColorBoxSetting, bounds: Box): AreaMark[] {
  const { palette, box } = colors
  const [from, to] = box.isHorizontal ? [bounds.left, bounds.right] : [bounds.bottom, bounds.top]
  const range = to - from
  const stops =
    palette.mapping.kind === 'gradient'
      ? palette.mapping.stops.map(({ at }) => from + Math.trunc(at * range))
      : []
  const areas: AreaMark[] = []
  const fill = colors.fill.kind === 'empty' ? SOLID : colors.fill
  let next = from
  for (let step = 0; step < STEPS; step++) {
    const start = next
    next = from + Math.trunc(((step + 1) * range) / STEPS)
    const stop = stops.find((at) => start < at)
    if (stop !== undefined && next > stop) {
      next = stop
      step -= 1
    }
    const color = unpackColor(findPaletteColor(palette, (1 + start - from) / range))
    const end = Math.min(to, next + 1)
    const { left, right, bottom, top } = box.isHorizontal
      ? { ...bounds, left: start, right: end }
      : { ...bounds, bottom: start, top: end }
    const line = { type: -1, width: 1, color }
    const points = [left, bottom, right, bottom, right, top, left, top]
    areas.push(...fillArea(fill, { line, points }))
  }
  return areas
}

function layOutTics(setting: ColorBoxSetting, bounds: Box, stroke: Stroke): Marks {
  const { axis, colors } = setting
  const { tics } = colors.axis
  if (tics === undefined) return []
  const taken = axis.taken.map((value) => findColorPlace(value, axis))
  const shown = axis.tics.map((tic) => {
    const place = findColorPlace(tic.value, axis)
    const isTaken = taken.some((other) => Math.abs(other - place) <= 0.001)
    return isTaken ? { ...tic, label: undefined } : tic
  })
  return [...axis.listed, ...shown].flatMap((tic) => layOutTic(setting, tic, { bounds, stroke }))
}

function layOutTic(
  { chart, colors, axis, places }: ColorBoxSetting,
  { value, isMinor, label }: Tic,
  { bounds, stroke }: { readonly bounds: Box; readonly stroke: Stroke },
): Marks {
  const { canvas } = places
  const { tics } = colors.axis
  const { isHorizontal } = colors.box
  const [major = 1, minor = 0.5] = tics?.scale ?? []
  const direction = tics?.out === true ? 1 : -1
  const length = Math.trunc(direction * canvas.tic * (isMinor ? minor : major))
  const [from, to] = isHorizontal ? [bounds.left, bounds.right] : [bounds.bottom, bounds.top]
  const place = Math.trunc(from + findColorPlace(value, axis) * (to - from))
  const draw = (start: number, end: number) =>
    isHorizontal
      ? joinPoints([place, start], [place, end])
      : joinPoints([start, place], [end, place])
  const [near, far] = isHorizontal ? [bounds.bottom, bounds.top] : [bounds.right, bounds.left]
  const outwards = isHorizontal ? -1 : 1
  const own = draw(near, near + outwards * length)
  const mirror = draw(far, far - outwards * length)
  const path = (line: typeof own): PathMark[] =>
    length === 0 ? [] : [{ kind: 'path', ...stroke, lines: [line] }]
  const isCrossed = chart.gridStyle?.colorBox?.[isMinor ? 'isMinor' : 'isMajor'] === true
  const [start, end] = isHorizontal ? [near, far] : [far, near]
  return [
    ...(isCrossed ? [findGridPath(chart, isMinor, draw(start, end))] : []),
    ...path(own),
    ...(label === undefined
      ? []
      : [layOutTicLabel({ colors, places }, label, { bounds, place, length, stroke })]),
    ...(tics?.mirror === false ? [] : path(mirror)),
  ]
}

function layOutTicLabel(
  { colors, places: { canvas } }: Pick<ColorBoxSetting, 'colors' | 'places'>,
  label: NonNullable<Tic['label']>,
  {
    bounds,
    place,
    length,
    stroke,
  }: {
    readonly bounds: Box
    readonly place: number
    readonly length: number
    readonly stroke: Stroke
  },
): AnchoredText {
  const { tics } = colors.axis
  const { isHorizontal } = colors.box
  const [across, up] = tics?.offset ?? [0, 0]
  const [dx, dy] = [Math.trunc(across * canvas.charWidth), Math.trunc(up * canvas.lineHeight)]
  const outer = Math.max(0, length)
  const usual = isHorizontal ? 'middle' : 'start'
  return {
    kind: 'placed-text',
    lines: label.lines,
    font: resolveFont(canvas, tics?.font),
    ink: (tics?.color ? findPaint(tics.color) : stroke).ink,
    x: dx + (isHorizontal ? place : bounds.right + canvas.charWidth + outer),
    y: dy + (isHorizontal ? bounds.bottom - canvas.lineHeight - outer : place),
    anchor: tics?.justify === undefined ? usual : ANCHORS[tics.justify],
    rotate: isHorizontal ? (tics?.rotate ?? 0) : 0,
    centred: true,
  }
}

const ANCHORS = { left: 'start', center: 'middle', right: 'end' } as const

function layOutLabel({ colors, axis, places }: ColorBoxSetting, bounds: Box): AnchoredText[] {
  const { label, tics } = colors.axis
  const { canvas } = places
  const { isHorizontal } = colors.box
  const outer = tics?.out === true ? Math.trunc((tics.scale?.[0] ?? 1) * canvas.tic) : 0
  const beside = (measureTicColumns(axis) + 1.5) * canvas.charWidth + outer
  return isHorizontal
    ? layOutPlotCaption(label, places, {
        x: Math.trunc((bounds.left + bounds.right) / 2),
        y: Math.trunc(bounds.bottom - 2.7 * canvas.lineHeight) - outer,
        rotate: 0,
      })
    : layOutPlotCaption(label, places, {
        x: Math.trunc(bounds.right + beside),
        y: Math.trunc((bounds.bottom + bounds.top) / 2),
        rotate: 90,
      })
}
