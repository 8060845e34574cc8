import type { Config } from '../configs/config.ts'
import type { PlacedCondition } from '../configs/text-spec.ts'
import {
  checkCondition,
  compareQuantity,
  type EvaluateText,
} from '../expressions/check-condition.ts'
import { formatComparison, listLimits, type LimitComparison } from '../expressions/condition.ts'
import type { Result } from '../expressions/result.ts'
import type { RunScope } from '../expressions/find-metric.ts'
import { formatProblem, type Place } from '../problems/diagnostics.ts'
import { formatQuantity } from '../quantities/format-quantity.ts'
import { isSameUnit, toBaseUnit, type Quantity } from '../quantities/quantity.ts'
import { createBudgetEvaluator } from './evaluate-budget.ts'
import { evaluateQuantity } from './evaluate-reference.ts'

/** A condition of the configuration, whether it holds, and how far its value is from its limits. */
export interface MeasuredClaim {
  /** A budget, a claim that a text makes (`holds`), or the band of a text's value. */
  readonly kind: 'budget' | 'claim' | 'band'
  /** The text that it belongs to; `undefined` of a budget. */
  readonly text: string | undefined
  readonly expression: string
  /** As the configuration writes it: `< 300 MiB`. */
  readonly expected: string
  readonly verdict: 'holds' | 'fails' | 'unknown'
  /** Formatted; `undefined` where there is none. */
  readonly value: string | undefined
  /** Why nobody knows whether it holds. */
  readonly reason: string | undefined
  readonly limits: readonly MeasuredLimit[]
  /** In the configuration. */
  readonly place: Place
}

/** One limit of a condition. */
export interface MeasuredLimit {
  /** As written: `300 MiB`, or an expression. */
  readonly text: string
  /** Formatted; `undefined` of a limit that is written as a number. */
  readonly value: string | undefined
  /** The difference of limit and value without its sign, formatted. */
  readonly distance: string
  /** The same as a share of the limit, 0.25 for a quarter; `undefined` where the limit is zero. */
  readonly share: number | undefined
  readonly isAbove: boolean
}

/** Measure every budget, every claim of a text, and the bands that the values of texts are in. */
export function measureClaims(config: Config, scope: RunScope): readonly MeasuredClaim[] {
  const evaluate: EvaluateText = (text) => evaluateQuantity(text, config, scope)
  const measure = (
    one: PlacedCondition,
    kind: 'budget' | 'claim',
    text?: string,
  ): MeasuredClaim => {
    const { condition, at } = one
    const { expression, comparison } = condition
    const meant =
      text === undefined
        ? createBudgetEvaluator(condition, config, scope)
        : meanValue(config.texts.get(text)?.value, evaluate)
    const verdict = checkCondition(condition, meant)
    const result = meant(expression)
    return {
      kind,
      text,
      expression,
      expected: formatComparison(comparison),
      verdict: verdict.kind === 'holds' || verdict.kind === 'fails' ? verdict.kind : 'unknown',
      reason: explainUnknown(verdict),
      ...measureLimits(result, [comparison], meant),
      place: config.source.locate(at, 'value'),
    }
  }
  return [
    ...config.budgets.map((budget) => measure(budget, 'budget')),
    ...[...config.texts].flatMap(([name, { holds }]) =>
      holds.map((claim) => measure(claim, 'claim', name)),
    ),
    ...measureBands(config, evaluate),
  ]
}

/** In a text, `value` is what its bands are of. */
function meanValue(value: string | undefined, evaluate: EvaluateText): EvaluateText {
  return (text) => evaluate(text.trim() === 'value' ? (value ?? text) : text)
}

/** The band that the value of a text is in, or all of them where it is in none. */
function measureBands(config: Config, evaluate: EvaluateText): readonly MeasuredClaim[] {
  return [...config.texts].flatMap(([text, { value, wordings }]): readonly MeasuredClaim[] => {
    if (value === undefined) return []
    const meant = meanValue(value, evaluate)
    const result = meant(value)
    const bands = wordings.flatMap(({ band, at }) => (band === undefined ? [] : [{ band, at }]))
    const found =
      result.kind !== 'quantity'
        ? undefined
        : bands.find(({ band }) =>
            band.comparisons.every(
              (one) => compareQuantity(result.quantity, one, meant).kind === 'holds',
            ),
          )
    const shown = found === undefined ? bands : [found]
    const place = config.source.locate(found?.at ?? ['texts', text, 'value'], 'value')
    if (bands.length === 0) return []
    return [
      {
        ...{ kind: 'band', text, expression: value, place },
        expected: shown.map(({ band }) => band.text).join(', '),
        verdict: found !== undefined ? 'holds' : result.kind === 'quantity' ? 'fails' : 'unknown',
        reason: explainUnknown(result),
        ...measureLimits(result, found?.band.comparisons ?? [], meant),
      },
    ]
  })
}

function explainUnknown(outcome: Result | ReturnType<typeof checkCondition>): string | undefined {
  if (outcome.kind === 'problem') return formatProblem(outcome.problem)
  return outcome.kind === 'missing'
    ? `no value for \`${outcome.metric}\`: ${outcome.reason}`
    : undefined
}

function measureLimits(
  result: Result,
  comparisons: readonly LimitComparison[],
  evaluate: EvaluateText,
): Pick<MeasuredClaim, 'value' | 'limits'> {
  if (result.kind !== 'quantity') return { value: undefined, limits: [] }
  const limits = comparisons.flatMap(listLimits).flatMap(({ text, quantity }) => {
    const limit = quantity ?? readQuantity(evaluate(text))
    return limit === undefined
      ? []
      : [
          {
            ...measureLimit(text, result.quantity, limit),
            ...(quantity === undefined ? {} : { value: undefined }),
          },
        ]
  })
  return { value: show(result.quantity), limits }
}

function readQuantity(result: Result): Quantity | undefined {
  return result.kind === 'quantity' ? result.quantity : undefined
}

function measureLimit(text: string, value: Quantity, limit: Quantity): MeasuredLimit {
  const [at, end] = [toBaseUnit(value), toBaseUnit(limit)]
  const difference = end.value - at.value
  // A plain number may be compared with a percentage.
  const unit = isSameUnit(value.unit, limit.unit) ? at.unit : end.unit
  return {
    text,
    value: show(limit),
    distance: show({ value: Math.abs(difference), unit }),
    share: end.value === 0 ? undefined : Math.abs(difference / end.value),
    isAbove: difference >= 0,
  }
}

function show(quantity: Quantity): string {
  const shown = formatQuantity(quantity, undefined)
  return shown.kind === 'made' ? shown.value : String(quantity.value)
}
