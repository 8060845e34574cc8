import { sortNumbers } from '../quantities/sort-numbers.ts'
import { computeMean, readQuantile } from '../quantities/statistics.ts'
import type { GaugeDescription } from '../records/metric-description.ts'
import { recallReadout } from '../series/read-out.ts'
import { chooseOne, type ChosenSamples } from './chosen-samples.ts'
import type { GaugeMetric, MetricOrigin } from './metric-kind.ts'

/** Something that is computed from a column without its `NaN` values. */
interface GaugeStatistic {
  readonly name: string
  readonly meaning: string
  readonly compute: (stated: StatedValues) => number
  /** The sample that it is; `undefined` where all count. */
  readonly role?: string
}

/** What is computed from a column, in the order of the documentation. */
const STATISTICS: readonly GaugeStatistic[] = [
  {
    name: 'peak',
    meaning: 'largest',
    compute: ({ sorted }) => sorted.at(-1) ?? NaN,
    role: 'the sample that is largest',
  },
  {
    name: 'min',
    meaning: 'smallest',
    compute: ({ sorted }) => sorted[0] ?? NaN,
    role: 'the sample that is smallest',
  },
  { name: 'mean', meaning: 'mean', compute: ({ values }) => computeMean(values) },
  { name: 'median', meaning: 'median', compute: ({ sorted }) => readQuantile(sorted, 0.5) },
  { name: 'p90', meaning: '90th percentile', compute: ({ sorted }) => readQuantile(sorted, 0.9) },
  { name: 'p99', meaning: '99th percentile', compute: ({ sorted }) => readQuantile(sorted, 0.99) },
  {
    name: 'first',
    meaning: 'first',
    compute: ({ values }) => values[0] ?? NaN,
    role: 'the first sample that has one',
  },
  {
    name: 'last',
    meaning: 'last',
    compute: ({ values }) => values.at(-1) ?? NaN,
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
          return statistic.compute(findStated(values))
        },
      }),
    samples: (values) => chooseSamples(statistic, values),
  }))
}

/** A loop, as `filter` takes ten times as long of millions of values. */
function dropAbsent(values: Float64Array): Float64Array {
  const stated = new Float64Array(values.length)
  let length = 0
  for (const value of values) if (!Number.isNaN(value)) stated[length++] = value
  return stated.subarray(0, length)
}

const known = new WeakMap<Float64Array, StatedValues>()

/** What a column states, without its `NaN` values; kept, since each of its statistics needs it. */
interface StatedValues {
  readonly values: Float64Array
  /** In ascending order. */
  readonly sorted: Float64Array
}

function findStated(column: Float64Array): StatedValues {
  const found = known.get(column)
  if (found !== undefined) return found
  const values = dropAbsent(column)
  const stated = { values, sorted: sortNumbers(values) }
  known.set(column, stated)
  return stated
}

function chooseSamples(
  { name, compute, role }: GaugeStatistic,
  values: Float64Array,
): ChosenSamples {
  const stated = findStated(values)
  const indexes = [
    values.findIndex((one) => !Number.isNaN(one)),
    values.findLastIndex((one) => !Number.isNaN(one)),
  ]
  if (role === undefined) {
    return {
      count: stated.values.length,
      indexes,
      role: `all ${String(stated.values.length)} samples, of which these are the first and the last`,
    }
  }
  const [first = -1, last = -1] = indexes
  return chooseOne(
    name === 'last' ? last : name === 'first' ? first : values.indexOf(compute(stated)),
    role,
  )
}
