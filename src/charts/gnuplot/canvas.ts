import type { Font, Terminal } from '../chart.ts'
import type { TextEncoding } from '../chart-style.ts'

/** The drawing surface and the sizes that gnuplot derives from the terminal's font, all in device units. */
export interface Canvas extends FontMetrics {
  readonly width: number
  readonly height: number
  /** Device units per pixel. */
  readonly resolution: 100 | 10
  readonly font: Font
  /** Length of a major tic mark; also the gap that gnuplot keeps around a key. */
  readonly tic: number
  /** Factor of all line widths. */
  readonly lineWidth: number
  /** Factor of all dashes. */
  readonly dashLength: number
  readonly encoding?: TextEncoding
  /** Factor of the printed font sizes. */
  readonly fontScale: number
}

/** The size that gnuplot assumes for a character, in device units; real fonts are never consulted. */
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
    ...(terminal.encoding === undefined ? {} : { encoding: terminal.encoding }),
  }
}

/** Ignore a factor below 0.5, as gnuplot does. */
function findDashLength(factor = 1): number {
  return factor < 0.5 ? 1 : factor
}

/** Measure a font of a size in pixels. */
export function measureFont(size: number, resolution: number): FontMetrics {
  // The order of operations is gnuplot's and matters: 12 × 0.70 × 100 is 839.999…, truncated to 839.
  return {
    charWidth: Math.trunc(size * 0.7 * resolution),
    lineHeight: Math.trunc(
      size * 0.9 * resolution + size * 0.25 * resolution + size * 0.35 * resolution,
    ),
  }
}

/** Complete the font of a caption with the terminal's font. */
export function resolveFont(canvas: Canvas, font: Partial<Font> | undefined): Font {
  return { ...canvas.font, ...font }
}

/** Measure the font of a caption. */
export function measureCaptionFont(canvas: Canvas, font: Partial<Font> | undefined): FontMetrics {
  return measureFont(resolveFont(canvas, font).size, canvas.resolution)
}
