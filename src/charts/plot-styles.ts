import type { Box } from './canvas.ts'
import type { Plot } from './chart.ts'
import { clipSegment } from './clip-segment.ts'
import type { Pen } from './pen.ts'
import { POINT } from './ranges.ts'
import type { Scale } from './scale.ts'

/** A curve's points with what places them. */
export interface Curve {
  readonly plot: Plot
  readonly states: Uint8Array
  readonly x: Scale
  readonly y: Scale
  readonly box: Box
}

/** How a plot style draws its points; a style that fills or sets symbols will say so here, too. */
export interface PlotStyle {
  pushCurve(pen: Pen, curve: Curve): void
}

/** The plot styles, by the word that follows `with`. */
export const PLOT_STYLES: Readonly<Partial<Record<Plot['style'], PlotStyle>>> = {
  lines: { pushCurve: pushLines },
}

/**
 * Hot path over the points (test/bench). A missing point is joined across; between a point inside the
 * ranges and one outside the line ends at the frame; between two outside nothing is drawn.
 */
function pushLines(pen: Pen, { plot, states, x: scaleX, y: scaleY, box }: Curve): void {
  let previous: number = POINT.missing
  let previousX = 0
  let previousY = 0
  for (let i = 0; i < states.length; i++) {
    const state = states[i] ?? POINT.missing
    if (state === POINT.missing) continue
    const x = scaleX(plot.x[i] ?? NaN)
    const y = scaleY(plot.y[i] ?? NaN)
    // A gap, or zero on a logarithmic axis.
    if (state === POINT.gap || Number.isNaN(x) || Number.isNaN(y)) {
      previous = POINT.missing
      continue
    }
    const isInside = state === POINT.inside
    const wasInside = previous === POINT.inside
    if (isInside && wasInside) pen.lineTo(x, y)
    if (isInside && previous === POINT.missing) pen.moveTo(x, y)
    if (previous !== POINT.missing && isInside !== wasInside) {
      pushClipped(pen, [previousX, previousY, x, y], box)
    }
    previous = state
    previousX = x
    previousY = y
  }
}

function pushClipped(pen: Pen, segment: readonly [number, number, number, number], box: Box): void {
  const clipped = clipSegment(segment, box)
  if (clipped === undefined) return
  pen.moveTo(clipped[0], clipped[1])
  pen.lineTo(clipped[2], clipped[3])
}
