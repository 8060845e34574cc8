import { formatFixed } from '../quantities/printf-number.ts'
import { findTrace } from '../summaries/find-trace.ts'
import { metricCatalogue } from '../summaries/metric-catalogue.ts'
import type { Metric } from '../summaries/metric.ts'
import { createQuantity } from '../quantities/quantity.ts'
import type { Run } from '../summaries/run.ts'
import { chooseProcess } from '../summaries/summarise-run.ts'
import { chooseSamples } from './choose-samples.ts'
import type { Term, TermSource } from './explanation.ts'
import { findMallocLines, findObjectLines } from './find-trace-lines.ts'
import { formatExact } from './format-expression.ts'
import { joinLines } from './read-log-lines.ts'
import type { RunLogs, SourceLog } from './run-logs.ts'

/** Where a metric stands. */
interface Origin {
  readonly role: string
  readonly sources: readonly TermSource[]
  readonly formula?: string
  readonly terms?: readonly Term[]
}

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
  const samples = found?.kind === 'measured' && found.repeats ? logs.listSamples(run) : []
  const origin: Origin =
    found?.kind !== 'measured'
      ? { role: 'no line', sources: [] }
      : samples.length > 1
        ? await explainSamples(metric, samples, { logs, name })
        : await findOrigin(metric, { run, logs, name })
  return {
    name,
    run: run.name,
    meaning: metricCatalogue.find((known) => known.name === metric)?.meaning,
    quantity: found?.kind === 'measured' ? found.quantity : undefined,
    reason: explainReason(found),
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
  { logs, name }: Omit<Subject, 'run'>,
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

interface Subject {
  readonly run: Run
  readonly logs: RunLogs
  readonly name: string
}

/** Two cells of a table may show one metric: its log is read for it once. */
async function findOrigin(metric: string, subject: Subject): Promise<Origin> {
  if (metric === 'effective') return explainEffective(subject)
  const logs = subject.run.logs.map(({ path }) => path).join(' ')
  const key = `${subject.run.name} ${metric} ${logs}`
  const known = ORIGINS.get(subject.logs) ?? new Map<string, Promise<Origin>>()
  ORIGINS.set(subject.logs, known)
  const origin = known.get(key) ?? searchOrigin(metric, subject)
  known.set(key, origin)
  return origin
}

const ORIGINS = new WeakMap<RunLogs, Map<string, Promise<Origin>>>()

async function searchOrigin(metric: string, subject: Subject): Promise<Origin> {
  return (
    (await findFigure(metric, subject)) ??
    (await findFile(metric, subject)) ??
    (await findTraced(metric, subject)) ??
    (await findSampled(metric, subject)) ?? { role: 'the log as a whole', sources: [] }
  )
}

/** The mean is taken to one decimal of a percent, as {@link summariseRun} says. */
async function explainEffective({ run, logs, name }: Subject): Promise<Origin> {
  const prefix = name.slice(0, name.length - 'effective'.length)
  const explain = (metric: string): Promise<Term> =>
    explainMetric(`${prefix}${metric}`, { run, metric, logs })
  const [seconds, mean] = [await explain('throughput.seconds'), await explain('cpu.mean')]
  if (seconds.quantity === undefined || mean.quantity === undefined) {
    return { role: 'no line', sources: [] }
  }
  const percent = createQuantity(Number(formatFixed(mean.quantity.value, 1)), '%')
  return {
    formula: `${formatExact(seconds.quantity)} * ${formatExact(percent)}`,
    terms: [seconds, mean],
    role: 'computed from the two, the mean to one decimal',
    sources: [],
  }
}

/** A figure counts as the last log states it last. */
async function findFigure(metric: string, { run, logs }: Subject): Promise<Origin | undefined> {
  const stating = logs.list(run).filter(({ contents }) => contents.figures.has(metric))
  const log = stating.at(-1)
  if (log === undefined) return undefined
  const count = log.contents.figures.get(metric)?.count ?? 1
  const numbers = log.isHere ? ((await logs.readLines(log)).figures.get(metric) ?? []) : []
  const source = await logs.cite(log, { count: 1, numbers: numbers.slice(-1) })
  const others = stating.slice(0, -1).map(({ path }) => path)
  const role = [
    count === 1 ? 'the line that states it' : `the last of ${String(count)} lines that state it`,
    ...(others.length === 0 ? [] : [`before it, ${others.join(', ')} states it too`]),
  ].join('; ')
  if (metric !== 'throughput.perMiB') return { role, sources: [source] }
  return { role: 'the line with the bytes and seconds that it is computed from', sources: [source] }
}

const OF_FILE = /^(\w+)\.(bytes|lines|words)$/

/** The size of a log: `log.bytes`, or that of the one log with records of a format. */
async function findFile(metric: string, { run, logs }: Subject): Promise<Origin | undefined> {
  const prefix = OF_FILE.exec(metric)?.[1]
  const log = logs
    .list(run)
    .find(({ contents }) => prefix === 'log' || contents.reading.counts.has(prefix ?? ''))
  if (prefix === undefined || log === undefined) return undefined
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

/** What a log of malloc and free, or one of cPyMemTrace, says. */
async function findTraced(metric: string, { run, logs }: Subject): Promise<Origin | undefined> {
  const group = /^(dtrace|trace)\./.exec(metric)?.[0]
  const all = logs.list(run)
  const found = group === 'dtrace.' ? findTrace(all, 'malloc') : findTrace(all, 'objects')
  if (group === undefined || found.kind !== 'found') return undefined
  const log = all.find(({ path }) => path === found.log.path)
  const value = run.metrics.get(metric)
  if (log === undefined || value?.kind !== 'measured') return undefined
  if (!log.isHere) {
    return { role: 'lines of the trace', sources: [await logs.cite(log, UNKNOWN)] }
  }
  const sought = { metric: metric.slice(group.length), value: value.quantity.value }
  const { trace } = found
  const lines =
    trace.kind === 'malloc'
      ? await findMallocLines(logs.open(log), { ...sought, trace })
      : await findObjectLines(logs.open(log), { ...sought, trace })
  const source = await logs.cite(log, { count: lines.count, numbers: lines.lines })
  return { role: lines.role, sources: [source] }
}

const UNKNOWN = { count: undefined, numbers: [] }

/** What the samples of the run's process say, in all the logs that it stands in. */
async function findSampled(metric: string, { run, logs }: Subject): Promise<Origin | undefined> {
  const chosen = chooseProcess(run)
  if (chosen.kind !== 'process') return undefined
  const { pid } = chosen.process.series
  const all = logs
    .list(run)
    .filter(({ contents }) => contents.processes.some((series) => series.pid === pid))
  if (!all.every(({ isHere }) => isHere)) return citeUnknown(metric, all, { run, logs })
  const read = await Promise.all(all.map((log) => logs.readLines(log)))
  const joined = joinLines(read, pid)
  const samples = joined && chooseSamples(metric, joined.series)
  if (joined === undefined || samples === undefined) return undefined
  const places = samples.indexes.map((index) => joined.places[index])
  const isAll = samples.count > samples.indexes.length
  const sources = all.map((log, i) => {
    const numbers = places.flatMap((place) => (place?.log === i ? [place.line] : []))
    const count = isAll ? joined.places.filter((place) => place.log === i).length : numbers.length
    return logs.cite(log, { count, numbers })
  })
  return { role: samples.role, sources: await Promise.all(sources) }
}

/** Of a process whose logs are not all here: what the lock keeps says how the samples count. */
async function citeUnknown(
  metric: string,
  all: readonly SourceLog[],
  { run, logs }: Pick<Subject, 'run' | 'logs'>,
): Promise<Origin | undefined> {
  const chosen = chooseProcess(run)
  if (chosen.kind !== 'process') return undefined
  const samples = chooseSamples(metric, chosen.process.series)
  if (samples === undefined) return undefined
  const sources = await Promise.all(all.map((log) => logs.cite(log, UNKNOWN)))
  return { role: samples.role, sources }
}
