import { findForeignWord, skipHyphen } from './foreign-words.ts'
import { hasSameDimension, hasSameScale, isSameUnit, type Quantity, type Unit } from './quantity.ts'
import { findUnitReadings } from './unit-words.ts'
import { divideUnits, parseUnit, SUGGESTED_UNITS } from './written-units.ts'

/** What a shown number has behind it already. */
export type ShownUnit =
  /** Nothing: a reader takes the next word for its unit, which must be this one. */
  | {
      readonly kind: 'bare'
      readonly unit: Unit
      /** Whether an expression multiplied it: pages of memory may be bytes now, and cycles seconds. */
      readonly isScaled?: boolean
    }
  /** Its unit. */
  | { readonly kind: 'written'; readonly unit: Unit }
  /** Other words, or a number that is made of no measurement. */
  | { readonly kind: 'other' }

/** What a reader does not see between a number and its unit: blanks, and marks of emphasis in any syntax. */
const NOTHING = String.raw`(?:[\s\u00ad\u200b-\u200d\u2060\ufeff]|&nbsp;|&#160;|&#xa0;|&thinsp;|\\[ \u00a0]|[*_\x60]|</?(?:b|i|em|strong|small|abbr|code|tt|kbd|wbr)\b[^<>]{0,80}>)*`
const LEAD = new RegExp(`^${NOTHING}`, 'iu')
const UNIT = String.raw`(?<over>%|[\p{L}\u00b5]+)?(?:\s*(?:/|\bper\b)\s*(?<under>[\p{L}\u00b5]+))?`
const BARE_WORD = new RegExp(`^${UNIT}(?![\\p{L}\\p{N}_])`, 'iu')
const IN_BRACKETS = new RegExp(`^[(\\[]${UNIT}[)\\]]`, 'iu')

/** Letters that are units only if nothing else is meant: `5 m` may be metres. */
const UNCLEAR = /^(?:m|t|d|b|g|p)$/

/** Words that may also follow a number with its unit: `35.5 s min`, `3 MiB day after day`. */
const OTHER_WORDS = /^(?:min|us|h|seconds?|days?|hours?|k)$/i

/** Find the word after a number that calls it something that it is not; `undefined` if there is none. */
export function findUnitConflict(shown: ShownUnit, text: string): string | undefined {
  if (shown.kind === 'other') return undefined
  const glued = findGlued(shown, text)
  if (glued !== undefined) return glued
  if (isPlain(shown.unit) && PART_OF_WORD.test(text)) return undefined
  const isMeasure = shown.kind === 'bare' && shown.isScaled !== true && !isPlain(shown.unit)
  const foreign = isMeasure ? findForeignWord(text) : undefined
  if (foreign !== undefined) return foreign
  const joined = isMeasure ? skipHyphen(text) : text
  const following = readFollowing(joined) ?? readCountedRate(joined)
  if (following === undefined) return undefined
  const { word, readings } = following
  if (shown.kind === 'bare') return isRightUnit(shown, following) ? undefined : word
  if (OTHER_WORDS.test(word)) return undefined
  return readings.some((one) => hasSameDimension(one, shown.unit)) ? word : undefined
}

/** Behind a count, no unit: `5 k-means rounds`, `100s of files`, `5 second attempts`. */
const PART_OF_WORD = /^\s*\p{L}+-\p{L}|^s\s+of\b|^\s+second\s+\p{L}/u

/** Find what makes another unit of the one that stands before it without a blank: `96 MiB/s`, `101Mi` and `iB`. */
function findGlued(
  { unit, kind }: Extract<ShownUnit, { readonly unit: Unit }>,
  text: string,
): string | undefined {
  if (kind === 'written') {
    const [divided] = /^\/[\p{L}\u00b5]+(?![\p{L}\p{N}])/u.exec(text) ?? []
    if (divided !== undefined && parseUnit(divided) !== undefined) return divided
    // Minutes and days may be how long something ran.
    return unit.bytes === 1 && unit.seconds === 0 ? A_SECOND.exec(text)?.[0].trim() : undefined
  }
  const [prefixed] =
    (unit.bytes === 0 ? undefined : /^(?:i[Bb]|b)(?![\p{L}\p{N}])/u.exec(text)) ?? []
  const [cores] =
    (isPlain(unit) && unit.scale === 0.01 ? /^\s+(?:cores?|CPUs?)\b/.exec(text) : undefined) ?? []
  return prefixed ?? cores?.trim()
}

/** Behind bytes, a rate that they are not. */
const A_SECOND =
  /^(?:\s*\/\s*|\s+(?:per|a|each|every)\s+)(?:m?s|m?secs?|(?:milli|micro)?seconds?)(?![\p{L}\p{N}])/iu

