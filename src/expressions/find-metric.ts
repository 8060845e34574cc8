import type { Problem } from '../problems/diagnostics.ts'
import type { FindMetric } from './evaluate.ts'
import type { KnownQuery } from './known-query.ts'
import type { PastState } from './past-state.ts'
import { metricCatalogue } from '../summaries/metric-catalogue.ts'
import type { MetricKind } from '../summaries/metric-kind.ts'
import type { Run } from '../summaries/run.ts'

/** The runs that expressions may name. */
export interface RunScope {
  readonly runs: ReadonlyMap<string, Run>
  /** Runs whose logs could not be read; naming one is a problem. */
  readonly unread: ReadonlySet<string>
  /** The run that `baseline` means, unless a run has that name. */
  readonly baseline: string | undefined
  /** The parts of traces that tables show, by their questions, where the lock states them for the same logs. */
  readonly rankings?: ReadonlyMap<string, readonly string[]>
  /** Earlier states of the values of budgets and histories, by their expressions, the oldest first. */
  readonly pasts?: ReadonlyMap<string, readonly PastState[]>
  /** The rows of queries, by the tables that show them; a query that could not be answered has none. */
  readonly queries?: ReadonlyMap<string, KnownQuery>
}

/**
 * Create the lookup of names in expressions: `run.metric`, or `metric` alone if there is a current run
 * (the row or column of a table).
 */
export function createMetricFinder(scope: RunScope, current: Run | undefined): FindMetric {
  return (path) => {
    const [first = '', ...rest] = path
    const run = findRun(scope, first)
    const owner = first === 'baseline' ? (scope.baseline ?? first) : first
    if (scope.unread.has(owner) && run === undefined) {
      return { kind: 'problem', problem: { kind: 'unread-run', run: owner } }
    }
    if (run !== undefined && rest.length > 0) return findMetricOf(run, rest.join('.'), first)
    const name = path.join('.')
    if (run !== undefined) return { kind: 'problem', problem: explainRun(name, scope) }
    if (current === undefined) return { kind: 'problem', problem: explainName(path, scope) }
    return !current.metrics.has(name) &&
      current.metrics.has(rest.join('.')) &&
      !isGroup(first, scope)
      ? { kind: 'problem', problem: explainUnknownRun(first, scope) }
      : findMetricOf(current, name, undefined)
  }
}

function findRun(scope: RunScope, name: string): Run | undefined {
  const named = scope.runs.get(name)
  if (named !== undefined || name !== 'baseline' || scope.baseline === undefined) return named
  return scope.runs.get(scope.baseline)
}

function findMetricOf(run: Run, name: string, runName: string | undefined): ReturnType<FindMetric> {
  const metric = run.metrics.get(name)
  if (metric !== undefined) return metric
  const known = [...run.metrics.keys()]
  const members = known.filter((metricName) => metricName.startsWith(`${name}.`))
  if (members.length > 0)
    return { kind: 'problem', problem: { kind: 'metric-group', name, members } }
  const prefix = runName === undefined ? '' : `${runName}.`
  const sampled = findSampled(name, run).map((one) => prefix + one)
  if (sampled.length > 0) {
    const group = { kind: 'metric-group', name: prefix + name, members: sampled } as const
    return { kind: 'problem', problem: group }
  }
  return {
    kind: 'problem',
    problem: {
      kind: 'unknown-name',
      thing: 'metric',
      name: prefix + name,
      known: putAlikeFirst(name, known).map((metricName) => prefix + metricName),
    },
  }
}

/** Put the metrics of the same group first: a list may be cut. */
function putAlikeFirst(name: string, known: readonly string[]): readonly string[] {
  const group = /^\w*/.exec(name)?.[0] ?? ''
  const isAlike = (metric: string): boolean => /^\w*/.exec(metric)?.[0] === group
  return [...known.filter(isAlike), ...known.filter((metric) => !isAlike(metric))]
}

/** The metrics of a series by the name that a figure of its format would have: of `app.words`, `words.peak` and so on. */
function findSampled(name: string, { listKnown: list, metrics }: Run): readonly string[] {
  const last = name.slice(name.lastIndexOf('.') + 1)
  if (last === name) return []
  return list()
    .filter(({ kind }) => kind === 'process' || kind === 'gauge')
    .filter((one) => one.name.startsWith(`${last}.`))
    .flatMap((one) => (metrics.get(one.name)?.kind === 'measured' ? [one.name] : []))
}

/** List the metrics that runs may have. They are the same for all runs of a project. */
function listKnown({ runs }: RunScope): readonly MetricKind[] {
  const [run] = runs.values()
  return run?.listKnown() ?? metricCatalogue
}

/** Check whether a name is the first part of a metric's name. */
function isGroup(name: string, scope: RunScope): boolean {
  return listKnown(scope).some((metric) => metric.name.startsWith(`${name}.`))
}

/** Explain that a run's name alone is not a metric. */
function explainRun(name: string, scope: RunScope): Problem {
  const members = listKnown(scope).map((metric) => `${name}.${metric.name}`)
  return {
    kind: 'metric-group',
    name,
    members: members.filter((m) => /time|rss/.test(m)),
    isRun: true,
  }
}

/** Explain what is wrong with a name that does not begin with a run, if there is no current run. */
function explainName(path: readonly string[], scope: RunScope): Problem {
  const name = path.join('.')
  const [first = '', second] = path
  const runs = [...scope.runs.keys()]
  if (listKnown(scope).some((metric) => metric.name === name)) {
    return { kind: 'run-needed', name, runs }
  }
  if (second === undefined) return { kind: 'unknown-name', thing: 'name', name, known: runs }
  if (!isGroup(first, scope)) return explainUnknownRun(first, scope)
  const known = runs.flatMap((run) => listKnown(scope).map((metric) => `${run}.${metric.name}`))
  return { kind: 'unknown-name', thing: 'metric', name, known }
}

function explainUnknownRun(name: string, { runs, unread }: RunScope): Problem {
  return { kind: 'unknown-name', thing: 'run', name, known: [...runs.keys(), ...unread] }
}
