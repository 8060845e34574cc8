import { multiplyIntervals } from '../rounding-interval.ts'
import { isExactQuantity, type WrittenNumber } from '../written-number.ts'
import { textBetween, type Sentence } from './sentences.ts'
import { createToldResult, mayTellElse, type ToldResult } from './told-result.ts'

/** What leads from a product to its result: ` workers is `, ` cores makes `. */
const MAKES =
  /^(?: [\p{L}-]+){0,2} (?:is|are|makes|make|equals|equal|gives|give|=|comes to|come to) ?\D?$/iu
const END = /^(?: (?!per\b|each\b|times\b)[\p{L}-]+){0,3}\s*(?:$|[.,;)!–—])/iu
/** `as large as 6 times 32 workers`. */
const COMPARED = /\b(?:than|as|by|about|roughly|nearly|almost|over|up to|at least)\s*$/i

/** Find products in words that are none: `6 times 32 workers is 192 connections`. */
export function findToldTimes(
  sentence: Sentence,
  numbers: readonly WrittenNumber[],
): readonly ToldResult[] {
  return numbers.flatMap((first, at): readonly ToldResult[] => {
    const [second, number] = [numbers[at + 1], numbers[at + 2]]
    if (second === undefined || number === undefined) return []
    if (first.form !== 'ratio' || !first.text.endsWith('times') || first.isBound) return []
    if (first.isApproximate || ![second, number].every(isExactQuantity)) return []
    if (second.unit !== number.unit || mayTellElse(sentence)) return []
    if (textBetween(sentence, first.end, second.start) !== ' ') return []
    if (!MAKES.test(textBetween(sentence, second.end, number.start))) return []
    if (!END.test(textBetween(sentence, number.end, sentence.end))) return []
    if (COMPARED.test(textBetween(sentence, first.start - 20, first.start))) return []
    const areCounts = [first, second, number].every(({ decimals }) => decimals === 0)
    const value = first.value * second.value
    return createToldResult(number, {
      formula: `${first.text} ${second.text}`,
      values: [value],
      intervals: [
        areCounts
          ? { low: value, high: value }
          : multiplyIntervals(first.interval, second.interval),
      ],
      from: [first, second],
    })
  })
}
