import type { Attempt } from '../problems/outcome.ts'
import { chooseForm, formatQuantity, type FormatTemplate } from './format-template.ts'
import { formatNumber, getPrefixFactor } from './number-format.ts'
import type { Quantity } from './quantity.ts'

const NO_BREAK_SPACE = '\u00a0'

/**
 * Format a quantity with its uncertainty: `35.5 ± 0.4 s`, both with the same decimals and the same prefix. Without a
 * template, the unit decides the format.
 */
export function formatWithInterval(
  quantity: Quantity,
  half: number,
  template: FormatTemplate | undefined,
): Attempt<string> {
  const whole = formatQuantity(quantity, template)
  if (whole.kind === 'refused') return whole
  const form =
    template?.number === undefined ? chooseForm(quantity) : { number: template.number, after: '' }
  const { number } = form
  const scale = number.type === '%' ? quantity.unit.scale : 1
  const shown = formatNumber(quantity.value * scale, number)
  const [, digits = '', suffix = ''] = /^(.*\d)(\D*)$/s.exec(shown) ?? []
  const isPrefixed = number.type === 's' || number.type === 'b'
  const factor = isPrefixed ? getPrefixFactor(suffix.trim(), number.type === 'b') : 1
  const decimals = /\.([\d,_]*)/.exec(digits)?.[1]?.length ?? 0
  const plain = { ...number, align: undefined, width: 0, sign: '-', alternate: false } as const
  const spread = digits.includes('e')
    ? formatNumber(half * scale, plain)
    : formatNumber((half * (number.type === '%' ? scale * 100 : 1)) / factor, {
        ...plain,
        ...{ type: 'f', precision: decimals },
      })
  const value = `${digits}${NO_BREAK_SPACE}\u00b1${NO_BREAK_SPACE}${spread}${suffix}`
  const [before, after] = [template?.before ?? '', template?.after ?? '']
  return { kind: 'made', value: before + value + form.after + after }
}
