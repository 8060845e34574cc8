import type { UnitName } from '../quantities/units.ts'
import { computeInterval, deriveRates } from '../series/derive-rates.ts'
import type { ProcessSeries } from '../series/process-series.ts'
import {
  computeMean,
  computeMedian,
  computeQuantile,
  computeSlope,
  findLargest,
} from '../quantities/statistics.ts'
import type { Metric } from './metric.ts'
import { createQuantity } from '../quantities/quantity.ts'

/** Compute the metrics of a process: `process.*`, `rss.*`, `cpu.*` and `faults.*`. */
export function summariseProcess(series: ProcessSeries): ReadonlyMap<string, Metric> {
  const whole = series.whole?.metrics
  const rates = deriveRates(series)
  const { elapsed, rss, faults } = series
  const metrics = [
    measure('process.elapsed', elapsed.at(-1), 's'),
    measure('process.samples', series.length, '1'),
    measure('process.interval', computeInterval(elapsed), 's', 'the log has a single sample'),
    measure('rss.peak', findLargest(rss), 'B'),
    measure('rss.mean', computeMean(rss), 'B'),
    measure('rss.median', computeMedian(rss), 'B'),
    measure('rss.p90', computeQuantile(rss, 0.9), 'B'),
    measure('rss.first', rss[0], 'B'),
    measure('rss.last', rss.at(-1), 'B'),
    measure('rss.slope', computeSlope(elapsed, rss), 'B/s', 'it needs samples at two times'),
    measure('cpu.mean', rates.meanCpu.at(-1), '%', 'no time passed before the last sample'),
    measure('cpu.peak', findLargest(rates.cpu), '%', 'no time passed between samples'),
    measure('faults.total', faults.at(-1), '1', NO_FAULTS),
    measure('faults.peak', findLargest(rates.faults), '1/s', NO_FAULTS),
  ]
  return new Map(whole === undefined ? metrics : metrics.map((entry) => takeWhole(entry, whole)))
}

/** What the samples that were kept come to is not what all came to. */
function takeWhole(
  [name, metric]: readonly [string, Metric],
  whole: ReadonlyMap<string, number>,
): readonly [string, Metric] {
  const value = whole.get(name)
  if (value === undefined || metric.kind === 'missing') return [name, metric]
  return [name, { kind: 'measured', quantity: { ...metric.quantity, value } }]
}

const NO_FAULTS = 'the log has no page faults (psutil does not count them on Linux)'

function measure(
  name: string,
  value: number | undefined,
  unit: UnitName,
  reason = 'the log has no sample',
): readonly [string, Metric] {
  const metric: Metric =
    value === undefined || Number.isNaN(value)
      ? { kind: 'missing', reason }
      : { kind: 'measured', quantity: createQuantity(value, unit) }
  return [name, metric]
}
