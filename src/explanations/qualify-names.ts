import type { Expression } from '../expressions/expression.ts'
import type { RunScope } from '../expressions/find-metric.ts'

/**
 * Prefix every metric of an expression that names no run with the current run, so that the expression has
 * the same meaning without a current run.
 */
export function qualifyNames(
  expression: Expression,
  run: string,
  scope: Pick<RunScope, 'runs' | 'unread'>,
): Expression {
  const qualify = (part: Expression): Expression => qualifyNames(part, run, scope)
  switch (expression.kind) {
    case 'number':
      return expression
    case 'name': {
      const [first = ''] = expression.path
      const hasRun = first === 'baseline' || scope.runs.has(first) || scope.unread.has(first)
      return hasRun ? expression : { kind: 'name', path: [run, ...expression.path] }
    }
    case 'negative':
    case 'spread':
      return { ...expression, operand: qualify(expression.operand) }
    case 'operation':
      return {
        ...expression,
        left: qualify(expression.left),
        right: qualify(expression.right),
      }
    case 'call':
      return { ...expression, operands: expression.operands.map(qualify) }
  }
}
