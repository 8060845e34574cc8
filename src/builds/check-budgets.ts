import type { VFileMessage } from 'vfile-message'
import type { Config } from '../configs/config.ts'
import { createMessage, type Problem } from '../problems/diagnostics.ts'
import { checkCondition, type EvaluateText } from '../expressions/check-condition.ts'
import type { Condition } from '../expressions/condition.ts'
import type { RunScope } from '../expressions/find-metric.ts'
import { describeActual, describeExpected } from './describe-verdict.ts'
import { createBudgetEvaluator, findShortLimit } from './evaluate-budget.ts'
import type { PlacedCondition } from '../configs/text-spec.ts'
import type { ProjectPart, UsedRuns } from './rebuilds/used-runs.ts'

/**
 * Check that every budget holds. A budget whose value has no data fails.
 *
 * @param used notes which runs each is about
 */
export function checkBudgets(
  config: Config,
  scope: RunScope,
  used?: UsedRuns,
): readonly VFileMessage[] {
  return config.budgets.flatMap((budget) => {
    const { condition, at } = budget
    const watched = used?.watch(nameBudget(budget), scope) ?? scope
    const place = config.source.locate(at, 'value')
    const short = findShortLimit(condition, watched)
    if (short !== undefined) return [createMessage(short, place, 'info')]
    const problem = checkBudget(condition, createBudgetEvaluator(condition, config, watched))
    return problem === undefined ? [] : [createMessage(problem, place)]
  })
}

/** Name a budget among the parts of a project: by its place in the configuration. */
export function nameBudget({ at }: Pick<PlacedCondition, 'at'>): ProjectPart {
  return `budget ${at.join('.')}`
}

function checkBudget(condition: Condition, evaluate: EvaluateText): Problem | undefined {
  const verdict = checkCondition(condition, evaluate)
  switch (verdict.kind) {
    case 'holds':
      return undefined
    case 'problem':
      return verdict.problem
    case 'fails':
    case 'missing':
      return {
        kind: 'broken-budget',
        expression: condition.expression,
        expected: describeExpected(condition.comparison, evaluate),
        actual: describeActual(verdict),
      }
  }
}
