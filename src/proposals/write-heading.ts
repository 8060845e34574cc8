import { shortenUnit } from '../records/own/own-unit.ts'
import { quoteCode } from '../tables/named-results.ts'
import type { NumberField } from './propose-field.ts'

/** What a column of a table is called, and whether that says the unit. */
export interface Heading {
  readonly heading: string
  readonly isNamedByUnit: boolean
}

/** Words of a column as people read them. */
export function writeTitle(words: string): string {
  return words.replaceAll('_', ' ').trim()
}

/**
 * Call a measure what it measures. Where others are called so, too, its unit tells it apart, as of `duration_s` and `duration_ms`, or else
 * its own name in the file.
 */
export function writeHeading(one: NumberField, all: readonly NumberField[]): Heading {
  const plain = capitalise(writeTitle(one.words))
  const others = all.filter((other) => other !== one)
  const isAlike = ({ words }: NumberField): boolean => capitalise(writeTitle(words)) === plain
  const alike = others.filter(isAlike)
  if (alike.length === 0) return { heading: plain, isNamedByUnit: false }
  const unit = shortenUnit(one.unit ?? '')
  if (unit === '' || alike.some((other) => shortenUnit(other.unit ?? '') === unit)) {
    return { heading: quoteCode(one.column), isNamedByUnit: false }
  }
  return { heading: `${plain} (${unit})`, isNamedByUnit: true }
}

/** Begin a text with a capital. */
export function capitalise(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}`
}
