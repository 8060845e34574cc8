import { findGreatest } from '../../charts/find-greatest.ts'
import { ScriptError } from '../script-token.ts'
import type { SmoothPoints, SmoothedPoints, SmoothingSetting } from './smoothing.ts'

/** More bins than this no picture shows. */
const MOST_BINS = 1_000_000

const NONE = new Float64Array()
const NO_BINS: SmoothedPoints = {
  ...{ x: NONE, y: NONE },
  edges: { low: NONE, high: NONE },
  room: { x: NONE, y: NONE },
}

/** Sort the points of a curve into bins: at the middle of each, the sum or the mean of the values in it. */
export function binPoints(
  { x, y: values }: SmoothPoints,
  setting: SmoothingSetting,
): SmoothedPoints {
  const { bins = {} } = setting.smoothing
  const known = [...x.keys()].filter((i) => !Number.isNaN((x[i] ?? NaN) + (values[i] ?? NaN)))
  const isFixed = bins.low !== undefined && bins.high !== undefined && bins.low !== bins.high
  let low = isFixed ? (bins.low ?? NaN) : Infinity
  let high = isFixed ? (bins.high ?? NaN) : -Infinity
  if (!isFixed) {
    for (const i of known) {
      low = Math.min(low, x[i] ?? NaN)
      high = Math.max(high, x[i] ?? NaN)
    }
  }
  const { width = 0 } = bins
  const count =
    width > 0
      ? Math.trunc(1 + (high - low) / width)
      : Math.max(1, Math.trunc(bins.count ?? setting.samples))
  if (count > MOST_BINS) {
    const reason = `more than ${String(MOST_BINS)} bins`
    const { start: at } = setting.smoothing
    throw new ScriptError({ problem: { kind: 'bad-script-value', reason }, start: at })
  }
  // No point tells where bins are, or the range is turned.
  if (!(count >= 1)) return NO_BINS
  const step = width > 0 ? width : (high - low) / (count - 1)
  const start = width > 0 ? low - (count * step - (high - low)) / 2 : low - step / 2
  const sums = new Float64Array(count)
  const members = new Float64Array(count)
  for (const i of known) {
    const bin = Math.floor(((x[i] ?? NaN) - start) / step)
    if (bin < 0 || bin >= count) continue
    sums[bin] = (sums[bin] ?? 0) + (values[i] ?? 0)
    members[bin] = (members[bin] ?? 0) + 1
  }
  const y = bins.isMean === true ? sums.map((sum, i) => sum / Math.max(1, members[i] ?? 1)) : sums
  const end = start + count * step
  return {
    x: sums.map((_, i) => start + (0.5 + i) * step),
    edges: {
      low: sums.map((_, i) => start + i * step),
      high: sums.map((_, i) => start + (i + 1) * step),
    },
    y,
    room: { x: Float64Array.of(start, end), y: Float64Array.of(0, findGreatest(y, 0)) },
  }
}
