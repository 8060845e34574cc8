import { isExactQuantity, type WrittenNumber } from '../written-number.ts'
import type { Expectation } from '../expectation.ts'
import { subtractIntervals } from '../rounding-interval.ts'
import { textBetween, type Sentence } from './sentences.ts'
import { createToldResult, mayTellElse, type ToldResult } from './told-result.ts'

const POINTS =
  /^[ -]?(?:%-?|(?:percent(?:age)?|per ?cent)[ -])?(?:points?|pp|p\.p\.|ppts?|pts)(?![\p{L}])/iu
/** What joins the percentages before a change and after it. */
const JOINED =
  /^(?:[^.;:()%]|\.\d){0,40}?(?:\bto\b|→|->|=>|\bvs\.?|versus|against|instead of|compared (?:to|with)|,? and|,? but|,? down from|,? up from)(?:[^.;:()%]|\.\d){0,40}$/iu
/** What else two percentages may be. */
const PARTED = /\b(?:between|or|each|per|while|whereas|for|plus)\b/i

/**
 * Find points of percentage that are not what the only two percentages of their sentence differ by: `rose from 41.0% to 44.2%, up 3.2 points`.
 */
export function findToldPoints(sentence: Sentence): readonly ToldResult[] {
  const { numbers } = sentence
  const shares = numbers.filter(({ form }) => form === 'percent')
  if (shares.length < 2) return []
  const points = numbers.filter((number) => isPoints(sentence, number))
  const [number, ...more] = points
  if (number === undefined || more.length > 0 || mayTellElse(sentence)) return []
  const [first, second, ...others] = shares.filter((one) => one !== number)
  if (first === undefined || second === undefined || others.length > 0) return []
  if (
    ![first, second].every(
      ({ isBound, isApproximate, isSigned }) => !isBound && !isApproximate && !isSigned,
    )
  )
    return []
  const between = textBetween(sentence, first.end, second.start)
  const isInside = number.start > first.end && number.end < second.start
  if (!isInside && (!JOINED.test(between) || PARTED.test(between))) return []
  if (isInside && !/\b(?:than|from|over|above|below)\b/i.test(between)) return []
  return createToldResult(number, expectPoints(first, second))
}

function isPoints(sentence: Sentence, number: WrittenNumber): boolean {
  const { form, end, text } = number
  if (form === 'percent') return /^ ?points?\b/i.test(textBetween(sentence, end, end + 8))
  return (
    isExactQuantity(number) &&
    !/[$€£]/.test(text) &&
    POINTS.test(textBetween(sentence, end, sentence.end))
  )
}

function expectPoints(a: WrittenNumber, b: WrittenNumber): Expectation {
  const [low, high] = a.value < b.value ? [a, b] : [b, a]
  return {
    formula: `${high.text} - ${low.text}`,
    values: [high.value - low.value],
    intervals: [subtractIntervals(high.interval, low.interval)],
    from: [a, b],
  }
}
