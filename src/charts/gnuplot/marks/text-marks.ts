import { measureFont, type Canvas } from '../canvas.ts'
import type { Font } from '../../chart.ts'
import type { Ink, TextMark, TextRun } from '../../drawing.ts'
import { showBareBytes } from '../../bare-bytes.ts'
import type { TextLines } from '../../measure-text.ts'

/** A text with its position, before it is laid out line by line. */
export interface AnchoredText {
  readonly kind: 'placed-text'
  readonly lines: TextLines
  readonly font: Font
  /** Position in device units; vertically, the centre of the first line. */
  readonly x: number
  readonly y: number
  readonly anchor: 'start' | 'middle' | 'end'
  /** Degrees counter-clockwise. */
  readonly rotate: number
  /** Defaults to black. */
  readonly ink?: Ink
  /** Whether the lines are centred on the position; otherwise they run down from it. */
  readonly centred: boolean
  /** Whether the background is painted behind it. */
  readonly isBoxed?: boolean
}

/**
 * Lay out text line by line (gnuplot 5.4's svg terminal). A line whose position is not on the canvas is
 * omitted, as in gnuplot.
 */
export function layOutText(text: AnchoredText, canvas: Canvas): TextMark[] {
  const { lineHeight } = measureFont(text.font.size, canvas.resolution)
  const lift = text.centred ? Math.trunc(((text.lines.length - 1) * lineHeight) / 2) : 0
  const step = findLineStep(text.rotate, lineHeight)
  return text.lines.flatMap((runs, index) => {
    const x = text.x + index * step.x
    const y = text.y + lift + index * step.y
    if (!isOnCanvas(x, y, canvas) || runs.every((run) => run.text === '')) return []
    const shown = runs.map((run) => ({ ...run, text: showBareBytes(run.text) }))
    return [createTextMark({ ...text, x, y }, shown, canvas)]
  })
}

/** Find the step from one line to the next: downwards, or sideways in vertical text. */
function findLineStep(rotate: number, lineHeight: number): { x: number; y: number } {
  if (rotate === 90) return { x: lineHeight, y: 0 }
  if (rotate === -90) return { x: -lineHeight, y: 0 }
  return { x: 0, y: -lineHeight }
}

/** Whether a position is on the canvas, where gnuplot draws texts and symbols. */
export function isOnCanvas(x: number, y: number, { width, height, resolution }: Canvas): boolean {
  // gnuplot 5.4.0, whose resolution is 10, also omits what lies on the left or the lower edge.
  const lowest = resolution === 10 ? 1 : 0
  return x >= lowest && x < width && y >= lowest && y < height
}

function createTextMark(
  { x, y, font, anchor, rotate, ink = 'foreground', isBoxed }: AnchoredText,
  runs: TextMark['runs'],
  { resolution, fontScale }: Canvas,
): TextMark {
  // From the centre of the line down to its baseline: half of ascent (0.90) minus descent (0.25).
  const drop = (font.size * 0.9 * resolution - font.size * 0.25 * resolution) / 2
  const angle = (rotate * Math.PI) / 180
  return {
    kind: 'text',
    ink,
    x: Math.trunc(x + drop * Math.sin(angle)),
    y: Math.trunc(y - drop * Math.cos(angle)),
    anchor,
    rotate,
    font: { ...font, size: font.size * fontScale },
    ...(isBoxed === true ? { isBoxed } : {}),
    runs: fontScale === 1 ? runs : runs.map((run) => lowerRun(run, fontScale)),
  }
}

/**
 * Undo the terminal's font factor in a run's rise: it enlarges letters, but moves neither lines nor raised
 * text.
 */
function lowerRun(run: TextRun, fontScale: number): TextRun {
  return run.rise === undefined ? run : { ...run, rise: run.rise / fontScale }
}
