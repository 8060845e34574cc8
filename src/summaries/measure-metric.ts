import { loadGroup } from '../records/loads/load-group.ts'
import { createMeasured, showDecimal } from '../quantities/quantity.ts'
import { readSampleQuantile, type FigureSamples } from '../series/figure-samples.ts'
import type { SampleReader } from '../series/sample-reader.ts'
import { explainAbsence, hasRecords, listPaths, quotePath } from './explain-absence.ts'
import { findStated, joinSamples, type StatedAt } from './find-stated.ts'
import { formatSubject } from './format-subject.ts'
import type {
  ComputedMetric,
  FigureMetric,
  FileMetric,
  GaugeMetric,
  MetricKind,
  MetricOrigin,
  TracedMetric,
} from './metric-kind.ts'
import { mayState } from './may-state.ts'
import type { Metric } from './metric.ts'
import type { RunLog } from './run.ts'

/** What the metrics of a run are read from. */
export interface MetricSources {
  readonly logs: readonly RunLog[]
  /** The metrics of the process that the run is about, or why there is none; `undefined` when no log has one. */
  readonly process: ReadonlyMap<string, Metric> | { readonly reason: string } | undefined
  /** The samples of that process, if there is one. */
  readonly reader: SampleReader | undefined
}

/**
 * Measure one metric of a run; one without data has the reason. `find` returns metrics that were measured before. What a log states in MB
 * is shown in MB.
 */
export function measureMetric(
  metric: MetricKind,
  sources: MetricSources,
  find: (name: string) => Metric | undefined,
): Metric {
  const found = measureKind(metric, sources, find)
  if (found.kind === 'missing' || metric.isDecimal !== true) return found
  return { ...found, quantity: showDecimal(found.quantity) }
}

function measureKind(
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
    case 'gauge':
      return measureGauge(metric, sources)
    case 'computed':
      return compute(metric, find)
  }
}

/** Whether a metric may have a value, as far as that is plain from the formats of the logs; where it may not, measuring only says why. */
export function mayMeasure(metric: MetricKind, { logs, process, reader }: MetricSources): boolean {
  switch (metric.kind) {
    case 'file':
      return metric.origin === undefined || mayHaveRecords(logs, metric.origin)
    case 'figure':
      return mayState(logs, metric.group)
    case 'trace':
      return logs.some(({ contents }) => contents.trace !== undefined)
    case 'process':
      return process !== undefined
    case 'gauge':
      return reader !== undefined
    case 'computed':
      return true
  }
}

function mayHaveRecords(logs: readonly RunLog[], origin: MetricOrigin): boolean {
  return logs.some((log) => hasRecords(log, origin))
}

function measureFile({ origin, unit, read }: FileMetric, logs: readonly RunLog[]): Metric {
  const own = origin === undefined ? logs : logs.filter((log) => hasRecords(log, origin))
  const [log, ...others] = own
  if (log === undefined) return explainAbsence(origin, logs)
  if (others.length > 0) return missing(SEVERAL_LOGS)
  const value = read(log.contents.reading)
  if (value === undefined) return missing(`nobody counted the words of ${listPaths(own)}`)
  return measured(value, unit)
}

/** A figure counts as the last log states it, unless it is one of several samples. */
function measureFigure(metric: FigureMetric, logs: readonly RunLog[]): Metric {
  if (!mayState(logs, metric.group)) return explainAbsence(metric.origin, logs, metric.missing)
  const stated = findStated(metric, logs)
  const [only, ...others] = stated
  if (only === undefined) return explainFigure(metric, logs)
  const scopes = new Set(stated.map(({ scope }) => scope))
  if (scopes.size > 1) return explainScopes(stated)
  const copies = findCopies(metric, stated)
  if (copies !== undefined) return explainCopies(metric, copies)
  const { figure } = only.figure
  if ('missing' in figure && others.length === 0) {
    return missing(`${figure.missing} (in ${quotePath(only.log)})`)
  }
  // A log may state the mean itself, without the samples.
  const isComputed = metric.statistic !== undefined && figure.name === metric.figure
  const samples = joinSamples(stated.map((one) => one.figure))
  if (samples !== undefined) return measureSamples(metric, samples, { stated, isComputed })
  if (isComputed || 'missing' in figure) return explainFigure(metric, logs)
  return measured(figure.value, figure.unit, figure.resolution)
}

/** Benchmarks of one name that are defined in two places are two. */
function explainScopes(stated: readonly StatedAt[]): Metric {
  const places = stated.map(({ log, scope }) => `${quotePath(log)} has it of \`${scope ?? ''}\``)
  const listed = [...new Set(places)].slice(0, 3).join(', ')
  return missing(`${listed}: they are not one benchmark; make a run of each log`)
}

/** Find what one log states of several benchmarks of one name: they may be of one command before and after a change. */
function findCopies(
  { results, group, subject }: FigureMetric,
  stated: readonly StatedAt[],
): readonly StatedAt[] | undefined {
  // The largest latency of two load tests, say, is no sample: each report is one of its own.
  const isApart = results === 'benchmarks' || group === loadGroup.name
  if (!isApart || typeof subject !== 'string') return undefined
  const logs = [...new Set(stated.map(({ log }) => log))]
  return logs.map((log) => stated.filter((one) => one.log === log)).find((own) => own.length > 1)
}

