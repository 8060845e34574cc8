import { expectQuotient, fits, isTruncated, type Expectation } from '../expectation.ts'
import type { WrittenNumber } from '../written-number.ts'
import { textBetween, type Sentence } from './sentences.ts'

/** A parallel efficiency, and what the speedup by the threads of its sentence gives. */
export interface ToldEfficiency {
  readonly number: WrittenNumber
  readonly expectation: Expectation
}

/** What counts as one of those that work side by side. */
const WORKERS =
  /^[ -](?:(?:\p{L}+ )?(?:threads?|cores?|workers?|process(?:es)?|processors?|cpus?|gpus?|nodes?|ranks?|machines?))(?![\p{L}])/iu
const BEFORE = /\befficienc(?:y|ies)(?: (?:of|is|was|at))?(?: (?:only|just|still))? *$/i
const BEHIND = /^ (?:(?:parallel|scaling|strong scaling|weak scaling) )?efficien(?:cy|t)\b/i

/** Find efficiencies that a speedup and its number of threads do not give: `At 64 threads we reach 38.4x, a parallel efficiency of 60 %`. */
export function findToldEfficiencies(sentence: Sentence): readonly ToldEfficiency[] {
  const { numbers } = sentence
  const [percentage, ...others] = numbers.filter(({ form }) => form === 'percent')
  const [speedup, ...more] = numbers.filter(({ form }) => form === 'ratio')
  const counts = numbers.filter((number) => isCount(sentence, number))
  const [count, ...rest] = counts.filter(({ value }) => value > 1)
  if (percentage === undefined || speedup === undefined || count === undefined) return []
  if (others.length + more.length + rest.length > 0) return []
  if (numbers.some(({ isBound, isApproximate }) => isBound || isApproximate)) return []
  const isNamed =
    BEFORE.test(textBetween(sentence, sentence.start, percentage.start)) ||
    BEHIND.test(textBetween(sentence, percentage.end, sentence.end))
  const expectation = isNamed ? expectQuotient({ ...speedup, form: 'plain' }, count) : undefined
  if (expectation === undefined) return []
  const isRight = fits(percentage, expectation) || isTruncated(percentage, expectation)
  return isRight ? [] : [{ number: percentage, expectation }]
}

function isCount(sentence: Sentence, { form, unit, decimals, end }: WrittenNumber): boolean {
  const after = textBetween(sentence, end, sentence.end)
  return form === 'plain' && unit === '' && decimals === 0 && WORKERS.test(after)
}
