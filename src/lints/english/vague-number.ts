import type { WrittenNumber } from '../written-number.ts'
import { textBetween, type Sentence } from './sentences.ts'

/** Whether a ratio is not what numbers give, but a bound of it: `over a 10x speedup`, `10x or more`, `by as much as 40%`. */
export function isVague(
  sentence: Sentence,
  { start, end, isBound, isApproximate }: WrittenNumber,
): boolean {
  if (isBound || isApproximate) return true
  const before = textBetween(sentence, Math.max(sentence.start, start - 40), start)
  const after = textBetween(sentence, end, Math.min(sentence.end, end + 20))
  return (
    /\b(?:over|more than|at least|up to|less than|under|nearly|almost|about|around|roughly|approximately|as (?:much|high|many|low|little) as|well over|close to|some|typically|usually)(?: an?)?\s*$/i.test(
      before,
    ) || /^(?:\+|\s*(?:or (?:more|less|so)|and more|[-–]ish)\b)/i.test(after)
  )
}
