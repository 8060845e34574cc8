import { evaluateText } from '../../expressions/evaluate-text.ts'
import type { RunScope } from '../../expressions/find-metric.ts'
import type { Problem } from '../../problems/diagnostics.ts'
import { formatSubject } from '../../summaries/format-subject.ts'
import type { Run } from '../../summaries/run.ts'
import { addMissing, chooseResults, listNamedResults, quoteCode } from '../named-results.ts'
import { chooseRuns } from './choose-runs.ts'
import { listComparisons } from './run-comparison.ts'
import { pickFirst, readPlace, type PickedRows } from './pick-first.ts'
import { spreadCopies } from './spread-copies.ts'
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
  const known = listNamedResults(runs, pattern.value)
  const shown = chooseResults(known, pattern.benchmarks)
  const all = spreadCopies(shown, { runs, value: pattern.value }).map(
    ({ group, name, position, copy }): EntrySpec => {
      const { value, format, interval } = pattern
      const metric = `${formatSubject(group, position ?? name)}.${value}`
      const header = copy === undefined ? quoteCode(name) : `${quoteCode(name)} (${copy})`
      return { header, value: metric, format, interval, align: undefined }
    },
  )
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

function listShownRuns(spec: RunsTableSpec, scope: RunScope): readonly Run[] {
  const names = [...spec.columns, ...listComparisons(spec).flatMap(({ of }) => of)]
  return [...new Set(names)].flatMap((name) => {
    const run = typeof name === 'string' ? scope.runs.get(name) : undefined
    return run === undefined ? [] : [run]
  })
}
