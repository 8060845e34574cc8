import { findUnitReadings } from '../../quantities/unit-words.ts'
import type { Unit } from '../../quantities/quantity.ts'
import { BYTES_PER_MEBIBYTE, type UnitName } from '../../quantities/units.ts'
import { parseUnit, SUGGESTED_UNITS } from '../../quantities/written-units.ts'

/** The unit of a field as its log has it, and how it becomes one of tracedocs. */
export interface OwnUnit {
  /** As it is written: `ms`. */
  readonly text: string
  readonly name: UnitName
  /** How many of the named unit it is; where that is a fraction, `divisor` is its exact inverse. */
  readonly factor: number
  readonly divisor: number | undefined
}

/** A unit, or why a text is none: it may mean several, or is unknown. */
export type ResolvedUnit =
  | { readonly kind: 'unit'; readonly unit: OwnUnit }
  | { readonly kind: 'ambiguous'; readonly meanings: readonly string[] }
  | { readonly kind: 'unknown' }

/** Words that a log has for units. */
const LONG: ReadonlyMap<string, string> = new Map(
  Object.entries({
    s: ['sec', 'secs', 'second', 'seconds'],
    ms: ['msec', 'msecs', 'millisecond', 'milliseconds'],
    us: ['usec', 'usecs', 'microsecond', 'microseconds'],
    ns: ['nsec', 'nsecs', 'nanosecond', 'nanoseconds'],
    min: ['mins', 'minute', 'minutes'],
    h: ['hr', 'hrs', 'hour', 'hours'],
    d: ['day', 'days'],
    B: ['byte', 'bytes'],
    '%': ['percent'],
    '1': ['count'],
  }).flatMap(([unit, words]) => words.map((word) => [word, unit] as const)),
)

/** The units that messages suggest. */
export const KNOWN_UNITS: readonly string[] = [...SUGGESTED_UNITS, ...LONG.keys()]

/**
 * The unit that a misspelt one probably meant: the one whose long name begins with it (`millis`), or one with its first letter and its length
 * (`mz`). Case counts here, since `mb` and `ms` are as near to `mz`.
 */
export function findLikelyUnit(text: string): string | undefined {
  const lower = text.toLowerCase()
  const [, large] = /^(kilo|mega|giga|tera)bytes?$/.exec(lower) ?? []
  if (large !== undefined) return `${large === 'kilo' ? 'k' : large.charAt(0).toUpperCase()}B`
  const long = [...LONG].find(
    ([word]) => lower.length > 2 && word.startsWith(lower.replace(/s$/, '')),
  )
  if (long !== undefined) return long[1]
  return SUGGESTED_UNITS.find((one) => one.length === text.length && one.startsWith(text.charAt(0)))
}

/** A number without a unit: a count or a ratio. */
export const NO_UNIT: OwnUnit = { text: '', name: '1', factor: 1, divisor: undefined }

/** The short form of a unit that a log or a field has as a word: `s` of `seconds`. Others stay as they are. */
export function shortenUnit(text: string): string {
  return LONG.get(text) ?? LONG.get(text.toLowerCase()) ?? text
}

/** Find what a unit means that somebody wrote for a field, or that stands beside a number of a log. */
export function resolveUnit(text: string): ResolvedUnit {
  const word = shortenUnit(text)
  if (word === '' || word === '1') return { kind: 'unit', unit: { ...NO_UNIT, text } }
  const parsed = parseUnit(word)
  const unit = parsed === undefined ? undefined : createOwnUnit(text, parsed)
  if (unit !== undefined) return { kind: 'unit', unit }
  return findMeanings(word)
}

/** `requests/s` is a rate of a count, whatever is counted. */
function findMeanings(word: string): ResolvedUnit {
  const [, counted, time] = /^(\p{L}+)\/(s|sec|second|min|h)$/u.exec(word) ?? []
  if (counted !== undefined && time !== undefined && findUnitReadings(counted) === undefined) {
    return resolveUnit(`1/${LONG.get(time) ?? time}`)
  }
  const prefix = /^([kmgt])b?$/i.exec(word)?.[1]
  if (prefix === undefined) return { kind: 'unknown' }
  const upper = prefix.toUpperCase()
  return { kind: 'ambiguous', meanings: [`${upper === 'K' ? 'k' : upper}B`, `${upper}iB`] }
}

function createOwnUnit(text: string, { seconds, bytes, scale }: Unit): OwnUnit | undefined {
  const base = NAMES.find(([one]) => one.seconds === seconds && one.bytes === bytes)
  if (base === undefined) return undefined
  const isPercent = base[1] === '1' && scale === 0.01
  const factor = isPercent ? 1 : scale * base[2]
  const inverse = Math.round(1 / factor)
  const isFraction = factor < 1 && Math.abs(inverse * factor - 1) < 1e-12
  return {
    text,
    name: isPercent ? '%' : base[1],
    factor,
    divisor: isFraction ? inverse : undefined,
  }
}

/** Dimensions, the units that metrics have for them, and how many of those one base unit is. */
const NAMES: readonly (readonly [Pick<Unit, 'seconds' | 'bytes'>, UnitName, number])[] = [
  [{ seconds: 0, bytes: 0 }, '1', 1],
  [{ seconds: 1, bytes: 0 }, 's', 1],
  [{ seconds: 0, bytes: 1 }, 'B', 1],
  [{ seconds: -1, bytes: 1 }, 'B/s', 1],
  [{ seconds: -1, bytes: 0 }, '1/s', 1],
  [{ seconds: 1, bytes: -1 }, 's/MiB', BYTES_PER_MEBIBYTE],
]

/** Whether a unit is a multiple of bytes by powers of 1000: of MB, not of MiB. */
export function isDecimalUnit({ name, factor }: OwnUnit): boolean {
  return (name === 'B' || name === 'B/s') && [1e3, 1e6, 1e9, 1e12, 1e15].includes(factor)
}

/** Convert a number of a unit to the unit of its metric. */
export function convertUnit(value: number, { factor, divisor }: OwnUnit): number {
  return divisor === undefined ? value * factor : value / divisor
}

/**
 * Read a unit that a log writes where the configuration states one: `kB` and `G` mean powers of 1024 where `KiB` is stated, since
 * many programs write them so, and `KB` 1000 where `MB` is. `MB` and `GB` are what they say. `undefined` for a unit that measures something else, or is none.
 */
export function readWrittenUnit(word: string, stated: OwnUnit): OwnUnit | undefined {
  if (word === stated.text) return stated
  // `1.02x` is a ratio.
  if (/^[x\u00d7]$/.test(word) && stated.name === '1' && stated.factor === 1) return NO_UNIT
  const reading = findUnitReadings(word)?.find(({ dimension }) => dimension === 'bytes')
  const [decimal, binary] = reading?.scales ?? []
  const isBinary = stated.text.includes('iB')
  const isExact = /^[mgtp]b$/i.test(word)
  const factor = isBinary
    ? isExact
      ? undefined
      : binary
    : isDecimalUnit(stated)
      ? decimal
      : undefined
  if (stated.name === 'B' && factor !== undefined && (isBinary || binary !== undefined)) {
    return { text: word, name: 'B', factor, divisor: undefined }
  }
  const resolved = resolveUnit(word)
  return resolved.kind === 'unit' && resolved.unit.name === stated.name ? resolved.unit : undefined
}
