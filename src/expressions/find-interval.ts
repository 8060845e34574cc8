import { evaluate } from './evaluate.ts'
import type { Expression } from './expression.ts'
import { createMetricFinder, type RunScope } from './find-metric.ts'
import type { Interval } from '../quantities/interval.ts'
import { parseExpression } from './parse-expression.ts'
import { evaluateSamples, resampleInterval } from './resample.ts'
import type { Run } from '../summaries/run.ts'

/** Find the 95 % interval of an expression; `undefined` if none of its runs has several samples. */
export function findInterval(
  text: string,
  scope: RunScope,
  current: Run | undefined,
): Interval | undefined {
  const parsed = parseExpression(text)
  if (parsed.kind === 'problem') return undefined
  return resample({ expression: parsed.value, text }, scope, current)
}

/**
 * Find the value of an expression for each sample of its run, in the unit of the whole; `undefined` if none of its runs
 * has several samples, or more than one has.
 */
export function findSamples(
  text: string,
  scope: RunScope,
  current: Run | undefined,
): readonly number[] | undefined {
  const parsed = parseExpression(text)
  if (parsed.kind === 'problem') return undefined
  const find = createMetricFinder(scope, current)
  const results = evaluateSamples(parsed.value, find, (one, read) => evaluate(one, read, text))
  return results?.flatMap((result) => (result.kind === 'quantity' ? [result.quantity.value] : []))
}

/** Find the interval of the ratio of an expression's values for two runs. */
export function findRatioInterval(
  text: string,
  [over, under]: readonly [Run, Run],
  scope: RunScope,
): Interval | undefined {
  const parsed = parseExpression(text)
  if (parsed.kind === 'problem') return undefined
  const [left, right] = [over, under].map((run) => qualify(parsed.value, run, scope))
  if (left === undefined || right === undefined) return undefined
  const expression: Expression = { kind: 'operation', operator: '/', left, right }
  return resample({ expression, text }, scope, undefined)
}

function resample(
  { expression, text }: { readonly expression: Expression; readonly text: string },
  scope: RunScope,
  current: Run | undefined,
): Interval | undefined {
  return resampleInterval(expression, createMetricFinder(scope, current), (one, find) =>
    evaluate(one, find, text),
  )
}

/** Prefix every metric that names no run with a run. */
function qualify(expression: Expression, run: Run, scope: RunScope): Expression {
  const inner = (one: Expression): Expression => qualify(one, run, scope)
  switch (expression.kind) {
    case 'number':
      return expression
    case 'name': {
      const [first = ''] = expression.path
      const isQualified = first === 'baseline' || scope.runs.has(first)
      return isQualified ? expression : { kind: 'name', path: [run.name, ...expression.path] }
    }
    case 'negative':
    case 'spread':
      return { ...expression, operand: inner(expression.operand) }
    case 'operation':
      return { ...expression, left: inner(expression.left), right: inner(expression.right) }
    case 'call':
      return { ...expression, operands: expression.operands.map(inner) }
  }
}
