import { isExactQuantity, type WrittenNumber } from '../written-number.ts'
import { readClock, type Clock } from '../tables/formulas/read-clock.ts'
import { textBetween, type Sentence } from './sentences.ts'
import { createToldResult, mayTellElse, type ToldResult } from './told-result.ts'

const CLOCK = String.raw`(?:[01]?\d|2[0-3]):[0-5]\d(?::[0-5]\d)?(?: ?[ap]\.?m\b\.?)?`
/** `from 10:02 to 10:47`, `started at 9:15 and ended at 11:45`. */
const SPAN = new RegExp(
  String.raw`(?:\b(?:from|between)|\b(?:start(?:s|ed)?|beg[ai]n(?:s)?|opened|launched|queued|went down|kicked off|failed|left)\b[^.;:\d]{0,30}? at|\bat) (?<from>${CLOCK})(?<joint>[^.;:\d]{1,60}?)(?<to>${CLOCK})(?![:\d])`,
  'dgiu',
)
const JOINT =
  /^(?: (?:to|until|till|and) | ?[–—-] ?|,? (?:and|but)(?: [\p{L}-]+){0,3} (?:end(?:s|ed)|finish(?:es|ed)|stop(?:s|ped)|complete[sd]?|closed|returned|came back|recovered|was (?:done|over|finished|back|ready)|over|done)(?: again)? at )$/iu
/** Time that is not part of the span. */
const OTHERWISE =
  /\b(?:break|pauses?|paused|lunch|minus|less|except|of which|zone|daily|every|respectively)\b/i
/** Places whose clocks differ. */
const ZONES =
  /(?<![\p{L}])(?:UTC|GMT|C?EST|CET|[PEMC][SD]T|IST|JST|BST|Z)(?:[+−-]\d+)?(?![\p{L}])/gu
/** What leads from two times of day to the time between them. */
const LEAD =
  /^(?: (?!in\b|after\b|every\b|plus\b)[\p{L}'’-]+){0,6}(?:,|;|:|\s[–—-]| \(|—)?(?:\s[\p{L}'’-]+){0,6}\s?$/iu
const END = /^\s*(?:$|[.,;)!–—]|(?:in total|in all|altogether|long|later|of \p{L}+)(?![\p{L}]))/iu

/** Find times that are not those between the two times of day of their sentence: `from 10:02 to 10:47, 45 minutes`. */
export function findToldClockSpans(sentence: Sentence): readonly ToldResult[] {
  const times = sentence.numbers.filter(({ readings }) =>
    readings.some(({ dimension }) => dimension === 'seconds'),
  )
  const [number, ...more] = times
  if (number === undefined || more.length > 0) return []
  if (new Set(sentence.text.match(ZONES)).size > 1) return []
  // one zone is that of both times
  const text = sentence.text.replace(ZONES, (zone) => ' '.repeat(zone.length))
  const [span, ...others] = [...text.matchAll(SPAN)]
  if (span === undefined || others.length > 0) return []
  const { from, to } = span.groups ?? {}
  const joint = (span.groups?.['joint'] ?? '').replace(/\s{2,}/g, ' ')
  const [start, stop] = [readClock(from), readClock(to)]
  if (start === undefined || stop === undefined || !JOINT.test(joint)) return []
  if (OTHERWISE.test(sentence.text) || mayTellElse(sentence)) return []
  const end = sentence.start + span.index + span[0].length
  if (!isExactQuantity(number) || number.start < end) return []
  const lead = textBetween({ ...sentence, text }, end, number.start)
  if (!LEAD.test(lead.replace(/ +(?=[,;:)])|(?<= ) +/g, ''))) return []
  if (!END.test(textBetween(sentence, number.end, sentence.end))) return []
  return createToldResult(number, expectSpan(number, [start, stop], `${to ?? ''} - ${from ?? ''}`))
}

const DAY = 86_400

/** The time between two times of day, over midnight and over noon, which is right to what they show. */
function expectSpan(
  { readings }: WrittenNumber,
  [start, stop]: readonly [Clock, Clock],
  formula: string,
): ToldResult['expectation'] {
  const room = start.hasSeconds && stop.hasSeconds ? 1 : 60
  const scale = readings[0]?.scales[0] ?? 1
  const off = stop.seconds - start.seconds
  const spans = off > 0 ? [off] : [off + DAY, off + DAY / 2].filter((one) => one > 0)
  return {
    formula,
    values: spans.map((one) => one / scale),
    intervals: spans.map((one) => ({ low: (one - room) / scale, high: (one + room) / scale })),
  }
}
