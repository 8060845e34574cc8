import { made, refuse, type Attempt } from '../problems/outcome.ts'
import { BY_UNIT, formatQuantity } from './format-quantity.ts'
import type { FormatTemplate } from './format-template.ts'
import { chooseNumberForm, type NumberForm } from './number-form.ts'
import { formatNumber, getPrefixFactor } from './number-format.ts'
import type { Quantity } from './quantity.ts'
import type { SharedUnit } from './shared-unit.ts'

const PLUS_MINUS = '\u00a0\u00b1\u00a0'

/** How a quantity and its uncertainty are shown. */
export interface IntervalStyle {
  readonly template: FormatTemplate | undefined
  /** The unit of the column that they stand in. */
  readonly shared?: SharedUnit | undefined
}

/**
 * Format a quantity with its uncertainty: `35.5 ± 0.4 s`, both with the same decimals and the same prefix. Without a
 * template, the unit decides the format, with as many decimals as the first digit of the uncertainty needs; with one, an
 * uncertainty that its digits cannot show is the smallest that they can, never 0.
 */
export function formatWithInterval(
  quantity: Quantity,
  half: number,
  { template, shared }: IntervalStyle,
): Attempt<string> {
  const whole = formatQuantity(quantity, template, shared)
  if (whole.kind === 'refused') return whole
  const [before, after] = [template?.before ?? '', template?.after ?? '']
  const form = template?.form ?? BY_UNIT
  if (form.kind === 'clock') {
    const plain = template && { ...template, before: '', after: '' }
    const spread = formatQuantity({ ...quantity, value: half }, plain)
    if (spread.kind === 'refused') return refuse(spread.reason)
    const shown = whole.value.slice(before.length, whole.value.length - after.length)
    return made(before + shown + PLUS_MINUS + spread.value + after)
  }
  const chosen = chooseNumberForm(quantity, form, shared)
  return chosen.kind === 'refused'
    ? chosen
    : made(before + joinSpread(quantity, half, chosen.value, form.kind === 'by-unit') + after)
}

/** At most so many decimals are added for the sake of an uncertainty. */
const MOST_ADDED = 3

function joinSpread(
  { value, resolution = 0 }: Quantity,
  half: number,
  { scale, number, after }: NumberForm,
  isFree: boolean,
): string {
  const shown = formatNumber(value * scale, number, resolution * scale)
  const [, digits = '', suffix = ''] = /^(.*\d)(\D*)$/s.exec(shown) ?? []
  const isPrefixed = number.type === 's' || number.type === 'b'
  const factor = isPrefixed ? getPrefixFactor(suffix.trim(), number.type === 'b') : 1
  const decimals = /\.([\d,_]*)/.exec(digits)?.[1]?.length ?? 0
  const plain = { ...number, align: undefined, width: 0, sign: '-', alternate: false } as const
  if (/e/i.test(digits)) {
    return digits + PLUS_MINUS + formatNumber(half * scale, plain) + suffix + after
  }
  const inUnit = (scale * (number.type === '%' ? 100 : 1)) / factor
  const show = (one: number, precision: number): string =>
    formatNumber(one, { ...plain, type: 'f', precision })
  const spread = half * inUnit
  if (spread === 0 || Number(spread.toFixed(decimals)) > 0) {
    return digits + PLUS_MINUS + show(spread, decimals) + suffix + after
  }
  const wanted = Math.ceil(-Math.log10(spread))
  const isKnown = resolution * inUnit <= 10 ** -wanted
  if (isFree && isKnown && wanted <= decimals + MOST_ADDED) {
    return show(value * inUnit, wanted) + PLUS_MINUS + show(spread, wanted) + suffix + after
  }
  return digits + PLUS_MINUS + show(10 ** -decimals, decimals) + suffix + after
}
