import { formatFixed } from '../../../quantities/printf-number.ts'
import { resolveFont, type Canvas } from '../canvas.ts'
import type { LineStyle, PointCharacter, PointStyle } from '../../chart.ts'
import type { Curve } from './curve.ts'
import { jitterPoints, placeJittered } from './jitter-points.ts'
import { stylePoint } from './own-styles.ts'
import type { SymbolMark } from '../../drawing.ts'
import { findLinePaint, findPaint } from '../marks/line-styles.ts'
import type { AnchoredText } from '../marks/text-marks.ts'
import { splitLines } from '../../measure-text.ts'
import { POINT } from '../ranges/ranges.ts'

/** Lay out the symbols of a curve at the points inside the ranges; symbols are never clipped. */
export function layOutPoints(curve: Curve): (SymbolMark | AnchoredText)[] {
  const { plot } = curve
  // An explicit `pt -1` shows in the key only.
  if ((plot.point?.type ?? 0) < 0) return []
  const interval = plot.style === 'linespoints' ? Math.abs(plot.point?.interval ?? 1) : 1
  const isMoved = curve.chart.jitter !== undefined
  const isAlike = stylePoint(plot, 0) === plot && !isMoved
  const symbols = isAlike
    ? setSymbols(curve, placeAll(curve, interval))
    : layOutOwn(curve, interval)
  // Behind its symbols, gnuplot 5.4 blanks error bars.
  if (curve.plot.style !== 'yerrorbars') return symbols
  const onDisc = measureSymbol(curve.plot.point?.commonSize ?? 1, curve.canvas)
  return symbols.map((mark) => (mark.kind === 'symbol' ? { ...mark, onDisc } : mark))
}

/** Place every symbol. gnuplot counts a gap as a point, and does not count a missing one. Hot path. */
function placeAll(
  { plot, states, x: scaleX, y: scaleY }: Curve,
  interval: number,
): readonly number[] {
  const points: number[] = []
  let count = 0
  states.forEach((state, i) => {
    if (state === POINT.missing) return
    if (state === POINT.inside && count % Math.max(1, interval) === 0) {
      points.push(scaleX(plot.x[i] ?? NaN), scaleY(plot.y[i] ?? NaN))
    }
    count++
  })
  return points
}

/** Lay out symbols each of which has its own colour, size, type or jitter. */
function layOutOwn(curve: Curve, interval: number): (SymbolMark | AnchoredText)[] {
  const { plot, states } = curve
  const counted = jitterPoints(curve).filter(({ index }) => states[index] !== POINT.missing)
  return counted.flatMap((point, count) => {
    const { index } = point
    if (states[index] !== POINT.inside || count % Math.max(1, interval) !== 0) return []
    const own = { ...curve, plot: stylePoint(plot, index) }
    return setSymbols(own, placeJittered(curve, point))
  })
}

/** Lay out the symbols of a plot at given points `x0, y0, x1, y1, …` in device units. */
export function setSymbols(
  { plot, index, canvas }: Pick<Curve, 'plot' | 'index' | 'canvas'>,
  points: readonly number[],
): (SymbolMark | AnchoredText)[] {
  // Under `lt nodraw`, of type −10, only the line is left out.
  if (points.length === 0 || (plot.line.type < -1 && plot.line.type !== -10)) return []
  const style = plot.point ?? { type: index + 1, size: 1 }
  const { character } = style
  const hasDisc = plot.style === 'linespoints' && (style.interval ?? 0) < 0
  const onDisc = measureSymbol((style.commonSize ?? 1) * (style.discScale ?? 1), canvas)
  if (character !== undefined && plot.style !== 'dots') {
    const characters = setCharacters(character, points, { line: plot.line, canvas })
    if (!hasDisc) return characters
    const blank = { kind: 'symbol', ink: 'background', type: DISC, ...onDisc } as const
    return characters.flatMap((mark) => [{ ...blank, points: [mark.x, mark.y] }, mark])
  }
  const isDotted = plot.style === 'dots'
  const symbol = createSymbol(isDotted ? { ...style, type: 0 } : style, plot.line, canvas)
  return [{ ...symbol, ...(hasDisc ? { onDisc } : {}), points }]
}

/** The type of a filled disc. */
const DISC = 7

/** Set a character at each point; it is no markup (gnuplot 5.4). */
function setCharacters(
  { text, font, color }: PointCharacter,
  points: readonly number[],
  { line, canvas }: { readonly line: LineStyle; readonly canvas: Canvas },
): AnchoredText[] {
  const { ink } = color === undefined ? findLinePaint(line) : findPaint(color)
  const shared = {
    kind: 'placed-text',
    lines: splitLines(text),
    font: resolveFont(canvas, font),
    ink,
    anchor: 'middle',
    rotate: 0,
    centred: false,
  } as const
  return Array.from({ length: points.length / 2 }, (_, i) => ({
    ...shared,
    x: points[2 * i] ?? NaN,
    y: points[2 * i + 1] ?? NaN,
  }))
}

/** Create a symbol without any point yet; a type below 1 is a dot. */
export function createSymbol(
  { type, size }: PointStyle,
  line: LineStyle,
  canvas: Canvas,
): SymbolMark {
  return {
    kind: 'symbol',
    ...findLinePaint(line),
    type: type < 1 ? 'dot' : type,
    ...measureSymbol(size, canvas),
    points: [],
  }
}

/** Find the half-width of a symbol and the width of its lines, as gnuplot 5.4's svg terminal prints them. */
/** No picture shows more of a larger symbol. */
const LARGEST = 1e6

function measureSymbol(
  size: number,
  { tic, resolution }: Canvas,
): { readonly size: number; readonly width: number } {
  const scale = Number(formatFixed((Math.min(size, LARGEST) * tic) / (2 * resolution), 2))
  const unitWidth = Number(formatFixed((2 * resolution) / tic, 3))
  return { size: scale, width: Math.round(scale * unitWidth * 1000) / 1000 }
}
