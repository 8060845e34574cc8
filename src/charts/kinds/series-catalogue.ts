import type { UnitName } from '../../quantities/units.ts'
import type { ProcessTable } from '../../series/tabulate-process.ts'
import { BYTES_PER_MEBIBYTE } from '../../quantities/units.ts'

/** The series of a process that a chart may draw. */
export const SERIES_NAMES = [
  'rss',
  'cpu',
  'cpu.mean',
  'faults',
  'user',
  'system',
  'trace.rss',
] as const

/** The name of a series in the configuration. */
export type SeriesName = (typeof SERIES_NAMES)[number]

/** What a series is called, and in which unit it is drawn. */
export interface SeriesDescription {
  readonly name: SeriesName
  /** In a key and in sentences. */
  readonly title: string
  /** As axes write it. */
  readonly axisUnit: string
  /** Of the column as it is read. */
  readonly unit: UnitName
  /** How many of that unit make one of the axis. */
  readonly scale: number
  /** A sample each; `NaN` where it has none. */
  readonly read: (table: ProcessTable) => Float64Array
}

/** Every series, in the order of the documentation. */
export const seriesCatalogue: Readonly<Record<SeriesName, SeriesDescription>> = {
  rss: {
    name: 'rss',
    title: 'RSS',
    axisUnit: 'MiB',
    unit: 'B',
    scale: BYTES_PER_MEBIBYTE,
    read: (table) => table.rss,
  },
  cpu: {
    name: 'cpu',
    title: 'CPU',
    axisUnit: '%',
    unit: '%',
    scale: 1,
    read: (table) => table.cpu,
  },
  'cpu.mean': {
    name: 'cpu.mean',
    title: 'Mean CPU',
    axisUnit: '%',
    unit: '%',
    scale: 1,
    read: (table) => table.meanCpu,
  },
  faults: {
    name: 'faults',
    title: 'Page Faults',
    axisUnit: '1/s',
    unit: '1/s',
    scale: 1,
    read: (table) => table.faults,
  },
  user: {
    name: 'user',
    title: 'User CPU Time',
    axisUnit: 's',
    unit: 's',
    scale: 1,
    read: (table) => table.user,
  },
  system: {
    name: 'system',
    title: 'System CPU Time',
    axisUnit: 's',
    unit: 's',
    scale: 1,
    read: (table) => table.series.system,
  },
  'trace.rss': {
    name: 'trace.rss',
    title: 'RSS',
    axisUnit: 'MiB',
    unit: 'B',
    scale: BYTES_PER_MEBIBYTE,
    read: (table) => (isTraceTable(table) ? table.rss : table.rss.map(() => NaN)),
  },
}

/** Whether a series is of a trace, over CPU time, and not of a process. */
export function isTraceSeries(name: SeriesName): boolean {
  return name === 'trace.rss'
}

/** Whether a table is of a trace. */
export function isTraceTable({ series }: ProcessTable): boolean {
  return series.clock === 'cpu'
}

/** Name a series with its unit, as its axis does: `RSS (MiB)`. */
export function formatSeriesLabel({ title, axisUnit }: SeriesDescription): string {
  return `${title} (${axisUnit})`
}

/**
 * Read the samples of a series in the unit of its axis, for how they are distributed. Of a series that was
 * thinned they are made anew from the distribution of all.
 */
export function readSamples(description: SeriesDescription, table: ProcessTable): Float64Array {
  const whole = table.series.whole?.distributions.get(description.name)
  if (whole === undefined) return readSeries(description, table)
  const { count, quantiles } = whole
  const steps = (quantiles.length - 1) / Math.max(1, count - 1)
  return Float64Array.from({ length: count }, (_, i) => {
    return (quantiles[Math.round(i * steps)] ?? NaN) / description.scale
  })
}

/** Read a series of a process in the unit of its axis. */
export function readSeries({ read, scale }: SeriesDescription, table: ProcessTable): Float64Array {
  return read(table).map((value) => value / scale)
}
