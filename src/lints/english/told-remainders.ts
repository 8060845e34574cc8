import type { Expectation } from '../expectation.ts'
import { isExactQuantity, type WrittenNumber } from '../written-number.ts'
import { expectSum } from '../tables/add-numbers.ts'
import { textBetween, type Sentence } from './sentences.ts'
import { createToldResult, mayTellElse, type ToldResult } from './told-result.ts'

/** `the remaining`, `, the other`: what follows is all that is left. */
const LEAD =
  /\b(?:the (?:remaining|other|rest(?:,| is| was| of (?:it|them|the time|the \p{L}+)(?:,| is| was)?)?)|leaving|which leaves|that leaves|leaves(?: us)?)(?: just| only| the)? ?\(?$/iu
/** `Of 60 machines`, `All 250 requests`: a whole. */
const WHOLE = /(?:^|[.;:(]\s?|, )(?:of|out of|from)(?: (?:the|our|all|these|a total of|its))* ?$/i
const LINK = /^(?:[^.;:()]|\.\d){1,70}$/u
/** `; 610 ms of that is spent in parsing, leaving`: a part of the only number before it. */
const OF_IT = /^ of (?:that|this|it|which|these|those|them|whom)\b/i
const BEFORE_PART = /^(?: [\p{L}-]+){0,6}[,;:]? (?:(?:and|but|with|about|just|only) )?$/iu
/** Parts of something else, or of a part. */
const OTHERWISE =
  /\b(?:of (?:these|those|them|which)|than|per|each|from \d|to \d|increase|decrease|reduction|faster|slower|grew|fell|rose|dropped)\b/i

/** Find what is told as the rest and is none: `30% reading and 50% writing, the remaining 20% is waiting`, `of 60 machines 45 are up, the other 15`. */
export function findToldRemainders(
  sentence: Sentence,
  numbers: readonly WrittenNumber[],
): readonly ToldResult[] {
  const number = numbers.at(-1)
  const others = numbers.slice(0, -1)
  if (number === undefined || others.length === 0 || mayTellElse(sentence)) return []
  if (!LEAD.test(textBetween(sentence, sentence.start, number.start))) return []
  if (number.isBound || number.isApproximate) return []
  if (isPartOfIt(sentence, others)) return createToldResult(number, restOf(others, number))
  if (OTHERWISE.test(sentence.text)) return []
  const isLinked = others.every((one, at) => {
    const next = numbers[at + 1]
    return next === undefined || LINK.test(textBetween(sentence, one.end, next.start))
  })
  if (!isLinked || /^ ?(?:of|out of)\b/i.test(textBetween(sentence, number.end, sentence.end)))
    return []
  return createToldResult(
    number,
    number.form === 'percent' ? restOfAll(others) : restOfWhole(sentence, others, number),
  )
}

/** Whether the second of two numbers is told to be a part of the first: `A start takes 930 ms; 610 ms of that`. */
function isPartOfIt(sentence: Sentence, [whole, part, ...more]: readonly WrittenNumber[]): boolean {
  if (whole === undefined || part === undefined || more.length > 0) return false
  const after = textBetween(sentence, part.end, sentence.end)
  const isOf = OF_IT.test(after.replace(/^ (?!of\b)[\p{L}-]+/iu, ''))
  return (
    isOf &&
    BEFORE_PART.test(textBetween(sentence, whole.end, part.start)) &&
    !OTHERWISE.test(sentence.text.replace(/ of (?:these|those|them|which)\b/gi, ''))
  )
}

/** What percentages leave of 100. */
function restOfAll(parts: readonly WrittenNumber[]): Expectation | undefined {
  const areShares = parts.every(
    ({ form, isBound, isApproximate, isSigned }) =>
      form === 'percent' && !isBound && !isApproximate && !isSigned,
  )
  const sum = parts.reduce((all, { value }) => all + value, 0)
  if (!areShares || sum >= 100) return undefined
  const [low, high] = [
    parts.reduce((all, { interval }) => all + interval.low, 0),
    parts.reduce((all, { interval }) => all + interval.high, 0),
  ]
  return {
    formula: `100 % - ${parts.map(({ text }) => text).join(' - ')}`,
    values: [1 - sum / 100],
    intervals: [{ low: 1 - high / 100, high: 1 - low / 100 }],
    from: parts,
  }
}

/** What parts leave of a whole that the sentence opens with. */
function restOfWhole(
  sentence: Sentence,
  [whole, ...parts]: readonly WrittenNumber[],
  number: WrittenNumber,
): Expectation | undefined {
  if (whole === undefined) return undefined
  if (!WHOLE.test(textBetween(sentence, sentence.start, whole.start))) return undefined
  return restOf([whole, ...parts], number)
}

/** What parts leave of a whole. */
function restOf(
  [whole, ...parts]: readonly WrittenNumber[],
  number: WrittenNumber,
): Expectation | undefined {
  if (whole === undefined || parts.length === 0) return undefined
  const all = [whole, ...parts, number]
  if (!all.every(isExactQuantity) || new Set(all.map(({ unit }) => unit)).size > 1) return undefined
  const sum = parts.length === 1 ? parts[0] : expectSum(parts)
  const told = parts.reduce((total, { value }) => total + value, 0)
  if (sum === undefined || told >= whole.value) return undefined
  const value = whole.value - told
  const room = all.every(({ decimals }) => decimals === 0) && whole.unit === '' ? 0 : whole.step
  return {
    formula: [whole, ...parts].map(({ text }) => text).join(' - '),
    values: [value],
    intervals: [{ low: value - room, high: value + room }],
    from: [whole, ...parts],
  }
}
