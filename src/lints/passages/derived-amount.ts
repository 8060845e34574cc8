import { textBetween, type Sentence } from '../english/sentences.ts'
import type { Expectation } from '../expectation.ts'
import type { WrittenNumber } from '../written-number.ts'
import { readTail, splitLead } from './clauses.ts'
import { expectAverage, expectTotal, isTotalTold } from './derived-total.ts'
import { expectProduct, mayBeProduct } from './derived-product.ts'
import { isHypothetical } from './elsewhere.ts'
import { findLicensedPair } from './licensed-pair.ts'
import type { Passage } from './passage.ts'
import { expectDifferenceOf } from './quantity-difference.ts'

/** Expect an amount to be what a passage derives from its other quantities: what they differ by, make together, are on average, or make times a count. */
export function expectDerivedAmount(
  passage: Passage,
  number: WrittenNumber,
): Expectation | undefined {
  const { text, quantities } = passage
  if (number.isBound || isHypothetical(text.text)) return undefined
  const { own, tail } = readClause(text, number)
  const others = {
    ...passage,
    quantities: quantities.filter((one) => one.start !== number.start),
  }
  return (
    (isDifference(number, own, tail) ? expectDifference(others, number) : undefined) ??
    (isTotalTold(own, tail) ? expectTotal(others, number) : undefined) ??
    (AVERAGES.test(own) ? expectAverage(others, number) : undefined) ??
    expectProduct(others, number)
  )
}

/** Check whether the words around an amount may say that it is derived from others, so that it is worth while to read the sentences before it. */
export function mayDerive(text: Sentence, number: WrittenNumber): boolean {
  if (number.isBound || isHypothetical(text.text)) return false
  const { own, tail } = readClause(text, number)
  return (
    isDifference(number, own, tail) ||
    isTotalTold(own, tail) ||
    AVERAGES.test(own) ||
    mayBeProduct(text, number)
  )
}

/** The words of the clause of an amount, before it and behind it. */
function readClause(
  text: Sentence,
  { start, end }: WrittenNumber,
): { readonly own: string; readonly tail: string } {
  return {
    own: splitLead(textBetween(text, text.start, start)).own,
    tail: readTail(textBetween(text, end, text.end)),
  }
}

function isDifference({ isSigned }: WrittenNumber, own: string, tail: string): boolean {
  return isSigned || DIFFERS_BEFORE.test(own) || DIFFERS_AFTER.test(tail)
}

const DIFFERENCE =
  'sav(?:es?|ed|ing|ings)|reduc(?:tion|es|ed|ing)|decreas(?:e|es|ed|ing)|increas(?:e|es|ed|ing)|difference|gap|grew|grown|grows|shr(?:ank|inks|unk)|cuts?|cutting|gains?|gained|drops?|dropped|los(?:s|t|es)|rose|rises?|fell|falls?|frees?|freed|spare[sd]?|overhead|down|up'
/** `a saving of`, `grew by`, `saves us`: what follows is by how much. */
const DIFFERS_BEFORE = new RegExp(
  String.raw`(?<![\p{L}-])(?:(?:${DIFFERENCE})(?: in size| \p{L}+)?(?: of| by)|sav(?:es?|ed|ing)|frees?|cuts?|spare[sd]?|the (?:other|remaining)|adds?|added|adding|dropped|lost|gained|shaved|trimmed)(?: us| you| about| only| just| some| another)*\s*$`,
  'iu',
)
/** ` less`, ` of RAM saved`, ` faster`. */
const DIFFERS_AFTER =
  /^ (?:(?:of )?\p{L}+ )?(?:less|fewer|more|faster|slower|quicker|longer|shorter|smaller|larger|bigger|higher|lower|lighter|heavier|saved|extra|apart)(?![\p{L}-])/iu
const AVERAGES =
  /(?<![\p{L}-])(?:on average|average (?:is|of|was)|averag(?:es|ed|ing)|mean (?:is|of|was)|in the mean)(?:[ ,](?:that's|that is|about|is|was|it took|it takes|we get))*[ ,]*$/iu

/** What the only two other quantities of its dimension differ by. */
function expectDifference(rest: Passage, number: WrittenNumber): Expectation | undefined {
  const pair = findLicensedPair(rest, number)
  return pair && expectDifferenceOf(pair, number)
}
