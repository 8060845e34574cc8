import type { Expectation } from '../expectation.ts'
import { multiplyIntervals, scaleInterval } from '../rounding-interval.ts'
import { listPairScales } from '../tables/pair-scales.ts'
import { isExactQuantity, type WrittenNumber } from '../written-number.ts'
import { textBetween, type Sentence } from './sentences.ts'
import { createToldResult, mayTellElse, type ToldResult } from './told-result.ts'

/** `7 billion parameters at 2 bytes each, i.e. `: a count, what each takes, and what all take. */
const COUNT_FIRST =
  /^(?: [\p{L}-]+){1,4}(?:,)? (?:at|of|with|that (?:take|need|cost|use)|taking|costing|and each (?:takes?|needs?|costs?|uses?))(?: about)? \D?$/iu
const EACH = /^ (?:each|apiece|per (?:\p{L}+)|an? (?:piece|call|run|request|row|item))\b/iu
/** `Each run takes 45 s and we do 20 of them, so`. */
const EACH_FIRST =
  /^\s*(?:Each|Every|One|A single) (?:[\p{L}-]+ ){1,3}(?:takes?|took|needs?|costs?|uses?|is|weighs?|holds?)(?: about)? ?\D?$/iu
const COUNTED = /^(?: (?:each|of \p{L}+))?(?:,| and|;|, and)(?: (?!per\b)[\p{L}'’-]+){1,4} $/iu
const THINGS =
  /^(?: (?:of (?:them|these|those|it)|times|[\p{L}-]+s))(?: (?:a|per|each|every) [\p{L}-]+)?[,;:]? /iu
/** `At $0.50 per GPU hour, 400 hours cost`. */
const PRICE = /\b(?:At|With) ?$/i
const PER = /^ (?:per|an?|each|every) (?:[\p{L}]+ )?(?<noun>\p{L}+)s?, $/iu
const CONCLUDES =
  /(?:\b(?:so|thus|hence|therefore|which|that's|that is|makes|making|comes to|totall?ing|costs?|or|altogether)\b|\bi\.e\.,?|=)(?: [\p{L}'’-]+){0,6} ?\D?$/iu
const END =
  /^(?: (?!per\b|each\b|with\b|without\b|plus\b|after\b|before\b|usable\b|free\b|available\b|net\b)[\p{L}-]+){0,3}\s*(?:$|[.,;)!–—])/iu
/** `, 200 seconds per benchmark`: what all of them take, right behind what each takes. */
const ALL = /^ each, $/i
const ALL_END =
  /^(?: of \p{L}+)? (?:in total|in all|altogether|all told|total|overall|per (?:benchmark|suite|batch))\s*(?:$|[.,;)!–—])/iu
/** `the cluster stores`: what all are part of, which may hold them more than once. */
const HOLDS =
  /^ each,? (?:the|our|a|this|that|we|it) (?:[\p{L}-]+ ){0,2}(?:stores?|holds?|needs?|takes?|uses?|has|have|keeps?|weighs?|occup(?:y|ies)|fills?|costs?)(?: about)? ?\D?$/iu
/** `so 5 million rows need`. */
const SO = /\b(?:so|thus|hence|therefore)\b/i
const NEED =
  /^ [\p{L}-]+s (?:need|take|use|occupy|fill|weigh|cost|fit in|come to|require)(?: about)? ?\D?$/iu

/** Find what so many of one amount make, where it is not told so: `7 billion parameters at 2 bytes each, i.e. 14 GB`. */
export function findToldEach(
  sentence: Sentence,
  numbers: readonly WrittenNumber[],
): readonly ToldResult[] {
  const [first, second, number, ...more] = numbers
  if (first === undefined || second === undefined || number === undefined || more.length > 0)
    return []
  if (!numbers.every(isExactQuantity) || mayTellElse(sentence) || number.unit === '') return []
  const after = textBetween(sentence, number.end, sentence.end)
  const order = findOrder(sentence, [first, second, number], ALL_END.test(after))
  if (order === undefined || !(END.test(after) || ALL_END.test(after))) return []
  const expectation = expectProduct(order, number)
  if (order.mayRepeat !== true) return createToldResult(number, expectation)
  // copies, or a part that is not used, may explain what a whole holds
  return isMultiple(number, expectation)
    ? []
    : createToldResult(number, expectation).map((told) => ({ ...told, isOpen: true }))
}

