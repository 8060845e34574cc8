import type { UnitName } from '../../quantities/units.ts'
import type { FigureDescription } from '../metric-description.ts'
import type { MetricGroup } from '../metric-group.ts'
import type { StatedNumber } from '../record.ts'

const NONE = 'the tool does not state it'

const FIGURES: readonly FigureDescription[] = [
  figure('requests', '1', 'requests that were completed'),
  figure('rate', '1/s', 'requests a second'),
  figure('duration', 's', 'time that the test took'),
  figure('errors', '1', 'requests that failed without a response that counts'),
  figure('non2xx', '1', 'responses with a status that is no success'),
  { ...figure('latency', 's', 'time to answer a request: the median'), sampled: true },
  figure('latency.p75', 's', '75th percentile of the latency'),
  figure('latency.p95', 's', '95th percentile of the latency'),
  figure('bytes', 'B', 'bytes received, or read and written where a disk is tested'),
  figure(
    'transfer',
    'B/s',
    'bytes a second that are received, or moved where memory or a disk is tested',
  ),
]

/** What load tests of servers state: `load.latency.p99`. */
export const loadGroup: MetricGroup = {
  name: 'load',
  record: 'result of a load test',
  figures: FIGURES,
  results: 'commands',
}

function figure(name: string, unit: UnitName, meaning: string): FigureDescription {
  return { name, unit, meaning, missing: NONE }
}

const UNITS = new Map<string, UnitName>(FIGURES.map(({ name, unit }) => [name, unit]))

/** State a figure of the group, in the group's unit. */
export function stateLoad(name: string, value: number, resolution?: number): StatedNumber {
  const unit = UNITS.get(name) ?? UNITS.get(name.split('.')[0] ?? '') ?? '1'
  return { name, value, unit, ...(resolution === undefined ? {} : { resolution }) }
}

/** Figures of the latency by how tools call them. */
export const latencyNames: Readonly<Record<string, string>> = {
  ...{ min: 'latency.min', mean: 'latency.mean', avg: 'latency.mean', average: 'latency.mean' },
  ...{ max: 'latency.max', stdev: 'latency.stddev', stddev: 'latency.stddev' },
  ...{ med: 'latency', '50': 'latency', '75': 'latency.p75', '90': 'latency.p90' },
  ...{ '95': 'latency.p95', '99': 'latency.p99', '100': 'latency.max' },
}
