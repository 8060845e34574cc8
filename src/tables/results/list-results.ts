import { evaluateText } from '../../expressions/evaluate-text.ts'
import type { RunScope } from '../../expressions/find-metric.ts'
import type { Problem } from '../../problems/diagnostics.ts'
import type { SpecPath } from '../../specs/spec-issue.ts'
import type { Run } from '../../summaries/run.ts'
import { addMissing, chooseResults, listNamedResults } from '../named-results.ts'
import { pickFirst, readPlace } from '../runs/pick-first.ts'
import type { EntrySpec } from '../runs/runs-table-spec.ts'
import { checkFigures } from './check-figures.ts'
import { ResultFigures } from './result-figures.ts'
import type { ResultsTableSpec } from './results-table-spec.ts'

/** A row: the name of a result, and its entries, whose values are spelt for the run: `bench['a'].time`. */
export interface ResultRow {
  readonly name: string
  readonly entries: readonly EntrySpec[]
}

/** The rows of a table of results, and what their values are read from. */
export interface ListedResults {
  readonly run: Run
  readonly rows: readonly ResultRow[]
  /** A result that lacks a figure which others have says so. */
  readonly scope: RunScope
  /** What is left out, in a sentence. */
  readonly note: string | undefined
}

/** The rows of a table, or what keeps it from having any, and where. */
export type FoundResults =
  | { readonly kind: 'listed'; readonly listed: ListedResults }
  | { readonly kind: 'problem'; readonly problem: Problem; readonly at: SpecPath }

/** List the rows of a table of results: the named results of its run that have one of its figures. */
export function listResults(spec: ResultsTableSpec, scope: RunScope): FoundResults {
  const run = scope.runs.get(spec.run)
  if (run === undefined) return refuse({ kind: 'unread-run', run: spec.run }, ['run'])
  const all = listNamedResults([run])
  const figures = new ResultFigures(run, all)
  const asked = [
    ...spec.columns.map(({ value }, i) => [String(value), ['columns', i, 'value']] as const),
    ...(spec.by === undefined ? [] : [[spec.by, ['by']] as const]),
  ]
  for (const [expression, at] of all.length === 0 ? [] : asked) {
    const problem = checkFigures(expression, { figures, run, scope })
    if (problem !== undefined) return refuse(problem, at)
  }
  const used = spec.columns.flatMap(({ value }) => figures.listUsed(String(value)))
  const known = used.length === 0 ? all : all.filter((one) => figures.hasOneOf(one, used))
  const shown = chooseResults(known, spec.results)
  if (shown.length === 0) {
    const names = known.map(({ name }) => name)
    const key = { thing: 'result', name: spec.results, known: names }
    return refuse({ kind: 'unknown-name', ...key }, ['results'])
  }
  const metrics = shown.flatMap((result) =>
    asked.flatMap(([expression]) => figures.listMetrics(expression, result)),
  )
  const completed = addMissing(scope, [run], metrics)
  const { by } = spec
  const rows = shown.map((result) => ({
    item: {
      name: result.name,
      entries: spec.columns.map((column) => {
        return { ...column, value: figures.spell(String(column.value), result) }
      }),
    },
    value:
      by === undefined
        ? undefined
        : readPlace(evaluateText(figures.spell(by, result), completed, run)),
  }))
  const { items, note } =
    by === undefined
      ? { items: rows.map(({ item }) => item), note: undefined }
      : pickFirst(rows, { ...spec, noun: 'results', value: by })
  const own = completed.runs.get(run.name) ?? run
  return { kind: 'listed', listed: { run: own, rows: items, scope: completed, note } }
}

function refuse(problem: Problem, at: SpecPath): FoundResults {
  return { kind: 'problem', problem, at }
}
