import type { Axis, PlotStyleName, Terminal } from '../../chart.ts'

/** The range of an axis that a chart shows; an end that is absent is that of the data. */
export interface ShownRange {
  readonly min?: number
  readonly max?: number
  /** Base of a logarithmic axis. */
  readonly log?: number
}

/** What a chart shows of a curve, and how finely. */
export interface CurveView {
  /** Columns into which the shown range of x is divided: two for each pixel of the chart's width. */
  readonly columns: number
  /** Rows of y, of styles that draw each point; in the others, only the ends of a column are seen. */
  readonly rows?: number
  readonly x: ShownRange
  readonly y: ShownRange
}

/** The styles that draw each point. */
const WITH_POINTS: ReadonlySet<PlotStyleName> = new Set(['points', 'linespoints', 'dots'])

/** What a curve is drawn in. */
export interface CurveFrame {
  readonly terminal: Pick<Terminal, 'width' | 'height'>
  readonly x: Axis
  readonly y: Axis
}

/** Find what a chart shows of a curve that it draws in a style. */
export function viewCurve({ terminal, x, y }: CurveFrame, style: PlotStyleName): CurveView {
  const { width, height } = terminal
  return {
    columns: 2 * Math.ceil(width),
    ...(WITH_POINTS.has(style) ? { rows: 2 * Math.ceil(height) } : {}),
    x: showRange(x),
    y: showRange(y),
  }
}

function showRange({ range: { min = -Infinity, max = Infinity }, log }: Axis): ShownRange {
  const [low, high] = min < max ? [min, max] : [max, min]
  return {
    ...(Number.isFinite(low) ? { min: low } : {}),
    ...(Number.isFinite(high) ? { max: high } : {}),
    ...(log === undefined ? {} : { log }),
  }
}

/** The ends of some values. */
export interface Ends {
  readonly low: number
  readonly high: number
}

/**
 * Divide the range of an axis that a chart shows into cells of equal size in the picture. An end that is not set
 * is that of the values: the axis may go on to its next tic, which makes the cells smaller.
 *
 * @returns the number of a value's cell: from 0, −1 below the range, and `count` above it
 */
export function divideAxis(
  { min, max, log }: ShownRange,
  values: Ends,
  count: number,
): (value: number) => number {
  const [low, high] = [min ?? values.low, max ?? values.high]
  const place = log === undefined ? (value: number): number => value : Math.log
  const start = place(low)
  const span = place(high) - start
  return (value) => {
    if (value < low) return -1
    if (value > high) return count
    return span > 0 ? Math.min(count - 1, Math.floor(((place(value) - start) / span) * count)) : 0
  }
}

/** Find the ends of the values that an axis can show, of those that count. Hot path over the samples. */
export function findValueEnds(
  values: Float64Array,
  { log }: ShownRange,
  counts: (index: number) => boolean,
): Ends {
  let low = Infinity
  let high = -Infinity
  for (let i = 0; i < values.length; i++) {
    const value = values[i] ?? NaN
    if ((log !== undefined && value <= 0) || !counts(i)) continue
    if (value < low) low = value
    if (value > high) high = value
  }
  return { low, high }
}

/** Find the size, in the unit of the axis, of the smallest cell that {@link divideAxis} divides a range into. */
export function findSmallestCell(
  { min, max, log }: ShownRange,
  values: Ends,
  count: number,
): number {
  const [low, high] = [min ?? values.low, max ?? values.high]
  return log === undefined ? (high - low) / count : low * ((high / low) ** (1 / count) - 1)
}
