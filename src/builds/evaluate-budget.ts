import type { Config } from '../configs/config.ts'
import type { EvaluateText } from '../expressions/check-condition.ts'
import { listLimits, type Condition } from '../expressions/condition.ts'
import type { RunScope } from '../expressions/find-metric.ts'
import { parsePastLimit } from '../expressions/past-limit.ts'
import { computePast, FEWEST_STATES } from '../histories/compute-past.ts'
import type { Problem } from '../problems/diagnostics.ts'
import type { Quantity } from '../quantities/quantity.ts'
import { evaluateQuantity } from './evaluate-reference.ts'

/** Create what evaluates the value and the limits of a budget; earlier states are those of its own value. */
export function createBudgetEvaluator(
  { expression }: Condition,
  config: Config,
  scope: RunScope,
): EvaluateText {
  const states = listStates(expression, scope)
  return (text) => {
    const limit = parsePastLimit(text)
    if (limit === undefined) return evaluateQuantity(text, config, scope)
    const median = computePast(states, limit.last)
    if (median === undefined) {
      return { kind: 'missing', metric: text, reason: 'there are too few earlier states' }
    }
    return { kind: 'quantity', quantity: { ...median, value: limit.factor * median.value } }
  }
}

/** A budget is not checked while a limit of it has too few earlier states; say so. */
export function findShortLimit(
  { expression, comparison }: Condition,
  scope: RunScope,
): Problem | undefined {
  const states = listStates(expression, scope)
  for (const { text } of listLimits(comparison)) {
    const limit = parsePastLimit(text)
    if (limit === undefined || computePast(states, limit.last) !== undefined) continue
    return { kind: 'short-history', expression, count: states.length, needed: FEWEST_STATES }
  }
  return undefined
}

function listStates(expression: string, { pasts }: RunScope): readonly Quantity[] {
  return pasts?.get(expression)?.map(({ quantity }) => quantity) ?? []
}
