import { deriveRates, findGroupEnds } from '../series/derive-rates.ts'
import type { ProcessSeries } from '../series/process-series.ts'
import { findLargest } from '../quantities/statistics.ts'

/** The samples of a process that one of its metrics is made of. */
export interface ChosenSamples {
  /** How many the metric is computed from. */
  readonly count: number
  /** Some of them or all, ascending. */
  readonly indexes: readonly number[]
  /** What they are to the metric. */
  readonly role: string
}

/** Choose the samples that a metric of a process comes from; `undefined` for a metric that is none. */
export function chooseSamples(metric: string, series: ProcessSeries): ChosenSamples | undefined {
  const last = series.length - 1
  switch (metric) {
    case 'rss.peak':
      return chooseOne(series.rss.indexOf(findLargest(series.rss)), 'the sample that is largest')
    case 'rss.first':
      return chooseOne(0, 'the first sample')
    case 'rss.last':
    case 'process.elapsed':
    case 'faults.total':
      return chooseOne(last, 'the last sample')
    case 'cpu.mean':
      return chooseOne(last, 'the last sample: its user time over its elapsed time')
    case 'cpu.peak':
      return chooseInterval(series, deriveRates(series).cpu)
    case 'faults.peak':
      return chooseInterval(series, deriveRates(series).faults)
    case 'process.samples':
    case 'process.interval':
    case 'rss.mean':
    case 'rss.median':
    case 'rss.p90':
    case 'rss.slope':
      return chooseAll(series)
    default:
      return undefined
  }
}

function chooseOne(index: number, role: string): ChosenSamples {
  return { count: 1, indexes: [index], role }
}

function chooseAll({ length }: ProcessSeries): ChosenSamples {
  if (length === 1) return chooseOne(0, 'the only sample')
  const role = `all ${String(length)} samples, of which these are the first and the last`
  return { count: length, indexes: [0, length - 1], role }
}

/** The two samples between which a rate is highest; the first rate is taken from the start of the process. */
function chooseInterval(series: ProcessSeries, rates: Float64Array): ChosenSamples {
  const peak = rates.indexOf(findLargest(rates))
  const ends = findGroupEnds(series.elapsed)
  const at = ends.findIndex((end) => end >= peak)
  const end = ends[at] ?? peak
  const start = at > 0 ? ends[at - 1] : undefined
  if (start === undefined) {
    return chooseOne(end, 'the sample up to which it is highest, from the start of the process')
  }
  const role = 'the two samples between which it is highest'
  return { count: 2, indexes: [start, end], role }
}