function explainCopies(metric: FigureMetric, copies: readonly StatedAt[]): Metric {
  const { group, subject, name } = metric
  const rest = name.slice(formatSubject(group, subject).length)
  const names = copies
    .slice(0, 3)
    .map(({ position }) => `\`${formatSubject(group, position)}${rest}\``)
  const [first] = copies
  const log = first === undefined ? '' : quotePath(first.log)
  return missing(
    `${log} has ${String(copies.length)} results of that name; name one by its place: ${names.join(', ')}`,
  )
}

/** Compute a metric of samples; where they are all here, its interval can be told from them. */
function measureSamples(
  { unit, statistic, missing: reason, group, subject, figure }: FigureMetric,
  samples: FigureSamples,
  { stated, isComputed }: { readonly stated: readonly StatedAt[]; readonly isComputed: boolean },
): Metric {
  if (statistic !== undefined && isComputed) {
    const value = statistic.read(samples)
    return Number.isNaN(value) ? missing(reason ?? UNKEPT) : measured(value, unit)
  }
  const value = readSampleQuantile(samples, 0.5)
  if (Number.isNaN(value)) return missing(UNKEPT)
  const [first] = stated
  const resolution = samples.count % 2 === 1 ? readResolution(first) : undefined
  const quantity = createMeasured(value, unit, resolution)
  const { values } = samples
  if (values === undefined || values.length < 2) return { kind: 'measured', quantity }
  // Samples of one execution are drawn together; a benchmark may keep other samples of each figure.
  const drawn = `${first?.log.path ?? ''} ${formatSubject(group, subject)} ${String(values.length)}`
  const run = subject === undefined || group !== 'time' ? `${drawn} ${figure}` : drawn
  return { kind: 'measured', quantity, repeats: { run, values: [...values] } }
}

function readResolution(stated: StatedAt | undefined): number | undefined {
  const figure = stated?.figure.figure
  return figure !== undefined && 'value' in figure ? figure.resolution : undefined
}

const UNKEPT =
  'too many different samples to be kept; its mean, its smallest and its largest are known'

function explainFigure(metric: FigureMetric, logs: readonly RunLog[]): Metric {
  if (metric.subject !== undefined) return explainAbsence(metric.origin, logs, metric.missing)
  const placed = logs
    .flatMap((log) => (log.contents.results ?? []).map((result) => ({ log, result })))
    .filter(({ result }) => result.group === metric.group)
    .map((one, i) => ({ ...one, position: i + 1 }))
    .filter(({ result }) => result.name !== undefined && result.figures.has(metric.figure))
  const names = [...new Set(placed.map(({ result }) => result.name))]
  const isOfOne = names.length === 1 && placed.length > new Set(placed.map(({ log }) => log)).size
  if (names.length < 2 && !isOfOne) return explainAbsence(metric.origin, logs, metric.missing)
  const subjects = isOfOne ? placed.map(({ position }) => position) : names
  const rest = metric.name.slice(metric.group.length)
  const examples = subjects
    .slice(0, 3)
    .map((subject) => `\`${formatSubject(metric.group, subject)}${rest}\``)
  return missing(
    `${listPaths(logs)} has ${String(subjects.length)} of them; name one: ${examples.join(', ')}`,
  )
}

function measureGauge(
  { origin, gauge, unit, read }: GaugeMetric,
  { logs, process, reader }: MetricSources,
): Metric {
  if (reader === undefined) {
    return process !== undefined && 'reason' in process
      ? missing(process.reason)
      : explainAbsence(origin, logs)
  }
  const value = lacksGauge(reader, gauge) ? NaN : read(reader)
  if (value === undefined) return missing('the lock keeps no samples of so long a series')
  if (Number.isNaN(value)) return explainAbsence(origin, logs, `no sample states ${gauge}`)
  return measured(value, unit)
}

/** Whether the samples of a process are all here and none has a column. What is read out of a long series a lock keeps. */
function lacksGauge(reader: SampleReader, gauge: string): boolean {
  const table = reader.isLong ? undefined : reader.table()
  return table !== undefined && table.series.gauges?.has(gauge) !== true
}

function measureTraced(metric: TracedMetric, logs: readonly RunLog[]): Metric {
  const { format } = metric
  const traces = logs.flatMap(({ contents: { trace } }) =>
    trace !== undefined && format.owns(trace) ? [trace] : [],
  )
  const [trace, ...others] = traces
  if (trace === undefined) {
    return explainAbsence({ record: format.record, formats: [format] }, logs)
  }
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

const SEVERAL_LOGS = 'the run has several such logs'

function missing(reason: string): Metric {
  return { kind: 'missing', reason }
}

function measured(...[value, unit, resolution]: Parameters<typeof createMeasured>): Metric {
  return { kind: 'measured', quantity: createMeasured(value, unit, resolution) }
}
