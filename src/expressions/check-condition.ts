import type { Problem } from '../problems/diagnostics.ts'
import type { Comparator, LimitComparison, Condition, Limit } from './condition.ts'
import type { Result } from './evaluate.ts'
import { formatQuantity } from '../quantities/format-quantity.ts'
import { formatUnit, isSameUnit, toBaseUnit, type Quantity } from '../quantities/quantity.ts'

/** Whether a condition holds for the data. */
export type Verdict =
  | { readonly kind: 'holds' }
  /** `actual` is the formatted value. */
  | { readonly kind: 'fails'; readonly actual: string }
  /** A metric in the condition has no data. */
  | { readonly kind: 'missing'; readonly metric: string; readonly reason: string }
  | { readonly kind: 'problem'; readonly problem: Problem }

/** Evaluates the text of an expression. */
export type EvaluateText = (text: string) => Result

/** Check a condition against the data. Limits are compared unrounded. */
export function checkCondition(condition: Condition, evaluate: EvaluateText): Verdict {
  const result = evaluate(condition.expression)
  if (result.kind !== 'quantity') return result
  return compareQuantity(result.quantity, condition.comparison, evaluate)
}

/** Check a quantity against the limits of a comparison. */
export function compareQuantity(
  quantity: Quantity,
  comparison: LimitComparison,
  evaluate: EvaluateText,
): Verdict {
  const parts: readonly (readonly [Comparator, Limit])[] =
    comparison.kind === 'between'
      ? [
          ['>=', comparison.low],
          ['<=', comparison.high],
        ]
      : [[comparison.operator, comparison.limit]]
  for (const [operator, limit] of parts) {
    const verdict = compareWith(quantity, [operator, limit], evaluate)
    if (verdict.kind !== 'holds') return verdict
  }
  return { kind: 'holds' }
}

function compareWith(
  quantity: Quantity,
  [operator, limit]: readonly [Comparator, Limit],
  evaluate: EvaluateText,
): Verdict {
  const other: Result =
    limit.quantity === undefined
      ? evaluate(limit.text)
      : { kind: 'quantity', quantity: limit.quantity }
  if (other.kind !== 'quantity') return other
  if (!isComparable(quantity, other.quantity)) {
    return { kind: 'problem', problem: explainUnits(quantity, other.quantity, limit) }
  }
  const [a, b] = [toBaseUnit(quantity).value, toBaseUnit(other.quantity).value]
  if (compareNumbers(a, b, operator)) return { kind: 'holds' }
  const shown = show(quantity)
  // A value that rounds to its limit is shown in full; otherwise it would seem to be within it.
  const isAlike = shown === show(other.quantity)
  return { kind: 'fails', actual: isAlike ? `${shown} (${String(quantity.value)})` : shown }
}

/** Units must be the same, but a plain number may also be compared with a percentage. */
function isComparable(value: Quantity, limit: Quantity): boolean {
  if (isSameUnit(value.unit, limit.unit)) return true
  const isPure = [value, limit].every(({ unit }) => unit.seconds === 0 && unit.bytes === 0)
  return isPure && value.unit.scale === 1
}

function explainUnits(value: Quantity, other: Quantity, limit: Limit): Problem {
  return {
    kind: 'unlike-limit',
    value: formatUnit(value.unit),
    limit: limit.text,
    actual: formatUnit(other.unit),
  }
}

function compareNumbers(a: number, b: number, operator: Comparator): boolean {
  switch (operator) {
    case '<':
      return a < b
    case '<=':
      return a <= b
    case '>':
      return a > b
    case '>=':
      return a >= b
    case '==':
      return a === b
  }
}

function show(quantity: Quantity): string {
  const shown = formatQuantity(quantity, undefined)
  return shown.kind === 'made' ? shown.value : String(quantity.value)
}
