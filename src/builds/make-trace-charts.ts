import { createClockChart } from '../charts/kinds/clock-chart.ts'
import { describeClock } from '../charts/kinds/describe-clock.ts'
import { describeLive } from '../charts/kinds/describe-live.ts'
import { describeSizes } from '../charts/kinds/describe-sizes.ts'
import { createLiveChart } from '../charts/kinds/live-chart.ts'
import { createSizesChart } from '../charts/kinds/sizes-chart.ts'
import type { ClockSpec, LiveSpec, SizesSpec } from '../charts/kinds/trace-spec.ts'
import type { TracedRun } from '../charts/kinds/traced-run.ts'
import type { SpecPath } from '../specs/spec-issue.ts'
import { findRunTrace } from '../summaries/find-trace.ts'
import type { Trace } from '../traces/trace.ts'
import { createId } from './draw-charts.ts'
import { createMade, type ChartSetting, type MadeChart } from './chart-setting.ts'
import { readRunTitle } from '../tables/read-run-title.ts'
import { findRun } from './find-chart-runs.ts'

/** Make a chart of what is live over the events of DTrace logs. */
export function makeLiveChart(spec: LiveSpec, setting: ChartSetting): MadeChart | undefined {
  const runs = findTracedRuns(spec, 'malloc', setting)
  if (runs === undefined) return undefined
  const { about, alt } = describeLive({ spec, runs })
  return createMade(
    createLiveChart({ id: createId(setting.name), spec, runs, about }),
    alt,
    setting,
  )
}

/** Make a chart of the sizes of allocations in DTrace logs. */
export function makeSizesChart(spec: SizesSpec, setting: ChartSetting): MadeChart | undefined {
  const runs = findTracedRuns(spec, 'malloc', setting)
  if (runs === undefined) return undefined
  const { about, alt } = describeSizes({ spec, runs })
  const id = createId(setting.name)
  return createMade(createSizesChart({ id, spec, runs, about }), alt, setting)
}

/** Make a chart of memory over the clock of logs of cPyMemTrace. */
export function makeClockChart(spec: ClockSpec, setting: ChartSetting): MadeChart | undefined {
  const runs = findTracedRuns(spec, 'objects', setting)
  if (runs === undefined) return undefined
  const { about, alt } = describeClock({ spec, runs })
  const id = createId(setting.name)
  return createMade(createClockChart({ id, spec, runs, about }), alt, setting)
}

/** Whose traces a chart draws. */
interface Owners {
  readonly run?: string | undefined
  readonly runs?: readonly string[] | undefined
}

/**
 * Find the runs whose traces a chart draws; what keeps one from being drawn is told, and so is a trace
 * without anything to draw.
 */
function findTracedRuns<K extends Trace['kind']>(
  { run, runs }: Owners,
  kind: K,
  setting: ChartSetting,
): readonly TracedRun<Extract<Trace, { readonly kind: K }>>[] | undefined {
  const names = runs ?? (run === undefined ? [] : [run])
  const found = names.map((name, i) => {
    const at: SpecPath = runs === undefined ? ['run'] : ['runs', i]
    const owner = findRun(name, at, setting)
    const traced = owner && findRunTrace(owner, kind)
    if (owner === undefined || traced === undefined) return undefined
    if (traced.kind === 'problem') {
      setting.tell(traced.problem, at)
      return undefined
    }
    if (isEmpty(traced.trace)) {
      setting.tell({ kind: 'empty-trace', run: name }, at)
      return undefined
    }
    const isBaseline = name === (setting.scope.baseline ?? 'baseline')
    return { title: readRunTitle(owner), trace: traced.trace, isBaseline }
  })
  const traced = found.filter((one) => one !== undefined)
  return traced.length === found.length ? traced : undefined
}

function isEmpty(trace: Trace): boolean {
  return trace.kind === 'malloc'
    ? trace.sizes.every(({ count }) => count === 0)
    : trace.rss.clock.length === 0
}
