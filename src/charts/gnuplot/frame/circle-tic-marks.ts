import type { Chart } from '../../chart.ts'
import type { Polar } from '../../chart-polar.ts'
import type { PathMark } from '../../drawing.ts'
import { resolveFont, type Canvas } from '../canvas.ts'
import { clipLinesTo } from '../marks/clip-lines.ts'
import { findPaint } from '../marks/line-styles.ts'
import type { AnchoredText } from '../marks/text-marks.ts'
import type { ChartScales } from '../ranges/scale.ts'
import { createTicSetting, placeTics, type Tic } from '../tics/tics.ts'
import { findBorderStroke } from './border-marks.ts'
import { CAPTION_ANCHORS } from './caption-marks.ts'
import type { Frame } from './margins.ts'

/** What the tics around a polar plot are laid out from. */
export interface CircleTicSetting {
  readonly chart: Chart
  readonly canvas: Canvas
  readonly frame: Frame
  readonly scales: ChartScales
  readonly polar: Polar
  /** The reach of the outermost circle. */
  readonly outermost: number
}

/** Lay out the tics of `set ttics` around the outermost circle, and their labels (gnuplot 5.4 `ttick_callback`). */
export function layOutCircleTics(setting: CircleTicSetting): (PathMark | AnchoredText)[] {
  return placeAngles(setting).flatMap((tic) => layOutCircleTic(tic, setting))
}

/**
 * Place the tics on a turn; the last angle of one that begins at 0 is the first one again. A series may begin below 0. Without
 * a series or a list there are none (gnuplot 5.4).
 */
function placeAngles({ chart, polar: { angle } }: CircleTicSetting): readonly Tic[] {
  const { terminal } = chart
  const setting = createTicSetting(terminal, terminal.width * terminal.resolution)
  const start = angle.tics?.kind === 'series' ? (angle.tics.start ?? 0) : 0
  const range = { min: Math.min(0, start), max: 360, minFixed: true, maxFixed: true }
  const { listed, tics, taken } = placeTics(angle, range, setting)
  if (angle.tics?.kind === 'automatic') return listed
  const shown = start === 0 ? tics.filter(({ value }) => value < 360) : tics
  const bare = shown.map((tic) =>
    taken.some((value) => Math.abs(value - tic.value) <= SAME_ANGLE)
      ? { ...tic, label: undefined }
      : tic,
  )
  return [...listed, ...bare]
}

/** A tic this close to a listed one, in degrees, is not labelled. */
const SAME_ANGLE = 0.02

/** The length of a tic, as a part of the radius. */
const LENGTH = 0.05

function layOutCircleTic(
  { value, isMinor, label }: Tic,
  { chart, canvas, frame: { box }, scales, polar, outermost }: CircleTicSetting,
): (PathMark | AnchoredText)[] {
  const { tics } = polar.angle
  if (tics === undefined) return []
  const { origin, direction } = polar.turn
  const turned = value * direction + origin
  const angle = turned * (Math.PI / 180)
  const place = (part: number): readonly [x: number, y: number] => [
    scales.x(part * outermost * Math.cos(angle)),
    scales.y(part * outermost * Math.sin(angle)),
  ]
  const [major = 1, minor = 0.5] = tics.scale ?? []
  const delta = LENGTH * (isMinor ? minor : major) * (tics.out === true ? 1 : -1)
  const onCircle = place(1)
  const from = tics.mirror === true ? place(1 - delta) : onCircle
  const stroke = findBorderStroke(chart)
  const lines = clipLinesTo([[...place(1 + delta), ...from]], box)
  const mark: PathMark[] = lines.length === 0 ? [] : [{ kind: 'path', ...stroke, lines }]
  const [x, y] = from
  const isInside = x >= box.left && x <= box.right && y >= box.bottom && y <= box.top
  if (label === undefined || !isInside) return mark
  const [innerX, innerY] = place(1 - LENGTH)
  const [outerX, outerY] = onCircle
  const distance = 2 + (tics.offset?.[0] ?? 0)
  return [
    ...mark,
    {
      kind: 'placed-text',
      lines: label.lines,
      font: resolveFont(canvas, tics.font),
      ink: (tics.color ? findPaint(tics.color) : stroke).ink,
      x: Math.trunc(outerX + (outerX - innerX) * distance),
      y: Math.trunc(outerY + (outerY - innerY) * distance),
      anchor: CAPTION_ANCHORS[polar.radius.tics?.justify ?? 'center'],
      rotate: (tics.rotate ?? 0) === 0 ? 0 : turned - 90,
      centred: false,
    },
  ]
}
