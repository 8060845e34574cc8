import type { Canvas } from './canvas.ts'
import { clipSegment, type Segment } from './clip-segment.ts'
import type { Polyline } from './drawing.ts'
import { createPen } from './pen.ts'

/** Join segments into polylines, drawing what of each is on the canvas. */
export function clipLines(segments: readonly Segment[], canvas: Canvas): readonly Polyline[] {
  const canvasBox = { left: 0, right: canvas.width - 1, bottom: 0, top: canvas.height - 1 }
  const pen = createPen()
  for (const segment of segments) {
    const clipped = clipSegment(segment, canvasBox)
    if (clipped === undefined) continue
    pen.moveTo(clipped[0], clipped[1])
    pen.lineTo(clipped[2], clipped[3])
  }
  return pen.lines()
}
