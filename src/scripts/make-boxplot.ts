import type { Plot } from '../charts/chart.ts'

/** `set style boxplot`. */
export interface BoxplotStyle {
  /** Whiskers reach to the last point within so many times the distance of the quartiles, or over a part of all points. */
  readonly whiskers: { readonly kind: 'range' | 'fraction'; readonly value: number }
  readonly hasOutliers: boolean
  readonly pointType: number
  readonly isFinance: boolean
  readonly medianWidth?: number
  /** The distance of two categories on x. */
  readonly separation: number
  readonly labels: 'off' | 'auto' | 'x' | 'x2'
  readonly isSorted: boolean
}

/** What gnuplot 5.4 sets at the start. */
export const USUAL_BOXPLOT: BoxplotStyle = {
  whiskers: { kind: 'range', value: 1.5 },
  hasOutliers: true,
  pointType: 7,
  isFinance: false,
  separation: 1,
  labels: 'auto',
  isSorted: false,
}

/** The rows of a box plot. */
export interface BoxplotRows {
  readonly x: Float64Array
  readonly y: Float64Array
  /** Widths, and the texts of the categories; empty without their columns. */
  readonly widths: Float64Array
  readonly factors: readonly string[]
  readonly symbolSize?: number
}

/** The quartiles and whiskers of a category. */
interface Summary {
  readonly x: number
  readonly left: number
  readonly low: number
  readonly lower: number
  readonly median: number
  readonly upper: number
  readonly high: number
  readonly outliers: readonly number[]
}

/** Make a box plot of rows, with a candle for each category. Also return the names of the categories. */
export function makeBoxplot(
  plot: Plot,
  rows: BoxplotRows,
  style: BoxplotStyle,
): { readonly plot: Plot; readonly names: readonly string[] } {
  const names = listCategories(rows, style)
  const summaries = names.map((name, level) => summarise(rows, { name, level, style }))
  const pick = (key: Exclude<keyof Summary, 'outliers'>): Float64Array =>
    Float64Array.from(summaries, (summary) => summary[key])
  const { pointColors } = plot
  return {
    names: rows.factors.length === 0 ? [] : names,
    plot: {
      ...plot,
      x: pick('x'),
      y: pick('lower'),
      errors: {
        x: { low: pick('left'), high: pick('x') },
        y: { low: pick('low'), high: pick('high') },
      },
      candles: { close: pick('upper'), median: pick('median') },
      boxplot: {
        isFinance: style.isFinance,
        outliers: summaries.map(({ outliers }) => outliers),
        ...(rows.symbolSize === undefined ? {} : { symbolSize: rows.symbolSize }),
        ...(style.medianWidth === undefined ? {} : { medianWidth: style.medianWidth }),
      },
      ...(style.hasOutliers ? { extent: { x: rows.x, y: rows.y } } : {}),
      ...(pointColors === undefined
        ? {}
        : {
            pointColors: {
              ...pointColors,
              kind: 'linetype' as const,
              values: Float64Array.from(names, (_, level) => plot.line.type + level),
            },
          }),
    },
  }
}

/** The categories in the order in which they come, or by name; one without a name if there is no column. */
function listCategories({ factors }: BoxplotRows, { isSorted }: BoxplotStyle): readonly string[] {
  if (factors.length === 0) return ['']
  const names = [...new Set(factors.filter((name) => name !== ''))]
  return isSorted ? names.toSorted((a, b) => (a < b ? -1 : 1)) : names
}

function summarise(
  { x, y, widths, factors }: BoxplotRows,
  {
    name,
    level,
    style,
  }: { readonly name: string; readonly level: number; readonly style: BoxplotStyle },
): Summary {
  const rows = [...y.keys()].filter((i) => {
    const isMember = factors.length === 0 || factors[i] === name
    return isMember && !Number.isNaN((x[i] ?? NaN) + (y[i] ?? NaN))
  })
  rows.sort((a, b) => (y[a] ?? 0) - (y[b] ?? 0))
  const values = rows.map((i) => y[i] ?? NaN)
  const [first = -1] = rows
  const place = (x[first] ?? NaN) + style.separation * level
  const width = widths[first] ?? 0
  const left = width === 0 || Number.isNaN(width) ? place : place - width / 2
  if (values.length < 4) {
    const none = { low: NaN, lower: NaN, median: NaN, upper: NaN, high: NaN }
    return { x: place, left, ...none, outliers: style.hasOutliers ? values : [] }
  }
  const quartiles = findQuartiles(values)
  const whiskers =
    style.whiskers.kind === 'range'
      ? reachFromQuartiles(values, quartiles, style.whiskers.value)
      : trimToFraction(values, quartiles.median, style.whiskers.value)
  const outliers = style.hasOutliers
    ? values.filter((value) => value < whiskers.low || value > whiskers.high)
    : []
  return { x: place, left, ...quartiles, ...whiskers, outliers }
}

/** Find the median and the quartiles of sorted values: between two values where their number is even (gnuplot 5.4). */
function findQuartiles(values: readonly number[]): Pick<Summary, 'lower' | 'median' | 'upper'> {
  const count = values.length
  const at = (index: number): number => values[index] ?? NaN
  const half = Math.trunc(count / 2)
  const quarter = Math.trunc(count / 4)
  const outer = Math.trunc((count + 3) / 4)
  const isWhole = count % 4 === 0
  return {
    lower: isWhole ? (at(quarter - 1) + at(quarter)) / 2 : at(outer - 1),
    median: count % 2 === 0 ? (at(half - 1) + at(half)) / 2 : at(half),
    upper: isWhole ? (at(count - quarter) + at(count - quarter - 1)) / 2 : at(count - outer),
  }
}

type Whiskers = Pick<Summary, 'low' | 'high'>

function reachFromQuartiles(
  values: readonly number[],
  { lower, upper }: Pick<Summary, 'lower' | 'upper'>,
  factor: number,
): Whiskers {
  const reach = factor * (upper - lower)
  return {
    low: values.find((value) => value >= lower - reach) ?? lower - reach,
    high: values.findLast((value) => value <= upper + reach) ?? upper + reach,
  }
}

/** Trim the values that are farthest from the median until only the wanted part of them is left. */
function trimToFraction(values: readonly number[], median: number, fraction: number): Whiskers {
  let [bottom, top] = [0, values.length - 1]
  let whiskers: Whiskers = { low: NaN, high: NaN }
  const at = (index: number): number => values[index] ?? NaN
  while ((top - bottom + 1) / values.length >= fraction && bottom <= top) {
    whiskers = { low: at(bottom), high: at(top) }
    const [above, below] = [whiskers.high - median, median - whiskers.low]
    if (above >= below) {
      while (top > 0 && at(top) === at(top - 1)) top -= 1
      top -= 1
    }
    if (above <= below) {
      while (bottom < top && at(bottom) === at(bottom + 1)) bottom += 1
      bottom += 1
    }
  }
  return whiskers
}
