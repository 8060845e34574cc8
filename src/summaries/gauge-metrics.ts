import { keptNumber } from '../series/kept-shape.ts'
import { readLargest, readSmallest } from '../quantities/column-statistics.ts'
import { createColumn, type LongColumn } from '../quantities/long-column.ts'
import type { GaugeDescription } from '../records/metric-description.ts'
import { readGauge } from '../series/process-series.ts'
import { recallReadout } from '../series/read-out.ts'
import type { ProcessTable } from '../series/tabulate-process.ts'
import { chooseOne, type ChosenSamples } from './chosen-samples.ts'
import type { GaugeMetric, MetricOrigin } from './metric-kind.ts'
import { PreparedColumn } from './prepared-column.ts'

/** Something that is computed from a column without its `NaN` values. */
interface GaugeStatistic {
  readonly name: string
  readonly meaning: string
  readonly compute: (stated: PreparedColumn) => number
  /** The sample that it is; `undefined` where all count. */
  readonly role?: string
}

/** What is computed from a column, in the order of the documentation. */
const STATISTICS: readonly GaugeStatistic[] = [
  {
    name: 'peak',
    meaning: 'largest',
    compute: ({ facts }) => readLargest(facts),
    role: 'the sample that is largest',
  },
  {
    name: 'min',
    meaning: 'smallest',
    compute: ({ facts }) => readSmallest(facts),
    role: 'the sample that is smallest',
  },
  { name: 'mean', meaning: 'mean', compute: ({ facts }) => facts.mean },
  { name: 'median', meaning: 'median', compute: (stated) => stated.readQuantile(0.5) },
  { name: 'p90', meaning: '90th percentile', compute: (stated) => stated.readQuantile(0.9) },
  { name: 'p99', meaning: '99th percentile', compute: (stated) => stated.readQuantile(0.99) },
  {
    name: 'first',
    meaning: 'first',
    compute: ({ facts }) => facts.first,
    role: 'the first sample that has one',
  },
  {
    name: 'last',
    meaning: 'last',
    compute: ({ facts }) => facts.last,
    role: 'the last sample that has one',
  },
]

/** Create the metrics of a column that only some formats have: `heapUsed.peak` and so on. */
export function createGaugeMetrics(
  { name: gauge, unit, isDecimal, meaning }: GaugeDescription,
  origin: MetricOrigin,
): readonly GaugeMetric[] {
  return STATISTICS.map((statistic) => ({
    kind: 'gauge',
    name: `${gauge}.${statistic.name}`,
    unit,
    ...(isDecimal === true ? { isDecimal } : {}),
    meaning: `${statistic.meaning} ${meaning}`,
    origin,
    gauge,
    read: (reader) =>
      recallReadout([reader], {
        name: `gauge ${gauge}.${statistic.name}`,
        shape: keptNumber,
        compute: ([table]) => {
          return table === undefined ? NaN : statistic.compute(prepareGauge(table, gauge))
        },
      }),
    samples: (values) => chooseSamples(statistic, values),
  }))
}

const SHARES = [0.5, 0.9, 0.99]

/** The gauges of tables, each prepared once, since each of its statistics needs it. */
const known = new WeakMap<ProcessTable, Map<string, PreparedColumn>>()

function prepareGauge(table: ProcessTable, gauge: string): PreparedColumn {
  const prepared = known.get(table) ?? new Map<string, PreparedColumn>()
  known.set(table, prepared)
  const found = prepared.get(gauge) ?? prepareStated(readGauge(table.series, gauge))
  prepared.set(gauge, found)
  return found
}

/** Prepare what a column states, without its `NaN` values. */
function prepareStated(column: LongColumn): PreparedColumn {
  return new PreparedColumn(column, { shares: SHARES, leavesOut: true })
}

function chooseSamples(
  { name, compute, role }: GaugeStatistic,
  values: Float64Array,
): ChosenSamples {
  const stated = prepareStated(createColumn(values))
  const { count } = stated.facts
  const indexes = [
    values.findIndex((one) => !Number.isNaN(one)),
    values.findLastIndex((one) => !Number.isNaN(one)),
  ]
  if (role === undefined) {
    return {
      count,
      indexes,
      role: `all ${String(count)} samples, of which these are the first and the last`,
    }
  }
  const [first = -1, last = -1] = indexes
  return chooseOne(
    name === 'last' ? last : name === 'first' ? first : values.indexOf(compute(stated)),
    role,
  )
}
