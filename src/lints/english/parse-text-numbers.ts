import { parseDuration } from './parse-duration.ts'
import { nameMoneyUnit } from '../../quantities/unit-words.ts'
import { createWrittenNumber, DIGITS, EXPONENT, type WrittenNumber } from '../written-number.ts'

const BEFORE = String.raw`(?<![\p{L}\p{N}_./:#@&$^\\\-–—'"]|[\p{N}][,'])`
const MONEY = String.raw`(?<money>[$€£])?`
/** A count or a size by time: `MB/s`, `req/sec`, `requests per second`, `QPS`. */
const RATE = String.raw`\p{L}{1,15}(?:\/| per | a (?=second\b))(?:s|sec|seconds?|min|minute|h|hour|day)\b(?!\/)|(?:[kKM]?[QTR]PS|[qtr]ps|fps|FPS|[kKMG]?Hz|[kKM]?IOPS|[KMG]bps)\b`
/** Units that a sentence has right after a number; of single letters only those that are never words. */
const UNIT =
  String.raw`[ \u00a0\u202f]?\((?<bracketed>[nuµμm]?s|secs?|seconds|mins?|[KMGTkmgt]i?B|bytes|%)\)|` +
  String.raw`(?<prefixed>[kKMGT][ \u00a0\u202f]\p{L}{1,15}(?:\/| per | a (?=second\b))(?:s|sec|second)\b)|` +
  String.raw`(?:[ \u00a0\u202f]|\r?\n[ \t]*)?(?<unit>(?:thousand |million |billion )?(?:${RATE})|%|percent\b|per cent\b|` +
  String.raw`(?:nano|micro|milli)?seconds?\b|minutes?\b|hours?\b|days?\b|[nuµμm]?s\b|[mµ]?secs?\b|mins?\b|hrs?\b|h\b|` +
  String.raw`(?:kilo|mega|giga|tera)?bytes?\b|[KMGTkmgt]i?[Bb]\b|B\b|[KMGk]?bits?\b|` +
  String.raw`thousand\b|million\b|billion\b)|(?<letter>[kKmMGT])\b`
/** `4.9:1` is a ratio; `4:1` is one where that is said. */
const TO_ONE = String.raw`(?<=\.\d+)(?<one>:1)(?![\d:]|\.\d)|(?<said>:1)(?= (?:compression )?ratio\b)`
const RATIO = String.raw`${TO_ONE}|(?<after>[x×])(?![\p{L}\p{N}]|\s*\d)|[ \u00a0]?(?<fold>-?fold\b|times\b(?! ?[x×]))`
const AFTER = String.raw`(?![\p{L}\p{N}_]|\.x(?![\p{L}\p{N}])|[.,:/'\-–—]\d|[-–—/]\p{L}|\(\))`

const NUMBER = new RegExp(
  `${BEFORE}${MONEY}(?<sign>[+−]|-(?=[\\d.]+ ?%))?(?<before>[x×](?=\\d))?(?<digits>${DIGITS})(?<exponent>${EXPONENT})?(?:${RATIO}|${UNIT})?${AFTER}`,
  'gu',
)

const DURATION =
  /(?<![\w.])(?:\d+\s?h(?:ours?|rs?)?\s)?\d+\s?m(?:in(?:ute)?s?)?\s?\d+(?:\.\d+)?\s?s(?:ec(?:ond)?s?)?\b|(?<![\w.])\d+\s?h(?:ours?|rs?)?\s?\d+\s?m(?:in(?:ute)?s?)?\b/g

const APPROXIMATE =
  /(?:\b(?:about|around|roughly|approximately|approx\.|circa|some|nearly|almost|close to|just (?:over|under))|[~≈∼])\s*$/i
const BOUND =
  /(?:\b(?:up to|at least|at most|more than|less than|fewer than|over|under|below|above|within|exceed(?:s|ed)?|maximum of|minimum of|limit of)|(?<![-=–])[<>≤≥]=?)\s*$/i
/** `average CPU% is 28.0`. */
const PERCENT_BEFORE = /\p{L} ?%\s*(?:is|was|of|at|=|:)?\s*$/u

