import { evaluateText } from '../../expressions/evaluate-text.ts'
import type { RunScope } from '../../expressions/find-metric.ts'
import type { Problem } from '../../problems/diagnostics.ts'
import { benchGroup } from '../../records/benchmarks/bench-group.ts'
import { formatSubject } from '../../summaries/format-subject.ts'
import type { Metric } from '../../summaries/metric.ts'
import type { Run } from '../../summaries/run.ts'
import { chooseRuns } from './choose-runs.ts'
import { createNameMatcher } from './name-matcher.ts'
import { pickFirst, readPlace, type PickedRows } from './pick-first.ts'
import type {
  BenchmarkRowsSpec,
  EntrySpec,
  ListedRunsTable,
  RunsTableSpec,
} from './runs-table-spec.ts'

/** The column of ratios, as `by` names it. */
export const RATIO = 'ratio'

/** A table with all its rows, and what its values are read from. */
export interface ListedRows {
  readonly spec: ListedRunsTable
  /** Runs that lack a benchmark which others have say so. */
  readonly scope: RunScope
  /** What keeps it from having rows, and under which key of `rows`. */
  readonly problem?: { readonly problem: Problem; readonly key: string }
  /** What is left out, in a sentence. */
  readonly note?: string
}

/** List the rows of a table of runs: those that its author lists, a row for each run of some names, or for each benchmark that its runs have. */
export function listRows(spec: RunsTableSpec, scope: RunScope): ListedRows {
  const { rows } = spec
  if (Array.isArray(rows)) return { spec: { ...spec, rows }, scope }
  if ('benchmarks' in rows) return listBenchmarkRows(spec, rows, scope)
  const chosen = chooseRuns(rows, scope)
  if (chosen.kind === 'problem') {
    const { problem, key } = chosen
    return { spec: { ...spec, rows: [] }, scope, problem: { problem, key } }
  }
  const { runs, note } = chosen
  return { spec: { ...spec, rows: [...runs] }, scope, ...(note === undefined ? {} : { note }) }
}

function listBenchmarkRows(
  spec: RunsTableSpec,
  pattern: BenchmarkRowsSpec,
  scope: RunScope,
): ListedRows {
  const runs = listShownRuns(spec, scope)
  const known = listBenchmarks(runs, pattern.value)
  const isMatch = createNameMatcher(pattern.benchmarks)
  const matching = known.filter(({ name }) => isMatch.test(name))
  const isBench = matching.some(({ group }) => group === benchGroup.name)
  const shown = matching.filter(({ group }) => !isBench || group === benchGroup.name)
  const all = shown.map(({ group, name }): EntrySpec => {
    const { value, format, interval } = pattern
    const metric = `${formatSubject(group, name)}.${value}`
    return { header: quoteCode(name), value: metric, format, interval, align: undefined }
  })
  const metrics = all.map(({ value }) => String(value))
  const completed = addMissing(scope, runs, metrics)
  const { items, note } = orderBenchmarks(all, { spec, pattern, scope: completed })
  const listed = {
    spec: { ...spec, rows: [...items] },
    scope: completed,
    ...(note === undefined ? {} : { note }),
  }
  if (shown.length > 0) return listed
  const problem = {
    kind: 'unknown-name',
    thing: 'benchmark',
    name: pattern.benchmarks,
    known: known.map(({ name }) => name),
  } as const
  return { ...listed, problem: { problem, key: 'benchmarks' } }
}

/** Put rows of benchmarks in the order of a column, and pick the first of them. */
function orderBenchmarks(
  rows: readonly EntrySpec[],
  {
    spec,
    pattern,
    scope,
  }: {
    readonly spec: RunsTableSpec
    readonly pattern: BenchmarkRowsSpec
    readonly scope: RunScope
  },
): PickedRows<EntrySpec> {
  const { by, value } = pattern
  if (by === undefined) return { items: rows, note: undefined }
  const names = by === RATIO ? (spec.ratio?.of ?? []) : [by]
  const [over, under] = names.map((name) => scope.runs.get(name))
  const place = (entry: EntrySpec): number | undefined => {
    const [above, below] = [over, under].map((run) =>
      run === undefined ? undefined : readPlace(evaluateText(String(entry.value), scope, run)),
    )
    if (by !== RATIO) return above
    const quotient = (above ?? NaN) / (below ?? NaN)
    return Number.isNaN(quotient) ? undefined : quotient
  }
  const placed = rows.map((item) => ({ item, value: place(item) }))
  const title = by === RATIO ? (spec.ratio?.header ?? by) : `${value} of ${over?.title ?? by}`
  return pickFirst(placed, { ...pattern, noun: 'benchmarks', value: title })
}

function listShownRuns({ columns, ratio }: RunsTableSpec, scope: RunScope): readonly Run[] {
  const names = [...columns, ...(ratio?.of ?? [])]
  return [...new Set(names)].flatMap((name) => {
    const run = typeof name === 'string' ? scope.runs.get(name) : undefined
    return run === undefined ? [] : [run]
  })
}

/** A result that has a name, and the first part of its metrics. */
interface NamedResult {
  readonly group: string
  readonly name: string
}

/**
 * The named results of all runs that state a figure, those of the first run in its order, and what only others have behind
 * them: benchmarks, or what formats of the project's own name.
 */
function listBenchmarks(runs: readonly Run[], value: string): readonly NamedResult[] {
  const found = runs
    .flatMap(({ logs }) => logs)
    .flatMap(({ contents }) => contents.results ?? [])
    .filter(({ group, figures }) => group === benchGroup.name || hasFigure(figures, value))
    .flatMap(({ group, name }) => (name === undefined ? [] : [{ group, name }]))
  return [...new Map(found.map((one) => [JSON.stringify(one), one])).values()]
}

function hasFigure(figures: { has(name: string): boolean }, value: string): boolean {
  return figures.has(value) || figures.has(value.replace(/\.\w+$/, ''))
}

/** Show a name as code, even if it has the marks of code in it. */
function quoteCode(name: string): string {
  if (!name.includes('`')) return `\`${name}\``
  const longest = Math.max(...[...name.matchAll(/`+/g)].map(([run]) => run.length))
  const fence = '`'.repeat(longest + 1)
  return `${fence} ${name} ${fence}`
}

function addMissing(scope: RunScope, shown: readonly Run[], metrics: readonly string[]): RunScope {
  const completed = shown.flatMap((run) => {
    const lacking = metrics.filter((metric) => !run.metrics.has(metric))
    if (lacking.length === 0) return []
    const added = lacking.map((metric) => [metric, NONE] as const)
    return [[run.name, { ...run, metrics: new Map([...run.metrics, ...added]) }] as const]
  })
  if (completed.length === 0) return scope
  return { ...scope, runs: new Map([...scope.runs, ...completed]) }
}

const NONE: Metric = { kind: 'missing', reason: 'no log of the run states it of that benchmark' }
