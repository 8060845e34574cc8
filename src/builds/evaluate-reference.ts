import type { Config, NamedValue } from '../configs/config.ts'
import type { Problem } from '../problems/diagnostics.ts'
import type { Result } from '../expressions/evaluate.ts'
import { evaluateText, formatValue, type FormattedValue } from '../expressions/evaluate-text.ts'
import { explainUnlike, findUnlikeFacts } from '../expressions/find-unlike-facts.ts'
import type { RunScope } from '../expressions/find-metric.ts'

/** A named value or an expression, as a page says it; the format wins over the named value's own. */
export interface Reference {
  readonly expression: string
  readonly format: string | undefined
}

/** Evaluate what a page refers to: a named value, or an expression over the runs. */
export function evaluateReference(
  { expression, format }: Reference,
  config: Config,
  scope: RunScope,
): FormattedValue {
  const name = expression.trim()
  const named = config.values.get(name)
  if (named !== undefined)
    return evaluateNamed({ ...named, format: format ?? named.format }, config, scope)
  const value = formatValue({ expression, format, current: undefined }, scope)
  if (value.kind !== 'problem') return value
  const isUnknown = value.problem.kind === 'unknown-name' && value.problem.thing === 'name'
  // In an expression `-` is minus; where no metric is named, it can only be part of a name.
  if (/^[A-Za-z_][\w-]*$/.test(name) && (isUnknown || name.includes('-'))) {
    const known = [...config.values.keys()]
    return { kind: 'problem', problem: { kind: 'unknown-name', thing: 'value', name, known } }
  }
  return { kind: 'problem', problem: explainNamed(value.problem, name, config) }
}

/** Evaluate what a condition refers to: a named value, or an expression over the runs. */
export function evaluateQuantity(text: string, config: Config, scope: RunScope): Result {
  const expression = config.values.get(text.trim())?.expression ?? text
  const result = evaluateText(expression, scope, undefined)
  return result.kind === 'problem'
    ? { kind: 'problem', problem: explainNamed(result.problem, text, config) }
    : result
}

/** Evaluate the expression of a named value, in which no named value may stand. */
export function evaluateNamed(
  { expression, format, equal = [], interval }: NamedValue,
  config: Config,
  scope: RunScope,
): FormattedValue {
  const [unlike] = findUnlikeFacts(expression, { scope, current: undefined, equal })
  if (unlike !== undefined) return { kind: 'problem', problem: explainUnlike(expression, unlike) }
  const value = formatValue({ expression, format, interval, current: undefined }, scope)
  return value.kind === 'problem'
    ? { kind: 'problem', problem: explainNamed(value.problem, expression, config) }
    : value
}

/** Say of a named value in an expression that it is one. */
function explainNamed(problem: Problem, expression: string, config: Config): Problem {
  if (problem.kind !== 'unknown-name' || !config.values.has(problem.name)) return problem
  const reason = `\`${problem.name}\` is a named value, which stands alone; write its expression in its place`
  return { kind: 'bad-expression', expression, reason }
}
