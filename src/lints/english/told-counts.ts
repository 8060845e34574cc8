import { isExactQuantity, type WrittenNumber } from '../written-number.ts'
import { textBetween, type Sentence } from './sentences.ts'
import { createToldResult, mayTellElse, type ToldResult } from './told-result.ts'

const AND = /^(?: [\p{L}-]+){0,3}(?:,| and|, and)(?: (?!then\b|of\b)[\p{L}-]+){0,5} $/iu
const LEAD =
  /^(?: [\p{L}-]+){0,3}(?:,|;|:| –)? ?(?:for|which makes|making|that makes|so|which is|that is|i\.e\.) (?:a total of|together|altogether|in total|in all) ?$/iu
const BARE = /^(?: [\p{L}-]+){0,3}(?:,|;| –|:| \() ?$/iu
const ALL = /^(?: [\p{L}-]+){0,2} (?:in total|in all|altogether|all told|together)\s*(?:$|[.,;)])/iu
const OTHERWISE =
  /\b(?:of which|of (?:these|those|them)|than|per|each|from|to \d|others?|rest|besides|duplicates?|unique|plus)\b/i

/** Find totals of two and more counts that the counts of their sentence do not make: `130 bugs and the second 26, for a total of 156`. */
export function findToldCounts(
  sentence: Sentence,
  numbers: readonly WrittenNumber[],
): readonly ToldResult[] {
  const number = numbers.at(-1)
  const parts = numbers.slice(0, -1)
  if (number === undefined || parts.length < 2 || mayTellElse(sentence)) return []
  if (!numbers.every((one) => isExactQuantity(one) && one.unit === '' && one.decimals === 0))
    return []
  if (OTHERWISE.test(sentence.text)) return []
  const isListed = parts.every((part, at) => {
    const next = parts[at + 1]
    return next === undefined || AND.test(textBetween(sentence, part.end, next.start))
  })
  const lead = textBetween(sentence, parts.at(-1)?.end ?? number.start, number.start)
  const after = textBetween(sentence, number.end, sentence.end)
  if (!isListed || !(LEAD.test(lead) || (BARE.test(lead) && ALL.test(after)))) return []
  const value = parts.reduce((sum, part) => sum + part.value, 0)
  return createToldResult(number, {
    formula: parts.map(({ text }) => text).join(' + '),
    values: [value],
    intervals: [{ low: value, high: value }],
    from: parts,
  })
}
