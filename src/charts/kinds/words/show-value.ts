import type { UnitName } from '../../../quantities/units.ts'
import { formatQuantity } from '../../../quantities/format-quantity.ts'
import { createQuantity, type Quantity } from '../../../quantities/quantity.ts'

/** Format a number with its unit for a sentence; `unknown` for none. */
export function showValue(value: number | undefined, unit: UnitName): string {
  return showQuantity(createQuantity(value ?? NaN, unit))
}

/** Format a quantity for a sentence; `unknown` for none. */
export function showQuantity(quantity: Quantity): string {
  if (Number.isNaN(quantity.value)) return 'unknown'
  const formatted = formatQuantity(quantity, undefined)
  return formatted.kind === 'made' ? formatted.value : 'unknown'
}

/** Join words as in a sentence: `a, b and c`, with semicolons if any word contains a comma. */
export function joinWords(words: readonly string[]): string {
  const last = words.at(-1) ?? ''
  if (words.length < 2) return last
  const hasComma = words.some((word) => word.includes(','))
  const others = words.slice(0, -1)
  return hasComma ? `${others.join('; ')}; and ${last}` : `${others.join(', ')} and ${last}`
}
