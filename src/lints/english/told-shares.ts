import { expectQuotient, fits, isTruncated } from '../expectation.ts'
import { isExactQuantity, type WrittenNumber } from '../written-number.ts'
import { findDimension } from './find-operands.ts'
import { textBetween, type Sentence } from './sentences.ts'
import type { ToldPart } from './told-parts.ts'

/** `Out of a budget of `, `Of the `: what follows is the whole. */
const OPENS =
  /^\s*(?:[-*] )?(?:Out of|Of)(?: (?:an?|the|its|our|these|all))?(?: (?:[\p{L}-]+ ){1,4}of(?: the| a)?)?(?: (?:total|about))? ?$/u
/** What leads from a part to its share: ` (`, ` in parsing (`. */
const LEADS = /^(?: [\p{L}-]+){0,4} ?\($/u
/** Parts of which each may be of another whole. */
const OTHERWISE =
  /\b(?:each|per|respectively|average|mean|median|instead|before|after|was|were|vs|than|from|up to|at least|at most)\b/i

/** Find shares that their parts, told behind the whole, do not give: `Out of a budget of 16.7 ms, layout takes 4.2 ms (25 %) and paint 3.1 ms (19 %)`. */
export function findToldShares(sentence: Sentence): readonly ToldPart[] {
  const [whole, ...others] = sentence.numbers
  if (whole === undefined || others.length < 2 || OTHERWISE.test(sentence.text)) return []
  if (!isExactQuantity(whole) || whole.unit === '') return []
  if (!OPENS.test(textBetween(sentence, sentence.start, whole.start))) return []
  const pairs = others.flatMap((part, at): readonly [WrittenNumber, WrittenNumber][] => {
    const share = others[at + 1]
    return share?.form === 'percent' && isShareOf(sentence, part, share) ? [[part, share]] : []
  })
  // whatever else is told may be of another whole
  if (pairs.length * 2 !== others.length) return []
  if (!pairs.every(([part]) => findDimension(part, whole) !== undefined)) return []
  const misfits = pairs.flatMap(([part, share]): readonly ToldPart[] => {
    const expectation = expectQuotient(part, whole)
    if (expectation === undefined || part.value > whole.value) return []
    const isRight = fits(share, expectation) || isTruncated(share, expectation)
    return isRight
      ? []
      : [{ number: share, expectation, isOpen: isNear(share, expectation.values) }]
  })
  return misfits.length === 1 ? misfits : []
}

function isShareOf(sentence: Sentence, part: WrittenNumber, share: WrittenNumber): boolean {
  return (
    isExactQuantity(part) &&
    LEADS.test(textBetween(sentence, part.end, share.start)) &&
    /^ ?%?\)/.test(textBetween(sentence, share.end, share.end + 3))
  )
}

function isNear({ value, step }: WrittenNumber, values: readonly number[]): boolean {
  return values.some((one) => Math.abs(one * 100 - value) <= 1.5 * step)
}
