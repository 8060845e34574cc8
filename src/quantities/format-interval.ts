import { made, type Attempt } from '../problems/outcome.ts'
import { BY_UNIT, formatQuantity } from './format-quantity.ts'
import type { FormatTemplate } from './format-template.ts'
import { chooseNumberForm, NO_BREAK_SPACE, type NumberForm } from './number-form.ts'
import { formatNumber, getPrefixFactor } from './number-format.ts'
import type { Quantity } from './quantity.ts'
import { computeHalfWidth, isLopsided, type Interval } from './interval.ts'
import type { SharedUnit } from './shared-unit.ts'

const PLUS_MINUS = `${NO_BREAK_SPACE}\u00b1${NO_BREAK_SPACE}`

/** How a quantity and its uncertainty are shown. */
export interface IntervalStyle {
  readonly template: FormatTemplate | undefined
  /** The unit of the column that they stand in. */
  readonly shared?: SharedUnit | undefined
}

/**
 * Format a quantity with its uncertainty: `35.5 ± 0.4 s`, both with the same decimals and the same prefix. Without a
 * template, the unit decides the format, with as many decimals as the first digit of the uncertainty needs; with one, an
 * uncertainty that its digits cannot show is the smallest that they can, never 0. An interval that lies mostly on one side
 * is shown by its ends: `31.0 (28.9 to 116.3) ms`.
 */
export function formatWithInterval(
  quantity: Quantity,
  interval: Interval,
  { template, shared }: IntervalStyle,
): Attempt<string> {
  const whole = formatQuantity(quantity, template, shared)
  if (whole.kind === 'refused') return whole
  const [before, after] = [template?.before ?? '', template?.after ?? '']
  const form = template?.form ?? BY_UNIT
  if (form.kind === 'clock') {
    const plain = template && { ...template, before: '', after: '' }
    const shown = whole.value.slice(before.length, whole.value.length - after.length)
    const shows: string[] = []
    for (const value of listShown(quantity.value, interval)) {
      const spread = formatQuantity({ ...quantity, value }, plain)
      if (spread.kind === 'refused') return spread
      shows.push(spread.value)
    }
    return made(before + shown + joinShown(shows) + after)
  }
  const chosen = chooseNumberForm(quantity, form, shared)
  return chosen.kind === 'refused'
    ? chosen
    : made(before + joinSpread(quantity, interval, chosen.value, form.kind === 'by-unit') + after)
}

/** List what stands beside a value: how far its interval reaches, or both ends of one that lies mostly on one side. */
function listShown(value: number, interval: Interval): readonly number[] {
  return isLopsided(value, interval)
    ? [interval.low, interval.high]
    : [computeHalfWidth(value, interval)]
}

function joinShown([first = '', second]: readonly string[]): string {
  return second === undefined
    ? PLUS_MINUS + first
    : ` (${first} to ${second})`.replaceAll(' ', NO_BREAK_SPACE)
}

/** At most so many decimals are added for the sake of an uncertainty. */
const MOST_ADDED = 3

function joinSpread(
  { value, resolution = 0 }: Quantity,
  interval: Interval,
  { scale, number, after }: NumberForm,
  isFree: boolean,
): string {
  const shown = formatNumber(value * scale, number, resolution * scale)
  const [, digits = '', suffix = ''] = /^(.*\d)(\D*)$/s.exec(shown) ?? []
  const isPrefixed = number.type === 's' || number.type === 'b'
  const factor = isPrefixed ? getPrefixFactor(suffix.trim(), number.type === 'b') : 1
  const decimals = /\.([\d,_]*)/.exec(digits)?.[1]?.length ?? 0
  const plain = { ...number, align: undefined, width: 0, sign: '-', alternate: false } as const
  const end = suffix + after
  const besides = listShown(value, interval)
  if (/e/i.test(digits)) {
    return digits + joinShown(besides.map((one) => formatNumber(one * scale, plain))) + end
  }
  const inUnit = (scale * (number.type === '%' ? 100 : 1)) / factor
  const show = (one: number, precision: number): string =>
    formatNumber(one, { ...plain, type: 'f', precision })
  const [spread = 0, ...rest] = besides.map((one) => one * inUnit)
  if (rest.length > 0 || spread === 0 || Number(spread.toFixed(decimals)) > 0) {
    return digits + joinShown([spread, ...rest].map((one) => show(one, decimals))) + end
  }
  const wanted = Math.ceil(-Math.log10(spread))
  const isKnown = resolution * inUnit <= 10 ** -wanted
  if (isFree && isKnown && wanted <= decimals + MOST_ADDED) {
    return show(value * inUnit, wanted) + PLUS_MINUS + show(spread, wanted) + end
  }
  return digits + PLUS_MINUS + show(10 ** -decimals, decimals) + end
}
