import type { ShownUnit } from './following-unit.ts'
import { findFormatUnit, hasWords } from './following-unit.ts'
import type { FormatTemplate } from './format-template.ts'
import type { Quantity } from './quantity.ts'
import { findUnitWord, parseUnit } from './written-units.ts'

const OTHER: ShownUnit = { kind: 'other' }

/** Describe what stands behind the number of a formatted quantity, for the words that come next. */
export function describeShown(quantity: Quantity, template: FormatTemplate | undefined): ShownUnit {
  const { unit, factor = 1 } = quantity
  const written: ShownUnit = { kind: 'written', unit }
  if (template === undefined) return isPlain(quantity) ? describeNumber(quantity) : written
  if (hasWords(template.after)) {
    // `{:.1f} MiB` has its unit in its text.
    return parseUnit(template.after.trim()) === undefined ? OTHER : written
  }
  switch (template.form.kind) {
    case 'clock':
      return written
    case 'in-unit':
      return written
    case 'by-unit':
      return isPlain(quantity) ? describeNumber(quantity) : written
    case 'number':
      if (template.form.number.type === '%') return written
      return Number.isNaN(factor) ? OTHER : describeNumber(quantity)
  }
}

/** A number without a unit is one that an expression may have multiplied: `a.rss.peak / 1024` is in KiB. */
function describeNumber({ value, unit, factor = 1 }: Quantity): ShownUnit {
  // What is made of numbers alone is what its author says.
  if (Number.isNaN(factor) || (factor === value && value !== 1)) return OTHER
  return {
    kind: 'bare',
    isScaled: factor !== 1,
    unit: isConversion(factor) ? { ...unit, scale: unit.scale / factor } : unit,
  }
}

/**
 * Find the unit of a number that an expression converted, such as MB for `a.rss.peak / 1000000`; `undefined` of one that has
 * the unit of its metrics.
 */
export function findConvertedUnit({ unit, factor = 1 }: Quantity): string | undefined {
  if (Number.isNaN(factor) || factor === 1 || !isConversion(factor)) return undefined
  return findUnitWord({ ...unit, scale: unit.scale / factor })
}

/** What units are converted by. Any other factor leaves a number in its unit: half of a sum of seconds is in seconds. */
const CONVERSIONS: readonly number[] = [
  ...[1, 2, 3, 4, 5].flatMap((power) => [1000 ** power, 1024 ** power]),
  ...[60, 3600, 86_400, 100, 8],
]

function isConversion(factor: number): boolean {
  const size = Math.abs(factor) < 1 ? 1 / Math.abs(factor) : Math.abs(factor)
  return [1, ...CONVERSIONS].some((one) =>
    CONVERSIONS.some((other) =>
      [one * other, other / one].some((known) => Math.abs(known / size - 1) < 1e-9),
    ),
  )
}

function isPlain({ unit }: Quantity): boolean {
  return unit.seconds === 0 && unit.bytes === 0 && unit.scale === 1
}

/** Suggest the field that shows a quantity in the unit that a text names; `undefined` if it cannot be shown in it. */
export function suggestField(
  quantity: Quantity,
  { form, field }: FormatTemplate,
  word: string,
): string | undefined {
  const unit = findFormatUnit(word, quantity)
  if (unit === undefined) return undefined
  const isFixed = form.kind === 'number' && form.number.type !== 's' && form.number.type !== 'b'
  return `{${isFixed ? field : ':.1f'} ${unit}}`
}
