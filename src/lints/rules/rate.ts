import type { PageNumbers } from '../checked-page.ts'
import { textBetween, type Sentence } from '../english/sentences.ts'
import { fits, type Expectation } from '../expectation.ts'
import type { Finding } from '../finding.ts'
import type { LintRule } from '../lint-rule.ts'
import { explainMiscalculation, type Miscalculation } from '../miscalculation.ts'
import { reportMiscalculation } from '../report-miscalculation.ts'
import { findRateReadings } from '../../quantities/rate-words.ts'
import { divideIntervals, scaleInterval } from '../rounding-interval.ts'
import type { WrittenNumber } from '../written-number.ts'

/** Rates in sentences and in tables, where `ratio` comes upon them. */
export const rate: LintRule<Miscalculation> = {
  name: 'rate',
  summary: 'a rate in a sentence or a table that the amount and the time beside it do not give',
  explain: explainMiscalculation,
  check: ({ sentences }: PageNumbers) => sentences.flatMap(checkSentence),
}

/** Find rates next to an amount and a time: `10 MB in 0.8 s (25 MB/s)`, `25 MB/s: 10 MB in 0.8 s`. */
function checkSentence(sentence: Sentence): readonly Finding[] {
  const { numbers } = sentence
  return numbers.flatMap((number, at): readonly Finding[] => {
    if (!isRate(number) || number.isBound || number.isApproximate) return []
    if (!ENDS.test(textBetween(sentence, number.end, sentence.end))) return []
    const behind = readPair(sentence, numbers[at - 2], numbers[at - 1])
    const ahead = readPair(sentence, numbers[at + 1], numbers[at + 2])
    if (behind !== undefined && isLead(sentence, behind[1].end, number.start)) {
      return judge(number, behind)
    }
    const own = at === 0 && numbers.length === 3 ? ahead : undefined
    if (own !== undefined && AT_RATE.test(textBetween(sentence, sentence.start, number.start))) {
      return isPlain(sentence) ? judge(number, own) : []
    }
    if (ahead !== undefined && isOpening(sentence, number.end, ahead[0].start)) {
      return judge(number, ahead)
    }
    return []
  })
}

/** `At 63 frames per second, rendering 3,780 frames takes 60 s`: all that the sentence tells. */
const AT_RATE = /^\s*(?:so |thus |hence )?(?:at|with) (?:a (?:rate|speed) of )?$/i

function isPlain({ text }: Sentence): boolean {
  return !/\b(?:would|could|should|might|may|if|each|peak|max\w*|than|instead|before|after|first|then|ramp\w*)\b/i.test(
    text,
  )
}

/** What may follow a rate: not what it is a rate of. */
const ENDS =
  /^\s*(?:$|[.,;:)\]"”'!–—]|(?:on|with|for|in|which|and|but|while|when|from|over|across|without|per core)\b)/i

function isRate({ readings }: WrittenNumber): boolean {
  return readings.some(({ dimension }) => dimension.endsWith(' by time'))
}

/** An amount, its time, and the word after the amount. */
type Pair = readonly [WrittenNumber, WrittenNumber, string]

/** `10 MB in 0.8 s`. */
function readPair(
  sentence: Sentence,
  amount: WrittenNumber | undefined,
  time: WrittenNumber | undefined,
): Pair | undefined {
  if (amount === undefined || time === undefined) return undefined
  const between = textBetween(sentence, amount.end, time.start)
  // `120,000 messages over 75 s`, `36 GB within 90 s`: no bound
  const isOver = /^(?: [\p{L}-]+ over| (?:[\p{L}-]+ )?within) $/u.test(between)
  if ([amount, time].some(({ form, value }) => form !== 'plain' || value <= 0)) return undefined
  if (amount.isBound || (time.isBound && !isOver)) return undefined
  const isIn =
    /^(?:(?: [\p{L}-]+){0,3} (?:in|within|over|per|every)|(?: [\p{L}-]+){0,7} (?:took|takes|needed|needs|lasted|lasts))(?: (?:about|only|just|under))?\s*$/iu.test(
      between,
    )
  const isTime = time.readings.some(({ dimension }) => dimension === 'seconds')
  return isIn && isTime ? [amount, time, /^ ([\p{L}]+)/u.exec(between)?.[1] ?? ''] : undefined
}

