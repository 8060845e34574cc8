import { isExactQuantity, type WrittenNumber } from '../written-number.ts'
import { textBetween, type Sentence } from './sentences.ts'
import { createToldResult, mayTellElse, type ToldResult } from './told-result.ts'

/** ` of them were merged and the remaining `: a part of what the sentence before counts, and the rest. */
const PART_AND_REST =
  /^ of (?:them|these|those)\b(?: [\p{L}-]+){0,8},? (?:and|while|but|;) the (?:remaining|other) $/iu
const OPENS = /^\s*(?:Of these,? |Of those,? |Of them,? )?$/i
const OF_THEM = /^\s*Of (?:these|those|them),? $/i
/** The same where `Of these, ` opens the sentence. */
const REST = /^(?: [\p{L}-]+){1,8},? (?:and|while|but) the (?:remaining|other) $/iu
/** What is counted behind the rest, where a verb shows that it is a noun. */
const NOUN =
  /^ (?<noun>[\p{L}-]+) (?:is|are|was|were|has|have|had|will|did|do|does|can|could|never|still|came|went)(?!\p{L})/iu
/** Counts that other numbers may change. */
const OTHERWISE = /\b(?:per|each|than|from|to|up to|at least|another|new|additional|increase\w*)\b/i

/** Find the rest of a count that the sentence before tells, where it is none: `We looked at 48 requests. 31 of them were merged and the remaining 17 closed`. */
export function findToldRests(sentences: readonly Sentence[], at: number): readonly ToldResult[] {
  const [sentence, previous] = [sentences[at], sentences[at - 1]]
  if (sentence === undefined || previous?.block !== sentence.block) return []
  const [part, number, ...more] = sentence.numbers
  const [whole, ...others] = previous.numbers
  if (part === undefined || number === undefined || whole === undefined) return []
  if (more.length > 0 || others.length > 0) return []
  if (![part, number, whole].every(isCount) || part.value >= whole.value) return []
  if (mayTellElse(sentence) || mayTellElse(previous) || OTHERWISE.test(previous.text)) return []
  const lead = textBetween(sentence, sentence.start, part.start)
  const between = textBetween(sentence, part.end, number.start)
  if (!OPENS.test(lead) || !(OF_THEM.test(lead) ? REST : PART_AND_REST).test(between)) return []
  const behind = textBetween(sentence, number.end, sentence.end)
  const noun = NOUN.exec(behind)?.groups?.['noun']?.toLowerCase()
  // `the remaining 9 bugs are open`: of other things
  if (noun !== undefined && !previous.text.toLowerCase().includes(noun)) return []
  const value = whole.value - part.value
  return createToldResult(number, {
    formula: `${whole.text} - ${part.text}`,
    values: [value],
    intervals: [{ low: value, high: value }],
    from: [whole, part],
  })
}

function isCount(number: WrittenNumber): boolean {
  return isExactQuantity(number) && number.unit === '' && number.decimals === 0
}
