import { computeMean, computeQuantile, findLargest } from '../quantities/statistics.ts'
import type { GaugeDescription } from '../records/metric-description.ts'
import { recallReadout } from '../series/read-out.ts'
import { chooseOne, type ChosenSamples } from './chosen-samples.ts'
import type { GaugeMetric, MetricOrigin } from './metric-kind.ts'

/** Something that is computed from a column without its `NaN` values. */
interface GaugeStatistic {
  readonly name: string
  readonly meaning: string
  readonly compute: (values: Float64Array) => number
  /** The sample that it is; `undefined` where all count. */
  readonly role?: string
}

/** What is computed from a column, in the order of the documentation. */
const STATISTICS: readonly GaugeStatistic[] = [
  { name: 'peak', meaning: 'largest', compute: findLargest, role: 'the sample that is largest' },
  {
    name: 'min',
    meaning: 'smallest',
    compute: (values) => -findLargest(values.map((value) => -value)),
    role: 'the sample that is smallest',
  },
  { name: 'mean', meaning: 'mean', compute: computeMean },
  { name: 'median', meaning: 'median', compute: (values) => computeQuantile(values, 0.5) },
  { name: 'p90', meaning: '90th percentile', compute: (values) => computeQuantile(values, 0.9) },
  { name: 'p99', meaning: '99th percentile', compute: (values) => computeQuantile(values, 0.99) },
  {
    name: 'first',
    meaning: 'first',
    compute: (values) => values[0] ?? NaN,
    role: 'the first sample that has one',
  },
  {
    name: 'last',
    meaning: 'last',
    compute: (values) => values.at(-1) ?? NaN,
    role: 'the last sample that has one',
  },
]

/** Create the metrics of a column that only some formats have: `heapUsed.peak` and so on. */
export function createGaugeMetrics(
  { name: gauge, unit, meaning }: GaugeDescription,
  origin: MetricOrigin,
): readonly GaugeMetric[] {
  return STATISTICS.map((statistic) => ({
    kind: 'gauge',
    name: `${gauge}.${statistic.name}`,
    unit,
    meaning: `${statistic.meaning} ${meaning}`,
    origin,
    gauge,
    read: (reader) =>
      recallReadout([reader], {
        name: `gauge ${gauge}.${statistic.name}`,
        compute: ([table]) => {
          const values = table?.series.gauges?.get(gauge)?.values ?? new Float64Array()
          return statistic.compute(dropAbsent(values))
        },
      }),
    samples: (values) => chooseSamples(statistic, values),
  }))
}

function dropAbsent(values: Float64Array): Float64Array {
  return values.filter((value) => !Number.isNaN(value))
}

function chooseSamples(
  { name, compute, role }: GaugeStatistic,
  values: Float64Array,
): ChosenSamples {
  const stated = dropAbsent(values)
  const indexes = [
    values.findIndex((one) => !Number.isNaN(one)),
    values.findLastIndex((one) => !Number.isNaN(one)),
  ]
  if (role === undefined) {
    return {
      count: stated.length,
      indexes,
      role: `all ${String(stated.length)} samples, of which these are the first and the last`,
    }
  }
  const [first = -1, last = -1] = indexes
  return chooseOne(
    name === 'last' ? last : name === 'first' ? first : values.indexOf(compute(stated)),
    role,
  )
}
