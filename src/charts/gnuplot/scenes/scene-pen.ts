import type { Box } from '../canvas.ts'
import type { CurveMark } from '../curves/curve-mark.ts'
import { clipSegment } from '../marks/clip-segment.ts'
import type { Paint, Stroke } from '../marks/line-styles.ts'
import type { Polyline } from '../../drawing.ts'

/**
 * Draws as gnuplot's svg terminal does, one mark after the other: a line goes on where the pen stands, unless its
 * style was set anew or its colour has changed. Hot path over the lines of surfaces.
 */
export class ScenePen {
  readonly #marks: CurveMark[] = []
  #stroke: Stroke = { ink: 'foreground', width: 1, dashes: [] }
  #lines: Polyline[] | undefined
  #open: number[] | undefined
  #x = NaN
  #y = NaN

  /** Set the style of the lines that follow; the next one begins anew. */
  setStroke(stroke: Stroke): void {
    if (!isSameStroke(this.#stroke, stroke)) this.#lines = undefined
    this.#stroke = stroke
    this.#open = undefined
  }

  /** Set the colour of the lines that follow; the same one changes nothing. */
  setPaint({ ink, opacity }: Paint): void {
    if (ink === this.#stroke.ink && opacity === this.#stroke.opacity) return
    const { width, dashes } = this.#stroke
    this.setStroke({ ink, width, dashes, ...(opacity === undefined ? {} : { opacity }) })
  }

  /** Draw a straight line as far as it lies in a box; without a length, nothing. */
  drawLine(x0: number, y0: number, x1: number, y1: number, box: Box): void {
    const clipped = clipSegment([x0, y0, x1, y1], box)
    if (clipped === undefined) return
    this.#moveTo(clipped[0], clipped[1])
    this.#lineTo(clipped[2], clipped[3])
  }

  /** Go to a position without drawing; a line that ends elsewhere does not go on. */
  jumpTo(x: number, y: number): void {
    this.#moveTo(x, y)
  }

  /** Return to the start of the line that is drawn, if it is not cut, and close it. */
  close(): void {
    const points = this.#open
    const line = this.#lines?.at(-1)
    if (points === undefined || line === undefined || points.length < 6) return
    if (points[0] !== points.at(-2) || points[1] !== points.at(-1)) return
    this.#lines?.splice(-1, 1, { points: points.slice(0, -2), closed: true })
    this.#open = undefined
  }

  /** Add a mark that is no line; lines behind it begin anew. */
  push(...marks: readonly CurveMark[]): void {
    if (marks.length === 0) return
    for (const mark of marks) this.#marks.push(mark)
    this.#lines = undefined
    this.#open = undefined
  }

  /** The marks in the order in which they were drawn. */
  finish(): readonly CurveMark[] {
    return this.#marks
  }

  #moveTo(x: number, y: number): void {
    if (x === this.#x && y === this.#y) return
    this.#open = undefined
    this.#x = x
    this.#y = y
  }

  #lineTo(x: number, y: number): void {
    if (x === this.#x && y === this.#y) return
    if (this.#open === undefined) {
      const last = this.#lines?.at(-1)?.points
      // Lines of one mark that meet would be joined.
      if (last?.at(-2) === this.#x && last.at(-1) === this.#y) this.#lines = undefined
      this.#open = [this.#x, this.#y]
      if (this.#lines === undefined) {
        this.#lines = []
        this.#marks.push({ kind: 'path', ...this.#stroke, lines: this.#lines })
      }
      this.#lines.push({ points: this.#open, closed: false })
    }
    this.#open.push(x, y)
    this.#x = x
    this.#y = y
  }
}

function isSameStroke(a: Stroke, b: Stroke): boolean {
  return a.ink === b.ink && a.opacity === b.opacity && a.width === b.width && a.dashes === b.dashes
}
