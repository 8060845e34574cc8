import type { UnitName } from '../../records/record.ts'
import { formatQuantity } from '../../summaries/format-template.ts'
import { createQuantity, type Quantity } from '../../summaries/quantity.ts'

/** Show a number as its unit wants it, in a sentence; `unknown` for none. */
export function showValue(value: number | undefined, unit: UnitName): string {
  return showQuantity(createQuantity(value ?? NaN, unit))
}

/** Show a quantity in a sentence; `unknown` for none. */
export function showQuantity(quantity: Quantity): string {
  if (Number.isNaN(quantity.value)) return 'unknown'
  const formatted = formatQuantity(quantity, undefined)
  return formatted.kind === 'made' ? formatted.value : 'unknown'
}

/** Join words as a sentence does: `a, b and c`. */
export function joinWords(words: readonly string[]): string {
  const last = words.at(-1) ?? ''
  return words.length < 2 ? last : `${words.slice(0, -1).join(', ')} and ${last}`
}
