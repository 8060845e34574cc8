import { isCountedInWords } from '../english/told-products.ts'
import { textBetween, type Sentence } from '../english/sentences.ts'
import type { Expectation } from '../expectation.ts'
import { multiplyIntervals, scaleInterval } from '../rounding-interval.ts'
import { listPairScales } from '../tables/pair-scales.ts'
import type { WrittenNumber } from '../written-number.ts'
import { isSummedBehind } from './derived-total.ts'
import type { Passage } from './passage.ts'
import { areOfOneKey } from './quantity-pairs.ts'

/** Expect an amount to be one or two counts times what each takes: `4 round trips of 35 ms each, so users wait 140 ms`. */
export function expectProduct(
  { text, quantities }: Passage,
  number: WrittenNumber,
): Expectation | undefined {
  const isExact = quantities.every(
    ({ end, isBound, isApproximate }) => end <= number.start && !isBound && !isApproximate,
  )
  if (quantities.length < 2 || quantities.length > 3 || !isExact) return undefined
  if (isCountedInWords(text.text)) return undefined
  const isEvery = EVERY.test(textBetween(text, text.start, quantities[0]?.start ?? text.start))
  const amount = quantities.find(
    (one) => isOfEach(text, one, isEvery) && areOfOneKey([one, number]),
  )
  const counts = quantities.filter((one) => one !== amount)
  if (amount === undefined || !counts.every(isCount)) return undefined
  if (!isConcluded(text, quantities.at(-1), number)) return undefined
  const isOrdered = isEvery || counts.length > 1 || isCounted(text, quantities, amount)
  return isOrdered ? multiply(amount, counts, number) : undefined
}

/** `Each of the 8 shards`. */
const EVERY = /\b(?:each of (?:the|our|its|these)|every one of the) $/i

/** `35 ms each`, `565 ms per family`. */
function isOfEach(text: Sentence, { unit, end }: WrittenNumber, isEvery: boolean): boolean {
  return unit !== '' && (isEvery || EACH.test(textBetween(text, end, text.end)))
}

const EACH =
  /^ (?:each|apiece|per (?!cent\b)\p{L}+|an? (?:piece|call|run|request|row|item))(?![\p{L}-])/iu

/** A whole number of things. */
function isCount({ unit, decimals, value }: WrittenNumber): boolean {
  const isThing =
    unit === '' || (/^[a-z]{4,}$/i.test(unit) && !/second|minute|hour|byte|milli|micro/i.test(unit))
  return isThing && decimals === 0 && value >= 2
}

/** `125 runs at 40 s each`, or the amount first: `565 ms per family, 10 families`. */
function isCounted(
  text: Sentence,
  [first, second]: readonly WrittenNumber[],
  amount: WrittenNumber,
): boolean {
  if (first === amount || first === undefined || second === undefined) return true
  return /^(?: [\p{L}-]+){1,3} (?:of|at|with|that take|taking)(?: \p{L}+)? $/iu.test(
    textBetween(text, first.end, second.start),
  )
}

/** `, so users wait 140 ms`, `, 12 GB in total`, not far behind the factors. */
function isConcluded(
  text: Sentence,
  last: WrittenNumber | undefined,
  number: WrittenNumber,
): boolean {
  return last !== undefined && number.start - last.end <= FAR && mayBeProduct(text, number)
}

/** Check whether the words around an amount may say that it is what others make times each other. */
export function mayBeProduct(text: Sentence, number: WrittenNumber): boolean {
  return (
    isSummedBehind(textBetween(text, number.end, text.end)) ||
    CONCLUDES.test(textBetween(text, text.start, number.start))
  )
}

const CONCLUDES =
  /(?:\b(?:so|thus|hence|therefore|which|that's|that is|makes|making|i\.e\.|comes to|totall?ing)\b|=)[^,;:]{0,60}$/i
/** How far a product stands behind its factors, in characters. */
const FAR = 60

function multiply(
  amount: WrittenNumber,
  counts: readonly WrittenNumber[],
  number: WrittenNumber,
): Expectation | undefined {
  const scales = listPairScales(amount, number)
  const isOfOne = counts.some(({ value }) =>
    scales.some((scale) => isNear(number.value, amount.value * value * scale)),
  )
  if (counts.length > 1 && isOfOne) return undefined
  const factor = counts.reduce((all, { value }) => all * value, 1)
  const interval = counts.reduce(
    (all, one) => multiplyIntervals(all, one.interval),
    amount.interval,
  )
  return {
    formula: [...counts, amount].map((one) => one.text).join(' * '),
    values: scales.map((scale) => amount.value * factor * scale),
    intervals: scales.map((scale) => scaleInterval(interval, scale)),
    from: [amount, ...counts],
  }
}

/** Whether one of two counts alone gives the amount. */
function isNear(a: number, b: number): boolean {
  return Math.abs(a - b) <= 0.02 * Math.abs(b)
}
