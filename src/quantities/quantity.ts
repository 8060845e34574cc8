import type { UnitName } from './units.ts'
import { BYTES_PER_MEBIBYTE } from './units.ts'

/** A number with its unit. */
export interface Quantity {
  readonly value: number
  readonly unit: Unit
  /**
   * The smallest step that its source distinguishes, in its unit: 0.01 for `35.49` seconds of a log. Absent if it was
   * computed, or if nobody knows.
   */
  readonly resolution?: number | undefined
  /**
   * The product of the numbers that an expression multiplied a measurement by, such as 1000 in `a.time.real * 1000`;
   * absent for 1, and `NaN` where an expression has no such number.
   */
  readonly factor?: number | undefined
}

/**
 * A unit, as the exponents of its dimension and its size: `scale` is its size in base units (seconds,
 * bytes, 1). Two units are the same when all three numbers are equal.
 */
export interface Unit {
  readonly seconds: number
  readonly bytes: number
  readonly scale: number
  /** Whether its source counts bytes in powers of 1000: it is shown in MB, else in MiB. It is the same unit. */
  readonly isDecimal?: true
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

/** Create a quantity that was read from a log. Without a resolution, whole sizes and counts are known to one. */
export function createMeasured(value: number, unit: UnitName, resolution?: number): Quantity {
  const isCount = (unit === '1' || unit === 'B') && Number.isInteger(value)
  const quantity = createQuantity(value, unit)
  const step = resolution ?? (isCount ? 1 : undefined)
  return step === undefined ? quantity : { ...quantity, resolution: step }
}

/** Have a quantity of bytes shown in powers of 1000; one of something else stays as it is. */
export function showDecimal(quantity: Quantity): Quantity {
  const { unit } = quantity
  return unit.bytes === 0 ? quantity : { ...quantity, unit: { ...unit, isDecimal: true } }
}

/** Check whether two units measure the same thing, such as seconds and hours. */
export function hasSameDimension(a: Unit, b: Unit): boolean {
  return a.seconds === b.seconds && a.bytes === b.bytes
}

/** Check whether two units of one dimension are equally large, but for what binary fractions add. */
export function hasSameScale(a: Unit, b: Unit): boolean {
  return Math.abs(a.scale / b.scale - 1) < 1e-6
}

/** Find the unit of metrics that has the dimension of a unit: seconds for hours. */
export function findMetricUnit(unit: Unit): UnitName | undefined {
  return findUnitName(unit) ?? UNIT_NAMES.find((name) => hasSameDimension(NAMED_UNITS[name], unit))
}

/** Get how many of one unit make one of another of the same dimension: 60 for minutes in seconds. */
export function countUnits(of: Unit, { scale }: Unit): number {
  return of.scale / scale
}

/** Get a unit by its name. */
export function getNamedUnit(name: UnitName): Unit {
  return NAMED_UNITS[name]
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

/** Check whether an expression multiplied a measurement by the number that converts it to a unit of this scale. */
export function isConverted({ unit, factor = 1 }: Quantity, scale: number): boolean {
  return factor !== 1 && Math.abs((factor * scale) / unit.scale - 1) < 1e-6
}
