import { areOverlapping } from '../../pages/are-overlapping.ts'
import { expectQuotient, mapExpectation, type Expectation } from '../expectation.ts'
import { areOfOneKey } from '../passages/quantity-pairs.ts'
import { parseWordShares } from '../passages/word-shares.ts'
import type { WrittenNumber } from '../written-number.ts'
import { parseWordRatios } from './parse-word-ratios.ts'
import { textBetween, type Sentence } from './sentences.ts'
import { mayTellElse, type ToldResult } from './told-result.ts'

const LESS =
  'faster|slower|quicker|lower|less|more|higher|smaller|larger|bigger|shorter|longer|cheaper|lighter|fewer'
/** ` faster`, ` the median`, ` as much`: what says that two quantities are compared. */
const COMPARES = new RegExp(
  String.raw`^ (?:(?:${LESS})(?: [\p{L}-]+)?|the (?:[\p{L}-]+)(?: (?:value|time|size|latency))?|as (?:fast|long|much|many|large|big|slow|high)|what it was)\s*(?:$|[.,;)!])`,
  'iu',
)
/** What stands between two quantities and a word for their ratio. */
const BEHIND =
  /^(?: [\p{L}-]+){0,3}?\s?(?:,|;|\(|–|—)\s?(?:(?:so|and|or) )?(?:(?:that is|which is|it is|i\.e\.,?|cut|down|reduced|lower|up) ?)?(?<by>by )?(?:an? )?$/iu
const FROM_TO = /^(?: [\p{L}-]+){0,2} (?:down |up )?to (?:just |only )?$/iu
const CONTRAST =
  /^(?: [\p{L}-]+){0,3},? (?:rather than|instead of|against|vs\.?|versus|compared (?:to|with)|and (?:the )?[\p{L}\d-]+ (?:is|was|takes|needs|at))(?: the)? $/iu
const ARROW = /^\s*(?:→|->|=>)\s*$/u
/** `halved, from `, `doubled from `. */
const AHEAD = /^(?: [\p{L}-]+){0,3}?(?:,| \(|:)? ?from $/iu
const END = /^(?: (?:a|per|each|every) [\p{L}-]+)?(?: [\p{L}-]+){0,2}\s*(?:$|[.,;)!])/iu
/** Which way a quantity went is no matter where its speed doubled. */
const SPEED = /\b(?:speed|performance|pace|fast\w*|improv\w*|efficien\w*)\b/i
/** What is a part of what there was before. */
const LOSS =
  /\b(?:fell|falls|dropp?ed|drops|cut|reduced|shrank|less|lower|smaller|fewer|shorter|cheaper)\b/i

/** Find ratios in words that the only two quantities of their sentence do not give: `from 80% to 30%, four times lower`. */
export function findToldWordChanges(
  sentence: Sentence,
  numbers: readonly WrittenNumber[],
): readonly ToldResult[] {
  const [first, second, ...others] = numbers
  if (first === undefined || second === undefined || others.length > 0) return []
  if (mayTellElse(sentence) || !areAlike(first, second)) return []
  const words = listWords(sentence, numbers)
  const [word, ...more] = words
  if (word === undefined || more.length > 0 || word.isApproximate) return []
  const kind = findKind(sentence, word, [first, second])
  const isTurned = SPEED.test(sentence.text)
  const isLoss = !isTurned && LOSS.test(sentence.text)
  const quotient = kind && expectQuotients([first, second], { kind, isLoss, value: word.value })
  if (quotient === undefined) return []
  return isFarOff(word, quotient, isTurned)
    ? [{ number: word, expectation: quotient[0], isOpen: false }]
    : []
}

function areAlike(a: WrittenNumber, b: WrittenNumber): boolean {
  const areExact = [a, b].every(
    ({ isBound, isApproximate, isSigned, value }) =>
      !isBound && !isApproximate && !isSigned && value > 0,
  )
  const isKnown = a.form === b.form && a.form !== 'ratio' && areOfOneKey([a, b])
  return areExact && isKnown && a.value !== b.value
}

function listWords(
  sentence: Sentence,
  numbers: readonly WrittenNumber[],
): readonly WrittenNumber[] {
  const shares = parseWordShares(sentence)
  const ratios = parseWordRatios(sentence, []).filter(
    (one) => !shares.some((share) => areOverlapping(one, share)),
  )
  return [...shares, ...ratios].filter(
    (one) =>
      !/^(?:more|less)/i.test(one.text) && !numbers.some((number) => areOverlapping(one, number)),
  )
}

/** What a word says of two quantities: how many times, or by what part. */
type Kind = 'times' | 'by'

function findKind(
  sentence: Sentence,
  word: WrittenNumber,
  [first, second]: readonly [WrittenNumber, WrittenNumber],
): Kind | undefined {
  const between = textBetween(sentence, first.end, second.start)
  const before = textBetween(sentence, sentence.start, first.start)
  const after = textBetween(sentence, word.end, sentence.end)
  const isChange = (/\bfrom $/i.test(before) && FROM_TO.test(between)) || ARROW.test(between)
  if (word.start >= second.end) {
    const lead = BEHIND.exec(textBetween(sentence, second.end, word.start))
    if (lead === null || !(isChange || CONTRAST.test(between))) return undefined
    if (lead.groups?.['by'] !== undefined) return END.test(after) ? 'by' : undefined
    if (!COMPARES.test(after)) return undefined
    return word.value < 1 && /^ (?!as|the|what)/i.test(after) ? 'by' : 'times'
  }
  const isVerb = /(?:ed|es|ing)$/i.test(word.text)
  const isAhead = word.end <= first.start && isVerb && /\bfrom $/i.test(before)
  const isLed = AHEAD.test(textBetween(sentence, word.end, first.start))
  const tail = textBetween(sentence, second.end, sentence.end)
  return isAhead && isLed && FROM_TO.test(between) && END.test(tail) ? 'times' : undefined
}

/** All that a word may say of two quantities. */
function expectQuotients(
  [a, b]: readonly [WrittenNumber, WrittenNumber],
  {
    kind,
    isLoss,
    value,
  }: { readonly kind: Kind; readonly isLoss: boolean; readonly value: number },
): readonly [Expectation, ...Expectation[]] | undefined {
  const [first, second] = [expectQuotient(a, b), expectQuotient(b, a)]
  if (first === undefined || second === undefined) return undefined
  const [down, up] = (first.values[0] ?? 1) < 1 ? [first, second] : [second, first]
  if (kind === 'times') return value < 1 ? [down] : [up, gainOf(up)]
  const loss = mapExpectation(down, `1 - ${down.formula}`, (one) => 1 - one)
  return isLoss ? [loss] : [loss, gainOf(up)]
}

function gainOf(up: Expectation): Expectation {
  return mapExpectation(up, `${up.formula} - 1`, (one) => one - 1)
}

/** How far a word is from what it is said of, as a factor: `doubled` is said of somewhat more, and hardly of less. */
const ABOVE = 1.3
const BELOW = 1.2
const FREE = 1.45

function isFarOff(
  { value, text }: WrittenNumber,
  expectations: readonly Expectation[],
  isTurned: boolean,
): boolean {
  const isVerb = /(?:ed|es|ing)$/i.test(text)
  return expectations
    .flatMap(({ values }) => (isTurned ? values.flatMap((one) => [one, 1 / one]) : values))
    .every((one) => {
      const [told, given] = value < 1 ? [1 / value, 1 / one] : [value, one]
      const times = given / told
      return times > (isVerb ? FREE : ABOVE) || times < 1 / BELOW
    })
}
