import { visitNames } from '../../expressions/expression.ts'
import type { RunScope } from '../../expressions/find-metric.ts'
import { parseExpression } from '../../expressions/parse-expression.ts'
import type { Problem } from '../../problems/diagnostics.ts'
import type { Run } from '../../summaries/run.ts'
import type { ResultFigures } from './result-figures.ts'

/** Check that an expression can be read, and that each of its names is a figure, a metric of the run or of another one; `undefined` where it is right. */
export function checkFigures(
  expression: string,
  {
    figures,
    run,
    scope,
  }: { readonly figures: ResultFigures; readonly run: Run; readonly scope: RunScope },
): Problem | undefined {
  const parsed = parseExpression(expression)
  if (parsed.kind === 'problem') return parsed.problem
  const unknown: string[] = []
  visitNames(parsed.value, (path) => {
    const [first = ''] = path
    const isOfRun = first === 'baseline' || scope.runs.has(first) || scope.unread.has(first)
    const name = path.join('.')
    if (!isOfRun && !figures.isFigure(path) && !run.metrics.has(name)) unknown.push(name)
  })
  const [name] = unknown
  if (name === undefined) return undefined
  return { kind: 'unknown-name', thing: 'figure', name, known: figures.names }
}
