import { hasSameDimension, findUnitName, type Quantity, type Unit } from './quantity.ts'
import type { UnitName } from './units.ts'
import { parseUnit } from './written-units.ts'

/** The unit in which all quantities of a column are shown. */
export interface SharedUnit {
  readonly name: string
  readonly unit: Unit
  /** As many significant digits as numbers have in it. */
  readonly digits: number
}

/** The units that quantities are shown in unless a format names one, from the smallest. */
const LADDERS: Readonly<Partial<Record<UnitName, readonly string[]>>> = {
  s: ['ns', '\u00b5s', 'ms', 's'],
  B: ['B', 'KiB', 'MiB', 'GiB', 'TiB', 'PiB'],
  'B/s': ['B/s', 'KiB/s', 'MiB/s', 'GiB/s', 'TiB/s', 'PiB/s'],
  '1/s': ['/s', 'k/s', 'M/s', 'G/s'],
  's/MiB': ['ns/MiB', '\u00b5s/MiB', 'ms/MiB', 's/MiB'],
}

/** The same of bytes that are counted in powers of 1000. */
const DECIMAL: typeof LADDERS = {
  B: ['B', 'kB', 'MB', 'GB', 'TB', 'PB'],
  'B/s': ['B/s', 'kB/s', 'MB/s', 'GB/s', 'TB/s', 'PB/s'],
}

/** The smallest number that the smallest quantity of a column may be shown with. */
const SMALLEST = 0.01

/**
 * Choose the unit of a column: that of its largest quantity, or a smaller one in which its smallest quantity is at least
 * 0.01. `undefined` if the column has one unit anyway, or if its quantities measure different things.
 */
export function chooseSharedUnit(quantities: readonly Quantity[]): SharedUnit | undefined {
  const [first] = quantities
  const name = first && findUnitName(first.unit)
  const isDecimal = quantities.every(({ unit }) => unit.isDecimal === true)
  const decimal = name && isDecimal ? DECIMAL[name] : undefined
  const ladder = decimal ?? (name && LADDERS[name]) ?? []
  const units = ladder.flatMap((word) => createShared(word, name === 's' ? 3 : 4))
  if (first === undefined || units.length === 0) return undefined
  if (!quantities.every(({ unit }) => hasSameDimension(unit, first.unit))) return undefined
  const sizes = quantities
    .map(({ value, unit }) => Math.abs(value) * unit.scale)
    .filter((size) => size > 0 && Number.isFinite(size))
  const own = sizes.map((size) => findStep(units, size))
  if (sizes.length === 0 || new Set(own).size === 1) {
    return hasZero(quantities) ? units[own[0] ?? units.length] : undefined
  }
  const smallest = Math.min(...sizes)
  const candidates = units.slice(0, Math.max(...own) + 1)
  return candidates.findLast(({ unit }) => smallest / unit.scale >= SMALLEST) ?? candidates[0]
}

function createShared(name: string, digits: number): readonly SharedUnit[] {
  const unit = parseUnit(name)
  return unit === undefined ? [] : [{ name, unit, digits }]
}

/** Find the unit that a single quantity is shown in. */
function findStep(units: readonly SharedUnit[], size: number): number {
  return Math.max(
    0,
    units.findLastIndex((one) => isReached(size, one)),
  )
}

/** A quantity that rounds to the next unit is shown in that unit: 999.96 ms as 1.00 s. */
function isReached(size: number, { unit, digits }: SharedUnit): boolean {
  return Number((size / unit.scale).toPrecision(digits)) >= 1
}

/** Zero has no unit of its own, and takes that of the others. */
function hasZero(quantities: readonly Quantity[]): boolean {
  return quantities.some(({ value }) => value === 0)
}
