import { countUnits, createQuantity, findMetricUnit, PLAIN, type Quantity } from './quantity.ts'
import { parseUnit, SUGGESTED_UNITS } from './written-units.ts'

/** A parsed number with its unit, or the reason why the text is not one. */
export type ParsedQuantity =
  | { readonly kind: 'quantity'; readonly quantity: Quantity }
  /** The text is not a number followed by a unit. */
  | { readonly kind: 'none' }
  | { readonly kind: 'unknown-unit'; readonly unit: string; readonly known: readonly string[] }

const SHAPE =
  /^(?<number>[-+]?(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?(?:[eE][-+]?\d+)?)[ \u00a0]*(?<unit>(?:1?\/s|%|[A-Za-z\u00b5\u03bc]+(?:\/[A-Za-z]+)?)?)$/

/** Parse a number with its unit: `300 MiB`, `40 s`, `94,880`, `85.8 %`, `1.1`. */
export function parseQuantity(text: string): ParsedQuantity {
  const groups = SHAPE.exec(text.trim())?.groups
  if (groups === undefined) return { kind: 'none' }
  const { number = '', unit = '' } = groups
  const written = unit === '' ? PLAIN : parseUnit(unit)
  const name = written && findMetricUnit(written)
  if (written === undefined || name === undefined) {
    return { kind: 'unknown-unit', unit, known: SUGGESTED_UNITS }
  }
  const one = createQuantity(Number(number.replaceAll(',', '')), name)
  const value = one.value * countUnits(written, one.unit)
  return { kind: 'quantity', quantity: { ...one, value } }
}
