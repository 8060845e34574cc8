import { createMessage, formatProblem, type Problem } from '../problems/diagnostics.ts'
import type { VFileMessage } from 'vfile-message'
import { formatLogPath } from '../logs/read-log-name.ts'
import { joinSeries } from '../series/join-series.ts'
import { metricCatalogue } from './metric-catalogue.ts'
import type { Metric } from './metric.ts'
import { createQuantity, type Quantity } from '../quantities/quantity.ts'
import { formatFixed } from '../quantities/printf-number.ts'
import type { Run, RunLog, RunProcess } from './run.ts'
import { summariseMalloc } from './summarise-malloc.ts'
import { summariseObjects } from './summarise-objects.ts'
import { summariseProcess } from './summarise-process.ts'
import { findTrace } from './find-trace.ts'

/** A run as the configuration has it, its logs read. */
export interface RunInput {
  readonly name: string
  readonly title: string
  readonly logs: readonly RunLog[]
  /** The process that the metrics are of, where the logs have several. */
  readonly pid: number | undefined
}

/** A run with its metrics, or what keeps it from having any. */
export interface SummarisedRun {
  readonly run: Run
  readonly problems: readonly Problem[]
  readonly messages: readonly VFileMessage[]
}

/**
 * Compute all metrics of a run. A metric for which the logs have no data is there as missing, with
 * the reason.
 */
export function summariseRun({ name, title, logs, pid }: RunInput): SummarisedRun {
  const processes = joinProcesses(logs)
  const chosen = chooseProcess({ name, pid, processes })
  const process = chosen.kind === 'process' ? chosen.process : undefined
  const metrics = new Map<string, Metric>(
    metricCatalogue.map((metric) => [metric.name, explainMissing(metric.name, logs, chosen)]),
  )
  const add = (entries: Iterable<readonly [string, Metric]>): void => {
    for (const [key, metric] of entries) metrics.set(key, metric)
  }
  add(measureLogs(logs))
  if (process !== undefined) add(summariseProcess(process.series))
  const malloc = findTrace(logs, 'malloc')
  if (malloc.kind === 'found') add(summariseMalloc(malloc.trace))
  add(collectFigures(logs))
  add(measureTraces(logs))
  metrics.set('effective', computeEffective(metrics))
  return {
    run: { name, title, logs, processes, pid, metrics },
    problems: chosen.kind === 'problem' && pid !== undefined ? [chosen.problem] : [],
    messages: logs.flatMap(checkFigures),
  }
}

/** Put together what each process has in several logs. */
function joinProcesses(logs: readonly RunLog[]): readonly RunProcess[] {
  const parts = logs.flatMap((log) => log.contents.processes.map((series) => ({ series, log })))
  const pids = [...new Set(parts.map(({ series }) => series.pid))]
  return pids.flatMap((pid) => {
    const [first, ...more] = parts.filter(({ series }) => series.pid === pid)
    if (first === undefined) return []
    return [
      { series: joinSeries([first.series, ...more.map((part) => part.series)]), log: first.log },
    ]
  })
}

/** The one process a run or a chart is about. */
export type ChosenProcess =
  | { readonly kind: 'process'; readonly process: RunProcess }
  | { readonly kind: 'none' }
  | { readonly kind: 'problem'; readonly problem: Problem }

/** Choose a run's process: the only one, or the one with a given pid. */
export function chooseProcess({
  name,
  pid,
  processes,
}: {
  readonly name: string
  readonly pid: number | undefined
  readonly processes: readonly RunProcess[]
}): ChosenProcess {
  const pids = processes.map(({ series }) => String(series.pid ?? 'none'))
  if (pid !== undefined) {
    const process = processes.find(({ series }) => series.pid === pid)
    return process === undefined
      ? { kind: 'problem', problem: { kind: 'no-such-process', pid, pids } }
      : { kind: 'process', process }
  }
  const [only, ...others] = processes
  if (only === undefined) return { kind: 'none' }
  return others.length === 0
    ? { kind: 'process', process: only }
    : { kind: 'problem', problem: { kind: 'several-processes', run: name, pids } }
}

