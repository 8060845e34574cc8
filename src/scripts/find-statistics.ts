import { integer, real, type Value } from './script-expression.ts'

/** What `stats` read: one column, or two of equal length. */
export interface StatsColumns {
  readonly first: readonly number[]
  readonly second: readonly number[]
  readonly invalid: number
  readonly blank: number
  readonly blocks: number
  readonly columns: number
  readonly headers: readonly string[]
  /** Of a matrix: its columns; its values are those of the last column that was read. */
  readonly width?: number
}

/** Find the figures that `stats` gives names to, without its prefix (gnuplot 5.4 `help stats`). */
export function findStatistics(read: StatsColumns): readonly (readonly [string, Value])[] {
  const { first, second, invalid, blank, blocks, columns } = read
  const counts: (readonly [string, Value])[] = [
    ['records', integer(first.length)],
    ['invalid', integer(invalid)],
    ['headers', integer(read.headers.length > 0 ? 1 : 0)],
    ['blank', integer(blank)],
    ['blocks', integer(blocks)],
    ['columns', integer(columns)],
    ['outofrange', integer(0)],
  ]
  if (read.width !== undefined)
    return [...counts, ...describeMatrix(second.length === 0 ? first : second, read.width)]
  if (second.length === 0) return [...counts, ...describeColumn(first, '')]
  return [
    ...counts,
    ...describeColumn(first, '_x'),
    ...describeColumn(second, '_y'),
    ...describePair(first, second),
  ]
}

/** The figures of a column that a matrix does not have (gnuplot 5.4). */
const NOT_OF_MATRIX = new Set(['median', 'lo_quartile', 'up_quartile', 'index_min', 'index_max'])

/** Describe the values of a matrix; those that are missing do not count for its places (gnuplot 5.4). */
function describeMatrix(values: readonly number[], width: number): (readonly [string, Value])[] {
  const figures = describeColumn(values, '')
  const place = (name: string): number => {
    const value = figures.find(([one]) => one === `index_${name}`)?.[1]
    return value?.kind === 'integer' ? value.value : 0
  }
  const places = ['min', 'max'].flatMap((name) => [
    [`index_${name}_x`, integer(place(name) % width)] as const,
    [`index_${name}_y`, integer(Math.floor(place(name) / width))] as const,
  ])
  return [
    ...figures.filter(([name]) => !NOT_OF_MATRIX.has(name)),
    ...places,
    ['size_x', integer(width)],
    ['size_y', integer(Math.floor(values.length / width))],
  ]
}

function describeColumn(values: readonly number[], suffix: string): (readonly [string, Value])[] {
  const count = values.length
  const sum = values.reduce((total, value) => total + value, 0)
  const sumsq = values.reduce((total, value) => total + value * value, 0)
  const mean = sum / count
  const spread = values.reduce((total, value) => total + (value - mean) ** 2, 0)
  const stddev = Math.sqrt(spread / count)
  const sorted = Float64Array.from(values).sort()
  const skew = values.reduce((total, value) => total + (value - mean) ** 3, 0)
  const fourth = values.reduce((total, value) => total + (value - mean) ** 4, 0)
  const adev = values.reduce((total, value) => total + Math.abs(value - mean), 0) / count
  const least = sorted[0] ?? NaN
  const most = sorted[count - 1] ?? NaN
  const figures: Record<string, number> = {
    mean,
    stddev,
    ssd: Math.sqrt(spread / (count - 1)),
    skewness: skew / (count * stddev ** 3),
    kurtosis: fourth / (count * stddev ** 4),
    adev,
    mean_err: stddev / Math.sqrt(count),
    stddev_err: stddev / Math.sqrt(2 * count),
    skewness_err: Math.sqrt(6 / count),
    kurtosis_err: Math.sqrt(24 / count),
    sum,
    sumsq,
    min: least,
    max: most,
    lo_quartile: findQuartile(sorted, 0.25),
    median: findMedian(sorted),
    up_quartile: findQuartile(sorted, 0.75),
  }
  return [
    ...Object.entries(figures).map(([name, value]) => [name + suffix, real(value)] as const),
    [`index_min${suffix}`, integer(values.indexOf(least))],
    [`index_max${suffix}`, integer(values.indexOf(most))],
  ]
}

/** Find a quartile as gnuplot 5.4 does: the mean of two neighbours where it falls between them. */
function findQuartile(sorted: Float64Array, share: number): number {
  const place = share * sorted.length
  const index = Math.floor(place)
  const isBetween = share === 0.25 ? sorted.length % 4 === 0 : (sorted.length * 3) % 4 === 0
  if (!isBetween) return sorted[index] ?? NaN
  return ((sorted[index - 1] ?? NaN) + (sorted[index] ?? NaN)) / 2
}

function findMedian(sorted: Float64Array): number {
  const half = Math.floor(sorted.length / 2)
  if (sorted.length % 2 === 1) return sorted[half] ?? NaN
  return ((sorted[half - 1] ?? NaN) + (sorted[half] ?? NaN)) / 2
}

function describePair(x: readonly number[], y: readonly number[]): (readonly [string, Value])[] {
  const count = x.length
  const meanX = x.reduce((sum, value) => sum + value, 0) / count
  const meanY = y.reduce((sum, value) => sum + value, 0) / count
  const sumXY = x.reduce((sum, value, i) => sum + value * (y[i] ?? NaN), 0)
  const xx = x.reduce((sum, value) => sum + (value - meanX) ** 2, 0)
  const yy = y.reduce((sum, value) => sum + (value - meanY) ** 2, 0)
  const xy = x.reduce((sum, value, i) => sum + (value - meanX) * ((y[i] ?? NaN) - meanY), 0)
  const slope = xy / xx
  const intercept = meanY - slope * meanX
  const rest = Math.sqrt((yy - slope * xy) / (count - 2))
  const lowest = y.indexOf(Math.min(...limit(y)))
  const highest = y.indexOf(Math.max(...limit(y)))
  return [
    ['slope', real(slope)],
    ['intercept', real(intercept)],
    ['slope_err', real(rest / Math.sqrt(xx))],
    ['intercept_err', real(rest * Math.sqrt(1 / count + meanX ** 2 / xx))],
    ['correlation', real(xy / Math.sqrt(xx * yy))],
    ['sumxy', real(sumXY)],
    ['pos_min_y', real(x[lowest] ?? NaN)],
    ['pos_max_y', real(x[highest] ?? NaN)],
  ]
}

/** Reduce a column to its extremes, which a call takes as arguments. */
function limit(values: readonly number[]): readonly number[] {
  let [least, most] = [Infinity, -Infinity]
  for (const value of values) {
    if (value < least) least = value
    if (value > most) most = value
  }
  return [least, most]
}
