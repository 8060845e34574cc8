import { expectQuotient, fits, isTruncated } from '../expectation.ts'
import { areOfOneKey } from '../passages/quantity-pairs.ts'
import { isExactQuantity, type WrittenNumber } from '../written-number.ts'
import { textBetween, type Sentence } from './sentences.ts'
import { type ToldResult } from './told-result.ts'

const OF_EVERY = /^(?: [\p{L}-]+){0,3} (?:out )?of (?:every|each|any) $/iu
const LEAD =
  /^(?: [\p{L}-]+){0,3}(?:,| \(|:| –|;)\s?(?:(?:or|i\.e\.,?|so|which is|that is|that's|about) )*$/iu
const CHANGED =
  /^ (?:\p{L}+ )?(?:reduction|decrease|increase|improvement|faster|slower|less|more|fewer|lower|higher|growth)(?!\p{L})/iu
const UNREAL = /\b(?:respectively|would|target|goal|budget|at least|at most|up to)\b/i

/** Find shares that a part of every so many does not give: `busy 54 ms of every 90 ms, or 60% of the time`. */
export function findToldOfEvery(
  sentence: Sentence,
  numbers: readonly WrittenNumber[],
): readonly ToldResult[] {
  const [part, whole, number, ...more] = numbers
  if (part === undefined || whole === undefined || number?.form !== 'percent') return []
  if (more.length > 0 || UNREAL.test(sentence.text) || number.isBound || number.isApproximate)
    return []
  if (![part, whole].every(isExactQuantity) || !areOfOneKey([part, whole])) return []
  const isTold =
    OF_EVERY.test(textBetween(sentence, part.end, whole.start)) &&
    LEAD.test(textBetween(sentence, whole.end, number.start)) &&
    !CHANGED.test(textBetween(sentence, number.end, sentence.end))
  const quotient = isTold ? expectQuotient(part, whole) : undefined
  const [value = 1] = quotient?.values ?? []
  if (quotient === undefined || value >= 1) return []
  const readings = [value, 1 - value].map((one) => Math.abs(one * 100 - number.value))
  if (fits(number, quotient) || isTruncated(number, quotient)) return []
  const isOpen = readings.some((off) => off <= 1.5 * number.step)
  return [{ number, expectation: quotient, isOpen }]
}
