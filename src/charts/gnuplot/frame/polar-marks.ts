import { findGreatest } from '../../find-greatest.ts'
import { findReach, isInverted, type Polar } from '../../chart-polar.ts'
import type { Chart, ChartObject } from '../../chart.ts'
import type { AreaMark, PathMark, Polyline } from '../../drawing.ts'
import type { Box, Canvas } from '../canvas.ts'
import { clipLinesTo } from '../marks/clip-lines.ts'
import type { Segment } from '../marks/clip-segment.ts'
import { layOutObject } from '../marks/object-marks.ts'
import { joinPoints } from '../marks/pen.ts'
import type { AnchoredText } from '../marks/text-marks.ts'
import type { ChartScales } from '../ranges/scale.ts'
import { tickRadius } from '../tics/tick-radius.ts'
import type { TickedAxes } from '../tics/tick-axes.ts'
import type { Tic, TickedAxis } from '../tics/tics.ts'
import { findBorderStroke } from './border-marks.ts'
import { layOutCircleTics } from './circle-tic-marks.ts'
import { findGridPath } from './grid-marks.ts'
import type { Frame } from './margins.ts'
import { layOutTicLabel } from './tic-label-marks.ts'

/** What the marks of a polar plot are laid out from. */
export interface PolarSetting {
  readonly chart: Chart
  readonly canvas: Canvas
  readonly frame: Frame
  readonly axes: TickedAxes
  readonly scales: ChartScales
}

/** A polar plot, with the tics of its radius and the reach of its outermost circle. */
interface MeasuredPolar extends PolarSetting {
  readonly polar: Polar
  readonly radius: TickedAxis
  readonly outermost: number
}

/** Lay out the tics of the radius with the circles at them, and the lines at equal angles. */
export function layOutPolarAxes(setting: PolarSetting): (PathMark | AnchoredText)[] {
  const measured = measurePolar(setting)
  if (measured === undefined) return []
  return [...layOutRadiusTics(measured), ...layOutSpokes(measured), ...layOutCircleTics(measured)]
}

/** Lay out the line along the axis of the radius; where a middle is set that is not zero, a circle stands there. */
export function layOutRadiusLine(setting: PolarSetting): (AreaMark | PathMark)[] {
  const measured = measurePolar(setting)
  if (measured?.polar.hasLine !== true) return []
  const { chart, frame, scales, polar, radius } = measured
  const { range } = polar.radius
  const [from, to] = isInverted(range)
    ? [reach(polar, range.max ?? 0), reach(polar, range.min ?? 0)]
    : [0, (range.max ?? radius.max) - (range.min ?? 0)]
  const middle = scales.y(0)
  const segment: Segment = [scales.x(from), middle, scales.x(to), middle]
  const lines = clipLinesTo([segment], frame.box)
  const line: PathMark[] =
    lines.length === 0 ? [] : [{ kind: 'path', ...findBorderStroke(chart), lines }]
  if (isInverted(range) || (range.min ?? 0) === 0) return line
  return [...line, ...layOutObject(MIDDLE, { ...setting, box: frame.box })]
}

/** The circle that stands in a middle which is not zero. */
const MIDDLE: ChartObject = {
  from: { x: 0, y: 0 },
  to: { x: 0, y: 0 },
  measure: 'center',
  color: { kind: 'background' },
  fill: { style: { kind: 'solid', density: 1 }, border: { type: -1, width: 0.2 } },
  width: 0.2,
  layer: 'front',
  shape: {
    kind: 'circle',
    extent: { x: 0.02, y: 0, systems: ['graph', 'graph'] },
    begin: 0,
    end: 360,
    isWedge: false,
  },
}

/** Lay out the circle of `set border polar`, in half the width of the border. */
export function layOutPolarBorder(setting: PolarSetting): PathMark[] {
  const measured = measurePolar(setting)
  if (measured?.polar.hasBorder !== true) return []
  const stroke = findBorderStroke(setting.chart)
  const lines = drawCircle(measured.outermost, measured)
  return [{ kind: 'path', ...stroke, width: stroke.width / 2, lines }]
}

function measurePolar(setting: PolarSetting): MeasuredPolar | undefined {
  const { polar } = setting.chart
  if (polar === undefined) return undefined
  const radius = tickRadius(setting.chart, polar, setting.axes.x)
  const circled = polar.grid.isMajor ? [...radius.listed, ...radius.tics] : []
  const reaches = circled.filter(({ isMinor }) => !isMinor).map(({ value }) => reach(polar, value))
  const drawn = findGreatest(reaches, 0)
  const outermost = drawn > 0 ? drawn : reach(polar, radius.max)
  return { ...setting, polar, radius, outermost }
}

