import { textBetween } from '../english/sentences.ts'
import type { Expectation } from '../expectation.ts'
import { scaleInterval } from '../rounding-interval.ts'
import { expectSum } from '../tables/add-numbers.ts'
import type { WrittenNumber } from '../written-number.ts'
import type { Passage } from './passage.ts'

/** Check whether the words before and behind an amount say that it is what parts make: `together that's`, ` in total`. */
export function isTotalTold(before: string, after: string): boolean {
  return SUMS.test(before) || isSummedBehind(after)
}

/** Check whether the words behind an amount say that it is what parts make: ` in total`. */
export function isSummedBehind(after: string): boolean {
  return ADDS_UP.test(after)
}

const SUMS =
  /(?<![\p{L}-])(?:together|altogether|combined|sums? (?:up )?to|adds? up to|adding up to|totall?ing|in total|in all|in sum)(?:[ ,]\p{L}[\p{L}'’]*)*[ ,]*$/iu
const ADDS_UP =
  /^ (?:altogether|in total|in all|all together|together|combined|in sum|overall)(?![\p{L}-])/iu

/** Expect what the parts that a passage lists make together. */
export function expectTotal(others: Passage, number: WrittenNumber): Expectation | undefined {
  return expectSum(listParts(others, number))
}

/** So many values are listed at least where their average is told. */
const FEWEST_SAMPLES = 3
/** What tells of more values than are listed. */
const OF_MANY =
  /\bp\d{1,2}\b|percentile|quartile|\b(?:fastest|slowest|best|worst|min(?:imum)?|max(?:imum)?|peaks?|hits?|miss(?:es)?)\b/i

/** Expect what the values that a passage lists are on average. */
export function expectAverage(others: Passage, number: WrittenNumber): Expectation | undefined {
  const parts = listParts(others, number)
  // two may be the ends of many, or weigh differently, as hits and misses do
  const sum = parts.length >= FEWEST_SAMPLES ? expectSum(parts) : undefined
  if (sum === undefined || OF_MANY.test(others.text.text)) return undefined
  const share = 1 / parts.length
  return {
    formula: `(${sum.formula}) / ${String(parts.length)}`,
    values: sum.values.map((value) => value * share),
    intervals: sum.intervals.map((interval) => scaleInterval(interval, share)),
    from: parts,
  }
}

/** What parts that a sentence lists are: all its quantities of that unit, joined as a list is. */
function listParts({ quantities, text }: Passage, number: WrittenNumber): readonly WrittenNumber[] {
  const parts = quantities.filter(
    ({ unit, isBound, isApproximate }) => unit === number.unit && !isBound && !isApproximate,
  )
  if (number.unit === '' || parts.length < 2 || PARTIAL.test(text.text)) return []
  const isBehind = parts.every(({ end }) => end <= number.start)
  const isListed = parts.every((part, at) => {
    const before = parts[at - 1]
    return before === undefined || LISTED.test(textBetween(text, before.end, part.start))
  })
  return isBehind && isListed ? parts : []
}

/** Parts of which some are not told, or that are no list. */
const PARTIAL =
  /\b(?:includ\w*|mostly|rest|others?|remaining|except|without|besides|parallel|overlap\w*|concurrent\w*|respectively|each|per|from|than|instead|vs|versus|compared|before|after|was|were|now|reduced|median|weighted|mainly|largest|alone)\b/i
const LISTED = /^[^.;:()]{0,50}?(?:,|\band\b|\bplus\b|\+)[^.;:()]{0,25}$/iu
