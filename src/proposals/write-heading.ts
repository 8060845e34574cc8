import { listNamedUnits } from '../quantities/named-units.ts'
import { shortenUnit } from '../records/own/own-unit.ts'
import { quoteCode } from '../tables/named-results.ts'
import type { NumberField } from './propose-field.ts'
import { capitalise, writeTitle } from './write-title.ts'

/** What a column of a table is called, and whether that says the unit. */
export interface Heading {
  readonly heading: string
  readonly isNamedByUnit: boolean
}

/**
 * Call a measure what it measures. Where others are called so, too, its unit tells it apart, as of `duration_s` and `duration_ms`, or else
 * its own name in the file, or its place among them.
 */
export function writeHeading(one: NumberField, all: readonly NumberField[]): Heading {
  const plain = writePlain(one)
  const others = all.filter((other) => other !== one)
  const isAlike = (other: NumberField): boolean => writePlain(other) === plain
  const alike = others.filter(isAlike)
  if (alike.length === 0) return { heading: plain, isNamedByUnit: false }
  const unit = shortenUnit(one.unit ?? '')
  if (unit === '' || alike.some((other) => shortenUnit(other.unit ?? '') === unit)) {
    const same = all.filter(isAlike)
    // What names a unit that the numbers do not have is no heading of theirs.
    if (one.unit === undefined && listNamedUnits(writeTitle(one.column)).length > 0)
      return { heading: `${plain} ${String(same.indexOf(one) + 1)}`, isNamedByUnit: false }
    return { heading: quoteCode(one.column), isNamedByUnit: false }
  }
  return { heading: `${plain} (${unit})`, isNamedByUnit: true }
}

/** Characters that Markdown reads are shown as they stand. */
function writePlain({ words }: NumberField): string {
  const title = writeTitle(words)
  if (/[*`[\]<>|\\]/.test(title)) return quoteCode(title)
  return capitalise(title)
}
