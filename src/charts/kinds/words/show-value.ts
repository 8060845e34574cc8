import type { FormInUnit } from '../../../quantities/field-form.ts'
import type { MetricDescription } from '../../../records/metric-description.ts'
import type { UnitName } from '../../../quantities/units.ts'
import { formatQuantity } from '../../../quantities/format-quantity.ts'
import { createQuantity, showDecimal, type Quantity } from '../../../quantities/quantity.ts'

/** Format a number with its unit for a sentence; `unknown` for none. */
export function showValue(value: number | undefined, unit: UnitName): string {
  return showQuantity(createQuantity(value ?? NaN, unit))
}

/** What decides how values of a series are written. */
type SeriesUnit = Pick<MetricDescription, 'unit' | 'isDecimal'>

/** Format a value of a series for a sentence; `unknown` for none. */
export function showOfSeries(value: number | undefined, series: SeriesUnit): string {
  return showQuantity(createOfSeries(value ?? NaN, series))
}

/** Create a quantity from a value of a series. */
export function createOfSeries(value: number, { unit, isDecimal }: SeriesUnit): Quantity {
  const quantity = createQuantity(value, unit)
  return isDecimal === true ? showDecimal(quantity) : quantity
}

/**
 * Format a quantity for a sentence; `unknown` for none.
 *
 * @param form the unit that it has beside the sentence; without one, its value decides
 */
export function showQuantity(quantity: Quantity, form?: FormInUnit): string {
  if (Number.isNaN(quantity.value)) return 'unknown'
  const template = form && { before: '', after: '', field: '', form }
  const formatted = formatQuantity(quantity, template)
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
