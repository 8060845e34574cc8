import type { Expectation } from '../expectation.ts'
import { isHypothetical } from '../passages/elsewhere.ts'
import { isPlausible, isRoundedOff } from '../passages/near-number.ts'
import type { WrittenNumber } from '../written-number.ts'
import type { Sentence } from './sentences.ts'

/** A number that a sentence tells as the result of its others, and what they give. */
export interface ToldResult {
  readonly number: WrittenNumber
  readonly expectation: Expectation
  /** Whether rounding of what is not shown may explain that they differ. */
  readonly isOpen: boolean
}

/** Finds what a sentence tells in words of one kind; `numbers` are those of the sentence but for years. */
export type FindToldResults = (
  sentence: Sentence,
  numbers: readonly WrittenNumber[],
) => readonly ToldResult[]

/** Tell a number as the result of others, where it may be meant to be that. */
export function createToldResult(
  number: WrittenNumber,
  expectation: Expectation | undefined,
): readonly ToldResult[] {
  if (expectation === undefined || !isPlausible(number, expectation)) return []
  return [{ number, expectation, isOpen: isRoundedOff(number, expectation) }]
}

const OTHERWISE =
  /\b(?:respectively|on average|average|combined|another|additional(?:ly)?|further|cumulative\w*|not counting|excluding|including|except|overlap\w*|up to|at least|at most|either|both)\b/i

/** Check whether a sentence may tell more than its numbers do: a goal, a guess, an average, what overlaps. */
export function mayTellElse({ text }: Pick<Sentence, 'text'>): boolean {
  return isHypothetical(text) || OTHERWISE.test(text)
}

/** Find what a sentence tells in words of several kinds. */
export function findToldResults(
  sentence: Sentence,
  finders: readonly FindToldResults[],
): readonly ToldResult[] {
  const numbers = listToldNumbers(sentence)
  return numbers.length === 0 ? [] : finders.flatMap((find) => find(sentence, numbers))
}

/** List the numbers of a sentence but for years. */
function listToldNumbers({ numbers, text, start }: Sentence): readonly WrittenNumber[] {
  return numbers.filter((one) => {
    const before = text.slice(Math.max(0, one.start - start - 8), one.start - start)
    return !(/^(?:19|20)\d\d$/.test(one.text) && YEAR.test(before))
  })
}

const YEAR = /\b(?:in|of|since|by|from|until|to|during|FY)\s?$/i
