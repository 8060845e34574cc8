import * as v from 'valibot'
import { countTally, readTallyQuantile, type Tally } from '../../../quantities/tally.ts'
import { keptColumn, keptNumber } from '../../../series/kept-shape.ts'

/** A box plot of some samples, in their unit. */
export interface SampleBox {
  /** Number of samples. */
  readonly count: number
  readonly q1: number
  readonly median: number
  readonly q3: number
  /** The lowest and the highest sample within 1.5 times the height of the box from it. */
  readonly low: number
  readonly high: number
  /** The distinct samples beyond, ascending; of many, those that a picture shows. */
  readonly outliers: Float64Array
  /** Number of samples beyond. */
  readonly outlierCount: number
}

/** The shape of a box, as locks keep it. */
export const SAMPLE_BOX = v.object({
  count: keptNumber,
  q1: keptNumber,
  median: keptNumber,
  q3: keptNumber,
  low: keptNumber,
  high: keptNumber,
  outliers: keptColumn,
  outlierCount: keptNumber,
})

/** How far whiskers reach at most, in heights of the box (Tukey, 1977). */
const REACH = 1.5

/** Most outliers of a box that are drawn: two in each pixel of a picture. */
const MOST_OUTLIERS = 1600

/** Summarise samples as a box plot does, with quartiles as `q1` and `q3` of expressions define them; `NaN` for none. */
export function summariseBox(samples: Tally): SampleBox {
  const [q1, median, q3] = [0.25, 0.5, 0.75].map((share) => readTallyQuantile(samples, share))
  const [bottom = NaN, middle = NaN, top = NaN] = [q1, median, q3]
  const reach = REACH * (top - bottom)
  const isBeyond = (value: number): boolean => value < bottom - reach || value > top + reach
  const within = samples.values.filter((value) => !isBeyond(value))
  const outlierCount = samples.counts.reduce(
    (sum, count, i) => sum + (isBeyond(samples.values[i] ?? NaN) ? count : 0),
    0,
  )
  return {
    count: countTally(samples),
    q1: bottom,
    median: middle,
    q3: top,
    low: within[0] ?? NaN,
    high: within.at(-1) ?? NaN,
    outliers: thinOutliers(samples.values.filter(isBeyond)),
    outlierCount,
  }
}

/** Keep one outlier in each of equal cells between the first and the last. */
function thinOutliers(values: Float64Array): Float64Array {
  const [first = NaN, last = NaN] = [values[0], values.at(-1)]
  if (values.length <= MOST_OUTLIERS || first === last) return values
  let cell = -1
  return values.filter((value, i) => {
    const at = Math.floor(((value - first) / (last - first)) * MOST_OUTLIERS)
    const isNew = at !== cell || i === values.length - 1
    cell = at
    return isNew
  })
}
