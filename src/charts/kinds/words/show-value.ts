import type { UnitName } from '../../../quantities/units.ts'
import { formatQuantity } from '../../../quantities/format-template.ts'
import { createQuantity, type Quantity } from '../../../quantities/quantity.ts'

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

/** Join words as a sentence does: `a, b and c`, with semicolons where commas are in them. */
export function joinWords(words: readonly string[]): string {
  const last = words.at(-1) ?? ''
  if (words.length < 2) return last
  const hasComma = words.some((word) => word.includes(','))
  const others = words.slice(0, -1)
  return hasComma ? `${others.join('; ')}; and ${last}` : `${others.join(', ')} and ${last}`
}
