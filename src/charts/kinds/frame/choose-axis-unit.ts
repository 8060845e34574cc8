import type { FormInUnit } from '../../../quantities/field-form.ts'
import { findUnitName, formatPowers, type Unit } from '../../../quantities/quantity.ts'

/** A unit as an axis writes it, and its size in the base unit. */
export interface AxisUnit {
  readonly scale: number
  readonly symbol: string
}

const BINARY_PREFIXES = ['', 'Ki', 'Mi', 'Gi', 'Ti', 'Pi'] as const

const DECIMAL_PREFIXES = ['', 'k', 'M', 'G', 'T', 'P'] as const

/** Durations as pages write them, the longest first. */
const DURATIONS: readonly AxisUnit[] = [
  { scale: 1, symbol: 's' },
  { scale: 1e-3, symbol: 'ms' },
  { scale: 1e-6, symbol: 'µs' },
  { scale: 1e-9, symbol: 'ns' },
]

/** The unit that a table writes its values in, for values in another one. */
export function takeAxisUnit({ suffix, unit }: FormInUnit, { scale }: Unit): AxisUnit {
  return { scale: unit.scale / scale, symbol: suffix.trim() }
}

/**
 * Choose the unit in which values are drawn: bytes, and durations of an axis whose numbers nobody has set, with the prefix
 * of the highest value, others unchanged.
 *
 * @param isSet whether the author has set a range or tics, in seconds
 */
export function chooseAxisUnit(unit: Unit, values: readonly number[], isSet = true): AxisUnit {
  const name = findUnitName(unit)
  if (name === '1') return { scale: 1, symbol: '' }
  if (name === undefined) return { scale: 1, symbol: formatPowers(unit) }
  if (name === 's' && !isSet) {
    const highest = Math.max(0, ...values.map(Math.abs).filter((size) => size > 0))
    return DURATIONS.find(({ scale }) => highest >= scale) ?? { scale: 1, symbol: 's' }
  }
  if (name !== 'B' && name !== 'B/s') return { scale: 1, symbol: name }
  const sizes = values.map(Math.abs).filter((size) => size > 0)
  const [base, prefixes] =
    unit.isDecimal === true ? [1000, DECIMAL_PREFIXES] : [1024, BINARY_PREFIXES]
  const largest = Math.max(1, ...sizes)
  const step = prefixes.findLastIndex((_, power) => largest >= base ** power)
  return { scale: base ** step, symbol: `${prefixes[step] ?? ''}${name}` }
}
