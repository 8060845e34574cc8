import type { Expectation } from '../expectation.ts'
import { createInterval } from '../rounding-interval.ts'
import type { WrittenNumber } from '../written-number.ts'
import { listPairScales } from '../tables/pair-scales.ts'
import { textBetween, type Sentence } from './sentences.ts'

/** A product that a sentence tells, and what its two numbers make. */
export interface ToldProduct {
  readonly number: WrittenNumber
  readonly expectation: Expectation
}

/** Find products of three numbers that follow each other: `8 blades of 32 cores, 256 cores in all`, `at 40 pages per minute for 15 minutes it printed 600 pages`. */
export function findToldProducts(sentence: Sentence): readonly ToldProduct[] {
  const { numbers } = sentence
  return numbers.flatMap((number, at): readonly ToldProduct[] => {
    const [first, second] = [numbers[at - 2], numbers[at - 1]]
    if (first === undefined || second === undefined || isOfMore(sentence, first, numbers[at - 3]))
      return []
    if (
      [first, second, number].some(
        ({ form, isBound, isApproximate }) => form !== 'plain' || isBound || isApproximate,
      )
    )
      return []
    const words = {
      before: textBetween(sentence, Math.max(sentence.start, first.start - 14), first.start),
      one: join(first, textBetween(sentence, first.end, second.start)),
      two: join(second, textBetween(sentence, second.end, number.start)),
      end: join(number, textBetween(sentence, number.end, sentence.end)),
    }
    const scale = findEachScale(words, [second, number])
    const factor = scale ?? findFactor(words)
    return factor === undefined &&
      (REDUCED.test(sentence.text) || !isPriced({ ...words, units: [second.unit, number.unit] }))
      ? []
      : [{ number, expectation: multiply(first, second, factor ?? 1) }]
  })
}

/** What takes something off a price. */
const REDUCED = /\b(?:discount|rebate|instead of|off|minus|coupon|waived)\b/i

/** `4 racks of 10 servers with 2 disks each`, `two teams of 5 people`: a third factor stands before both. */
function isOfMore(
  sentence: Sentence,
  first: WrittenNumber,
  before: WrittenNumber | undefined,
): boolean {
  const lead = textBetween(sentence, before?.end ?? sentence.start, first.start)
  if (before !== undefined && /^[^.;:,]{1,40}$/.test(lead)) return true
  return isCountedInWords(lead)
}

/** Whether a text has a count in words of things that have others: `two teams of`. */
export function isCountedInWords(text: string): boolean {
  return /\b(?:two|three|four|five|six|seven|eight|nine|ten|twelve|(?:half )?a dozen|both|several)(?: [\p{L}-]+){1,2} (?:of|with|having|at) /iu.test(
    text,
  )
}

/** By what the amount of each of some things has to be multiplied for their total: `each of the 24 workers keeps 150 MB, so the pool needs 3.6 GB in total`. */
function findEachScale(
  { before, one, two, end }: Words,
  [amount, total]: readonly [WrittenNumber, WrittenNumber],
): number | undefined {
  if (amount.unit === '' || total.unit === '' || amount.decimals + total.decimals > 3)
    return undefined
  if (!/\beach of (?:the|our) $/i.test(before)) return undefined
  if (
    !/^[\p{L}-]+s (?:runs?|has|holds?|takes?|needs?|uses?|gets?|stores?|keeps?|allocates?|sends?|writes?|reads?|costs?)$/iu.test(
      one,
    )
  )
    return undefined
  if (!EACH_TOTAL.test(two)) return undefined
  if (!/ (?:in total|in all|altogether|overall)\s*(?:[.,;)]|$)/i.test(end)) return undefined
  // bytes of 1000, as the words say no more
  const [scale] = listPairScales(amount, total)
  return scale
}

const EACH_TOTAL =
  /^\S+(?: of [\p{L}-]+)?, (?:(?:so|which|that) )?(?:(?:is|makes|means|the [\p{L}-]+ (?:needs?|takes?|holds?|uses?|costs?)|they (?:need|take|use|hold)|we need|it needs) ?)?$/iu

function join({ unit }: WrittenNumber, text: string): string {
  return `${unit} ${text}`.replace(/\s+/g, ' ').trim()
}

interface Words {
  readonly before: string
  readonly one: string
  readonly two: string
  readonly end: string
}

function findFactor(words: Words): number | undefined {
  return isTotal(words) || isTimes(words) ? 1 : findSpan(words)
}

