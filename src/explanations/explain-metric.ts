import type { Metric } from '../summaries/metric.ts'
import type {
  ComputedMetric,
  FigureMetric,
  FileMetric,
  MetricKind,
  TracedMetric,
} from '../summaries/metric-kind.ts'
import { findStated, joinSamples, type StatedAt } from '../summaries/find-stated.ts'
import { formatSubject } from '../summaries/format-subject.ts'
import { findUnitNotes } from '../summaries/find-unit-notes.ts'
import type { Run } from '../summaries/run.ts'
import type { Term, TermSource } from './explanation.ts'
import { findSampled } from './find-sampled.ts'
import { formatExact } from '../expressions/format-expression.ts'
import { UNKNOWN, type Origin, type Subject } from './metric-origin.ts'
import type { RunLogs, SourceLog } from './run-logs.ts'

/**
 * Explain a metric of a run: its value, and the lines of its logs that it comes from.
 *
 * @param name as the expression has it: `baseline.time.real`
 * @param metric the metric's own name: `time.real`
 */
export async function explainMetric(
  name: string,
  { run, metric, logs }: { readonly run: Run; readonly metric: string; readonly logs: RunLogs },
): Promise<Term> {
  const found = run.metrics.get(metric)
  const kind = run.listKnown().find((known) => known.name === metric)
  const samples = found?.kind === 'measured' && found.repeats ? logs.listSamples(run) : []
  const origin: Origin =
    found?.kind !== 'measured' || kind === undefined
      ? NO_ORIGIN
      : samples.length > 1
        ? await explainSamples(metric, samples, { logs, name })
        : await findOrigin(kind, { run, logs, name, value: found.quantity.value })
  return {
    name,
    run: run.name,
    meaning: kind?.meaning,
    quantity: found?.kind === 'measured' ? found.quantity : undefined,
    reason: explainReason(found),
    // Each sample of a run has its own.
    unitNote: samples.length > 1 ? undefined : findUnitNotes(run, metric)[0],
    formula: origin.formula,
    terms: origin.terms ?? [],
    role: origin.role,
    sources: origin.sources,
  }
}

/** The metric of a run with several samples is the median of theirs. */
async function explainSamples(
  metric: string,
  samples: readonly Run[],
  { logs, name }: Pick<Subject, 'logs' | 'name'>,
): Promise<Origin> {
  const terms: Term[] = []
  for (const run of samples) {
    const paths = run.logs.map(({ path }) => path).join(', ')
    const term = await explainMetric(name, { run, metric, logs })
    terms.push({ ...term, meaning: `the sample in ${paths}` })
  }
  const values = terms.map(({ quantity }) =>
    quantity === undefined ? 'n/a' : formatExact(quantity),
  )
  return {
    formula: `median(${values.join(', ')})`,
    terms,
    role: `the median of ${String(samples.length)} samples`,
    sources: [],
  }
}

function explainReason(metric: Metric | undefined): string | undefined {
  return metric?.kind === 'missing' ? metric.reason : undefined
}

const NO_ORIGIN: Origin = { role: 'no line', sources: [] }

/** Two cells of a table may show one metric: its log is read for it once. */
async function findOrigin(metric: MetricKind, subject: Subject): Promise<Origin> {
  if (metric.kind === 'computed') return explainComputed(metric, subject)
  const logs = subject.run.logs.map(({ path }) => path).join(' ')
  const key = `${subject.run.name} ${metric.name} ${logs}`
  const known = ORIGINS.get(subject.logs) ?? new Map<string, Promise<Origin>>()
  ORIGINS.set(subject.logs, known)
  const origin = known.get(key) ?? searchOrigin(metric, subject)
  known.set(key, origin)
  return origin
}

const ORIGINS = new WeakMap<RunLogs, Map<string, Promise<Origin>>>()

async function searchOrigin(
  metric: Exclude<MetricKind, ComputedMetric>,
  subject: Subject,
): Promise<Origin> {
  const found = await findLines(metric, subject)
  return found ?? { role: 'the log as a whole', sources: [] }
}

function findLines(
  metric: Exclude<MetricKind, ComputedMetric>,
  subject: Subject,
): Promise<Origin | undefined> {
  switch (metric.kind) {
    case 'figure':
      return findFigure(metric, subject)
    case 'file':
      return findFile(metric, subject)
    case 'trace':
      return findTraced(metric, subject)
    case 'process':
    case 'gauge':
      return findSampled(metric, subject)
  }
}

