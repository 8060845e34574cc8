import type { Expectation } from '../expectation.ts'
import { isSlip } from '../find-slip.ts'
import { expectSum } from '../tables/add-numbers.ts'
import { listPairScales } from '../tables/pair-scales.ts'
import { scaleInterval } from '../rounding-interval.ts'
import type { WrittenNumber } from '../written-number.ts'
import { findDimension } from './find-operands.ts'
import { findOperandJoint } from './operand-joints.ts'
import { textBetween, type Sentence } from './sentences.ts'

/** An amount that a sentence tells of others that stand before it, and what they make. */
export interface ToldAmount {
  readonly number: WrittenNumber
  readonly expectation: Expectation
  /** Whether something that is not told may be in it. */
  readonly isOpen: boolean
}

/** Find what is left or added between two quantities, and what parts make together, as a sentence tells it. */
export function findToldAmounts(sentence: Sentence): readonly ToldAmount[] {
  const { numbers } = sentence
  return numbers.flatMap((number, at): readonly ToldAmount[] => {
    if (at < 2 || number.form !== 'plain' || number.isBound || number.isApproximate) return []
    const [first, second] = [numbers[at - 2], numbers[at - 1]]
    if (first === undefined || second === undefined) return []
    return [readChange(sentence, [first, second, number]), readTotal(sentence, at)].filter(
      (told) => told !== undefined,
    )
  })
}

/** `, saving`, `, an increase of`, `, a saving of`: what follows is the change itself. */
const CHANGE =
  /^(?: (?:now|before|today|under load|in total))?\s*(?:[,;(–—]|and) ?(?:(?:so|thus|which|that|this) )?(?:(?:is|makes|means|gives) )?(?:(?:it |that )?(?:saves?|saved|saving|spares|frees?|freeing|freed)(?: us| you)?|an? (?:\p{L}+ )?(?:reduction|saving|decrease|drop|increase|rise|difference|growth) of)\s*$/iu
/** What may follow such a change: nothing that says of what else it is. */
const END =
  /^\s*(?:$|[.,;)!–—]|of (?:them|these|those)\b|(?:in total|overall|per (?!cent\b)\p{L}+|on every|each|for every)(?![\p{L}]))/iu

/** `from 92 MiB to 37 MiB, saving 55 MiB`. */
function readChange(
  sentence: Sentence,
  [first, second, number]: readonly [WrittenNumber, WrittenNumber, WrittenNumber],
): ToldAmount | undefined {
  if ([first, second].some((one) => one.form !== 'plain' || one.isBound || one.isApproximate))
    return undefined
  if (!CHANGE.test(textBetween(sentence, second.end, number.start))) return undefined
  if (!END.test(textBetween(sentence, number.end, sentence.end))) return undefined
  const joint = findOperandJoint(
    textBetween(sentence, Math.max(sentence.start, first.start - 80), first.start),
    textBetween(sentence, first.end, second.start),
    textBetween(sentence, second.end, second.end + 20),
  )
  const isRise =
    findDimension(first, second) !== undefined &&
    RISES.test(textBetween(sentence, first.end, second.start))
  if (joint !== 'close' && !isRise) return undefined
  const [over, under] = first.value < second.value ? [second, first] : [first, second]
  // `sketch_dim` 16 → 8 (saves 0.36 MB): what numbers without a unit count is no size.
  if (over.unit === '' && number.unit !== '') return undefined
  const scales = listPairScales(over, number)
  if (over.unit !== under.unit || scales.length === 0) return undefined
  const scale = over.unit === number.unit ? [1] : scales
  const value = over.value - under.value
  const [low, high] = [
    over.interval.low - under.interval.high,
    over.interval.high - under.interval.low,
  ]
  return {
    number,
    isOpen: false,
    expectation: {
      formula: `${over.text} - ${under.text}`,
      values: scale.map((by) => value * by),
      intervals: scale.map((by) => scaleInterval({ low, high }, by)),
      from: [over, under],
    },
  }
}

/** `11.2 W and rises to`. */
const RISES =
  /^,? (?:and|but) (?:rises?|rose|grows?|grew|falls?|fell|drops?|dropped|climbs?|climbed|goes (?:up|down)|went (?:up|down)) to *$/i

/** `22 ms in planning and`: what parts a part from the next. */
const NEXT = /^(?: [\p{L}-]+){0,5}?(?:,| and|, and)(?: [\p{L}-]+){0,4} ?$/iu
/** What may follow, or precede, the amount that the parts make. */
const ALL = /^\s*(?:altogether|in total|in all|all together|all told|overall)\s*(?:[.,;)]|$)/i
const ADDS =
  /^(?: [\p{L}-]+){0,4}?\)?,? (?:which |that |and )?(?:adds? up to|sums? up to|sums? to|makes? a total of|for a total of|a total of|(?:is|are) together|totall?ing|totals?|together(?: take| need| make| is| are)?) *$/iu
/** Parts that do not add up, or of which some are not told. */
const OTHERWISE =
  /\b(?:overlap\w*|parallel|concurrent\w*|except|without|besides|plus|rest|others?|remaining|remainder|including|includes|only|respectively|each|per|up to|average|mean|median|from|to \d)\b/i

/** What parts and their total are of alike: ` per file`. */
const OF_EACH = /^ per (?!cent\b)\p{L}+/iu

/** `14 ms in parsing, 22 ms in planning and 41 ms in execution, 77 ms altogether`. */
function readTotal(sentence: Sentence, at: number): ToldAmount | undefined {
  const { numbers } = sentence
  const [number, last] = [numbers[at], numbers[at - 1]]
  if (number === undefined || last === undefined || number.unit === '') return undefined
  const lead = textBetween(sentence, last.end, number.start)
  const after = textBetween(sentence, number.end, sentence.end)
  const isAll =
    ALL.test(after) &&
    /^(?: [\p{L}-]+){0,4}(?:,| [–—-]|;|:|,? (?:so|or|which is|that is|i\.e\.,?))+ ?(?:it is |that is )?$/iu.test(
      lead,
    )
  if (!isAll && !(ADDS.test(lead) && END.test(after))) return undefined
  const parts = numbers.slice(0, at)
  const isList = parts.every(
    (part, index) =>
      part.form === 'plain' &&
      !part.isBound &&
      !part.isApproximate &&
      part.unit === number.unit &&
      (index === 0 ||
        NEXT.test(textBetween(sentence, parts[index - 1]?.end ?? part.start, part.start))),
  )
  const rest = after.replace(OF_EACH, '')
  const before = textBetween(sentence, sentence.start, number.start)
  if (
    parts.length < 2 ||
    !isList ||
    OTHERWISE.test(rest === after ? before : before.replace(/ up to *$/i, '')) ||
    OTHERWISE.test(rest)
  )
    return undefined
  const sum = expectSum(parts)
  if (sum === undefined) return undefined
  return {
    number,
    // a sum that is off by more than a slip of the hand may have more in it
    isOpen: !isSlip(number.text.replace(/[^\d.]/g, ''), sum.values[0].toFixed(number.decimals)),
    expectation: sum,
  }
}
