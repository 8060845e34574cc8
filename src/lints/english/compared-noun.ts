import type { WrittenNumber } from '../written-number.ts'
import { textBetween, type Sentence } from './sentences.ts'

/** What a ratio or percentage is said to be of, behind it: `8x reduction in SVD cost`, `2.5x less memory`. */
const OBJECT =
  /^\s*(?:(?:less|more|fewer|lower|higher|smaller|larger|better|cheaper)\s+(?!than\b)|(?:reduction|increase|decrease|drop|rise|improvement|gain|saving|savings|speed-?up)\s+(?:in|of|on)\s+)(?<noun>[\p{L}][\p{L} -]*)/iu

/** Words that name no quantity of their own. */
const EMPTY =
  /^(?:the|a|an|its|our|that|this|these|of|in|on|at|for|with|and|or|than|to|from|vs|overall|total|when|while|as|so|per|by|now|only|i|it|is|was)$/i

/**
 * Whether a comparison is of something that its two bare numbers are not: `rank from 64 to 32 gives an 8x reduction in SVD cost`. They are
 * of it when one of its words stands before them, close by, or right behind them.
 */
export function isOfOtherNoun(
  sentence: Sentence,
  number: WrittenNumber,
  operands: { readonly subject: WrittenNumber; readonly reference: WrittenNumber },
): boolean {
  const both = [operands.subject, operands.reference].toSorted((a, b) => a.start - b.start)
  const [first, last] = both
  if (first === undefined || last === undefined || both.some(({ unit }) => unit !== ''))
    return false
  const after = textBetween(sentence, number.end, sentence.end)
  const words = listWords(OBJECT.exec(after)?.groups?.['noun'] ?? '').slice(0, 3)
  if (words.length === 0) return false
  const around = [
    ...listWords(textBetween(sentence, Math.max(sentence.start, first.start - REACH), first.start)),
    ...listWords(textBetween(sentence, first.end, last.start)),
    ...listWords(textBetween(sentence, last.end, Math.min(last.end + BEHIND, number.start))).slice(
      0,
      2,
    ),
  ]
  // what stands behind the ratio was named by it
  if (first.start > number.start || around.length === 0) return false
  return !words.some((word) => around.includes(word))
}

/** How far before the numbers their name is looked for, and behind them, in characters. */
const REACH = 60
const BEHIND = 30

function listWords(text: string): readonly string[] {
  return (text.toLowerCase().match(/\p{L}{2,}/gu) ?? [])
    .filter((word) => !EMPTY.test(word))
    .map((word) => (word.length > 3 ? word.replace(/(?:es|s)$/, '') : word))
}
