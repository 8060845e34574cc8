import type { Box, Canvas } from '../canvas.ts'
import type { AxisName, Tics } from '../../chart.ts'
import type { Polyline } from '../../drawing.ts'
import { joinPoints } from '../marks/pen.ts'

/** The place of a tic's mark. */
export interface TicPlace {
  readonly name: AxisName
  /** Position along the axis in device units. */
  readonly place: number
  readonly isMinor: boolean
  readonly box: Box
  /** Where tics on an axis stand: they reach to both sides of it if they are mirrored. */
  readonly start?: number
}

/** Lay out the mark of a tic and its mirror on the opposite side of the plot; none at length 0. */
export function layOutTicLines(tics: Tics, at: TicPlace, canvas: Canvas): readonly Polyline[] {
  const [major = 1, minor = 0.5] = tics.scale ?? []
  const { isSecond, isVerticalAxis } = AXES[at.name]
  const isOut = tics.out === true || at.start !== undefined
  const direction = (isOut ? -1 : 1) * (isSecond ? -1 : 1)
  const size = Math.trunc(direction * canvas.tic * (at.isMinor ? minor : major))
  if (size === 0) return []
  const { left, right, bottom, top } = at.box
  const ends = isVerticalAxis ? [left, right] : [bottom, top]
  const [near = 0, far = 0] = isSecond ? ends.toReversed() : ends
  const [from, mirror] = at.start === undefined ? [near, far] : [at.start, at.start]
  const draw = (start: number, end: number): Polyline =>
    isVerticalAxis
      ? joinPoints([start, at.place], [end, at.place])
      : joinPoints([at.place, start], [at.place, end])
  const own = draw(from, from + size)
  return (tics.mirror ?? !isSecond) ? [own, draw(mirror, mirror - size)] : [own]
}

const AXES = {
  x: { isSecond: false, isVerticalAxis: false },
  y: { isSecond: false, isVerticalAxis: true },
  x2: { isSecond: true, isVerticalAxis: false },
  y2: { isSecond: true, isVerticalAxis: true },
} as const
