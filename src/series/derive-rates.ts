import {
  createColumn,
  PART_LENGTH,
  hasNoNumbers,
  readEnds,
  subtractNeighbours,
  type LongColumn,
} from '../quantities/long-column.ts'
import { selectMedian } from '../quantities/column-statistics.ts'
import { hasColumn, readColumn, type ProcessRates, type ProcessSeries } from './process-series.ts'

/** Samples closer than this share of the median interval are one sample for a rate. */
const COALESCED_SHARE = 0.1

/**
 * Derive mean CPU, instantaneous CPU and the page-fault rate, each when it is asked for.
 *
 * Rates are differences over the actual interval; the first is taken from the start of the
 * process, where every counter is zero. Samples closer than a tenth of the median interval to the
 * one before (two labels queued together) are coalesced: they share one rate, so that nothing is
 * divided by nearly zero. A rate that cannot be had is `NaN`.
 */
export function deriveRates(series: ProcessSeries): ProcessRates {
  let ends: readonly number[] | undefined
  const derive = (name: 'user' | 'faults'): Float64Array => {
    const counter = series[name]
    // Of a column that the log does not have, no rate is computed: there may be millions.
    if (isAbsentCounter(series, name)) return counter
    const { elapsed } = series
    return differentiate(counter, elapsed, (ends ??= findGroupEnds(elapsed)))
  }
  let [meanCpu, cpu, faults]: (Float64Array | undefined)[] = []
  return {
    get meanCpu() {
      return (meanCpu ??= deriveMeanCpu(series))
    },
    get cpu() {
      return (cpu ??= series.cpu ?? derive('user').map((rate) => 100 * rate))
    },
    get faults() {
      return (faults ??= series.faultRate ?? derive('faults'))
    },
  }
}

/** Read the rates of {@link deriveRates}; no array is made of what the log states. */
export function readRates(series: ProcessSeries): Readonly<Record<keyof ProcessRates, LongColumn>> {
  const rates = deriveRates(series)
  const read = (stated: 'cpu' | 'faultRate', counter: 'user' | 'faults'): LongColumn => {
    if (hasColumn(series, stated)) return readColumn(series, stated)
    if (isAbsentCounter(series, counter)) return readColumn(series, counter)
    return createColumn(stated === 'cpu' ? rates.cpu : rates.faults)
  }
  return {
    meanCpu: readMeanCpu(series),
    cpu: read('cpu', 'user'),
    faults: read('faultRate', 'faults'),
  }
}

function readMeanCpu(series: ProcessSeries): LongColumn {
  const elapsed = readColumn(series, 'elapsed')
  const counter = readColumn(series, 'user')
  const hasRates = hasColumn(series, 'cpu')
  if (!hasRates && isAbsentCounter(series, 'user')) return counter
  const rates = hasRates ? readColumn(series, 'cpu') : counter
  const memory = new Float64Array(PART_LENGTH)
  let open = createAverage()
  return {
    parts: elapsed.parts,
    readPart(part) {
      const times = elapsed.readPart(part)
      const own = rates.readPart(part)
      const means = memory.subarray(0, own.length)
      if (part === 0) open = createAverage()
      if (hasRates) addToAverage(open, { rates: own, times }, means)
      else
        for (let i = 0; i < own.length; i++)
          means[i] = computeMeanCpu(own[i] ?? NaN, times[i] ?? NaN)
      return means
    },
  }
}

function deriveMeanCpu(series: ProcessSeries): Float64Array {
  if (hasColumn(series, 'cpu')) {
    const means = new Float64Array(series.length)
    averageOverTime(readColumn(series, 'cpu'), readColumn(series, 'elapsed'), means)
    return means
  }
  const { user } = series
  if (isAbsentCounter(series, 'user')) return user
  return series.elapsed.map((time, i) => computeMeanCpu(user[i] ?? NaN, time))
}

function computeMeanCpu(user: number, elapsed: number): number {
  return elapsed > 0 ? 100 * (user / elapsed) : NaN
}

/** The mean CPU at the last sample, as `deriveRates` has it. */
export function readLastMeanCpu(series: ProcessSeries): number {
  const elapsed = readColumn(series, 'elapsed')
  if (hasColumn(series, 'cpu')) return averageOverTime(readColumn(series, 'cpu'), elapsed)
  return computeMeanCpu(readEnds(readColumn(series, 'user')).last, readEnds(elapsed).last)
}

/** Whether no sample has a counter, so that its rates are `NaN`, too. */
export function isAbsentCounter(series: ProcessSeries, name: 'user' | 'faults'): boolean {
  if (Number.isNaN(readEnds(readColumn(series, 'elapsed')).last)) return false
  return hasNoNumbers(readColumn(series, name))
}

/**
 * Average what each sample states of the time since the one before, over the time since the first sample. What the
 * first sample states is of a time that nobody knows. Returns the average at the last sample.
 *
 * @param means takes the average at each sample
 */
function averageOverTime(rates: LongColumn, elapsed: LongColumn, means?: Float64Array): number {
  const open = createAverage()
  for (let part = 0; part < rates.parts; part++) {
    const own = rates.readPart(part)
    const from = part * PART_LENGTH
    const to = from + own.length
    addToAverage(open, { rates: own, times: elapsed.readPart(part) }, means?.subarray(from, to))
  }
  return open.time > 0 ? open.sum / open.time : NaN
}

/** An average over time that goes on. */
interface OpenAverage {
  sum: number
  time: number
  /** The last sample's time. */
  before: number
}

function createAverage(): OpenAverage {
  return { sum: 0, time: 0, before: NaN }
}

/** Hot path (bench `pidstat`, `own-json`): numbers that are declared one by one stay in registers. */
function addToAverage(
  open: OpenAverage,
  { rates, times }: { readonly rates: Float64Array; readonly times: Float64Array },
  means?: Float64Array,
): void {
  let sum = open.sum
  let time = open.time
  let before = open.before
  const { length } = rates
  for (let i = 0; i < length; i++) {
    const now = times[i] ?? NaN
    const rate = rates[i] ?? NaN
    const passed = now - before
    before = now
    if (passed > 0 && !Number.isNaN(rate)) {
      sum += rate * passed
      time += passed
    }
    if (means !== undefined) means[i] = time > 0 ? sum / time : NaN
  }
  open.sum = sum
  open.time = time
  open.before = before
}

/** Compute the median of the times between samples, in seconds; `NaN` for a single sample. */
export function computeInterval(elapsed: Float64Array): number {
  return selectMedian(subtractNeighbours(createColumn(elapsed), { keepsZero: true }))
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
