import { formatFixed } from '../../../quantities/printf-number.ts'
import { resolveFont, type Canvas } from '../canvas.ts'
import type { LineStyle, Plot, PointCharacter, PointStyle } from '../../chart.ts'
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
  const spacing = findSpacing(curve)
  const blanked = { ...curve, plot: blankShared(plot) }
  const isMoved = curve.chart.jitter !== undefined
  const isAlike = stylePoint(plot, 0) === plot && !isMoved
  const symbols = isAlike
    ? setSymbols(blanked, placeAll(curve, spacing))
    : layOutOwn(blanked, spacing)
  // Behind its symbols, gnuplot 5.4 blanks error bars.
  if (curve.plot.style !== 'yerrorbars') return symbols
  const onDisc = measureSymbol(curve.plot.point?.commonSize ?? 1, curve.canvas)
  return symbols.map((mark) => (mark.kind === 'symbol' ? { ...mark, onDisc } : mark))
}

/** Which points of a curve have symbols: those at an offset, and every so many from there. */
interface SymbolSpacing {
  readonly interval: number
  readonly offset: number
}

/** Blank the discs of symbols that share out the points, if their number is negative. */
function blankShared(plot: Plot): Plot {
  const { point } = plot
  return (point?.most ?? 0) < 0 && point !== undefined
    ? { ...plot, point: { ...point, interval: -1 } }
    : plot
}

/** Find the spacing of the symbols of `linespoints`; other styles have one at each point. */
function findSpacing({ plot, states, index }: Curve): SymbolSpacing {
  const { interval = 1, most = 0 } = plot.point ?? {}
  if (plot.style !== 'linespoints') return { interval: 1, offset: 0 }
  const number = Math.abs(most)
  const inside = number === 0 ? 0 : states.filter((state) => state === POINT.inside).length
  if (inside <= number) return { interval: Math.max(1, Math.abs(interval)), offset: 0 }
  const shared = number > 1 ? Math.trunc((inside - 1) / (number - 1)) : inside
  // Those of later plots begin further on, so that they do not cover each other (gnuplot 5.4).
  return { interval: shared, offset: index * Math.ceil(shared / 6) }
}

/** Place every symbol. gnuplot counts a gap as a point, and does not count a missing one. Hot path. */
function placeAll(curve: Curve, { interval, offset }: SymbolSpacing): readonly number[] {
  const { plot, states, x: scaleX, y: scaleY } = curve
  const isShown = createClip(curve)
  const points: number[] = []
  let count = 0
  states.forEach((state, i) => {
    if (state === POINT.missing) return
    if (state === POINT.inside && (count - offset) % interval === 0) {
      const [x, y] = [scaleX(plot.x[i] ?? NaN), scaleY(plot.y[i] ?? NaN)]
      if (isShown(x, y)) points.push(x, y)
    }
    count++
  })
  return points
}

/** Find which symbols are shown: under `set clip points`, those that reach over no edge of the plot. */
function createClip({ plot, chart, canvas, box }: Curve): (x: number, y: number) => boolean {
  if (chart.clip?.points !== true) return () => true
  // Without a size of its own, gnuplot 5.4 takes −2, and −1 for one that varies.
  const own = plot.point?.isSized === true ? plot.point.size : -2
  const size = plot.pointSizes === undefined ? own : -1
  const reach = Math.trunc(canvas.tic * size)
  return (x, y) =>
    x >= box.left + reach &&
    x <= box.right - reach &&
    y >= box.bottom + reach &&
    y <= box.top - reach
}

/** Lay out symbols each of which has its own colour, size, type or jitter. */
function layOutOwn(
  curve: Curve,
  { interval, offset }: SymbolSpacing,
): (SymbolMark | AnchoredText)[] {
  const { plot, states } = curve
  const isShown = createClip(curve)
  const counted = jitterPoints(curve).filter(({ index }) => states[index] !== POINT.missing)
  return counted.flatMap((point, count) => {
    const { index } = point
    if (states[index] !== POINT.inside || (count - offset) % interval !== 0) return []
    const place = placeJittered(curve, point)
    if (!isShown(...place)) return []
    return setSymbols({ ...curve, plot: stylePoint(plot, index) }, place)
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
