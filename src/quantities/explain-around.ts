import type { Problem } from '../problems/diagnostics.ts'
import type { Surroundings } from './beside-number.ts'
import {
  explainBeside,
  explainHeaderUnit,
  explainUnit,
  explainUnitBefore,
  type ShownQuantity,
} from './explain-unit.ts'

/** A value as a text shows it. */
export interface ShownValue {
  readonly expression: string
  readonly text: string
  /** Absent of words. */
  readonly shown?: ShownQuantity | undefined
}

/**
 * Find what the words around a value make of it that it is not; `undefined` if they leave it as it is.
 *
 * @param headers of the cell of a table that it stands in; none elsewhere
 */
export function explainAround(
  { expression, text, shown }: ShownValue,
  around: Surroundings,
  headers: readonly string[] = [],
): Problem | undefined {
  if (shown === undefined) return undefined
  const after = explainUnit(shown, around.after)
  if (after !== undefined) return { kind: 'unit-after-value', expression, reason: after }
  // What has a word behind it in its cell says itself what it is.
  const named = /^\s*[\p{L}%]/u.test(around.after) ? [] : headers
  const reason =
    explainBeside(text, around) ??
    explainUnitBefore(shown, around, text) ??
    named.map((header) => explainHeaderUnit(shown, header, text)).find((one) => one !== undefined)
  return reason === undefined ? undefined : { kind: 'text-beside-value', expression, reason }
}