/** Whether a number is so many times what is expected, or a part of it: copies are kept, or only some of it is used. */
function isMultiple({ value }: WrittenNumber, expectation: Expectation | undefined): boolean {
  return (expectation?.values ?? []).some((one) =>
    [value / one, one / value].some((times) => Math.abs(times - Math.round(times)) < REPEAT),
  )
}

/** How near to a whole number a multiple is. */
const REPEAT = 0.03

interface Order {
  readonly count: WrittenNumber
  readonly amount: WrittenNumber
  /** Whether what all make may be held more than once. */
  readonly mayRepeat?: boolean
}

/** Which of two numbers is the count, and which one what each takes. */
function findOrder(
  sentence: Sentence,
  [first, second, number]: readonly [WrittenNumber, WrittenNumber, WrittenNumber],
  isOfAll: boolean,
): Order | undefined {
  const before = textBetween(sentence, sentence.start, first.start)
  const between = textBetween(sentence, first.end, second.start)
  const lead = textBetween(sentence, second.end, number.start)
  const isCountFirst = COUNT_FIRST.test(between) && isCount(first)
  if (isCountFirst && isOfAll && ALL.test(lead)) return { count: first, amount: second }
  if (isCountFirst && HOLDS.test(lead)) return { count: first, amount: second, mayRepeat: true }
  const isEachFirst = EACH_FIRST.test(before) && COUNTED.test(between) && isCount(second)
  if (isEachFirst && SO.test(between) && NEED.test(lead)) return { count: second, amount: first }
  if (!CONCLUDES.test(lead)) return undefined
  if (isCountFirst && EACH.test(lead)) return { count: first, amount: second }
  if (isEachFirst && THINGS.test(lead)) return { count: second, amount: first }
  const noun = PER.exec(between)?.groups?.['noun']?.replace(/s$/, '')
  const isPriced = PRICE.test(before) && noun !== undefined && /^[$€£]/.test(first.unit)
  const counted = `${second.unit}${lead}`.trim().toLowerCase()
  return isPriced && isNear(counted, noun.toLowerCase())
    ? { count: { ...second, unit: '', readings: [] }, amount: first }
    : undefined
}

/** `400 hours` at a price per hour; `h` is an hour, too. */
function isNear(counted: string, noun: string): boolean {
  return counted.startsWith(noun) || (/^h(?:r|rs)? /.test(counted) && noun === 'hour')
}

function isCount({ unit, decimals, value }: WrittenNumber): boolean {
  return (
    (unit === '' ? decimals === 0 : /^(?:thousand|million|billion|[kM])$/.test(unit)) && value > 1
  )
}

const MULTIPLES: Readonly<Record<string, number>> = {
  thousand: 1e3,
  k: 1e3,
  million: 1e6,
  M: 1e6,
  billion: 1e9,
}

function expectProduct({ count, amount }: Order, number: WrittenNumber): Expectation | undefined {
  if (amount.unit === '' || count.value * amount.value === 0) return undefined
  const multiple = MULTIPLES[count.unit] ?? 1
  const scales = amount.unit === number.unit ? [1] : listPairScales(amount, number)
  const interval = multiplyIntervals(count.interval, amount.interval)
  return scales.length === 0
    ? undefined
    : {
        formula: `${count.text} × ${amount.text}`,
        values: scales.map((scale) => count.value * amount.value * multiple * scale),
        intervals: scales.map((scale) => scaleInterval(interval, multiple * scale)),
        from: [count, amount],
      }
}
