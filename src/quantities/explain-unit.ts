import { findBeside, type Surroundings } from './beside-number.ts'
import { findForeignBefore } from './foreign-words.ts'
import { findFormatUnit, findUnitConflict, isRightUnit } from './following-unit.ts'
import type { FormatTemplate } from './format-template.ts'
import { findNamedConflict, listNamedUnits, listShownUnits, type NamedUnit } from './named-units.ts'
import { formatUnit, hasSameDimension, PLAIN, type Quantity } from './quantity.ts'
import { describeShown, suggestField } from './shown-unit.ts'
import { listUnitsBefore } from './unit-before.ts'

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

/**
 * Explain that a header such as `RSS (MB)` names a unit that the numbers below it do not have, be they bare or with
 * their own; `undefined` if it does not.
 *
 * @param text the number as it is shown
 */
export function explainHeaderUnit(
  shown: ShownQuantity,
  header: string,
  text: string,
): string | undefined {
  const word = findNamed(shown, listNamedUnits(header), text)
  return word === undefined
    ? undefined
    : `the header says \`${word}\`, and ${describeOther(shown, word, text)}`
}

/**
 * Explain that the words before a number, as in `memory in MB: `, name a unit that it does not have; `undefined` if
 * they do not.
 *
 * @param text the number as it is shown
 */
export function explainUnitBefore(
  shown: ShownQuantity,
  { before, after }: Surroundings,
  text: string,
): string | undefined {
  const named = listUnitsBefore(before)
  const described = describeShown(shown.quantity, shown.template)
  const isMeasure = described.kind === 'bare' && described.isScaled !== true
  const isPlain = described.kind === 'bare' && hasSameDimension(described.unit, PLAIN)
  const ratio = isMeasure && !isPlain ? findForeignBefore(before) : undefined
  if (ratio !== undefined) {
    return `\`${ratio}\` stands before it, and the number is ${describeNumber(shown.quantity)}; leave \`${ratio}\` out`
  }
  // `in MB: 3 files` says what it counts.
  if (isPlain && /^\s+\p{L}/u.test(after)) return undefined
  const near = named.filter(
    ({ readings }) =>
      described.kind !== 'bare' ||
      isPlain ||
      readings.some((one) => hasSameDimension(one, described.unit)),
  )
  const word = findNamed(shown, near, text)
  return word === undefined
    ? undefined
    : `\`${word}\` stands before it, and ${describeOther(shown, word, text)}`
}

/** Explain that digits or a sign right beside a number make another one of it; `undefined` if there are none. */
export function explainBeside(text: string, around: Surroundings): string | undefined {
  const beside = findBeside(text, around)
  if (beside === undefined) return undefined
  const word = `\`${beside.replaceAll(/[\u00a0\u2007\u2009\u202f]/g, ' ').trim()}\``
  const isGlued = /^[-\u2212.,\d]+$/.test(beside)
  const other = isGlued ? ', or part the two by a blank' : ''
  return `${word} stands right beside it and makes another number of it; leave ${word} out${other}`
}

function findNamed(
  shown: ShownQuantity,
  named: readonly NamedUnit[],
  text: string,
): string | undefined {
  const described = describeShown(shown.quantity, shown.template)
  if (described.kind !== 'bare') {
    return findNamedConflict(named, listShownUnits(text), { isAxis: false })
  }
  if (named.some((one) => isRightUnit(described, one))) return undefined
  return named.at(-1)?.word
}

function describeOther(shown: ShownQuantity, word: string, text: string): string {
  const isBare = describeShown(shown.quantity, shown.template).kind === 'bare'
  return isBare
    ? `the number is ${describeNumber(shown.quantity)}; ${suggestRemedy(shown, word)}`
    : `the number is shown as \`${text.replaceAll('\u00a0', ' ')}\`; ${suggestAgreement(shown, word)}`
}

function suggestAgreement({ quantity }: ShownQuantity, word: string): string {
  const name = findFormatUnit(word, quantity)
  return name === undefined
    ? 'make the two agree'
    : `show it with the format \`{: ${name}}\`, or correct \`${word}\``
}

function suggestRemedy({ quantity, template }: ShownQuantity, word: string): string {
  const field = template && suggestField(quantity, template, word)
  return field === undefined ? `leave \`${word}\` out` : `write \`${field}\` for that unit`
}

function describeNumber({ unit }: Quantity): string {
  const words = formatUnit(unit)
  return words.startsWith('a ') ? words : `in ${words}`
}