/** Read `faults per minute`: what is counted stands between the number and its rate. */
export function readCountedRate(text: string): Following | undefined {
  const match =
    /^\s+(?:[\p{L}-]+\s+){1,2}per\s+(?<under>[\p{L}]+)|^\s+[\p{L}-]+\/(?<short>[\p{L}]+)/u.exec(
      text,
    )
  const word = match?.groups?.['under'] ?? match?.groups?.['short'] ?? ''
  const times = readUnitWord(word).filter((one) => one.seconds === 1)
  return createFollowing(
    `per ${word}`,
    times.map((one) => divideUnits(ONE, one)),
  )
}

/** Check for text behind which no unit is looked for. */
export function hasWords(text: string): boolean {
  return text.replace(LEAD, '') !== ''
}

/** A word that names a unit. */
export interface Following {
  readonly word: string
  /** All that the word may mean. */
  readonly readings: readonly Unit[]
}

/** Read the unit that a text begins with, whatever letters it is in; `undefined` for none. */
export function readFollowing(text: string): Following | undefined {
  const [paragraph = ''] = text.split(/\n[ \t]*\n/, 1)
  const rest = paragraph.replace(LEAD, '')
  const groups = (IN_BRACKETS.exec(rest) ?? BARE_WORD.exec(rest))?.groups
  const { over = '', under } = groups ?? {}
  const above = over === '' ? [ONE] : readUnitWord(over)
  const below = readUnitWord(under ?? '').filter((one) => !isPlain(one))
  // In `MiB per run`, what is counted is no unit, and the word before it still is.
  if (below.length === 0) return over === '' ? undefined : createFollowing(over, above)
  const rates = above.flatMap((one) => below.map((two) => divideUnits(one, two)))
  return createFollowing(`${over}/${under ?? ''}`, rates)
}

const ONE: Unit = { seconds: 0, bytes: 0, scale: 1 }

function createFollowing(word: string, readings: readonly Unit[]): Following | undefined {
  return readings.length === 0 ? undefined : { word, readings }
}

/** Find the name in formats of a unit that a text names: `min` for `minutes`. */
export function findFormatUnit(word: string, { unit }: Quantity): string | undefined {
  const readings = readFollowing(word)?.readings ?? []
  const meant = readings.find((reading) => hasSameDimension(reading, unit))
  if (meant === undefined || parseUnit(word) !== undefined) return meant && word
  return SUGGESTED_UNITS.find((name) => {
    const known = parseUnit(name)
    return known !== undefined && isSameUnit(known, meant)
  })
}

/** Words that multiply, and that lint does not read. */
const MULTIPLES: Readonly<Partial<Record<string, number>>> = {
  dozen: 12,
  hundred: 100,
  hundreds: 100,
  thousands: 1000,
  lakh: 1e5,
  crore: 1e7,
}

/** List what a word may mean as a unit. */
function readUnitWord(word: string): readonly Unit[] {
  if (UNCLEAR.test(word)) return []
  const exact = parseUnit(word)
  // Who converted by 2^20 wrote MiB: MB is the other one.
  if (exact?.bytes === 1) return [exact]
  const multiple = MULTIPLES[word.toLowerCase()]
  if (multiple !== undefined) return createUnit('count', multiple)
  const readings = (findUnitReadings(word) ?? []).flatMap(({ dimension, scales }) =>
    scales.flatMap((scale) => createUnit(dimension, scale)),
  )
  return exact === undefined ? readings : [exact, ...readings]
}

function createUnit(dimension: string, scale: number): readonly Unit[] {
  switch (dimension) {
    case 'seconds':
      return [{ seconds: 1, bytes: 0, scale }]
    case 'bytes':
      return [{ seconds: 0, bytes: 1, scale }]
    case 'bits':
      return [{ seconds: 0, bytes: 1, scale: scale / 8 }]
    case 'percent':
    case 'count':
      return [{ seconds: 0, bytes: 0, scale }]
    default:
      return []
  }
}

/** Check whether a bare number may be said to be in a unit. A plain number may count anything, whole bytes too. */
export function isRightUnit(
  { unit, isScaled = false }: Extract<ShownUnit, { readonly kind: 'bare' }>,
  { word, readings }: Following,
): boolean {
  // `3 MiB min` says nothing of minutes, and `3 us` nothing of time.
  if (/^(?:min|us)$/.test(word) && unit.seconds === 0) return true
  return readings.some((reading) => {
    // One that counts something is no rate.
    if (isPlain(unit) && !isPlain(reading)) {
      return reading.seconds >= 0 && (isScaled || /^(?:B|bytes?)$/i.test(word))
    }
    const isMultiple = isPlain(reading) && reading.scale >= 1
    if (!isMultiple && !hasSameDimension(reading, unit)) return false
    return hasSameScale(reading, unit)
  })
}

function isPlain({ seconds, bytes }: Unit): boolean {
  return seconds === 0 && bytes === 0
}
