import type { Comparison } from '../tables/runs/run-comparison.ts'
import type { Outcome } from '../problems/outcome.ts'
import { evaluate } from '../expressions/evaluate.ts'
import { formatValue } from '../expressions/evaluate-text.ts'
import { visitNames, type Expression } from '../expressions/expression.ts'
import { createMetricFinder, type RunScope } from '../expressions/find-metric.ts'
import { parseExpression } from '../expressions/parse-expression.ts'
import type { SharedUnit } from '../quantities/shared-unit.ts'
import { shareUnitOf } from '../expressions/share-unit.ts'
import type { Quantity } from '../quantities/quantity.ts'
import { describeByteSizes } from '../quantities/written-units.ts'
import { describeRounding } from './describe-rounding.ts'
import type { Explanation, Term } from './explanation.ts'
import { explainMetric } from './explain-metric.ts'
import { formatExact, formatExpression } from '../expressions/format-expression.ts'
import type { RunLogs } from './run-logs.ts'
import { qualifyNames } from './qualify-names.ts'

/** What to explain: an expression, for a run that it may not name, or how it compares two runs. */
export interface ExplainedExpression {
  readonly what: string
  readonly expression: string
  readonly format: string | undefined
  /** The run of a table's row or column, by its name. */
  readonly current?: string | undefined
  /** All runs that a table shows the expression for, which are shown in one unit. */
  readonly runs?: readonly string[] | undefined
  /** Expressions that the table shows in one unit with it, for the same run. */
  readonly alike?: readonly string[] | undefined
  /** Two runs whose values are compared. */
  readonly compared?: Pick<Comparison, 'of' | 'operator'> | undefined
  /** Whether the interval of the run's samples follows the value. */
  readonly interval?: boolean | undefined
  /** What the page shows now. */
  readonly shown?: string | undefined
}

/** The units of the columns of tables, each of which many cells ask for: by the expression and its runs, or by those alike. */
const known = new WeakMap<RunScope, Map<unknown, SharedUnit | undefined>>()

/** Find the unit that a table's values of an expression share. */
function recallUnit(
  { expression, runs: names = [], alike }: ExplainedExpression,
  scope: RunScope,
): SharedUnit | undefined {
  if (names.length === 0) return undefined
  const units = known.get(scope) ?? new Map<unknown, SharedUnit | undefined>()
  known.set(scope, units)
  const key = alike ?? [expression, ...names].join('\0')
  if (!units.has(key)) {
    const runs = names.flatMap((name) => scope.runs.get(name) ?? [])
    const expressions = alike ?? [expression]
    const shown = runs.flatMap((run) => expressions.map((one) => [one, run] as const))
    units.set(key, shareUnitOf(shown, scope))
  }
  return units.get(key)
}

/** An explanation, or the reason why there is none. */
export type Explained = Outcome<Explanation>

/** Explain the value of an expression, and where its terms come from. */
export async function explainExpression(
  request: ExplainedExpression,
  { scope, logs }: { readonly scope: RunScope; readonly logs: RunLogs },
): Promise<Explained> {
  const parsed = parseExpression(request.expression)
  if (parsed.kind === 'problem') return parsed
  const whole = combine(parsed.value, request, scope)
  const text = formatExpression(whole, (path) => path.join('.'))
  const { format, interval } = request
  const shared = recallUnit(request, scope)
  const value = { expression: text, format, interval, current: undefined, shared }
  const shown = formatValue(value, scope)
  if (shown.kind === 'problem') return shown
  const find = createMetricFinder(scope, undefined)
  const result = evaluate(whole, find, text)
  const terms = await explainTerms(whole, scope, logs)
  const isMissing = shown.kind === 'missing' || result.kind !== 'quantity'
  const shownText = isMissing ? 'n/a' : shown.text
  return {
    kind: 'made',
    value: {
      what: request.what,
      expression: text,
      format,
      formula: formatExpression(whole, (path) => formatTerm(path, terms)),
      quantity: result.kind === 'quantity' ? result.quantity : undefined,
      text: shownText,
      rounding: isMissing ? 'there is no value' : describeRounding(format),
      notes: isMissing ? [] : describeByteSizes(shownText),
      stale: request.shown === undefined || request.shown === shownText ? undefined : request.shown,
      terms,
    },
  }
}

/** Complete an expression: every metric gets its run, and a comparison becomes a division or a subtraction. */
function combine(
  expression: Expression,
  { current, compared }: ExplainedExpression,
  scope: RunScope,
): Expression {
  if (compared !== undefined) {
    const { operator, of } = compared
    const [over, under] = of
    return {
      kind: 'operation',
      operator,
      left: qualifyNames(expression, over, scope),
      right: qualifyNames(expression, under, scope),
    }
  }
  return current === undefined ? expression : qualifyNames(expression, current, scope)
}

async function explainTerms(
  expression: Expression,
  scope: RunScope,
  logs: RunLogs,
): Promise<readonly Term[]> {
  const names = new Map<string, readonly string[]>()
  visitNames(expression, (path) => names.set(path.join('.'), path))
  const terms: Term[] = []
  for (const [name, [first = '', ...rest]] of names) {
    const run =
      scope.runs.get(first) ??
      (first === 'baseline' && scope.baseline !== undefined
        ? scope.runs.get(scope.baseline)
        : undefined)
    if (run !== undefined)
      terms.push(await explainMetric(name, { run, metric: rest.join('.'), logs }))
  }
  return terms
}

function formatTerm(path: readonly string[], terms: readonly Term[]): string {
  const quantity = terms.find(({ name }) => name === path.join('.'))?.quantity
  return quantity === undefined ? 'n/a' : formatOperand(quantity)
}

/** Put a negative number in parentheses. */
function formatOperand(quantity: Quantity): string {
  return quantity.value < 0 ? `(${formatExact(quantity)})` : formatExact(quantity)
}
