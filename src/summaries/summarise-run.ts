import { findExecution, formatPid, NO_PID, SUM_PID } from '../records/sum-pid.ts'
import { sumProcesses } from './sum-processes.ts'
import { createMessage, formatProblem, type Problem } from '../problems/diagnostics.ts'
import type { VFileMessage } from 'vfile-message'
import type { ProcessSeries, SeriesOutline } from '../series/process-series.ts'
import type { LogContents } from '../series/collect-log.ts'
import type { ReadoutSource } from '../series/readout.ts'
import type { ReadoutMemory } from '../series/readout-memory.ts'
import { createPartsReader } from '../series/sample-reader.ts'
import { logFormats, type LogFormat } from '../traces/log-formats.ts'
import { mayMeasure, measureMetric, type MetricSources } from './measure-metric.ts'
import { JoinedMap } from './joined-map.ts'
import { listMetrics } from './metric-catalogue.ts'
import type { MetricKind } from './metric-kind.ts'
import { listResultMetrics } from './result-metrics.ts'
import { RunMetrics } from './run-metrics.ts'
import type { Run, RunLog, RunProcess } from './run.ts'
import { summariseProcess } from './summarise-process.ts'

/** A run as the configuration has it, its logs read. */
export interface RunInput {
  readonly name: string
  readonly title: string
  readonly logs: readonly RunLog[]
  /** The process that the metrics are of, where the logs have several. */
  readonly pid: number | undefined
  /** What logs may be of; those of tracedocs unless given. */
  readonly formats?: readonly LogFormat[]
  /** What is read out of long series; nothing is remembered unless given. */
  readonly memory?: ReadoutMemory | undefined
  /** Whether anything may use a metric: what nobody uses is not told of. All may be unless given. */
  readonly isUsed?: ((metric: string) => boolean) | undefined
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
export function summariseRun(input: RunInput): SummarisedRun {
  const { name, title, logs, pid, formats = logFormats } = input
  const processes = joinProcesses(logs, input.memory)
  const chosen = chooseProcess({ name, pid, processes })
  const reader = chosen.kind === 'process' ? chosen.process.reader : undefined
  const sources = { logs, process: prepareChosen(chosen), reader }
  const { metrics, listKnown } = shareMetrics(sources, listMetrics(formats))
  return {
    run: { name, title, logs, processes, pid, metrics, listKnown, memory: input.memory },
    problems: chosen.kind === 'problem' && pid !== undefined ? [chosen.problem] : [],
    messages: logs.flatMap((log) => checkFigures(log, input.isUsed)),
  }
}

/** Metrics that were measured, and what of. */
type SharedMetrics = Pick<Run, 'metrics' | 'listKnown'> & {
  readonly log: RunLog
  readonly listed: readonly MetricKind[]
}

const shared = new WeakMap<LogContents, SharedMetrics>()

/** Measure the metrics of a run, unless its only log is that of another run, and has no processes to choose from: then they are the same. */
function shareMetrics(
  sources: MetricSources,
  listed: readonly MetricKind[],
): Pick<Run, 'metrics' | 'listKnown'> {
  const [log, ...others] = sources.logs
  if (log === undefined || others.length > 0 || sources.process !== undefined) {
    return measureMetrics(sources, listed)
  }
  const known = shared.get(log.contents)
  const isSame =
    known?.listed === listed &&
    known.log.path === log.path &&
    known.log.unread?.join() === log.unread?.join()
  if (isSame) return known
  const measured = { ...measureMetrics(sources, listed), log, listed }
  shared.set(log.contents, measured)
  return measured
}

function measureMetrics(
  sources: MetricSources,
  listed: readonly MetricKind[],
): Pick<Run, 'metrics' | 'listKnown'> {
  const results = listResultMetrics(sources.logs, listed)
  const metrics = new RunMetrics(mapKinds(listed, results), {
    measure: (metric, find) => measureMetric(metric, sources, find),
    mayHave: (metric) => mayMeasure(metric, sources),
  })
  return { metrics, listKnown: () => (results.length === 0 ? listed : [...listed, ...results]) }
}

/** The metrics of formats by their names: one map for all runs, beside which those of a run's results are few. */
const mapped = new WeakMap<readonly MetricKind[], ReadonlyMap<string, MetricKind>>()

function mapKinds(
  listed: readonly MetricKind[],
  results: readonly MetricKind[],
): ReadonlyMap<string, MetricKind> {
  const all = mapped.get(listed) ?? mapByName(listed)
  mapped.set(listed, all)
  return results.length === 0 ? all : new JoinedMap(all, mapByName(results))
}

function mapByName(metrics: readonly MetricKind[]): ReadonlyMap<string, MetricKind> {
  return new Map(metrics.map((metric) => [metric.name, metric]))
}

function prepareChosen(chosen: ChosenProcess): MetricSources['process'] {
  switch (chosen.kind) {
    case 'process':
      return summariseProcess(chosen.process.reader)
    case 'problem':
      return { reason: formatProblem(chosen.problem) }
    case 'none':
      return undefined
  }
}

/** Put together what each process has in several logs. */
function joinProcesses(
  logs: readonly RunLog[],
  memory: ReadoutMemory | undefined,
): readonly RunProcess[] {
  const found = logs.flatMap((log) => listSeries(log).map((series) => ({ series, log })))
  const pids = [...new Set(found.map(({ series }) => series.pid))]
  return pids.flatMap((pid) => {
    const own = found.filter(({ series }) => series.pid === pid)
    const [first] = own
    if (first === undefined) return []
    const parts = own.map(({ series }) => series)
    const source = nameSamples(
      own.map(({ log }) => log),
      pid,
    )
    return [{ reader: createPartsReader({ parts, source, memory }), log: first.log }]
  })
}

function nameSamples(logs: readonly RunLog[], pid: number | undefined): ReadoutSource | undefined {
  const sources = logs.flatMap(({ source }) => source ?? [])
  if (sources.length < logs.length) return undefined
  const key = sources.map((source) => source.key).join(', ')
  return {
    key: pid === undefined ? key : `${key} ${String(pid)}`,
    sha256: sources.map(({ sha256 }) => sha256),
  }
}

/** List the processes of a log; a lock keeps long ones in outline. */
export function listSeries({
  contents: { processes, outlines = [] },
}: RunLog): readonly (ProcessSeries | SeriesOutline)[] {
  return [...processes, ...outlines]
}

/** The one process a run or a chart is about. */
export type ChosenProcess =
  | { readonly kind: 'process'; readonly process: RunProcess }
  | { readonly kind: 'none' }
  | { readonly kind: 'problem'; readonly problem: Problem }

/** Choose a run's process: the only one, the sum that its log states, or the one with a given pid. */
export function chooseProcess({
  name,
  pid,
  processes,
}: {
  readonly name: string
  readonly pid: number | undefined
  readonly processes: readonly RunProcess[]
}): ChosenProcess {
  const pids = processes.map(({ reader }) => formatPid(reader.pid))
  const find = (wanted: number | undefined): RunProcess | undefined =>
    processes.find(({ reader }) => reader.pid === wanted)
  const stated = find(SUM_PID)
  const hasOthers = processes.some(({ reader }) => findExecution(reader.pid) > 1)
  if (pid === SUM_PID && hasOthers) {
    return { kind: 'problem', problem: { kind: 'several-executions', run: name, pids } }
  }
  if (pid === SUM_PID && stated === undefined && processes.length > 0) {
    const sum = sumProcesses(processes)
    return sum === undefined
      ? { kind: 'problem', problem: { kind: 'no-common-times', run: name } }
      : { kind: 'process', process: sum }
  }
  if (pid !== undefined) {
    const process = find(pid === NO_PID ? undefined : pid)
    const wanted = pid === NO_PID ? 'none' : formatPid(pid)
    return process === undefined
      ? { kind: 'problem', problem: { kind: 'no-such-process', pid: wanted, pids } }
      : { kind: 'process', process }
  }
  if (stated !== undefined) return { kind: 'process', process: stated }
  const [only, ...others] = processes
  if (only === undefined) return { kind: 'none' }
  return others.length === 0
    ? { kind: 'process', process: only }
    : { kind: 'problem', problem: { kind: 'several-processes', run: name, pids } }
}

function checkFigures(
  { path, contents }: RunLog,
  isUsed: RunInput['isUsed'] = () => true,
): readonly VFileMessage[] {
  // A line of the configuration may be stated again, unless it states something else, which its line reports.
  const repeated = [...contents.figures].filter(
    ([name, { figure, count }]) => count > 1 && 'value' in figure && name !== 'match.value',
  )
  // The figures of one result are repeated together.
  const causes = new Map<string, { readonly count: number; readonly figures: string[] }>()
  for (const [figure, { count }] of repeated) {
    const key = `${figure.split('.')[0] ?? ''} ${String(count)}`
    const cause = causes.get(key) ?? { count, figures: [] }
    causes.set(key, cause)
    cause.figures.push(figure)
  }
  // A page that names the result which it means, as in `time[2].real`, is not in doubt.
  return [...causes.values()]
    .filter(({ figures }) => figures.some(isUsed))
    .map((cause) => createMessage({ kind: 'repeated-figure', ...cause }, { path }, 'warning'))
}
