import { clipSegment, type Segment } from '../marks/clip-segment.ts'
import { strokePlot, type Curve } from './curve.ts'
import type { Chart } from '../../chart.ts'
import type { PathMark } from '../../drawing.ts'
import { createPen, type Pen } from '../marks/pen.ts'
import { POINT } from '../ranges/ranges.ts'
import { hasOwnColors, stylePoint } from './own-styles.ts'

/** Lay out the line through the points of a curve. */
export function layOutLines(curve: Curve): PathMark[] {
  if (hasOwnColors(curve.plot)) return layOutColoured(curve)
  const pen = createPen()
  pushLines(pen, curve)
  return strokePlot(curve.plot, pen.lines())
}

/** Lay out a line each segment of which has the colour of its last point. */
function layOutColoured(curve: Curve): PathMark[] {
  const { plot, states } = curve
  const known = [...states.keys()].filter((i) => states[i] !== POINT.missing)
  return known.slice(1).flatMap((i, before) => {
    const pair = [known[before] ?? i, i]
    const pen = createPen()
    pushLines(pen, {
      ...curve,
      states: Uint8Array.from(pair, (index) => states[index] ?? POINT.missing),
      plot: { ...plot, x: pick(plot.x, pair), y: pick(plot.y, pair) },
    })
    return strokePlot(stylePoint(plot, i), pen.lines())
  })
}

function pick(column: Float64Array, indices: readonly number[]): Float64Array {
  return Float64Array.from(indices, (index) => column[index] ?? NaN)
}

/**
 * Draw the line. Hot path over the points (test/bench). The line skips a missing point and breaks at a
 * gap. Between a point inside the ranges and one outside, it ends at the border. Between two points
 * outside nothing is drawn. `set clip` changes both.
 */
function pushLines(pen: Pen, { chart, plot, states, x: scaleX, y: scaleY, box }: Curve): void {
  let previous: number = POINT.gap
  let previousX = 0
  let previousY = 0
  for (let i = 0; i < states.length; i++) {
    const state = states[i] ?? POINT.missing
    if (state === POINT.missing) continue
    if (state === POINT.gap) {
      previous = state
      continue
    }
    const x = scaleX(plot.x[i] ?? NaN)
    const y = scaleY(plot.y[i] ?? NaN)
    const isInside = state === POINT.inside
    const wasInside = previous === POINT.inside
    if (isInside && wasInside) pen.lineTo(x, y)
    else if (previous === POINT.gap) {
      if (isInside) pen.moveTo(x, y)
    } else if (isClipped(chart, isInside || wasInside)) {
      pushClipped(pen, [previousX, previousY, x, y], box)
    } else if (isInside) {
      pen.moveTo(x, y)
    }
    previous = state
    previousX = x
    previousY = y
  }
}

/** Whether the part of a line inside the plot is drawn where not both of its ends are inside. */
export function isClipped({ clip }: Pick<Chart, 'clip'>, hasEndInside: boolean): boolean {
  return hasEndInside ? (clip?.one ?? true) : (clip?.two ?? false)
}

/** Draw the part of a segment that lies in the box. */
export function pushClipped(pen: Pen, segment: Segment, box: Curve['box']): void {
  const clipped = clipSegment(segment, box)
  if (clipped === undefined) return
  pen.moveTo(clipped[0], clipped[1])
  pen.lineTo(clipped[2], clipped[3])
}
