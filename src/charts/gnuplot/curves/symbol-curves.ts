import { formatFixed } from '../../../quantities/printf-number.ts'
import type { Canvas } from '../canvas.ts'
import type { Color, LineStyle, Plot, PointStyle } from '../../chart.ts'
import type { Curve } from './curve.ts'
import type { SymbolMark } from '../../drawing.ts'
import { findLinePaint } from '../marks/line-styles.ts'
import { POINT } from '../ranges/ranges.ts'

/** Lay out the symbols of a curve at the points inside the ranges; symbols are never clipped. */
export function layOutPoints(curve: Curve): SymbolMark[] {
  const { plot, states, x: scaleX, y: scaleY } = curve
  // An explicit `pt -1` shows in the key only.
  if ((plot.point?.type ?? 0) < 0) return []
  const points: number[] = []
  // gnuplot counts a gap as a point, and does not count a missing one.
  const interval = plot.style === 'linespoints' ? Math.abs(plot.point?.interval ?? 1) : 1
  let count = 0
  states.forEach((state, i) => {
    if (state === POINT.missing) return
    if (state === POINT.inside && count % Math.max(1, interval) === 0) {
      points.push(scaleX(plot.x[i] ?? NaN), scaleY(plot.y[i] ?? NaN))
    }
    count++
  })
  if (plot.pointColors !== undefined || plot.pointSizes !== undefined) return layOutOwn(curve)
  const symbols = setSymbols(curve, points)
  // Behind its symbols, gnuplot 5.4 blanks error bars.
  if (curve.plot.style !== 'yerrorbars') return symbols
  const onDisc = measureSymbol(curve.plot.point?.commonSize ?? 1, curve.canvas)
  return symbols.map((symbol) => ({ ...symbol, onDisc }))
}

/** Lay out symbols each of which has its own colour or size. */
function layOutOwn(curve: Curve): SymbolMark[] {
  const { plot, states, x: scaleX, y: scaleY } = curve
  return [...states.keys()].flatMap((i) => {
    if (states[i] !== POINT.inside) return []
    const own = { ...plot, ...findOwnStyle(plot, i) }
    return setSymbols({ ...curve, plot: own }, [scaleX(plot.x[i] ?? NaN), scaleY(plot.y[i] ?? NaN)])
  })
}

/** Find the style of one point of a plot. */
export function findOwnStyle(plot: Plot, index: number): Pick<Plot, 'line' | 'point'> {
  const { pointColors, pointSizes, line, point } = plot
  const color = pointColors && findOwnColor(pointColors.kind, pointColors.values[index] ?? NaN)
  return {
    line: color === undefined ? line : { ...line, color },
    point: { type: 1, size: 1, ...point, ...(pointSizes ? { size: pointSizes[index] ?? 1 } : {}) },
  }
}

function findOwnColor(kind: 'linetype' | 'rgb', value: number): Color {
  const whole = Math.trunc(value)
  if (kind === 'linetype') return { kind: 'linetype', type: whole }
  const hex = (((whole % 0x1000000) + 0x1000000) % 0x1000000).toString(16).padStart(6, '0')
  return { kind: 'rgb', hex: `#${hex}`, opacity: 1 - (Math.floor(whole / 0x1000000) % 256) / 255 }
}

/** Lay out the symbols of a plot at given points `x0, y0, x1, y1, …` in device units. */
export function setSymbols(
  { plot, index, canvas }: Pick<Curve, 'plot' | 'index' | 'canvas'>,
  points: readonly number[],
): SymbolMark[] {
  // Under `lt nodraw`, of type −10, only the line is left out.
  if (points.length === 0 || (plot.line.type < -1 && plot.line.type !== -10)) return []
  const style = plot.point ?? { type: index + 1, size: 1 }
  const isDotted = plot.style === 'dots'
  const hasDisc = plot.style === 'linespoints' && (style.interval ?? 0) < 0
  const symbol = createSymbol(isDotted ? { ...style, type: 0 } : style, plot.line, canvas)
  const onDisc = measureSymbol(style.commonSize ?? 1, canvas)
  return [{ ...symbol, ...(hasDisc ? { onDisc } : {}), points }]
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
function measureSymbol(
  size: number,
  { tic, resolution }: Canvas,
): { readonly size: number; readonly width: number } {
  const scale = Number(formatFixed((size * tic) / (2 * resolution), 2))
  const unitWidth = Number(formatFixed((2 * resolution) / tic, 3))
  return { size: scale, width: Math.round(scale * unitWidth * 1000) / 1000 }
}
