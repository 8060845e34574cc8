import type { Expectation } from '../expectation.ts'
import { expectSum } from '../tables/add-numbers.ts'
import { isExactQuantity, type WrittenNumber } from '../written-number.ts'
import { textBetween, type Sentence } from './sentences.ts'

/** A sum of three numbers and more, and what is written behind it. */
export interface ToldChain {
  readonly number: WrittenNumber
  readonly expectation: Expectation
}

/** What goes on before the first number, or behind the result. */
const BEFORE = /(?:[/÷×*+=^(−–-]|\d\s?x|\b(?:over|by|per|than|of))\s*$/
const BEHIND = /^\s*(?:[/÷×*+=^−–-]|\.{2,}|…)|^[ \u00a0\u202f]\d{3}(?!\d)/

/** Find sums of three numbers and more with their result: `80 + 105 + 51 + 80 = 316`. */
export function findToldChains(sentence: Sentence): readonly ToldChain[] {
  const { numbers } = sentence
  return numbers.flatMap((number, place): readonly ToldChain[] => {
    const last = numbers[place - 1]
    if (last === undefined || textBetween(sentence, last.end, number.start).trim() !== '=')
      return []
    const parts = takeChain(sentence, numbers.slice(0, place))
    const [first] = parts
    if (first === undefined || parts.length < 3) return []
    const isWhole =
      !BEFORE.test(textBetween(sentence, sentence.start, first.start)) &&
      !BEHIND.test(textBetween(sentence, number.end, sentence.end))
    if (!isWhole || ![...parts, number].every((one) => isExactQuantity(one))) return []
    const units = new Set([...parts, number].map(({ unit }) => unit))
    const sum = units.size > 1 ? undefined : expectSum(parts)
    if (sum === undefined) return []
    const [value] = sum.values
    const isCounted = parts.every(({ decimals, unit }) => decimals === 0 && unit === '')
    const expectation = isCounted ? { ...sum, intervals: [{ low: value, high: value }] } : sum
    return [{ number, expectation }]
  })
}

/** The last numbers that a plus joins. */
function takeChain(
  sentence: Sentence,
  numbers: readonly WrittenNumber[],
): readonly WrittenNumber[] {
  const start = numbers.findLastIndex((number, place) => {
    const before = numbers[place - 1]
    return before === undefined || textBetween(sentence, before.end, number.start).trim() !== '+'
  })
  return numbers.slice(Math.max(0, start))
}