/** `6 nodes of 64 cores, 384 cores in total`. */
function isTotal({ before, one, two, end }: Words): boolean {
  const [noun] =
    /^[\p{L}-]+(?=(?: each)?(?:,|:| –|, (?:so|or|that is|i\.e\.,?|hence|which (?:is|makes|gives)|giving|making|for)|,? for)$)/u.exec(
      two,
    ) ?? []
  // `each of the 12 nodes runs 8 workers, 96 workers in total`
  const isEach =
    /each of (?:the|our) $/i.test(before) &&
    /^[\p{L}-]+s (?:runs?|has|have|holds?|takes?|needs?|uses?|gets?|stores?|serves?)$/iu.test(one)
  const of = isEach || /^(?:[\p{L}-]+ ){1,3}(?:of|with|at|each with|having)$/iu.test(one)
  const [, what, all] =
    /^([\p{L}-]+) (in total|in all|altogether|overall|total)\s*(?:[.,;)]|$)/iu.exec(end) ?? []
  return of && noun !== undefined && all !== undefined && what === noun
}

/** `12 GPUs for 5 hours, 60 GPU hours`. */
function isTimes({ one, two, end }: Words): boolean {
  const [, thing] = /^([\p{L}]+?)s? for(?: about)?$/iu.exec(one) ?? []
  const [, unit] =
    /^([\p{L}]+?)s?(?:,(?: or| that is| i\.e\.)?|,?(?: which| that)? (?:costs?|takes?|makes?|means?|uses?|needs?)(?: us| you| up)?)$/iu.exec(
      two,
    ) ?? []
  const [, what, time] = /^([\p{L}]+?)[ -]([\p{L}]+?)s?\s*(?:[.,;)]|in total|$)/iu.exec(end) ?? []
  const isSame = (a?: string, b?: string): boolean =>
    a !== undefined && a.toLowerCase() === b?.toLowerCase()
  return isSame(thing, what) && isSame(unit, time)
}

/** `12 machines at $40 a day, which comes to $480 a day`. */
function isPriced({
  one,
  two,
  end,
  units: [price, total],
}: Words & { readonly units: readonly [string, string] }): boolean {
  if (price !== total || !/^[$€£]$/.test(price)) return false
  const span = /^\S (?<span>an? \p{L}+|each|apiece|per \p{L}+)?/iu.exec(two)?.groups?.['span'] ?? ''
  const rest = two.slice(2 + span.length).trim()
  return (
    /^[\p{L}-]+s at$/iu.test(one) &&
    /^,? ?(?:which |that |and )?(?:comes to|makes|is|costs|totals|adds up to|for a total of)$/i.test(
      rest,
    ) &&
    (/^(?:each|apiece|)$/.test(span) || end.slice(2).startsWith(span))
  )
}

const SECONDS: Readonly<Record<string, number>> = { s: 1, min: 60, h: 3600, d: 86_400 }
const UNITS: readonly (readonly [RegExp, string])[] = [
  [/^(?:s|sec|secs|seconds?)$/i, 's'],
  [/^(?:min|mins|minutes?)$/i, 'min'],
  [/^(?:h|hrs?|hours?)$/i, 'h'],
  [/^days?$/i, 'd'],
]
const MADE =
  /^[\p{L}]+,?(?: [\p{L}-]+){1,4}? (?:answered|handled|served|printed|processed|sent|made|produced|copied|read|wrote|received|moved|pumped|carried|transferred|counted|packed|scanned|delivered|completed|executed|gave|gives|is|are|makes|comes to|came to)$/iu

/** By what an amount a time for a time has to be multiplied: 60 for `250 req/s for 20 minutes`. */
function findSpan({ before, one, two, end }: Words): number | undefined {
  if (!/\b(?:at|with)\s*$/i.test(before)) return undefined
  const [, thing, per] = /^([\p{L}]+?)(?:s)?(?:\/| per | an? )([\p{L}]+) for$/iu.exec(one) ?? []
  const [, time] = /^([\p{L}]+)/u.exec(two) ?? []
  const [, made] = /^([\p{L}]+)\s*(?:[.,;)]|in |$)/u.exec(end) ?? []
  const [unit, span] = [per, time].map(
    (word) => SECONDS[UNITS.find(([name]) => name.test(word ?? ''))?.[1] ?? ''],
  )
  if (thing === undefined || made === undefined || unit === undefined || span === undefined)
    return undefined
  const isOne = made.toLowerCase().startsWith(thing.toLowerCase())
  return isOne && MADE.test(two) ? span / unit : undefined
}

function multiply(first: WrittenNumber, second: WrittenNumber, factor: number): Expectation {
  const value = first.value * second.value * factor
  const half = (one: WrittenNumber): number =>
    one.decimals === 0 ? 0 : one.step / 2 / Math.abs(one.value)
  return {
    formula: `${first.text} × ${second.text}`,
    values: [value],
    intervals: [createInterval(value, Math.abs(value) * (half(first) + half(second)))],
  }
}
