import type { VFileMessage } from 'vfile-message'
import type { Config } from '../configs/config.ts'
import { createMessage, type Problem } from '../problems/diagnostics.ts'
import { checkCondition, type EvaluateText } from '../expressions/check-condition.ts'
import type { Condition } from '../expressions/condition.ts'
import type { RunScope } from '../expressions/find-metric.ts'
import { describeActual, describeExpected } from './describe-verdict.ts'
import { createBudgetEvaluator, findShortLimit } from './evaluate-budget.ts'

/** Check that every budget holds. A budget whose value has no data fails. */
export function checkBudgets(config: Config, scope: RunScope): readonly VFileMessage[] {
  return config.budgets.flatMap(({ condition, at }) => {
    const place = config.source.locate(at, 'value')
    const short = findShortLimit(condition, scope)
    if (short !== undefined) return [createMessage(short, place, 'info')]
    const problem = checkBudget(condition, createBudgetEvaluator(condition, config, scope))
    return problem === undefined ? [] : [createMessage(problem, place)]
  })
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
