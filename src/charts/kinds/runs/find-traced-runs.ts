import { countRssEvents, type TraceMemory } from '../../../series/trace-reader.ts'
import { findRunTrace } from '../../../summaries/find-trace.ts'
import { recallTrace } from '../../../summaries/list-traces.ts'
import type { MallocTrace } from '../../../traces/malloc/malloc-trace.ts'
import type { ObjectTrace } from '../../../traces/objects/object-trace.ts'
import type { Trace } from '../../../traces/trace.ts'
import { checkForms } from '../../../specs/check-forms.ts'
import { checkNames } from '../../../specs/check-names.ts'
import type { ProjectNames } from '../../../specs/project-names.ts'
import type { SpecIssue, SpecPath } from '../../../specs/spec-issue.ts'
import type { ChartSetting } from '../configured-chart.ts'
import { formatRunTitle } from './chart-run.ts'
import { findRun, isBaselineOf } from './find-chart-runs.ts'
import { readRunTitle } from '../../../tables/read-run-title.ts'

/** A run as a chart of traces draws it. */
export interface TracedRun<T> {
  /** Title that readers see, without markup. */
  readonly title: string
  readonly trace: T
  /** Whether the other runs are compared with it. */
  readonly isBaseline: boolean
  /** What remembers what is read out of a long trace. */
  readonly recall?: TraceMemory
}

/** A run with a trace of malloc and free. */
export type MallocRun = TracedRun<MallocTrace>

/** A run with a trace of function calls or of objects. */
export type ObjectRun = TracedRun<ObjectTrace>

/** The runs whose traces a chart draws: one run, or several. */
export interface TraceOwners {
  readonly run?: string | undefined
  readonly runs?: readonly string[] | undefined
}

/** Check that a chart names either one run or several, and that they exist. */
export function checkOwners(spec: TraceOwners, names: ProjectNames): readonly SpecIssue[] {
  return [
    ...checkForms('chart', spec, [{ needs: ['run'] }, { needs: ['runs'] }]),
    ...checkNames({ kind: 'run', key: 'run' }, spec, names),
    ...checkNames({ kind: 'run', key: 'runs' }, spec, names),
  ]
}

/**
 * Find the runs whose traces a chart draws; `undefined` after reporting runs that cannot be drawn, such as
 * those with an empty trace.
 */
export function findTracedRuns<K extends Trace['kind']>(
  { run, runs }: TraceOwners,
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
      setting.report(traced.problem, at)
      return undefined
    }
    if (isEmpty(traced.value)) {
      setting.report({ kind: 'empty-trace', run: name }, at)
      return undefined
    }
    const trace = traced.value
    const log = owner.logs.find(({ contents }) => contents.trace === trace)
    return {
      title: readRunTitle(owner),
      trace,
      isBaseline: isBaselineOf(name, setting),
      recall: log === undefined ? {} : recallTrace(owner, log),
    }
  })
  const traced = found.filter((one) => one !== undefined)
  return traced.length === found.length ? traced : undefined
}

function isEmpty(trace: Trace): boolean {
  return trace.kind === 'malloc'
    ? trace.sizes.every(({ count }) => count === 0)
    : countRssEvents(trace) === 0
}

/** Name the runs of a chart; a single run is not compared, so it is never called the baseline. */
export function nameRuns(
  runs: readonly { readonly title: string; readonly isBaseline: boolean }[],
): readonly string[] {
  return runs.length === 1 ? runs.map(({ title }) => title) : runs.map(formatRunTitle)
}
