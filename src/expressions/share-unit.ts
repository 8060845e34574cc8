import { chooseSharedUnit, type SharedUnit } from '../quantities/shared-unit.ts'
import type { Run } from '../summaries/run.ts'
import { evaluateText } from './evaluate-text.ts'
import type { RunScope } from './find-metric.ts'

/** Choose the unit in which a table shows an expression for all its runs; `undefined` if each value has the same one. */
export function shareUnit(
  expression: string,
  runs: readonly Run[],
  scope: RunScope,
): SharedUnit | undefined {
  return shareUnitOf(
    runs.map((run) => [expression, run] as const),
    scope,
  )
}

/** Choose the unit in which a table shows expressions, each for a run. */
export function shareUnitOf(
  shown: readonly (readonly [expression: string, run: Run])[],
  scope: RunScope,
): SharedUnit | undefined {
  const results = shown.map(([expression, run]) => evaluateText(expression, scope, run))
  return chooseSharedUnit(
    results.flatMap((result) => (result.kind === 'quantity' ? [result.quantity] : [])),
  )
}
