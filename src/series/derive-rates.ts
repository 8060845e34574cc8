import { computeMedian } from '../quantities/statistics.ts'
import type { ProcessRates, ProcessSeries } from './process-series.ts'

/** Samples closer than this share of the median interval are one sample for a rate. */
const COALESCED_SHARE = 0.1

/**
 * Derive mean CPU, instantaneous CPU and the page-fault rate.
 *
 * Rates are differences over the actual interval; the first is taken from the start of the
 * process, where every counter is zero. Samples closer than a tenth of the median interval to the
 * one before (two labels queued together) are coalesced: they share one rate, so that nothing is
 * divided by nearly zero. A rate that cannot be had is `NaN`.
 */
export function deriveRates(series: ProcessSeries): ProcessRates {
  const { elapsed, user, faults } = series
  let ends: readonly number[] | undefined
  const derive = (counter: Float64Array): Float64Array =>
    differentiate(counter, elapsed, (ends ??= findGroupEnds(elapsed)))
  // Of a column that the log does not have, no rate is computed: there may be millions.
  const faultRate = series.faultRate ?? (isAbsent(faults, elapsed) ? faults : derive(faults))
  if (series.cpu !== undefined) {
    const { cpu } = series
    return { meanCpu: averageOverTime(cpu, elapsed), cpu, faults: faultRate }
  }
  if (isAbsent(user, elapsed)) return { meanCpu: user, cpu: user, faults: faultRate }
  return {
    meanCpu: elapsed.map((time, i) => (time > 0 ? 100 * ((user[i] ?? NaN) / time) : NaN)),
    cpu: derive(user).map((rate) => 100 * rate),
    faults: faultRate,
  }
}

/** Whether no sample has a counter, so that its rates are `NaN`, too. */
function isAbsent(counter: Float64Array, elapsed: Float64Array): boolean {
  if (Number.isNaN(elapsed.at(-1))) return false
  for (const count of counter) if (!Number.isNaN(count)) return false
  return true
}

/**
 * Average what each sample states of the time since the one before, over the time since the first sample. What the
 * first sample states is of a time that nobody knows.
 */
function averageOverTime(rates: Float64Array, elapsed: Float64Array): Float64Array {
  let sum = 0
  let time = 0
  return rates.map((rate, i) => {
    const passed = i === 0 ? 0 : (elapsed[i] ?? NaN) - (elapsed[i - 1] ?? NaN)
    if (passed > 0 && !Number.isNaN(rate)) {
      sum += rate * passed
      time += passed
    }
    return time > 0 ? sum / time : NaN
  })
}

/** Compute the median of the times between samples, in seconds; `NaN` for a single sample. */
export function computeInterval(elapsed: Float64Array): number {
  return computeMedian(elapsed.subarray(1).map((time, i) => time - (elapsed[i] ?? NaN)))
}

/** Find the index of the last sample of each group of coalesced ones, ascending. */
export function findGroupEnds(elapsed: Float64Array): readonly number[] {
  const closest = computeInterval(elapsed) * COALESCED_SHARE
  const ends: number[] = []
  for (let i = 0; i < elapsed.length; i++) {
    const gap = (elapsed[i + 1] ?? Infinity) - (elapsed[i] ?? NaN)
    if (gap > 0 && !(gap < closest)) ends.push(i)
  }
  return ends
}

function differentiate(
  counter: Float64Array,
  elapsed: Float64Array,
  ends: readonly number[],
): Float64Array {
  const rates = new Float64Array(counter.length)
  let start = 0
  let before = { time: 0, count: 0 }
  for (const end of ends) {
    const now = { time: elapsed[end] ?? NaN, count: counter[end] ?? NaN }
    const interval = now.time - before.time
    const rate = interval > 0 ? (now.count - before.count) / interval : NaN
    // Most groups are one sample.
    while (start <= end) rates[start++] = rate
    before = now
  }
  return rates
}
