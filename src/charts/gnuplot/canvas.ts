import type { Font, Terminal } from '../chart.ts'

/** The drawing surface and the sizes that gnuplot derives from its font, all in device units. */
export interface Canvas extends FontMetrics {
  readonly width: number
  readonly height: number
  /** Device units per pixel. */
  readonly resolution: 100 | 10
  readonly font: Font
  /** Length of a major tic mark; also the gap that gnuplot keeps around a key. */
  readonly tic: number
  /** Factors of all line widths and of all dashes. */
  readonly lineWidth: number
  readonly dashLength: number
  /** Factor of the printed font sizes. */
  readonly fontScale: number
}

/** What gnuplot takes for the size of a character, in device units; real fonts are never consulted. */
export interface FontMetrics {
  readonly charWidth: number
  readonly lineHeight: number
}

/** A rectangle in device units, y upwards. */
export interface Box {
  readonly left: number
  readonly right: number
  readonly bottom: number
  readonly top: number
}

/** Measure the canvas of a terminal as gnuplot's svg terminal does. */
export function measureCanvas(terminal: Terminal): Canvas {
  const { font, resolution } = terminal
  const metrics = measureFont(font.size, resolution)
  return {
    ...metrics,
    width: Math.trunc(terminal.width * resolution),
    height: Math.trunc(terminal.height * resolution),
    resolution,
    font,
    tic: Math.trunc(metrics.lineHeight / 2),
    lineWidth: terminal.lineWidth ?? 1,
    fontScale: terminal.fontScale ?? 1,
    dashLength: findDashLength(terminal.dashLength),
  }
}

/** gnuplot takes dashes below half of their length for a mistake. */
function findDashLength(factor = 1): number {
  return factor < 0.5 ? 1 : factor
}

/** Measure a font of a size in pixels. */
export function measureFont(size: number, resolution: number): FontMetrics {
  // The order of the operations is gnuplot's and shows: 12 × 0.70 × 100 is 839.999…, which is cut to 839.
  return {
    charWidth: Math.trunc(size * 0.7 * resolution),
    lineHeight: Math.trunc(
      size * 0.9 * resolution + size * 0.25 * resolution + size * 0.35 * resolution,
    ),
  }
}

/** Complete what a caption says of its font with the terminal's font. */
export function resolveFont(canvas: Canvas, font: Partial<Font> | undefined): Font {
  return { ...canvas.font, ...font }
}

/** Measure the font a caption is set in. */
export function measureCaptionFont(canvas: Canvas, font: Partial<Font> | undefined): FontMetrics {
  return measureFont(resolveFont(canvas, font).size, canvas.resolution)
}