/** Words from the time to the rate. */
function isLead(sentence: Sentence, from: number, to: number): boolean {
  const words = textBetween(sentence, from, to)
  if (RAN_AT.test(words) || ALONG.test(words)) return true
  return /^\s*[,(=:–—-]*\s*(?:(?:or|i\.e\.,?|that is|that's|that makes|which is|which makes|so|hence|thus|therefore|at|for|giving|about|a|an|rate|throughput|speed|average|mean|of|equals?|reaching|achieving)\s+)*["“”']?$/i.test(
    words,
  )
}

/** `10 MB in 0.8 s over Wi-Fi, an average of`. */
const ALONG =
  /^ (?:over|on|via|with|through|from|to)(?: [\p{L}\d-]+){1,3}, (?:or|i\.e\.|that is|which is|an average of|a rate of|a throughput of|so|hence|thus) ?$/iu

/** `10 MB in 0.8 s the copy ran at`. */
const RAN_AT =
  /^,? (?:it|this|that|we|(?:the|our|a) [\p{L}-]+) (?:runs?|ran|reads?|writes?|wrote|copies|copied|moves?|moved|sends?|sent|goes|went|works?|worked) at\s*$/iu

function isOpening(sentence: Sentence, from: number, to: number): boolean {
  return /^["“”']?\s*(?:[(:]|, i\.e\.)\s*$/.test(textBetween(sentence, from, to))
}

/** All that the units may mean: bytes of 1000 or 1024, bits. */
function judge(number: WrittenNumber, [amount, time, noun]: Pair): readonly Finding[] {
  const quotient = divideIntervals(amount.interval, time.interval)
  const scales = listScales(number, named(amount, noun), time)
  if (quotient === undefined || scales.length === 0) return []
  const expectation: Expectation = {
    formula: `${amount.text} / ${time.text}`,
    values: scales.map((scale) => (amount.value / time.value) * scale),
    intervals: scales.map((scale) => scaleInterval(quotient, scale)),
    from: [amount, time],
  }
  const basis = { relation: 'operator' } as const
  return fits(number, expectation)
    ? []
    : [reportMiscalculation(rate, { number, expectation, basis })]
}

/** `12,000 requests` are counted in requests. */
function named(amount: WrittenNumber, noun: string): WrittenNumber {
  const [scale, ...others] = listCountScales(amount)
  if (scale === undefined || others.length > 0) return amount
  const readings = findRateReadings(`${noun}/s`) ?? []
  return {
    ...amount,
    readings: readings.map((one) => ({
      ...one,
      scales: one.scales.map((by) => by * scale),
      dimension: one.dimension.replace(/ by time$/, ''),
    })),
  }
}

/** By what a number that is counted has to be multiplied: a million for `48 million rows`; none for one that is measured. */
function listCountScales({ unit, readings }: WrittenNumber): readonly number[] {
  if (unit === '') return [1]
  return readings.flatMap(({ dimension, scales }) => (dimension === 'count' ? scales : []))
}

function listScales(
  number: WrittenNumber,
  amount: WrittenNumber,
  time: WrittenNumber,
): readonly number[] {
  const [seconds] = time.readings.find(({ dimension }) => dimension === 'seconds')?.scales ?? []
  if (seconds === undefined) return []
  const scales = number.readings.flatMap((rated) =>
    amount.readings.flatMap((one) => {
      const isBits = rated.dimension === 'bits by time' && one.dimension === 'bytes'
      if (rated.dimension !== `${one.dimension} by time` && !isBits) return []
      // prefixes that are spelled alike are both of 1000 or both of 1024
      const isOneStyle = rated.style === one.style && rated.scales.length === one.scales.length
      return rated.scales.flatMap((under, at) =>
        one.scales
          .filter((_, index) => !isOneStyle || index === at)
          .map((over) => ((isBits ? 8 : 1) * over) / seconds / under),
      )
    }),
  )
  return [...new Set(scales)]
}
