import type { VFileMessage } from 'vfile-message'
import type { Config } from '../configs/config.ts'
import { createMessage, type Problem } from '../problems/diagnostics.ts'
import { checkCondition, type EvaluateText } from '../expressions/check-condition.ts'
import type { Condition } from '../expressions/condition.ts'
import type { RunScope } from '../expressions/find-metric.ts'
import { describeActual, describeExpected } from './describe-verdict.ts'
import { evaluateQuantity } from './evaluate-reference.ts'

/** Check that every budget holds. A budget whose value has no data fails. */
export function checkBudgets(config: Config, scope: RunScope): readonly VFileMessage[] {
  const evaluate: EvaluateText = (text) => evaluateQuantity(text, config, scope)
  return config.budgets.flatMap(({ condition, at }) => {
    const problem = checkBudget(condition, evaluate)
    return problem === undefined ? [] : [createMessage(problem, config.source.locate(at, 'value'))]
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
