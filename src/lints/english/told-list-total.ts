import { fits } from '../expectation.ts'
import { isSlip } from '../find-slip.ts'
import { expectSum } from '../tables/add-numbers.ts'
import type { WrittenNumber } from '../written-number.ts'
import { textBetween, type Sentence } from './sentences.ts'
import type { ToldPart } from './told-parts.ts'

/** `In total`, `Altogether that is`: what follows sums up a list. */
const LEAD =
  /^\s*(?:(?:so|thus|hence),? )?(?:in total|in all|altogether|all in all|all together|taken together|overall|together|the total|(?:that|this|it|these|they|all of (?:this|it|them|these)) (?:adds? up to|sums? up to|sums? to|makes? a total of|totals?|amounts? to))\b[^.;:()\d]{0,50}$/i
const ALL = /^\s*(?:in total|in all|altogether|all together|overall)\b/i
/** A total of something else, or of what overlaps. */
const OTHERWISE =
  /\b(?:overlap\w*|parallel|concurrent\w*|except|without|besides|plus|another|other|rest|including|includes|per|each|average|mean|median|before|used to|up to|only|also|than|saves?|saved|saving|faster|slower)\b/i

/** Find the total that a sentence tells of a list of three quantities and more right before it, one an item, where they do not add up to it. */
export function findToldListTotal(
  sentences: readonly Sentence[],
  at: number,
): ToldPart | undefined {
  const sentence = sentences[at]
  if (sentence === undefined) return undefined
  const number = findTotal(sentence)
  if (number === undefined) return undefined
  const parts: WrittenNumber[] = []
  for (let index = at - 1; index >= 0; index--) {
    const item = sentences[index]
    if (item?.heading !== sentence.heading) break
    const [own, ...others] = item.numbers
    const isItem =
      own?.form === 'plain' && others.length === 0 && own.unit === number.unit && isPart(item, own)
    if (!isItem) break
    if (own.isBound || own.isApproximate) return undefined
    parts.unshift(own)
  }
  if (parts.length < 3) return undefined
  const sum = expectSum(parts)
  if (sum === undefined || fits(number, sum)) return undefined
  const isClose = isSlip(
    number.value.toFixed(number.decimals),
    sum.values[0].toFixed(number.decimals),
  )
  return { number, expectation: sum, isOpen: !isClose }
}

function findTotal(sentence: Sentence): WrittenNumber | undefined {
  const [number, ...others] = sentence.numbers
  if (number?.form !== 'plain' || number.unit === '' || others.length > 0) return undefined
  if (number.isBound || number.isApproximate || OTHERWISE.test(sentence.text)) return undefined
  const lead = textBetween(sentence, sentence.start, number.start)
  const after = textBetween(sentence, number.end, sentence.end)
  return LEAD.test(lead) || ALL.test(after) ? number : undefined
}

/** An item is called something, and its quantity closes it. */
function isPart(sentence: Sentence, { start, end }: WrittenNumber): boolean {
  return (
    /^[^.;]{2,60}(?::|–|—|-|\btakes?|\btook|\bis|\bwas|\bneeds?)\s*$/.test(
      textBetween(sentence, sentence.start, start),
    ) && /^\s*[.;,]?\s*$/.test(textBetween(sentence, end, sentence.end))
  )
}
