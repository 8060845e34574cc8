import type { Canvas } from './canvas.ts'
import type { Arrow } from './chart.ts'
import { clipLines } from './clip-lines.ts'
import type { PathMark, Polyline } from './drawing.ts'
import { findStroke } from './line-styles.ts'
import type { ChartScales } from './scale.ts'

/** Half of the angle of gnuplot's default arrow head: 15 degrees. */
const HEAD_COSINE = 0.96593
const HEAD_SINE = 0.25882

/**
 * Lay out `set arrow` with gnuplot 5.4's default head: an open path before the shaft. Only the canvas
 * clips an arrow, and an end that is cut off bears no head.
 */
export function layOutArrow(arrow: Arrow, canvas: Canvas, scales: ChartScales): PathMark[] {
  // gnuplot 5.4 rounds the ends of arrows twice, and so sets them one unit up and to the right.
  const from = { x: scales.x(arrow.from.x) + 1, y: scales.y(arrow.from.y) + 1 }
  const to = { x: scales.x(arrow.to.x) + 1, y: scales.y(arrow.to.y) + 1 }
  const shaft = clipLines([[from.x, from.y, to.x, to.y]], canvas)
  const [startX = 0, startY = 0, endX = 0, endY = 0] = shaft[0]?.points ?? []
  const isWhole = endX === to.x && endY === to.y
  const head = isWhole ? findHead({ x: startX, y: startY }, to, canvas) : []
  const size = Math.max(Math.abs(startX - endX), Math.abs(startY - endY))
  const shown = size > 1 ? shaft : []
  const lines = size < SHORT ? [...shown, ...head] : [...head, ...shown]
  return lines.length === 0 ? [] : [{ kind: 'path', ...findStroke(arrow.line), lines }]
}

/** Device units below which gnuplot draws the shaft before the head. */
const SHORT = 25

interface Point {
  readonly x: number
  readonly y: number
}

/** Draw a head from wing to tip to wing: two tics long, and three tenths of a short arrow. */
function findHead(from: Point, to: Point, canvas: Canvas): readonly Polyline[] {
  const dx = from.x - to.x
  const dy = from.y - to.y
  const length = Math.hypot(dx, dy)
  if (length === 0) return []
  const share = Math.max((0.3 * canvas.tic) / length, Math.min(0.3, (2 * canvas.tic) / length))
  const findWing = (side: number): Point => ({
    x: to.x + Math.trunc(share * (HEAD_COSINE * dx - side * HEAD_SINE * dy)),
    y: to.y + Math.trunc(share * (side * HEAD_SINE * dx + HEAD_COSINE * dy)),
  })
  const [left, right] = [findWing(1), findWing(-1)]
  return clipLines(
    [
      [left.x, left.y, to.x, to.y],
      [to.x, to.y, right.x, right.y],
    ],
    canvas,
  )
}
