import type { UnitName } from '../../../quantities/units.ts'
import type { GaugeDescription } from '../../../records/metric-description.ts'
import { logFormats, type LogFormat } from '../../../traces/log-formats.ts'
import type { ProcessTable } from '../../../series/tabulate-process.ts'
import { BYTES_PER_MEBIBYTE } from '../../../quantities/units.ts'

/** A series that a chart may draw. */
export interface SeriesDescription {
  readonly name: string
  /** Name in a key and in sentences. */
  readonly title: string
  /** What a sample is, in Markdown for the documentation. */
  readonly meaning: string
  /** Unit as axes write it. */
  readonly axisUnit: string
  /** Unit of the column as it is read. */
  readonly unit: UnitName
  /** Whether its log states it in multiples of 1000, such as MB: texts have them, as the axis has. */
  readonly isDecimal?: true
  /** Size of the axis unit in that unit. */
  readonly scale: number
  /** Its time: elapsed since the start of a process, or the CPU time of a trace. */
  readonly clock: 'elapsed' | 'cpu'
  /** The format of the project's own whose logs have it; absent of others. */
  readonly format?: string
  /** Read its values, one for each sample of the table; `NaN` where it has none. */
  readonly read: (table: ProcessTable) => Float64Array
}

/** The series that every process may have. */
const processSeries = [
  {
    name: 'rss',
    title: 'RSS',
    meaning: 'resident set size',
    axisUnit: 'MiB',
    unit: 'B',
    scale: BYTES_PER_MEBIBYTE,
    clock: 'elapsed',
    read: (table) => table.rss,
  },
  {
    name: 'cpu',
    title: 'CPU',
    meaning: 'user time over elapsed time, since the previous sample',
    axisUnit: '%',
    unit: '%',
    scale: 1,
    clock: 'elapsed',
    read: (table) => table.cpu,
  },
  {
    name: 'cpu.mean',
    title: 'Mean CPU',
    meaning: 'user time over elapsed time, since the start',
    axisUnit: '%',
    unit: '%',
    scale: 1,
    clock: 'elapsed',
    read: (table) => table.meanCpu,
  },
  {
    name: 'faults',
    title: 'Page Faults',
    meaning: 'page faults per second, since the previous sample',
    axisUnit: '1/s',
    unit: '1/s',
    scale: 1,
    clock: 'elapsed',
    read: (table) => table.faults,
  },
  {
    name: 'user',
    title: 'User CPU Time',
    meaning: 'CPU time in user mode, since the start',
    axisUnit: 's',
    unit: 's',
    scale: 1,
    clock: 'elapsed',
    read: (table) => table.user,
  },
  {
    name: 'system',
    title: 'System CPU Time',
    meaning: 'CPU time in the kernel, since the start',
    axisUnit: 's',
    unit: 's',
    scale: 1,
    clock: 'elapsed',
    read: (table) => table.series.system,
  },
  {
    name: 'trace.rss',
    title: 'RSS',
    meaning: 'resident set size over CPU time, of a log of [cPyMemTrace](traces.md#cpymemtrace)',
    axisUnit: 'MiB',
    unit: 'B',
    scale: BYTES_PER_MEBIBYTE,
    clock: 'cpu',
    read: (table) => (isTraceTable(table) ? table.rss : table.rss.map(() => NaN)),
  },
] as const satisfies readonly SeriesDescription[]

/** Every series, in the order of the documentation: those of any process, and what only some formats state. */
export const seriesCatalogue: readonly SeriesDescription[] = [
  ...processSeries,
  ...listGauges(logFormats).map(describeGauge),
]

/** The name of a series in the configuration that every process may have. */
export type SeriesName = (typeof processSeries)[number]['name']

/** The names of all series that a chart may draw. */
export const SERIES_NAMES: readonly string[] = seriesCatalogue.map(({ name }) => name)

const byName: ReadonlyMap<string, SeriesDescription> = new Map(
  seriesCatalogue.map((series) => [series.name, series]),
)

/** What formats state besides the columns of a process, each once. */
function listGauges(formats: readonly LogFormat[]): readonly GaugeDescription[] {
  const all = formats.flatMap((format) => (format.kind === 'trace' ? [] : (format.gauges ?? [])))
  return [...new Map(all.map((gauge) => [gauge.name, gauge])).values()]
}

function describeGauge(gauge: GaugeDescription): SeriesDescription {
  const { name, title, unit, isDecimal, meaning } = gauge
  return {
    name,
    title,
    meaning,
    unit,
    ...(unit !== 'B'
      ? { axisUnit: unit, scale: 1 }
      : isDecimal === true
        ? { axisUnit: 'MB', scale: 1e6 }
        : { axisUnit: 'MiB', scale: BYTES_PER_MEBIBYTE }),
    ...(isDecimal === true ? { isDecimal } : {}),
    clock: 'elapsed',
    read: ({ series, time }) => series.gauges?.get(name)?.values ?? time.map(() => NaN),
  }
}

/** List the series that only these formats state, those of formats of a project's own: of each format with its own titles. */
export function listOwnSeries(formats: readonly LogFormat[]): readonly SeriesDescription[] {
  return formats.flatMap((format) =>
    listGauges([format])
      .filter(({ name }) => !byName.has(name))
      .map((gauge) => ({ ...describeGauge(gauge), format: format.name })),
  )
}

/**
 * Get a series by name.
 *
 * @param own those of the project; the first of a name counts
 */
export function getSeries(name: string, own: readonly SeriesDescription[] = []): SeriesDescription {
  const series = byName.get(name) ?? own.find((one) => one.name === name)
  if (series === undefined) throw new Error(`Unexpected series ${name}`)
  return series
}

/** Whether a table is that of a trace, over CPU time, instead of a process. */
export function isTraceTable({ series }: ProcessTable): boolean {
  return series.clock === 'cpu'
}

/** Name a series with its unit, as its axis does: `RSS (MiB)`. */
export function formatSeriesLabel({ title, axisUnit }: SeriesDescription): string {
  return axisUnit === '1' ? title : `${title} (${axisUnit})`
}
