import type { UnitName } from './units.ts'
import { createQuantity, type Quantity } from './quantity.ts'

/** A parsed number with its unit, or the reason why the text is not one. */
export type ParsedQuantity =
  | { readonly kind: 'quantity'; readonly quantity: Quantity }
  /** The text is not a number followed by a unit. */
  | { readonly kind: 'none' }
  | { readonly kind: 'unknown-unit'; readonly unit: string; readonly known: readonly string[] }

const SIZES = [
  ['B', 1],
  ['kB', 1e3],
  ['MB', 1e6],
  ['GB', 1e9],
  ['TB', 1e12],
  ['KiB', 1024],
  ['MiB', 1024 ** 2],
  ['GiB', 1024 ** 3],
  ['TiB', 1024 ** 4],
] as const

/** The metric unit and the factor of each written unit. */
const UNITS: ReadonlyMap<string, readonly [UnitName, number]> = new Map<
  string,
  readonly [UnitName, number]
>([
  ['', ['1', 1]],
  ['%', ['%', 1]],
  ['s', ['s', 1]],
  ['ms', ['s', 1e-3]],
  ['us', ['s', 1e-6]],
  ['\u00b5s', ['s', 1e-6]],
  ['ns', ['s', 1e-9]],
  ['min', ['s', 60]],
  ['h', ['s', 3600]],
  ...SIZES.map(([name, bytes]) => [name, ['B', bytes]] as const),
  ...SIZES.map(([name, bytes]) => [`${name}/s`, ['B/s', bytes]] as const),
  ['/s', ['1/s', 1]],
  ['1/s', ['1/s', 1]],
  ['s/MiB', ['s/MiB', 1]],
  ['ms/MiB', ['s/MiB', 1e-3]],
])

const SHAPE =
  /^(?<number>[-+]?(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?(?:[eE][-+]?\d+)?)[ \u00a0]*(?<unit>(?:1?\/s|%|[A-Za-z\u00b5]+(?:\/[A-Za-z]+)?)?)$/

/** Parse a number with its unit: `300 MiB`, `40 s`, `94,880`, `85.8 %`, `1.1`. */
export function parseQuantity(text: string): ParsedQuantity {
  const groups = SHAPE.exec(text.trim())?.groups
  if (groups === undefined) return { kind: 'none' }
  const { number = '', unit = '' } = groups
  const known = UNITS.get(unit)
  if (known === undefined) {
    return { kind: 'unknown-unit', unit, known: [...UNITS.keys()].filter((name) => name !== '') }
  }
  const [name, factor] = known
  return {
    kind: 'quantity',
    quantity: createQuantity(Number(number.replaceAll(',', '')) * factor, name),
  }
}
