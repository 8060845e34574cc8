import type { Interval } from '../../quantities/interval.ts'
import type { ClaimMeaning } from './claim-meaning.ts'

const NUMBER =
  '(?:\\d+(?:\\.\\d+)?|an?|half an?|one|two|three|four|five|six|seven|eight|nine|ten|twenty|thirty)'

/** Units of seconds or bytes, by the way in which sentences write them. */
const UNITS: readonly (readonly [RegExp, number])[] = [
  [/^(?:ms|milliseconds?)$/, 1e-3],
  [/^(?:s|secs?|seconds?)$/, 1],
  [/^(?:mins?|minutes?)$/, 60],
  [/^(?:h|hours?)$/, 3600],
  [/^(?:[kK]B|kilobytes?)$/, 1e3],
  [/^(?:MB|megabytes?)$/, 1e6],
  [/^(?:GB|gigabytes?)$/, 1e9],
  [/^(?:KiB|kibibytes?)$/, 1024],
  [/^(?:MiB|mebibytes?)$/, 1024 ** 2],
  [/^(?:GiB|gibibytes?)$/, 1024 ** 3],
]
const TIME_UNIT = '(?:ms|milliseconds?|s|secs?|seconds?|mins?|minutes?|h|hours?)'
const MEMORY_UNIT = '(?:[kKMG]i?B|(?:kilo|mega|giga|kibi|mebi|gibi)bytes?)'

/** A duration, as sentences write it. */
export const TIME_AMOUNT = `${NUMBER}[ -]?${TIME_UNIT}`
/** A size, as sentences write it. */
export const MEMORY_AMOUNT = `${NUMBER}[ -]?${MEMORY_UNIT}`

/** By how much two runs may differ: a share, a duration or a size. */
export const AMOUNT = `\\d+(?:\\.\\d+)? ?%|\\d+(?:\\.\\d+)? percent|${NUMBER}[ -]?(?:${TIME_UNIT}|${MEMORY_UNIT})(?: of)?`

/** By how much two runs differ, before a comparative; it may be absent. */
export const BY = `(?: (?<factor>${AMOUNT}))?`

/** The same after the claim: `faster than beta by 10%`. */
const BY_AFTER = new RegExp(
  `^(?: (?:runs?|builds?|versions?))? by (?<roughly>about |around |roughly |some |nearly |almost )?(?<factor>${AMOUNT})(?=$|[ .,;:!)])`,
  'i',
)

/** Read the amount that follows a claim; `undefined` for none. */
export function findAmountAfter(after: string): string | undefined {
  const { factor, roughly = '' } = BY_AFTER.exec(after)?.groups ?? {}
  return factor === undefined ? undefined : `${roughly}${factor}`
}

/** Which of two runs has more, and whether the words compare speeds, of which a percentage has two readings. */
export interface Direction {
  readonly sign: 1 | -1
  readonly isSpeed: boolean
}

const WORDS: Readonly<Record<string, number>> = {
  ...{ a: 1, an: 1, 'half a': 0.5, 'half an': 0.5, one: 1, two: 2, three: 3, four: 4, five: 5 },
  ...{ six: 6, seven: 7, eight: 8, nine: 9, ten: 10, twenty: 20, thirty: 30 },
}

/** Before an amount that is not meant to its last digit. */
export const ROUGHLY = /^(?:about|around|roughly|some|nearly|almost) /i

/** Read what an amount such as `10%` or `5 s` claims of two runs. */
export function readAmount(words: string, { sign, isSpeed }: Direction): ClaimMeaning {
  const plain = words.replace(ROUGHLY, '')
  const match = new RegExp(`^(?<number>${NUMBER})[ -]?(?<unit>%|percent|[A-Za-z]+)`, 'i').exec(
    plain,
  )
  const { number = '', unit = '' } = match?.groups ?? {}
  const amount = findRoom(number, plain !== words)
  if (unit === '%' || unit.toLowerCase() === 'percent') {
    return { kind: 'change', readings: readPercentage(amount, { sign, isSpeed }) }
  }
  const scale = UNITS.find(([pattern]) => pattern.test(unit))?.[1] ?? NaN
  const [one, other] = [amount.low * scale * sign, amount.high * scale * sign]
  return { kind: 'difference', low: Math.min(one, other), high: Math.max(one, other) }
}

/** The numbers that are rounded to a written one; one in words or said to be rough has more room. */
function findRoom(number: string, isRough: boolean): Interval {
  const value = WORDS[number.toLowerCase()] ?? Number(number)
  const decimals = /\.(\d+)/.exec(number)?.[1]?.length ?? 0
  const step = isRough || !/\d/.test(number) ? value * 0.25 : 10 ** -decimals / 2
  return { low: value - step, high: value + step }
}

/** `10% faster` is 10 % less time, or 10 % more speed; `10% slower` likewise. */
function readPercentage(
  { low, high }: Interval,
  { sign, isSpeed }: Direction,
): readonly Interval[] {
  const ofTime = [1 + (sign * low) / 100, 1 + (sign * high) / 100]
  const ofSpeed = [1 / (1 - (sign * low) / 100), 1 / (1 - (sign * high) / 100)]
  return [ofTime, ...(isSpeed ? [ofSpeed] : [])]
    .filter((ends) => ends.every((end) => end >= 0))
    .map((ends) => ({ low: Math.min(...ends), high: Math.max(...ends) }))
}
