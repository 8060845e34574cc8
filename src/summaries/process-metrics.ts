import {
  computeColumnSlope,
  readFacts,
  readLargest,
  selectMedian,
} from '../quantities/column-statistics.ts'
import { readEnds, subtractNeighbours } from '../quantities/long-column.ts'
import { findLargest } from '../quantities/statistics.ts'
import type { MetricDescription } from '../records/metric-description.ts'
import { isAbsentCounter, readLastMeanCpu } from '../series/derive-rates.ts'
import {
  hasColumn,
  readColumn,
  type ColumnName,
  type ProcessRates,
  type ProcessSeries,
} from '../series/process-series.ts'
import type { ProcessTable } from '../series/tabulate-process.ts'
import { PreparedColumn } from './prepared-column.ts'
import { chooseAll, chooseInterval, chooseOne, type ChosenSamples } from './chosen-samples.ts'

/** A metric of a process, and all that can be asked about it. */
export interface ProcessMetric extends MetricDescription {
  /** Why a process may lack it. */
  readonly missing: string
  /** Whether it is a number of a sample as the log has it, with its decimals. */
  readonly isStated?: boolean
  /** In its unit; `NaN` where the process has none. */
  readonly read: (process: PreparedProcess) => number
  /** The samples that it is made of. */
  readonly samples: (process: PreparedProcess) => ChosenSamples
}

/** A series, and what several metrics need of it, each computed once. */
export interface PreparedProcess {
  readonly series: ProcessSeries
  readonly rates: ProcessRates
  readonly rss: PreparedColumn
}

const RSS_SHARES = [0.5, 0.1, 0.9, 0.99] as const

/** Prepare the samples of a process for its metrics. */
export function prepareProcess(rates: ProcessTable): PreparedProcess {
  const { series } = rates
  return { series, rates, rss: prepareRss(series) }
}

function prepareRss(series: ProcessSeries): PreparedColumn {
  return new PreparedColumn(readColumn(series, 'rss'), { shares: RSS_SHARES, leavesOut: false })
}

/** Prepare a process whose samples are not here, to ask how they count; its metrics are not known. */
export function prepareOutline(length: number): PreparedProcess {
  const none = new Float64Array()
  const counters = { user: none, system: none, faults: none, timestamp: none }
  const series = { pid: undefined, length, elapsed: none, rss: none, ...counters, labels: [] }
  const rates = { meanCpu: none, cpu: none, faults: none }
  return { series, rates, rss: prepareRss(series) }
}

const NO_SAMPLE = 'the log has no sample'
const NO_FAULTS = 'its samples have no count of page faults, as those of psutil on Linux'

const all: ProcessMetric['samples'] = ({ series }) => chooseAll(series)
const last: ProcessMetric['samples'] = ({ series }) =>
  chooseOne(series.length - 1, 'the last sample')

/** Every metric that is computed from the samples of a process, in the order of the documentation. */
export const processMetrics: readonly ProcessMetric[] = [
  {
    name: 'process.elapsed',
    unit: 's',
    meaning: 'from the start of the process to its last sample',
    missing: NO_SAMPLE,
    isStated: true,
    read: ({ series }) => readEnds(readColumn(series, 'elapsed')).last,
    samples: last,
  },
  {
    name: 'process.samples',
    unit: '1',
    meaning: 'samples of the process',
    missing: NO_SAMPLE,
    read: ({ series }) => series.reduced?.count ?? series.length,
    samples: all,
  },
  {
    name: 'process.interval',
    unit: 's',
    meaning: 'median time between samples',
    missing: 'the log has a single sample',
    // Two samples of one time may be two parts of what was recorded then, such as its CPU and its memory.
    read: ({ series }) =>
      selectMedian(subtractNeighbours(readColumn(series, 'elapsed'), { keepsZero: false })),
    samples: all,
  },
  {
    name: 'rss.peak',
    unit: 'B',
    meaning: 'largest resident set size',
    missing: NO_SAMPLE,
    read: ({ rss }) => readLargest(rss.facts),
    samples: ({ series: { rss } }) =>
      chooseOne(rss.indexOf(findLargest(rss)), 'the sample that is largest'),
  },
  {
    name: 'rss.mean',
    unit: 'B',
    meaning: 'mean of the samples',
    missing: NO_SAMPLE,
    read: ({ rss }) => rss.facts.mean,
    samples: all,
  },
  rssQuantile('median', 0.5, 'median of the samples'),
  rssQuantile('p10', 0.1, '10th percentile of the samples'),
  rssQuantile('p90', 0.9, '90th percentile of the samples'),
  rssQuantile('p99', 0.99, '99th percentile of the samples'),
  {
    name: 'rss.first',
    unit: 'B',
    meaning: 'first sample',
    missing: NO_SAMPLE,
    read: ({ rss }) => rss.facts.first,
    samples: () => chooseOne(0, 'the first sample'),
  },
  {
    name: 'rss.last',
    unit: 'B',
    meaning: 'last sample',
    missing: NO_SAMPLE,
    read: ({ rss }) => rss.facts.last,
    samples: last,
  },
  {
    name: 'rss.slope',
    unit: 'B/s',
    meaning: 'slope of the least-squares line through the samples',
    missing: 'it needs samples at two times',
    read: ({ series, rss: { facts } }) => {
      const [x, y] = [readColumn(series, 'elapsed'), readColumn(series, 'rss')]
      return computeColumnSlope({ x, y }, { meanX: readFacts(x).mean, meanY: facts.mean })
    },
    samples: all,
  },
  {
    name: 'cpu.mean',
    unit: '%',
    meaning: 'user time over elapsed time at the last sample',
    missing: 'no time passed before the last sample',
    read: ({ series }) => readLastMeanCpu(series),
    samples: ({ series }) =>
      chooseOne(series.length - 1, 'the last sample: its user time over its elapsed time'),
  },
  {
    name: 'cpu.peak',
    unit: '%',
    meaning: 'largest instantaneous CPU',
    missing: 'no time passed between samples',
    read: (process) => findPeakRate(process, { stated: 'cpu', counter: 'user', rate: 'cpu' }),
    samples: ({ series, rates }) => chooseInterval(series, rates.cpu),
  },
  {
    name: 'faults.total',
    unit: '1',
    meaning: 'page faults at the last sample',
    missing: NO_FAULTS,
    read: ({ series }) => readEnds(readColumn(series, 'faults')).last,
    samples: last,
  },
  {
    name: 'faults.peak',
    unit: '1/s',
    meaning: 'largest page-fault rate',
    missing: NO_FAULTS,
    read: (process) =>
      findPeakRate(process, { stated: 'faultRate', counter: 'faults', rate: 'faults' }),
    samples: ({ series, rates }) => chooseInterval(series, rates.faults),
  },
]

function rssQuantile(
  name: string,
  share: (typeof RSS_SHARES)[number],
  meaning: string,
): ProcessMetric {
  return {
    name: `rss.${name}`,
    unit: 'B',
    meaning,
    missing: NO_SAMPLE,
    read: ({ rss }) => rss.readQuantile(share),
    samples: all,
  }
}

/** The largest of the rates that the log states, or of those that are derived from a counter. */
function findPeakRate(
  { series, rates }: PreparedProcess,
  names: {
    readonly stated: ColumnName
    readonly counter: 'user' | 'faults'
    readonly rate: 'cpu' | 'faults'
  },
): number {
  if (hasColumn(series, names.stated))
    return readLargest(readFacts(readColumn(series, names.stated)))
  return isAbsentCounter(series, names.counter) ? NaN : findLargest(rates[names.rate])
}
