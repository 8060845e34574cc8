import type { Expectation } from '../expectation.ts'
import { multiplyIntervals, scaleInterval } from '../rounding-interval.ts'
import { listPairScales } from '../tables/pair-scales.ts'
import { isExactQuantity, type WrittenNumber } from '../written-number.ts'
import { textBetween, type Sentence } from './sentences.ts'
import { createToldResult, listToldNumbers, mayTellElse, type ToldResult } from './told-result.ts'

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
const END = /^(?: (?!per\b|each\b)[\p{L}-]+){0,3}\s*(?:$|[.,;)!–—])/iu

/** Find what so many of one amount make, where it is not told so: `7 billion parameters at 2 bytes each, i.e. 14 GB`. */
export function findToldEach(sentence: Sentence): readonly ToldResult[] {
  const numbers = listToldNumbers(sentence)
  const [first, second, number, ...more] = numbers
  if (first === undefined || second === undefined || number === undefined || more.length > 0)
    return []
  if (!numbers.every(isExactQuantity) || mayTellElse(sentence) || number.unit === '') return []
  const order = findOrder(sentence, [first, second, number])
  if (order === undefined || !END.test(textBetween(sentence, number.end, sentence.end))) return []
  return createToldResult(number, expectProduct(order, number))
}

interface Order {
  readonly count: WrittenNumber
  readonly amount: WrittenNumber
}

/** Which of two numbers is the count, and which one what each takes. */
function findOrder(
  sentence: Sentence,
  [first, second, number]: readonly [WrittenNumber, WrittenNumber, WrittenNumber],
): Order | undefined {
  const before = textBetween(sentence, sentence.start, first.start)
  const between = textBetween(sentence, first.end, second.start)
  const lead = textBetween(sentence, second.end, number.start)
  if (!CONCLUDES.test(lead)) return undefined
  if (COUNT_FIRST.test(between) && isCount(first) && EACH.test(lead))
    return { count: first, amount: second }
  if (EACH_FIRST.test(before) && COUNTED.test(between) && isCount(second) && THINGS.test(lead))
    return { count: second, amount: first }
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
