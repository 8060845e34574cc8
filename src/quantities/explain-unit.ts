import { findUnitConflict } from './following-unit.ts'
import type { FormatTemplate } from './format-template.ts'
import { formatUnit, type Quantity } from './quantity.ts'
import { describeShown, suggestField } from './shown-unit.ts'

/** A quantity, and the format that it is shown with. */
export interface ShownQuantity {
  readonly quantity: Quantity
  /** `undefined` where the unit decides. */
  readonly template: FormatTemplate | undefined
}

/** Explain that the text after a shown number names a unit that the number does not have; `undefined` if it does not. */
export function explainUnit(shown: ShownQuantity, text: string): string | undefined {
  const described = describeShown(shown.quantity, shown.template)
  const word = findUnitConflict(described, text)
  if (word === undefined) return undefined
  return described.kind === 'written'
    ? `\`${word}\` follows a number that has its unit; leave it out`
    : `\`${word}\` follows a number that is ${describeNumber(shown.quantity)}; ${suggestRemedy(shown, word)}`
}

/** A unit in brackets, behind a comma, a stroke or `in`, or one that is nothing else, as the last word or the first. */
const HEADER_UNIT =
  /(?:[([,]|\bin|\s\/)\s*(?<unit>[^\s()[\],]+)\s*[)\]]?\s*$|(?:^|\s)(?<last>ms|[\u00b5\u03bc]s|ns|[kMGT]B|[KMGT]iB|[\p{L}]*\/(?:ms|s|min|h))\s*$|^(?<first>%)(?=\s)/u

/** Explain that a header such as `RSS (MiB)` names a unit that the bare numbers below it do not have. */
export function explainHeaderUnit(shown: ShownQuantity, header: string): string | undefined {
  const groups = HEADER_UNIT.exec(header)?.groups
  const unit = groups?.['unit'] ?? groups?.['last'] ?? groups?.['first']
  const described = describeShown(shown.quantity, shown.template)
  if (unit === undefined || described.kind !== 'bare') return undefined
  const word = findUnitConflict(described, unit) ?? findUnitConflict(described, ` ${unit}`)
  if (word === undefined) return undefined
  return `the header says \`${word}\`, and the number is ${describeNumber(shown.quantity)}; ${suggestRemedy(shown, word)}`
}

function suggestRemedy({ quantity, template }: ShownQuantity, word: string): string {
  const field = template && suggestField(quantity, template, word)
  return field === undefined ? `leave \`${word}\` out` : `write \`${field}\` for that unit`
}

function describeNumber({ unit }: Quantity): string {
  const words = formatUnit(unit)
  return words.startsWith('a ') ? words : `in ${words}`
}
