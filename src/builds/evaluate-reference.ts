import type { Config, NamedValue } from '../configs/config.ts'
import type { Problem } from '../problems/diagnostics.ts'
import type { Result } from '../expressions/evaluate.ts'
import { evaluateText, formatValue, type FormattedValue } from '../expressions/evaluate-text.ts'
import { explainUnlike, findUnlikeFacts } from '../expressions/find-unlike-facts.ts'
import type { RunScope } from '../expressions/find-metric.ts'

/** A named value or an expression of a page. Its format overrides that of the named value. */
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
  // In an expression, `-` is minus. If the text names no metric, `-` can only be part of a name.
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

/** Evaluate the expression of a named value, which must not contain other named values. */
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

/** Explain that an expression contains a named value; one of a line of a log is called like a run, too. */
function explainNamed(problem: Problem, expression: string, config: Config): Problem {
  if (problem.kind !== 'unknown-name' && problem.kind !== 'metric-group') return problem
  const named = config.values.get(problem.name)
  if (named === undefined) return problem
  const reason = `\`${problem.name}\` is a named value, which stands alone; write its expression in its place, \`${named.expression}\``
  return { kind: 'bad-expression', expression, reason }
}