/** Find the reach of a radius, to whichever side. */
function reach(polar: Polar, radius: number): number {
  return Math.abs(findReach(polar.radius.range, radius))
}

/** A tic this close to a listed one, in device units, is not labelled. */
const SAME_PLACE = 2

function layOutRadiusTics(setting: MeasuredPolar): (PathMark | AnchoredText)[] {
  const { polar, radius, scales } = setting
  const taken = radius.taken.map((value) => scales.x(value))
  const place = (tic: Tic): number => scales.x(reach(polar, tic.value))
  const shown = radius.tics.map((tic) => {
    const isTaken = taken.some((other) => Math.abs(other - place(tic)) <= SAME_PLACE)
    return isTaken ? { ...tic, label: undefined } : tic
  })
  return [...radius.listed, ...shown].flatMap((tic) => {
    const at = reach(polar, tic.value)
    if (Number.isNaN(at)) return []
    const { isMajor, isMinor } = polar.grid
    const circle = (tic.isMinor ? isMinor : isMajor)
      ? drawCircle(at, setting).map((line) => findGridPath(setting.chart, tic.isMinor, line))
      : []
    const isMirrored = !tic.isMinor && polar.radius.tics?.mirror === true
    return [
      ...circle,
      ...layOutRadiusTic(at, tic, setting),
      ...(isMirrored ? layOutRadiusTic(-at, tic, setting) : []),
    ]
  })
}

/** Lay out a tic that reaches to both sides of the axis, and its label below it. */
function layOutRadiusTic(
  at: number,
  { isMinor, label }: Tic,
  { chart, canvas, frame, scales, polar }: MeasuredPolar,
): (PathMark | AnchoredText)[] {
  const { tics } = polar.radius
  const [place, axis] = [scales.x(at), scales.y(0)]
  if (tics === undefined || place < frame.box.left || place > frame.box.right) return []
  const stroke = findBorderStroke(chart)
  const [major = 1, minor = 0.5] = tics.scale ?? []
  const size = Math.trunc(canvas.tic * (isMinor ? minor : major))
  const sides = [size, -size].map((end) => joinPoints([place, axis], [place, axis + end]))
  const mark: PathMark[] = size === 0 ? [] : [{ kind: 'path', ...stroke, lines: sides }]
  if (label === undefined) return mark
  const cross = axis - canvas.lineHeight
  return [...mark, layOutTicLabel(label, { name: 'x', tics, place, frame, stroke, cross }, canvas)]
}

/** Lay out the lines from the middle to the outermost circle; the last one lies on the first (gnuplot 5.4). */
function layOutSpokes({ chart, frame, scales, polar, outermost }: MeasuredPolar): PathMark[] {
  const { spokes } = polar.grid
  if (!(spokes > 0)) return []
  const middle = [scales.x(0), scales.y(0)] as const
  const marks: PathMark[] = []
  for (let angle = 0; angle < MOST_TURN && marks.length < MOST_SPOKES; angle += spokes) {
    const end = [
      scales.x(outermost * Math.cos(angle)),
      scales.y(outermost * Math.sin(angle)),
    ] as const
    const lines = clipLinesTo([[...middle, ...end]], frame.box)
    marks.push(...lines.map((line) => findGridPath(chart, false, line)))
  }
  return marks
}

/** A turn, and a little more. */
const MOST_TURN = 6.29

/** More lines than this no picture shows. */
const MOST_SPOKES = 10_000

/** Degrees between the points of a circle. */
const CIRCLE_STEP = 2.5

/** Draw a circle around the middle as far as it lies in the plot (gnuplot 5.4). */
function drawCircle(
  radius: number,
  { frame, scales }: { readonly frame: { readonly box: Box }; readonly scales: ChartScales },
): readonly Polyline[] {
  const find = (degrees: number): readonly [number, number] => {
    const angle = degrees * (Math.PI / 180)
    return [scales.x(radius * Math.cos(angle)), scales.y(radius * Math.sin(angle))]
  }
  const segments: Segment[] = []
  let before = find(0)
  for (let degrees = CIRCLE_STEP; degrees <= 360; degrees += CIRCLE_STEP) {
    const next = find(degrees)
    segments.push([...before, ...next])
    before = next
  }
  return clipLinesTo(segments, frame.box)
}
