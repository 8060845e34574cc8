import { made, refuse, type Attempt } from '../problems/outcome.ts'
import { formatClock, type ClockFormat } from './clock-format.ts'
import { explainUnit } from './explain-unit.ts'
import type { FormatTemplate } from './format-template.ts'
import { chooseNumberForm } from './number-form.ts'
import { countDecimals, formatNumber } from './number-format.ts'
import { formatUnit, type Quantity } from './quantity.ts'
import type { SharedUnit } from './shared-unit.ts'

/** The form of a quantity whose unit decides it. */
export const BY_UNIT = { kind: 'by-unit' } as const

/**
 * Format a quantity; without a template, the unit decides. Digits that its source did not have are left out.
 *
 * @param shared the unit of the column that the quantity stands in
 */
export function formatQuantity(
  quantity: Quantity,
  template: FormatTemplate | undefined,
  shared?: SharedUnit,
): Attempt<string> {
  const text = formatField(quantity, template, shared)
  if (text.kind === 'refused' || template === undefined) return text
  const conflict = explainUnit({ quantity, template: { ...template, after: '' } }, template.after)
  return conflict === undefined
    ? made(template.before + text.value + template.after)
    : refuse(conflict)
}

function formatField(
  quantity: Quantity,
  template: FormatTemplate | undefined,
  shared: SharedUnit | undefined,
): Attempt<string> {
  const form = template?.form ?? BY_UNIT
  if (form.kind === 'clock') return writeClock(quantity, form.clock)
  const chosen = chooseNumberForm(quantity, form, shared)
  if (chosen.kind === 'refused') return chosen
  const { scale, number, after } = chosen.value
  const { value, resolution = 0 } = quantity
  const text = formatNumber(multiply(value, scale), number, resolution * scale)
  return made((value === 0 ? text : keepFromZero(text)) + after)
}

/**
 * Write a number that is not zero, but that its format rounds to zero, as less than the smallest number that the format
 * can show: `<0.1`, and `>-0.1` of a negative one.
 */
function keepFromZero(text: string): string {
  if (/[1-9]|[^\d\s.,%+-]/.test(text)) return text
  const digits = /0(?:\.(?<decimals>0+))?/.exec(text)
  if (digits === null) return text
  const decimals = digits.groups?.['decimals'] ?? ''
  const least = decimals === '' ? '1' : `0.${decimals.slice(1)}1`
  const isNegative = text.includes('-')
  return text.replace(/[+-]?0[\d.]*/, isNegative ? `>-${least}` : `<${least}`)
}

/** Multiply without the digits that binary fractions add: 0.57 s are 570 ms, not 569.9999999999999. */
function multiply(value: number, scale: number): number {
  return scale === 1 ? value : Number((value * scale).toPrecision(15))
}

function writeClock(
  { value, unit, resolution = 0 }: Quantity,
  clock: ClockFormat,
): Attempt<string> {
  if (unit.seconds !== 1 || unit.bytes !== 0) {
    return refuse(`a clock shows durations, got ${formatUnit(unit)}`)
  }
  return made(formatClock(value * unit.scale, clock, countDecimals(resolution * unit.scale)))
}
