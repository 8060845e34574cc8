import { evaluateText } from '../../expressions/evaluate-text.ts'
import type { RunScope } from '../../expressions/find-metric.ts'
import type { Problem } from '../../problems/diagnostics.ts'
import { formatCount } from '../../quantities/format-count.ts'
import { toBaseUnit } from '../../quantities/quantity.ts'
import type { Run } from '../../summaries/run.ts'
import { createNameMatcher } from './name-matcher.ts'
import type { RunRowsSpec } from './runs-table-spec.ts'

/** The names of the runs that are rows, in their order, and what is left out, in a sentence. */
export type ChosenRuns =
  | { readonly kind: 'chosen'; readonly runs: readonly string[]; readonly note: string | undefined }
  | { readonly kind: 'problem'; readonly problem: Problem; readonly key: keyof RunRowsSpec }

/** A run, and what it is put in its place by; `undefined` where it has no such value. */
interface PlacedRun {
  readonly name: string
  readonly value: number | undefined
}

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
  const placed: PlacedRun[] = []
  for (const run of named) {
    const result = evaluateText(by, scope, run)
    if (result.kind === 'problem') return { ...result, key: 'by' }
    const value = result.kind === 'quantity' ? toBaseUnit(result.quantity).value : undefined
    placed.push({ name: run.name, value })
  }
  return pickFirst(placed, { ...spec, by })
}

function pickFirst(
  placed: readonly PlacedRun[],
  { by, order, top }: RunRowsSpec & { readonly by: string },
): ChosenRuns {
  const sign = order === 'descending' ? -1 : 1
  // Runs that are as large as each other stay in the order of the configuration.
  const ordered = placed.toSorted((a, b) =>
    a.value === undefined || b.value === undefined
      ? Number(a.value === undefined) - Number(b.value === undefined)
      : sign * (a.value - b.value),
  )
  const shown = ordered.slice(0, top)
  const runs = shown.map(({ name }) => name)
  if (shown.length === ordered.length) return { kind: 'chosen', runs, note: undefined }
  const end = order === 'descending' ? 'largest' : 'smallest'
  const without = ordered.filter(({ value }) => value === undefined).length
  const rest =
    without === 0 ? '' : `; ${formatCount(without)} ${without === 1 ? 'has' : 'have'} none`
  const note = `The ${formatCount(shown.length)} of ${formatCount(ordered.length)} runs with the ${end} ${by}${rest}.`
  return { kind: 'chosen', runs, note }
}

/** Whether a run stands for a value with a `match`, whose log it is. */
function isOfMatch({ known }: Run): boolean {
  return known.some(({ name }) => name === 'match.value')
}
