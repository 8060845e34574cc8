import type { Problem } from '../problems/diagnostics.ts'
import { visitNames, type Expression } from './expression.ts'
import type { RunScope } from './find-metric.ts'
import { parseExpression } from './parse-expression.ts'
import type { Run } from '../summaries/run.ts'

/** The two runs of a ratio, and a fact in which they differ. */
export interface UnlikeFact {
  readonly fact: string
  readonly runs: readonly [Run, Run]
  readonly values: readonly [string, string]
}

/** The runs of a ratio, and the facts that must be equal in them. */
export interface FactCheck {
  readonly scope: RunScope
  /** The run of metrics that name none. */
  readonly current: Run | undefined
  readonly equal: readonly string[]
}

/**
 * Find the facts in which the two runs of a division differ, for every division of an expression. A fact that only
 * one of them states is not compared.
 */
export function findUnlikeFacts(text: string, check: FactCheck): readonly UnlikeFact[] {
  const parsed = parseExpression(text)
  if (parsed.kind === 'problem') return []
  return visitRatios(parsed.value).flatMap(([over, under]) =>
    compareFacts(listRuns(over, check), listRuns(under, check), check.equal),
  )
}

/** Find the facts in which runs of `over` differ from runs of `under`. */
export function compareFacts(
  over: readonly Run[],
  under: readonly Run[],
  equal: readonly string[],
): readonly UnlikeFact[] {
  return equal.flatMap((fact) =>
    over.flatMap((a) =>
      under.flatMap((b) => {
        const [left, right] = [a.facts?.get(fact), b.facts?.get(fact)]
        if (left === undefined || right === undefined || left === right) return []
        return [{ fact, runs: [a, b], values: [left, right] } as const]
      }),
    ),
  )
}

/** Explain why a ratio of two runs is refused. */
export function explainUnlike(expression: string, { fact, runs, values }: UnlikeFact): Problem {
  return { kind: 'unlike-runs', expression, fact, runs: [runs[0].name, runs[1].name], values }
}

/** List both sides of every division. */
function visitRatios(expression: Expression): readonly (readonly [Expression, Expression])[] {
  switch (expression.kind) {
    case 'number':
    case 'name':
      return []
    case 'negative':
    case 'spread':
      return visitRatios(expression.operand)
    case 'operation': {
      const { operator, left, right } = expression
      const inner = [...visitRatios(left), ...visitRatios(right)]
      return operator === '/' ? [[left, right], ...inner] : inner
    }
    case 'call':
      return expression.operands.flatMap(visitRatios)
  }
}

/** List the runs whose metrics an expression uses. */
function listRuns(expression: Expression, { scope, current }: FactCheck): readonly Run[] {
  const runs = new Set<Run>()
  visitNames(expression, ([first = '']) => {
    const named = scope.runs.get(first === 'baseline' ? (scope.baseline ?? first) : first)
    const run = named ?? current
    if (run !== undefined) runs.add(run)
  })
  return [...runs]
}
