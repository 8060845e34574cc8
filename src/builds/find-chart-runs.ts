import type { SpecPath } from '../specs/spec-issue.ts'
import { listTraceSeries } from '../series/trace-series.ts'
import { tabulateProcess, type Digits } from '../series/tabulate-process.ts'
import type { ChartRun } from '../charts/kinds/chart-run.ts'
import { hasSeries } from '../charts/kinds/chart-run.ts'
import { isTraceSeries, type SeriesDescription } from '../charts/kinds/series-catalogue.ts'
import type { Run, RunProcess } from '../summaries/run.ts'
import { chooseProcess } from '../summaries/summarise-run.ts'
import { readRunTitle } from '../tables/read-run-title.ts'
import type { Problem } from '../problems/diagnostics.ts'
import type { ChartSetting } from './chart-setting.ts'

/** A run of a chart, and where its process was found. */
export interface FoundRun extends ChartRun {
  readonly process: RunProcess
}

/** Which process of which run a chart draws, and how exactly. */
export interface RunRequest {
  readonly run: string
  readonly pid?: number | undefined
  readonly digits?: Digits | undefined
  /** Whether a series of the run's trace is drawn, and not one of its process. */
  readonly isTrace?: boolean
  /** Where the chart's description names the run. */
  readonly at: SpecPath
}

/** Find a run; one that was not read is told. */
export function findRun(name: string, at: SpecPath, setting: ChartSetting): Run | undefined {
  const run = setting.scope.runs.get(name)
  if (run === undefined) setting.tell({ kind: 'unread-run', run: name }, at)
  return run
}

/** Find the process of a run that a chart draws; what keeps it from being drawn is told. */
export function findChartRun(request: RunRequest, setting: ChartSetting): FoundRun | undefined {
  const run = findRun(request.run, [], setting)
  if (run === undefined) return undefined
  const { name } = run
  const processes = request.isTrace === true ? listTraces(run) : run.processes
  const chosen = chooseProcess({ name, pid: request.pid ?? run.pid, processes })
  if (chosen.kind === 'none') {
    const problem: Problem =
      request.isTrace === true
        ? { kind: 'no-trace', run: name, trace: 'objects' }
        : { kind: 'no-process', run: name }
    setting.tell(problem, request.at)
  }
  if (chosen.kind === 'problem') setting.tell(chosen.problem, request.at)
  if (chosen.kind !== 'process') return undefined
  const { process } = chosen
  return {
    name,
    process,
    title: readRunTitle(run),
    table: tabulateProcess(process.series, request.digits ?? 'full'),
    isBaseline: name === (setting.scope.baseline ?? 'baseline'),
  }
}

/** The traces of a run, each as the series of its process. */
function listTraces({ logs }: Run): readonly RunProcess[] {
  return logs.flatMap((log) => listTraceSeries(log.contents).map((series) => ({ series, log })))
}

/**
 * Find the runs that a chart draws a series of. A run without that series is left out with a warning;
 * `undefined` when one cannot be drawn at all, or none is left.
 */
export function findSeriesRuns(
  names: readonly string[],
  series: SeriesDescription,
  setting: ChartSetting,
): readonly FoundRun[] | undefined {
  const found = names.map((run, i) =>
    findChartRun({ run, isTrace: isTraceSeries(series.name), at: ['runs', i] }, setting),
  )
  const runs = found.filter((run) => run !== undefined)
  if (runs.length < found.length) return undefined
  const shown = runs.filter(({ table }) => hasSeries(series, table))
  runs.forEach(({ name, table }, i) => {
    if (hasSeries(series, table)) return
    const severity = shown.length === 0 ? 'error' : 'warning'
    setting.tell({ kind: 'no-series', series: series.name, run: name }, ['runs', i], severity)
  })
  return shown.length === 0 ? undefined : shown
}
