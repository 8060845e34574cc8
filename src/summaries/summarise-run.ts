import { createMessage, formatProblem, type Problem } from '../problems/diagnostics.ts'
import type { VFileMessage } from 'vfile-message'
import { joinSeries } from '../series/join-series.ts'
import { logFormats, type LogFormat } from '../traces/log-formats.ts'
import { measureMetric, type MetricSources } from './measure-metric.ts'
import { listMetrics, metricCatalogue } from './metric-catalogue.ts'
import type { Metric } from './metric.ts'
import { prepareProcess } from './process-metrics.ts'
import type { Run, RunLog, RunProcess } from './run.ts'

/** A run as the configuration has it, its logs read. */
export interface RunInput {
  readonly name: string
  readonly title: string
  readonly logs: readonly RunLog[]
  /** The process that the metrics are of, where the logs have several. */
  readonly pid: number | undefined
  /** What logs may be of; those of tracedocs unless given. */
  readonly formats?: readonly LogFormat[]
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
  const processes = joinProcesses(logs)
  const chosen = chooseProcess({ name, pid, processes })
  const sources = { logs, process: prepareChosen(chosen) }
  const known = formats === logFormats ? metricCatalogue : listMetrics(formats)
  const metrics = new Map<string, Metric>()
  for (const metric of known) {
    metrics.set(
      metric.name,
      measureMetric(metric, sources, (term) => metrics.get(term)),
    )
  }
  return {
    run: { name, title, logs, processes, pid, metrics, known },
    problems: chosen.kind === 'problem' && pid !== undefined ? [chosen.problem] : [],
    messages: logs.flatMap(checkFigures),
  }
}

function prepareChosen(chosen: ChosenProcess): MetricSources['process'] {
  switch (chosen.kind) {
    case 'process':
      return prepareProcess(chosen.process.series)
    case 'problem':
      return { reason: formatProblem(chosen.problem) }
    case 'none':
      return undefined
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

function checkFigures({ path, contents }: RunLog): readonly VFileMessage[] {
  return [...contents.figures]
    .filter(([, { count }]) => count > 1)
    .map(([figure, { count }]) =>
      createMessage({ kind: 'repeated-figure', figure, count }, { path }, 'warning'),
    )
}
