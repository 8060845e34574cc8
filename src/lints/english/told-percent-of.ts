import type { Expectation } from '../expectation.ts'
import { multiplyIntervals, scaleInterval } from '../rounding-interval.ts'
import { listPairScales } from '../tables/pair-scales.ts'
import { isExactQuantity, type WrittenNumber } from '../written-number.ts'
import { textBetween, type Sentence } from './sentences.ts'
import { createToldResult, mayTellElse, type ToldResult } from './told-result.ts'

/** `15 % of `, `40% of the `, `a 3% overhead on `. */
const OF =
  /^ (?:of(?: (?:the|our|all|these|those|its|a total of|all the))?|(?:overhead|tax|fee|margin|discount|loss|duty|surcharge|interest) (?:on|of)(?: the)?) \D?$/iu
/** ` hours is `, ` cores, that is about `. */
const CONCLUDES =
  /^(?<noun>(?: [\p{L}-]+){0,2}?)(?:,? (?:is|are|makes|equals|comes to|gives|would be)|,? (?:i\.e\.,?|that is,?|that's|which is|which makes|or|so)|,? =| \()(?: (?:about|only|just|roughly|exactly))? ?\D?$/iu
const END = /^(?<noun>(?: [\p{L}-]+){0,2})\s*(?:$|[.,;)!–—])/iu
/** What the percentage is not of the number behind it. */
const OTHERWISE = /\b(?:than|less|more|fewer|faster|slower|from|off|up|down|by)\b/i

/** Find what so many per cent of a number are not: `15 % of 240 hours is 36 hours`. */
export function findToldPercentOf(
  sentence: Sentence,
  numbers: readonly WrittenNumber[],
): readonly ToldResult[] {
  const [share, whole, number, ...more] = numbers
  if (share === undefined || whole === undefined || number === undefined || more.length > 0)
    return []
  if (share.form !== 'percent' || share.isBound || share.isApproximate || share.isSigned) return []
  if (!isExactQuantity(whole) || !isQuantity(number) || mayTellElse(sentence)) return []
  if (OTHERWISE.test(textBetween(sentence, share.start - 12, number.end))) return []
  if (!OF.test(textBetween(sentence, share.end, whole.start))) return []
  const joint = CONCLUDES.exec(textBetween(sentence, whole.end, number.start))
  const end = END.exec(textBetween(sentence, number.end, sentence.end))
  if (joint === null || end === null) return []
  const isOfOne = isOneNoun(joint.groups?.['noun'], end.groups?.['noun'], whole.unit !== '')
  return isOfOne ? createToldResult(number, expectPart(share, whole, number)) : []
}

function isQuantity({ form, isBound }: WrittenNumber): boolean {
  return form === 'plain' && !isBound
}

/** `cores` and `cores`, or `cores` and nothing; what has a unit needs no noun. */
function isOneNoun(whole = '', part = '', hasUnit: boolean): boolean {
  const [a, b] = [whole, part].map((noun) => noun.trim().toLowerCase())
  if (hasUnit) return true
  return a !== undefined && b !== undefined && a !== '' && (b === '' || a === b || a.endsWith(b))
}

function expectPart(
  share: WrittenNumber,
  whole: WrittenNumber,
  number: WrittenNumber,
): Expectation | undefined {
  const scales = whole.unit === number.unit ? [1] : listPairScales(whole, number)
  if (scales.length === 0 || (whole.unit === '') !== (number.unit === '')) return undefined
  // what was counted is exact, and its part may be cut off or rounded up
  const exact = { low: whole.value, high: whole.value }
  const of = whole.unit === '' && whole.decimals === 0 ? exact : whole.interval
  const product = multiplyIntervals(share.interval, of)
  const room = whole.unit === '' ? 1 : 0
  return {
    formula: `${share.text} of ${whole.text}`,
    values: scales.map((scale) => (share.value / 100) * whole.value * scale),
    intervals: scales.map((scale) => {
      const { low, high } = scaleInterval(product, scale / 100)
      return { low: low - room, high: high + room }
    }),
    from: [share, whole],
  }
}