/** `by a factor of 2.2`, `a speedup of 3.4`; not `a load factor of 0.5`. */
const FACTOR_BEFORE =
  /\b(?:(?:a|the same) factor of|(?:speed|slow)-?(?:up|down)s? (?:of|is|was)|by factor|compression ratio (?:of|is)|(?<=[,(–—] )an? ratio of)(?: (?:about|around|roughly|nearly|almost|up to|more than))?\s*[~≈]?$/i

/** Find the numbers of a running text, in its order; versions, dates, ranges and names are none. */
export function parseTextNumbers(text: string, start: number): readonly WrittenNumber[] {
  if (!/\p{N}/u.test(text)) return []
  const durations = [...text.matchAll(DURATION)].flatMap((match): readonly WrittenNumber[] => {
    const duration = parseDuration(match[0], start + match.index)
    return duration === undefined ? [] : [duration]
  })
  const plain = [...text.matchAll(NUMBER)]
    .map((match) => readMatch(match, text, start))
    .filter((number) => number !== undefined)
    .filter(({ start: at }) => !durations.some((one) => one.start <= at && at < one.end))
  return [...durations, ...plain].sort((a, b) => a.start - b.start)
}

function readMatch(match: RegExpExecArray, text: string, start: number): WrittenNumber | undefined {
  const groups = match.groups ?? {}
  const { digits = '', before, after, fold, sign = '', exponent = '', money } = groups
  const unit = groups['unit'] ?? groups['prefixed'] ?? groups['bracketed'] ?? groups['letter'] ?? ''
  const lead = text.slice(Math.max(0, match.index - 40), match.index)
  if (before !== undefined && /^(?:86|64|32)$/.test(digits)) return undefined
  // of a list such as `1, 2 and 3 times`, or of a range
  if (/\d\s?(?:to|-|–|—|\.\.\.?|…|±)\s?$/.test(lead) && !/\bfrom\s.*\sto\s$/s.test(lead)) {
    return undefined
  }
  const rest = text.slice(match.index + match[0].length)
  if (/^\s?(?:±|\+\/-)/.test(rest) || isRangeStart(unit, rest)) return undefined
  if (unit === '' && /^\s?to\s\d/.test(rest) && !/\bfrom\s$/.test(lead)) return undefined
  const isToOne = groups['one'] !== undefined || groups['said'] !== undefined
  const isFactor = unit === '' && money === undefined && FACTOR_BEFORE.test(lead)
  const isRatio =
    isToOne || isFactor || before !== undefined || after !== undefined || fold !== undefined
  const isPercent = /^(?:%|per ?cent)$/.test(unit) || (unit === '' && PERCENT_BEFORE.test(lead))
  return createWrittenNumber({
    text: match[0].replace(/\s+/g, ' ').trim(),
    start: start + match.index,
    end: start + match.index + match[0].length,
    ...{ sign, digits, exponent },
    form: isRatio ? 'ratio' : isPercent ? 'percent' : 'plain',
    unit: money === undefined ? (isPercent ? '%' : unit) : nameMoneyUnit(money, unit),
    isApproximate: APPROXIMATE.test(lead),
    // `1,750+ lines`
    isBound: isBound(lead) || /^\+(?!\s?\d)/.test(rest),
  })
}

/** `3 – 5 s`; but `at 10k – 40 % more` is no range. */
function isRangeStart(unit: string, rest: string): boolean {
  const end = /^\s?[–—-]\s\d[\d.,]*(?<after>\s?%|[x×](?![\p{L}\d]))?/u.exec(rest)
  return end !== null && (end.groups?.['after'] === undefined || unit === '' || unit === '%')
}

/** Whether words make a number a bound; in `30% more than 35.49 s` they belong to the percentage. */
function isBound(lead: string): boolean {
  const match = BOUND.exec(lead)
  if (match === null || REACHES.test(lead)) return false
  return !/(?:%|[x×]|times|percent)\s*$/.test(lead.slice(0, match.index))
}

/** `adds up to`, `went up to`: what is reached, and no bound. */
const REACHES =
  /\b(?:add(?:s|ed|ing)?|sum(?:s|med|ming)?|went|goes|gone|rises?|rose|grew|climb(?:s|ed)?|jump(?:s|ed)?|shot|sped|scales?|scaled) up to\s*$/i