/** Why a metric has no value, as far as its group and the logs tell. */
function explainMissing(name: string, logs: readonly RunLog[], chosen: ChosenProcess): Metric {
  const group = name.split('.')[0] ?? name
  const paths = logs.map(({ path }) => `\`${formatLogPath(path)}\``).join(', ')
  if (group === 'dtrace') {
    const { kind } = findTrace(logs, 'malloc')
    const reason = kind === 'several' ? SEVERAL_LOGS : `no trace of malloc and free in ${paths}`
    return { kind: 'missing', reason }
  }
  if (group === 'time' || group === 'throughput' || group === 'trace') {
    return { kind: 'missing', reason: `no ${group} record in ${paths}` }
  }
  if (chosen.kind === 'problem') return { kind: 'missing', reason: formatProblem(chosen.problem) }
  return { kind: 'missing', reason: `no process record in ${paths}` }
}

const SEVERAL_LOGS = 'the run has several such logs'

/** `log.*` of a run with one log, and `<format>.*` of the one log that has records of it. */
function measureLogs(logs: readonly RunLog[]): readonly (readonly [string, Metric])[] {
  const formats = new Set(logs.flatMap(({ contents }) => [...contents.reading.counts.keys()]))
  const measure = (prefix: string, candidates: readonly RunLog[]) => {
    const only = candidates.length === 1 ? candidates[0]?.contents.reading : undefined
    const entry = (metric: string, quantity: Quantity | undefined): readonly [string, Metric] => [
      `${prefix}.${metric}`,
      quantity === undefined
        ? { kind: 'missing', reason: SEVERAL_LOGS }
        : { kind: 'measured', quantity },
    ]
    const words = only?.words
    return [
      entry('bytes', only && createQuantity(only.totals.bytes, 'B')),
      entry('lines', only && createQuantity(only.totals.lines, '1')),
      entry('words', words === undefined ? undefined : createQuantity(words, '1')),
    ]
  }
  return [
    ...measure('log', logs),
    ...[...formats].flatMap((format) =>
      measure(
        format,
        logs.filter(({ contents }) => contents.reading.counts.has(format)),
      ),
    ),
  ]
}

function collectFigures(logs: readonly RunLog[]): readonly (readonly [string, Metric])[] {
  return logs.flatMap(({ contents }) =>
    [...contents.figures].map(([name, { figure }]): readonly [string, Metric] => [
      name,
      { kind: 'measured', quantity: createQuantity(figure.value, figure.unit) },
    ]),
  )
}

/** `trace.*` of the one log of cPyMemTrace that a run has. */
function measureTraces(logs: readonly RunLog[]): readonly (readonly [string, Metric])[] {
  const traces = logs.flatMap(({ contents: { trace } }) =>
    trace?.kind === 'objects' && trace.events > 0 ? [summariseObjects(trace)] : [],
  )
  const [only = [], ...more] = traces
  if (more.length === 0) return only
  const several: Metric = { kind: 'missing', reason: 'the run has several such logs' }
  return only.map(([name]) => [name, several])
}

function checkFigures({ path, contents }: RunLog): readonly VFileMessage[] {
  return [...contents.figures]
    .filter(([, { count }]) => count > 1)
    .map(([figure, { count }]) =>
      createMessage({ kind: 'repeated-figure', figure, count }, { path }, 'warning'),
    )
}

/**
 * Execution seconds × mean CPU. The mean is taken to one decimal of a percent, as tdprocess prints
 * it, so that a reader who multiplies the two printed figures gets the third.
 */
function computeEffective(metrics: ReadonlyMap<string, Metric>): Metric {
  const seconds = metrics.get('throughput.seconds')
  const mean = metrics.get('cpu.mean')
  if (seconds?.kind !== 'measured') return seconds ?? { kind: 'missing', reason: 'no throughput' }
  if (mean?.kind !== 'measured') return mean ?? { kind: 'missing', reason: 'no mean CPU' }
  const percent = Number(formatFixed(mean.quantity.value, 1))
  return {
    kind: 'measured',
    quantity: createQuantity((seconds.quantity.value * percent) / 100, 's'),
  }
}
