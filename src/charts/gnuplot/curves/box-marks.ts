import type { Box } from '../canvas.ts'
import type { Fill, LineStyle, Plot } from '../../chart.ts'
import type { AreaMark, PathMark, Polyline } from '../../drawing.ts'
import { strokePlot } from './curve.ts'
import { findLinePaint } from '../marks/line-styles.ts'

/** Lay out the filling of a box, if it has one. */
export function fillBox(plot: Plot, { left, right, bottom, top }: Box): AreaMark[] {
  const own = plot.fill?.style
  const isArea = plot.style === 'filledcurves' && (own === undefined || own.kind === 'empty')
  const style: Fill['style'] | undefined = isArea ? { kind: 'solid', density: 1 } : own
  if (style === undefined || style.kind === 'empty' || plot.line.type < -1) return []
  return fillArea(style, {
    line: plot.line,
    points: [left, bottom, right, bottom, right, top, left, top],
  })
}

/** Lay out a filling in the colour of a line; none for an empty one. */
export function fillArea(
  style: Fill['style'],
  { line, points }: { readonly line: LineStyle; readonly points: readonly number[] },
): AreaMark[] {
  if (style.kind === 'empty' || points.length < 6) return []
  const paint = findLinePaint(line)
  return [{ kind: 'area', ...paint, ...findFilling(style, line, paint.opacity), points }]
}

/**
 * Find the filling's opacity and pattern: a transparent colour overrides the density, and patterns are
 * always opaque (gnuplot 5.4).
 */
function findFilling(
  style: Exclude<Fill['style'], { kind: 'empty' }>,
  line: LineStyle,
  opacity: number | undefined,
): Pick<AreaMark, 'opacity' | 'hatching'> {
  if (style.kind === 'pattern') {
    return { opacity: 1, hatching: { pattern: style.pattern, width: line.width } }
  }
  if (opacity !== undefined) return { opacity }
  return style.density < 1 ? { opacity: style.density } : {}
}

/**
 * Lay out the outline of a box in the plot's own line, or in the colour of the border's line: gnuplot
 * 5.4 takes nothing else from that line, and ignores it where the box is empty.
 */
export function outlineBoxes(plot: Plot, lines: readonly Polyline[]): PathMark[] {
  const own = strokePlot(plot, lines)
  const { style, border } = plot.fill ?? {}
  if (border === undefined || style?.kind === 'empty') return own
  if (border === 'none' || border.type < -1) return []
  const paint = findLinePaint(border)
  return own.map(({ kind, width, dashes }) => ({ kind, width, dashes, ...paint, lines }))
}
