import type { EvaluateText, Verdict } from '../expressions/check-condition.ts'
import { formatComparison, listLimits, type LimitComparison } from '../expressions/condition.ts'
import { formatQuantity } from '../quantities/format-quantity.ts'

/** Describe a value that fails its condition. */
export function describeActual(
  verdict: Exclude<Verdict, { readonly kind: 'holds' | 'problem' }>,
): string {
  return verdict.kind === 'fails'
    ? verdict.actual
    : `no value for \`${verdict.metric}\` (${verdict.reason})`
}

/** Describe the limits of a comparison, with the values of limits that are expressions. */
export function describeExpected(comparison: LimitComparison, evaluate: EvaluateText): string {
  const computed = listLimits(comparison).flatMap(({ text, quantity }) => {
    const result = quantity === undefined ? evaluate(text) : undefined
    if (result?.kind !== 'quantity') return []
    const shown = formatQuantity(result.quantity, undefined)
    return shown.kind === 'made' ? [shown.value] : []
  })
  const words = formatComparison(comparison)
  return computed.length === 0 ? words : `${words} (${computed.join(', ')})`
}