async function explainComputed(
  metric: ComputedMetric,
  { run, logs, name }: Subject,
): Promise<Origin> {
  const prefix = name.slice(0, name.length - metric.name.length)
  const terms: Term[] = []
  for (const term of metric.terms) {
    terms.push(await explainMetric(`${prefix}${term}`, { run, metric: term, logs }))
  }
  const quantities = terms.flatMap(({ quantity }) => quantity ?? [])
  if (quantities.length < terms.length) return NO_ORIGIN
  const rounded = metric.round(quantities.map(({ value }) => value))
  const factors = quantities.map(({ value, unit }, i) =>
    formatExact({ value: rounded[i] ?? value, unit }),
  )
  return { formula: factors.join(' * '), terms, role: metric.role, sources: [] }
}

/** A figure counts as the last log states it last; that of a result by its place or name, as its result states it. */
async function findFigure(
  metric: FigureMetric,
  { run, logs }: Subject,
): Promise<Origin | undefined> {
  const stated = findStated(metric, run.logs)
  const [first] = stated
  if (first === undefined) return undefined
  const paths = new Set(stated.map(({ log }) => log.path))
  const sources: TermSource[] = []
  for (const log of logs.list(run).filter(({ path }) => paths.has(path))) {
    const numbers = log.isHere ? await findNumbers(metric, { run, log, logs }) : []
    sources.push(await logs.cite(log, { count: numbers.length || 1, numbers: chooseEnds(numbers) }))
  }
  return { role: describeFigure(metric, stated, run), sources }
}

/** The lines of a log that state a figure; of one that is no sample, the last. */
async function findNumbers(
  { group, subject, figure, statistic }: FigureMetric,
  { run, log, logs }: Pick<Subject, 'run' | 'logs'> & { readonly log: SourceLog },
): Promise<readonly number[]> {
  const { figures } = await logs.readLines(log)
  const before = run.logs.slice(
    0,
    run.logs.findIndex(({ path }) => path === log.path),
  )
  const skipped = before.flatMap(({ contents: { results = [] } }) => results)
  const offset = skipped.filter((result) => result.group === group).length
  const first = formatSubject(group, typeof subject === 'number' ? subject - offset : subject)
  const names = statistic === undefined ? [figure] : [`${figure}.${statistic.name}`, figure]
  const numbers =
    names.map((name) => figures.get(`${first}.${name}`) ?? []).find(({ length }) => length > 0) ??
    []
  const isSampled =
    typeof subject === 'string' ||
    log.contents.figures.get(`${first}.${figure}`)?.samples !== undefined
  return isSampled ? numbers : numbers.slice(-1)
}

function chooseEnds(numbers: readonly number[]): readonly number[] {
  return numbers.length < 3 ? numbers : [...numbers.slice(0, 1), ...numbers.slice(-1)]
}

function describeFigure(
  { name, role, statistic, subject }: FigureMetric,
  stated: readonly StatedAt[],
  run: Run,
): string {
  const samples = joinSamples(stated.map(({ figure }) => figure))
  const { figure: first } = stated[0] ?? {}
  if (samples !== undefined && first !== undefined) {
    const what = statistic?.meaning.replace(/ of the samples$/, '') ?? 'median'
    return `the ${what} of ${String(samples.count)} samples`
  }
  const count = first?.count ?? 1
  const others =
    subject === undefined
      ? run.logs.filter(({ contents }) => contents.figures.has(name)).slice(0, -1)
      : []
  const words = [
    count === 1 ? 'the line that states it' : `the last of ${String(count)} lines that state it`,
    ...(others.length === 0
      ? []
      : [`before it, ${others.map(({ path }) => path).join(', ')} states it too`]),
  ].join('; ')
  return role ?? words
}

/** The size of a log: a run's only one, or the only one with records of a format. */
async function findFile(
  { origin }: FileMetric,
  { run, logs }: Subject,
): Promise<Origin | undefined> {
  const log = logs
    .list(run)
    .find(
      ({ contents }) =>
        origin === undefined ||
        origin.formats.some(({ name }) => contents.reading.counts.has(name)),
    )
  if (log === undefined) return undefined
  const { lines } = log.contents.reading.totals
  const source = await logs.cite(log, { count: lines, numbers: listEnds(lines) })
  return { role: `the whole log, ${describeEnds(lines)}`, sources: [source] }
}

function listEnds(lines: number): readonly number[] {
  return lines === 0 ? [] : [1, lines]
}

function describeEnds(lines: number): string {
  if (lines < 2) return `${String(lines)} line`
  return `${String(lines)} lines, of which these are the first and the last`
}

/** What a log that is read as a whole says. */
async function findTraced(
  { format, findLines }: TracedMetric,
  { run, logs, value }: Subject,
): Promise<Origin | undefined> {
  for (const log of logs.list(run)) {
    const { trace } = log.contents
    if (trace === undefined || !format.owns(trace)) continue
    if (!log.isHere) {
      return { role: 'lines of the trace', sources: [await logs.cite(log, UNKNOWN)] }
    }
    const { count, lines, role } = await findLines(logs.open(log), { trace, value })
    return { role, sources: [await logs.cite(log, { count, numbers: lines })] }
  }
  return undefined
}
