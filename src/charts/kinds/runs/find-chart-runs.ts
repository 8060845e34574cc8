import { readPid, type NamedPid } from '../../../records/sum-pid.ts'
import { formatLogPath } from '../../../logs/read-log-name.ts'
import { listTraces } from '../../../summaries/list-traces.ts'
import type { Run, RunProcess } from '../../../summaries/run.ts'
import { chooseProcess } from '../../../summaries/summarise-run.ts'
import type { Problem } from '../../../problems/diagnostics.ts'
import type { SpecPath } from '../../../specs/spec-issue.ts'
import type { ChartSetting } from '../configured-chart.ts'
import type { ChartRun } from './chart-run.ts'
import { readRunTitle } from '../../../tables/read-run-title.ts'
import type { SeriesDescription } from './series-catalogue.ts'
import { hasSeries } from './series-course.ts'

/** A run of a chart, and the process that was found for it. */
export interface FoundRun extends ChartRun {
  readonly process: RunProcess
}

/** The run and process that a chart draws. */
export interface RunRequest {
  readonly run: string
  /** `undefined` for the process that the run names. */
  readonly pid?: NamedPid | undefined
  /** Whether the series is one of the run's process or of its trace. */
  readonly clock: SeriesDescription['clock']
  /** Where the chart's description names the run. */
  readonly at: SpecPath
}

/** Find a run; report it if it was not read. */
export function findRun(name: string, at: SpecPath, setting: ChartSetting): Run | undefined {
  const run = setting.scope.runs.get(name)
  if (run === undefined) setting.report({ kind: 'unread-run', run: name }, at)
  return run
}

/** Whether the other runs are compared with this one. */
export function isBaselineOf(name: string, { scope }: ChartSetting): boolean {
  return name === (scope.baseline ?? 'baseline')
}

/** Find the process of a run that a chart draws; `undefined` after reporting why it cannot be drawn. */
export function findChartRun(request: RunRequest, setting: ChartSetting): FoundRun | undefined {
  const run = findRun(request.run, [], setting)
  if (run === undefined) return undefined
  const { name } = run
  const isTrace = request.clock === 'cpu'
  const processes = isTrace ? listTraces(run) : run.processes
  const chosen = chooseProcess({ name, pid: readPid(request.pid) ?? run.pid, processes })
  if (chosen.kind === 'none') {
    const problem: Problem = isTrace
      ? { kind: 'no-trace', run: name, trace: 'objects' }
      : { kind: 'no-process', run: name, ...findUnreadLog(run) }
    setting.report(problem, request.at)
  }
  if (chosen.kind === 'problem') setting.report(chosen.problem, request.at)
  if (chosen.kind !== 'process') return undefined
  const { process } = chosen
  return {
    name,
    process,
    title: readRunTitle(run),
    reader: process.reader,
    isBaseline: isBaselineOf(name, setting),
  }
}

/** The only log of a run, if nothing of it could be read. */
function findUnreadLog({ logs }: Run): { readonly log?: string } {
  const [only, ...others] = logs
  const isUnread = others.length === 0 && only?.contents.reading.counts.size === 0
  return isUnread ? { log: formatLogPath(only.path) } : {}
}

/**
 * Find the runs of which a chart draws a series. A run without that series is omitted with a warning;
 * `undefined` if a run cannot be drawn at all, or none is left.
 */
export function findSeriesRuns(
  names: readonly string[],
  series: SeriesDescription,
  setting: ChartSetting,
): readonly FoundRun[] | undefined {
  const { clock } = series
  const found = names.map((run, i) => findChartRun({ run, clock, at: ['runs', i] }, setting))
  const runs = found.filter((run) => run !== undefined)
  if (runs.length < found.length) return undefined
  const shown = runs.filter(({ reader }) => hasSeries(series, reader))
  runs.forEach(({ name, reader }, i) => {
    if (hasSeries(series, reader)) return
    const severity = shown.length === 0 ? 'error' : 'warning'
    setting.report({ kind: 'no-series', series: series.name, run: name }, ['runs', i], severity)
  })
  return shown.length === 0 ? undefined : shown
}
