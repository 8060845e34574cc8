import type { Outcome } from '../problems/outcome.ts'
import type { Problem } from '../problems/diagnostics.ts'
import { evaluate, operate, type Result } from './evaluate.ts'
import { findInterval, findRatioInterval } from './find-interval.ts'
import { formatWithInterval } from '../quantities/format-interval.ts'
import type { Interval } from '../quantities/interval.ts'
import { createMetricFinder, type RunScope } from './find-metric.ts'
import type { ShownQuantity } from '../quantities/explain-unit.ts'
import { formatQuantity } from '../quantities/format-quantity.ts'
import { parseFormatTemplate, type FormatTemplate } from '../quantities/format-template.ts'
import { parseExpression } from './parse-expression.ts'
import type { SharedUnit } from '../quantities/shared-unit.ts'
import type { Run } from '../summaries/run.ts'

/** A value as a page shows it, or the reason why there is none. */
export type FormattedValue =
  | {
      readonly kind: 'text'
      readonly text: string
      /** What the text shows; absent of words. */
      readonly shown?: ShownQuantity
    }
  | { readonly kind: 'missing'; readonly problem: Problem }
  | { readonly kind: 'problem'; readonly problem: Problem }

/** An expression with its format, and the run of its metrics that name none. */
export interface ValueRequest {
  readonly expression: string
  readonly format: string | undefined
  readonly current: Run | undefined
  /** Whether the interval of the run's samples follows the value. */
  readonly interval?: boolean | undefined
  /** The unit of the column that the value stands in. */
  readonly shared?: SharedUnit | undefined
}

/** Evaluate the text of an expression. */
export function evaluateText(text: string, scope: RunScope, current: Run | undefined): Result {
  const parsed = parseExpression(text)
  if (parsed.kind === 'problem') return parsed
  return evaluate(parsed.value, createMetricFinder(scope, current), text)
}

/** Evaluate an expression and format the result. `title` and `name` alone are those of the current run. */
export function formatValue(request: ValueRequest, scope: RunScope): FormattedValue {
  const { expression, current } = request
  if (current !== undefined && expression.trim() === 'title') return text(current.title)
  if (current !== undefined && expression.trim() === 'name') return text(current.name)
  const interval = request.interval === true ? findInterval(expression, scope, current) : undefined
  return formatResult(
    evaluateText(expression, scope, current),
    { ...request, found: interval },
    scope,
  )
}

/** Two runs, and how their values become one. */
interface ComparedRuns {
  readonly operator: '-' | '/'
  readonly of: readonly [Run, Run]
}

/** Divide the value of an expression for one run by its value for another, or subtract it, and format what it comes to. */
export function formatCompared(
  { expression, format, interval, shared }: Omit<ValueRequest, 'current'>,
  { operator, of: [over, under] }: ComparedRuns,
  scope: RunScope,
): FormattedValue {
  const left = evaluateText(expression, scope, over)
  if (left.kind !== 'quantity')
    return formatResult(left, { expression, format, current: over }, scope)
  const right = evaluateText(expression, scope, under)
  const result =
    right.kind === 'quantity'
      ? operate(operator, [left.quantity, right.quantity], `${expression} of ${under.name}`)
      : right
  const found = interval === true ? findRatioInterval(expression, [over, under], scope) : undefined
  return formatResult(result, { expression, format, current: under, found, shared }, scope)
}

function formatResult(
  result: Result,
  { format, current, found, shared }: ValueRequest & { readonly found?: Interval | undefined },
  scope: RunScope,
): FormattedValue {
  switch (result.kind) {
    case 'problem':
      return result
    case 'missing':
      return { kind: 'missing', problem: explainMissing(result, current, scope) }
    case 'quantity': {
      const template = readTemplate(format)
      if (template.kind === 'problem') return template
      const { quantity } = result
      const formatted =
        found === undefined
          ? formatQuantity(quantity, template.value, shared)
          : formatWithInterval(quantity, found, {
              template: template.value,
              shared,
            })
      return formatted.kind === 'made'
        ? { ...text(formatted.value), shown: { quantity, template: template.value } }
        : refuse(format ?? '', formatted.reason)
    }
  }
}

/** Name the run with the metric, even if the expression omits it. */
function explainMissing(
  { metric, reason }: { readonly metric: string; readonly reason: string },
  current: Run | undefined,
  scope: RunScope,
): Problem {
  const [first = ''] = metric.split('.')
  const namesRun = current === undefined || scope.runs.has(first) || first === 'baseline'
  return {
    kind: 'missing-value',
    metric: namesRun ? metric : `${current.name}.${metric}`,
    reason,
  }
}

type ReadTemplate = Outcome<FormatTemplate | undefined>

function readTemplate(format: string | undefined): ReadTemplate {
  if (format === undefined) return { kind: 'made', value: undefined }
  const parsed = parseFormatTemplate(format)
  return parsed.kind === 'made'
    ? { kind: 'made', value: parsed.value }
    : refuse(format, parsed.reason)
}

function text(value: string) {
  return { kind: 'text', text: value } as const
}

function refuse(format: string, reason: string) {
  return { kind: 'problem', problem: { kind: 'bad-format', format, reason } } as const
}
