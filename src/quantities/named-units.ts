import { readCountedRate, readFollowing, type Following } from './following-unit.ts'
import { hasSameDimension, hasSameScale, type Unit } from './quantity.ts'
import { parseUnit } from './written-units.ts'

/** A unit that a label, a header or a title names for the numbers that it stands beside. */
export interface NamedUnit extends Following {
  /** In brackets by itself, where it can be nothing but the unit. */
  readonly isBracketed: boolean
}

const WORD = String.raw`[%\p{L}\u00b5\u03bc]+(?:\s?(?:/|per)\s?[\p{L}\u00b5\u03bc]+)?`
/** `RSS (MB)`, `RSS [in MB]`; `File(s)` names none. */
const BRACKETED = new RegExp(
  String.raw`(?<glued>[\p{L}\p{N}]?)[(\[]\s*(?:in\s+)?(?<unit>${WORD})\s*[)\]]`,
  'giu',
)
/** `RSS in MB over time`. */
const IN = new RegExp(
  String.raw`\bin\s+(?<unit>${WORD})(?=\s*(?:$|[,;:)\]]|\s(?:over|by|of|for|against|vs|during|on|per)\b))`,
  'giu',
)
/** `RSS, MB` and `RSS / MB` at the end. */
const BEHIND_MARK = new RegExp(String.raw`(?:,|\s/)\s*(?<unit>${WORD})\s*$`, 'iu')
const LONG_WORD = String.raw`(?:kilo|mega|giga|tera|kibi|mebi|gibi|tebi)?bytes|(?:milli|micro|nano)seconds?|seconds|minutes|hours|thousands|millions|percent`
/** `Peak MB` and `CPU seconds` at the end, not behind a number, of which it is the unit. */
const LAST = new RegExp(
  String.raw`(?<!\d\s*)(?:^|\s)(?<unit>ms|[\u00b5\u03bc]s|ns|[kKMGT]B|[KMGT]iB|[\p{L}]*\/(?:ms|s|min|h)|${LONG_WORD})\s*$`,
  'u',
)
/** `Milliseconds` and `peak gigabytes` at the end, in whatever case. */
const LAST_WORD = new RegExp(String.raw`(?<!\d\s*)(?:^|\s)(?<unit>${LONG_WORD})\s*$`, 'iu')
/** `duration_ms`, `memory-gb`, `memoryGB`: the end of a key. */
const KEY_END =
  /[\p{L}\p{N}](?:[_-](?<unit>ms|us|ns|s|secs?|seconds|millis(?:econds)?|bytes|[kmgt]i?b)|(?<=\p{Ll})(?<short>Ms|Secs?|Seconds|Milliseconds|Bytes|[KMGT]i?B))$/u
/** `% slower` and `thousand files`. */
const FIRST = /^(?<unit>%|thousands?|millions?|k)(?=\s)/iu

/** Words that mean something else as often: a minimum, us. */
const UNCLEAR = /^(?:min|mins|us|h|day|days|m|d|t|b|g|p)$/

/** List the units that a label, a header or a title names. */
export function listNamedUnits(label: string): readonly NamedUnit[] {
  const bracketed = Array.from(label.matchAll(BRACKETED), ({ groups }) => {
    const unit = groups?.['unit'] ?? ''
    const isPlural = /^e?s$/i.test(unit) && groups?.['glued'] !== ''
    return isPlural ? '' : unit
  })
  const inside = Array.from(label.matchAll(IN), ({ groups }) => groups?.['unit'] ?? '')
  const key = KEY_END.exec(label)?.groups
  const others = [
    ...[BEHIND_MARK, LAST, LAST_WORD, FIRST].map(
      (form) => form.exec(label)?.groups?.['unit'] ?? '',
    ),
    key?.['unit'] ?? key?.['short'] ?? '',
  ]
  return [
    ...bracketed.flatMap((word) => readWhole(word, true)),
    ...[...inside, ...others.filter((word) => !UNCLEAR.test(word))].flatMap((word) =>
      readWhole(word, false),
    ),
  ]
}

function readWhole(word: string, isBracketed: boolean): readonly NamedUnit[] {
  const read = word === '' ? undefined : (readFollowing(word) ?? readCountedRate(` ${word}`))
  return read === undefined ? [] : [{ ...read, word, isBracketed }]
}

/**
 * Find the word by which a label names a unit that none of the shown units is: of the same dimension as one of them, or,
 * in the brackets of an axis, of any.
 */
export function findNamedConflict(
  named: readonly NamedUnit[],
  units: readonly Unit[],
  { isAxis }: { readonly isAxis: boolean },
): string | undefined {
  if (units.length === 0) return undefined
  return named.find(({ word, readings, isBracketed }) => {
    const isUnclear = UNCLEAR.test(word)
    // `Time (min)` over `35.5 s` is a minimum.
    if (isUnclear && !isAxis) return false
    const pairs = readings.flatMap((reading) => units.map((unit) => [reading, unit] as const))
    if (pairs.some(([one, other]) => isAlike(one, other))) return false
    if (pairs.some(([one, other]) => hasSameDimension(one, other))) return true
    return isAxis && isBracketed && !isUnclear
  })?.word
}

function isAlike(one: Unit, other: Unit): boolean {
  return hasSameDimension(one, other) && hasSameScale(one, other)
}

/** List the units that a shown number has behind it, as in `12.3 MiB`; none for a bare one and for a clock. */
export function listShownUnits(text: string): readonly Unit[] {
  return [...text.matchAll(/\d\s*(?<unit>%|[\p{L}\u00b5\u03bc]+(?:\/[\p{L}]+)?)(?![\p{L}\p{N}])/gu)]
    .map(({ groups }) => parseUnit(groups?.['unit'] ?? ''))
    .filter((unit) => unit !== undefined)
}
