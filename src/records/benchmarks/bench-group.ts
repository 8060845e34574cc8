import type { FigureDescription } from '../metric-description.ts'
import type { MetricGroup } from '../metric-group.ts'

const FIGURES: readonly FigureDescription[] = [
  {
    name: 'time',
    unit: 's',
    meaning:
      'time of one execution or iteration: the median of the samples, or what the tool states',
    missing: 'the tool states a rate, or nothing',
    sampled: true,
  },
  {
    name: 'time.median',
    unit: 's',
    meaning: 'median time, where the tool states it beside another `time`',
    missing: 'the tool states none; `time` is the median where it keeps the samples',
  },
  interval('time.low', 'lower end of the interval that the tool states of `time`'),
  interval('time.high', 'upper end of the interval that the tool states of `time`'),
  {
    name: 'user',
    unit: 's',
    meaning: 'CPU time in user mode',
    missing: 'the tool states none',
    sampled: true,
  },
  {
    name: 'system',
    unit: 's',
    meaning: 'CPU time in the kernel',
    missing: 'the tool states none',
    sampled: true,
  },
  {
    name: 'cpu',
    unit: 's',
    meaning: 'CPU time of one iteration',
    missing: 'the tool states none',
    sampled: true,
  },
  {
    name: 'rate',
    unit: '1/s',
    meaning: 'iterations or operations a second, as the tool states them',
    missing: 'the tool states a time; `1 / time` is the rate',
    sampled: true,
  },
  {
    name: 'throughput',
    unit: 'B/s',
    meaning: 'bytes processed a second',
    missing: 'the benchmark states no bytes',
    sampled: true,
  },
  {
    name: 'bytes',
    unit: 'B',
    meaning: 'memory allocated an iteration',
    missing: 'the benchmark did not measure memory',
    sampled: true,
  },
  {
    name: 'allocs',
    unit: '1',
    meaning: 'allocations an iteration',
    missing: 'the benchmark did not measure memory',
    sampled: true,
  },
  {
    name: 'memory',
    unit: 'B',
    meaning: 'most memory in use while it ran',
    missing: 'the benchmark did not measure memory',
    sampled: true,
  },
  {
    name: 'value',
    unit: '1',
    meaning: 'what the benchmark itself computes, in the unit of its author',
    missing: 'the benchmark states a time, a rate or a size',
    sampled: true,
    signed: true,
  },
  {
    name: 'iterations',
    unit: '1',
    meaning: 'iterations that were measured, or those of each sample',
    missing: 'the tool states none',
    sampled: true,
  },
]

/** What benchmarks state, whatever tool ran them: `bench['parse/small'].time`. */
export const benchGroup: MetricGroup = {
  name: 'bench',
  record: 'benchmark result',
  figures: FIGURES,
  results: 'benchmarks',
}

function interval(name: string, meaning: string): FigureDescription {
  return { name, unit: 's', meaning, missing: 'the tool states no interval', signed: true }
}

/** Pick the figures of the group that a format states. */
export function pickFigures(...names: readonly string[]): readonly FigureDescription[] {
  return FIGURES.filter(({ name }) => names.includes(name))
}

/**
 * Pick figures none of which may be below zero: an interval of times that were drawn again and again from those measured lies among
 * them, other than one that is computed as the mean and a margin.
 */
export function pickUnsigned(...names: readonly string[]): readonly FigureDescription[] {
  return pickFigures(...names).map(({ name, unit, meaning, missing, sampled }) => ({
    ...{ name, unit, meaning },
    ...(missing === undefined ? {} : { missing }),
    ...(sampled === undefined ? {} : { sampled }),
  }))
}
