import { evaluateText } from '../../expressions/evaluate-text.ts'
import type { RunScope } from '../../expressions/find-metric.ts'
import type { Problem } from '../../problems/diagnostics.ts'
import type { Run } from '../../summaries/run.ts'
import { createNameMatcher } from './name-matcher.ts'
import { pickFirst, readPlace, type Placed } from './pick-first.ts'
import type { RunRowsSpec } from './runs-table-spec.ts'

/** The names of the runs that are rows, in their order, and what is left out, in a sentence. */
export type ChosenRuns =
  | { readonly kind: 'chosen'; readonly runs: readonly string[]; readonly note: string | undefined }
  | { readonly kind: 'problem'; readonly problem: Problem; readonly key: keyof RunRowsSpec }

/** Choose the runs of some names, and put them in order. */
export function chooseRuns(spec: RunRowsSpec, scope: RunScope): ChosenRuns {
  const { runs: pattern, by } = spec
  const isMatch = createNameMatcher(pattern)
  const unread = [...scope.unread].find((name) => isMatch.test(name))
  if (unread !== undefined) {
    return { kind: 'problem', problem: { kind: 'unread-run', run: unread }, key: 'runs' }
  }
  const named = [...scope.runs.values()].filter((run) => isMatch.test(run.name) && !isOfMatch(run))
  if (by === undefined)
    return { kind: 'chosen', runs: named.map(({ name }) => name), note: undefined }
  const placed: Placed<string>[] = []
  for (const run of named) {
    const result = evaluateText(by, scope, run)
    if (result.kind === 'problem') return { ...result, key: 'by' }
    placed.push({ item: run.name, value: readPlace(result) })
  }
  const { items, note } = pickFirst(placed, { ...spec, noun: 'runs', value: by })
  return { kind: 'chosen', runs: items, note }
}

/** Whether a run stands for a value with a `match`, whose log it is. */
function isOfMatch({ metrics }: Run): boolean {
  return metrics.has('match.value')
}
