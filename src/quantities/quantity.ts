import type { UnitName } from './units.ts'
import { BYTES_PER_MEBIBYTE } from './units.ts'

/** A number with its unit. */
export interface Quantity {
  readonly value: number
  readonly unit: Unit
}

/**
 * A unit, as the exponents of its dimension and its size: `scale` is its size in base units (seconds,
 * bytes, 1). Two units are the same when all three numbers are equal.
 */
export interface Unit {
  readonly seconds: number
  readonly bytes: number
  readonly scale: number
}

const NAMED_UNITS: Readonly<Record<UnitName, Unit>> = {
  '1': { seconds: 0, bytes: 0, scale: 1 },
  s: { seconds: 1, bytes: 0, scale: 1 },
  B: { seconds: 0, bytes: 1, scale: 1 },
  '%': { seconds: 0, bytes: 0, scale: 0.01 },
  'B/s': { seconds: -1, bytes: 1, scale: 1 },
  '1/s': { seconds: -1, bytes: 0, scale: 1 },
  's/MiB': { seconds: 1, bytes: -1, scale: 1 / BYTES_PER_MEBIBYTE },
}

/** The unit of counts and ratios. */
export const PLAIN: Unit = NAMED_UNITS['1']

/** Create a quantity from a number and the name of its unit. */
export function createQuantity(value: number, unit: UnitName): Quantity {
  return { value, unit: NAMED_UNITS[unit] }
}

/** Check whether two units are the same. */
export function isSameUnit(a: Unit, b: Unit): boolean {
  return a.seconds === b.seconds && a.bytes === b.bytes && a.scale === b.scale
}

/** Find the name of a unit; computed units such as square seconds have none. */
export function findUnitName(unit: Unit): UnitName | undefined {
  return UNIT_NAMES.find((name) => isSameUnit(NAMED_UNITS[name], unit))
}

const UNIT_NAMES: readonly UnitName[] = ['1', 's', 'B', '%', 'B/s', '1/s', 's/MiB']

const UNIT_WORDS: Readonly<Record<UnitName, string>> = {
  '1': 'a plain number',
  s: 'seconds',
  B: 'bytes',
  '%': 'a percentage',
  'B/s': 'bytes per second',
  '1/s': 'a rate per second',
  's/MiB': 'seconds per MiB',
}

/** Format a unit for a sentence: `seconds`, `a plain number`, `s^2·B^-1`. */
export function formatUnit(unit: Unit): string {
  const name = findUnitName(unit)
  return name === undefined ? formatPowers(unit) : UNIT_WORDS[name]
}

/** Write the dimension of a unit that has no name: `s^2`, `B·s^-1`. */
export function formatPowers(unit: Unit): string {
  const powers = [
    { symbol: 'B', power: unit.bytes },
    { symbol: 's', power: unit.seconds },
  ]
  return powers
    .filter(({ power }) => power !== 0)
    .map(({ symbol, power }) => (power === 1 ? symbol : `${symbol}^${String(power)}`))
    .join('·')
}

/** Convert a quantity to the base unit of its dimension, such as a percentage to a share. */
export function toBaseUnit({ value, unit }: Quantity): Quantity {
  return { value: value * unit.scale, unit: { ...unit, scale: 1 } }
}
