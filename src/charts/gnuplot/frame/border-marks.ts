import type { Box } from '../canvas.ts'
import type { Border, Chart, Side } from '../../chart.ts'
import type { PathMark, Polyline } from '../../drawing.ts'
import { findStroke, type Stroke } from '../marks/line-styles.ts'
import { createPen, outlineBox } from '../marks/pen.ts'

/** Find the stroke of a chart's border, which its tics share. */
export function findBorderStroke({ border }: Chart): Stroke {
  return border?.line ? findStroke(border.line) : { ink: 'foreground', width: 1, dashes: [] }
}

/** Lay out the border, from the top left corner downwards. */
export function layOutBorder(chart: Chart, box: Box): PathMark[] {
  const lines = chart.border ? outlineSides(chart.border, box) : [outlineBox(box)]
  return lines.length === 0 ? [] : [{ kind: 'path', ...findBorderStroke(chart), lines }]
}

const SIDES: readonly Side[] = ['left', 'bottom', 'right', 'top']

function outlineSides({ sides }: Border, box: Box): readonly Polyline[] {
  if (SIDES.every((side) => sides.includes(side))) return [outlineBox(box)]
  const { left, right, bottom, top } = box
  const corners = [
    [left, bottom],
    [right, bottom],
    [right, top],
    [left, top],
  ] as const
  const pen = createPen()
  pen.moveTo(left, top)
  corners.forEach(([x, y], index) => {
    const side = SIDES[index]
    if (side !== undefined && sides.includes(side)) pen.lineTo(x, y)
    else pen.moveTo(x, y)
  })
  return pen.lines()
}
