import { formatLogPath } from '../logs/read-log-name.ts'
import { createMeasured } from '../quantities/quantity.ts'
import type { LogFormat } from '../traces/log-formats.ts'
import type {
  ComputedMetric,
  FigureMetric,
  FileMetric,
  MetricKind,
  TracedMetric,
} from './metric-kind.ts'
import type { Metric } from './metric.ts'
import type { RunLog } from './run.ts'

/** What the metrics of a run are read from. */
export interface MetricSources {
  readonly logs: readonly RunLog[]
  /** The metrics of the process that the run is about, or why there is none; `undefined` when no log has one. */
  readonly process: ReadonlyMap<string, Metric> | { readonly reason: string } | undefined
}

/** Measure one metric of a run; one without data has the reason. `find` returns metrics that were measured before. */
export function measureMetric(
  metric: MetricKind,
  sources: MetricSources,
  find: (name: string) => Metric | undefined,
): Metric {
  switch (metric.kind) {
    case 'file':
      return measureFile(metric, sources.logs)
    case 'figure':
      return measureFigure(metric, sources.logs)
    case 'trace':
      return measureTraced(metric, sources.logs)
    case 'process': {
      const { process, logs } = sources
      if (process === undefined) return missing(`no process record in ${listPaths(logs)}`)
      if ('reason' in process) return missing(process.reason)
      return process.get(metric.name) ?? missing(metric.missing)
    }
    case 'computed':
      return compute(metric, find)
  }
}

function measureFile({ format, unit, read }: FileMetric, logs: readonly RunLog[]): Metric {
  const own = format === undefined ? logs : logs.filter((log) => hasRecords(log, format))
  const [log, ...others] = own
  if (log === undefined) return explainAbsence(format, logs)
  if (others.length > 0) return missing(SEVERAL_LOGS)
  const value = read(log.contents.reading)
  if (value === undefined) return missing(`nobody counted the words of ${listPaths(own)}`)
  return measured(value, unit)
}

/** A figure counts as the last log states it. */
function measureFigure(metric: FigureMetric, logs: readonly RunLog[]): Metric {
  const log = logs.findLast(({ contents }) => contents.figures.has(metric.name))
  const figure = log?.contents.figures.get(metric.name)?.figure
  if (log === undefined || figure === undefined) {
    return explainAbsence(metric.format, logs, metric.missing)
  }
  return 'missing' in figure
    ? missing(`${figure.missing} (in ${quotePath(log)})`)
    : measured(figure.value, figure.unit, figure.resolution)
}

function measureTraced(metric: TracedMetric, logs: readonly RunLog[]): Metric {
  const { format } = metric
  const traces = logs.flatMap(({ contents: { trace } }) =>
    trace !== undefined && format.owns(trace) ? [trace] : [],
  )
  const [trace, ...others] = traces
  if (trace === undefined) return explainAbsence(format, logs)
  if (others.length > 0) return missing(SEVERAL_LOGS)
  const value = metric.read(trace)
  return Number.isNaN(value) ? missing(metric.missing) : measured(value, metric.unit)
}

function compute(
  { terms, unit, round, read }: ComputedMetric,
  find: (name: string) => Metric | undefined,
): Metric {
  const values: number[] = []
  for (const name of terms) {
    const term = find(name) ?? missing(`there is no ${name}`)
    if (term.kind === 'missing') return term
    values.push(term.quantity.value)
  }
  return measured(read(round(values)), unit)
}

/** Explain why no log has a number of a format, as far as the logs show it. */
function explainAbsence(
  format: LogFormat | undefined,
  logs: readonly RunLog[],
  reason?: string,
): Metric {
  if (format === undefined) return missing('the run has no log')
  const having = logs.filter((log) => hasRecords(log, format))
  const outdated = logs.filter(({ unread }) => unread?.includes(format.name) === true)
  if (outdated.length > 0) {
    return missing(
      `the lock has ${listPaths(outdated)} as an older tracedocs read it; build where the log is`,
    )
  }
  if (having.length === 0) return missing(`no ${format.record} in ${listPaths(logs)}`)
  const why = reason === undefined ? '' : `: ${reason}`
  const places = having.map((log) => quotePath(log) + quoteFirstLine(log, format)).join(', ')
  return missing(`the ${format.record} in ${places} has none${why}`)
}

function hasRecords({ contents }: RunLog, { name }: LogFormat): boolean {
  return contents.reading.counts.has(name)
}

function listPaths(logs: readonly RunLog[]): string {
  return logs.map(quotePath).join(', ')
}

function quotePath({ path }: RunLog): string {
  return `\`${formatLogPath(path)}\``
}

/** Say where the record is that lacks something, where the log was read. */
function quoteFirstLine({ contents }: RunLog, { name }: LogFormat): string {
  const line = contents.reading.firstLines?.get(name)
  return line === undefined ? '' : ` (${line})`
}

const SEVERAL_LOGS = 'the run has several such logs'

function missing(reason: string): Metric {
  return { kind: 'missing', reason }
}

function measured(...[value, unit, resolution]: Parameters<typeof createMeasured>): Metric {
  return { kind: 'measured', quantity: createMeasured(value, unit, resolution) }
}
