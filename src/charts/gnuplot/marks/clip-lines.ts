import type { Box, Canvas } from '../canvas.ts'
import { clipSegment, type Segment } from './clip-segment.ts'
import type { Polyline } from '../../drawing.ts'
import { createPen } from './pen.ts'

/** Clip segments to the canvas and join them into polylines. */
export function clipLines(segments: readonly Segment[], canvas: Canvas): readonly Polyline[] {
  return clipLinesTo(segments, findCanvasBox(canvas))
}

/** Get the box that the canvas is. */
export function findCanvasBox({ width, height }: Canvas): Box {
  return { left: 0, right: width - 1, bottom: 0, top: height - 1 }
}

/** Clip segments to a box and join them into polylines. */
export function clipLinesTo(segments: readonly Segment[], box: Box): readonly Polyline[] {
  const pen = createPen()
  for (const segment of segments) {
    const clipped = clipSegment(segment, box)
    if (clipped === undefined) continue
    pen.moveTo(clipped[0], clipped[1])
    pen.lineTo(clipped[2], clipped[3])
  }
  return pen.lines()
}

/** Clip a closed outline to the canvas; as in gnuplot, the last line that remains is closed. */
export function clipOutline(points: readonly number[], canvas: Canvas): readonly Polyline[] {
  const edges: Segment[] = []
  for (let i = 0; i < points.length; i += 2) {
    const [x0 = 0, y0 = 0, x1 = points[0] ?? 0, y1 = points[1] ?? 0] = points.slice(i, i + 4)
    edges.push([x0, y0, x1, y1])
  }
  const lines = clipLines(edges, canvas)
  return lines.map((line, index) => ({ ...line, closed: index === lines.length - 1 }))
}
