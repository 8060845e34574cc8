import type { Expectation } from '../expectation.ts'
import { isExactQuantity, type WrittenNumber } from '../written-number.ts'
import { textBetween, type Sentence } from './sentences.ts'

/** By how much a sentence says that a quantity changed, and what its two ends make. */
export interface ToldStep {
  readonly number: WrittenNumber
  readonly expectation: Expectation
}

/** What changes by an amount that is told next. */
const BY =
  /\b(?:shr[aiu]nks?|gr[eo]ws?|grown|f[ea]ll(?:s|en)?|r[io]sen?|rises|dropp?(?:s|ed)?|improve[sd]?|climb(?:s|ed)?|went (?:up|down)|goes (?:up|down)|(?:is|are|was) (?:up|down)|cut|reduced?|increased?|decreased?|lower(?:s|ed)?|raise[sd]?)(?: (?!by\b)[\p{L}-]+){0,4}? by(?: (?:about|only|just))? *$/iu
/** `, from`, ` (from`, ` a month, from`. */
const FROM = /^(?: (?:an? |per )\p{L}+| of [\p{L}-]+| in [\p{L}-]+)?,? \(?from *$/iu
const TO = /^ (?:down |up )?to *$/i
/** What is told of both ends has to be all of them. */
const END = /^(?: (?:an? |per )?\p{L}+){0,3}\s*(?:$|[.,;:)–—])/iu

/** Find amounts that something changed by, before its two ends: `shrank by $430 a month, from $1,210 to $780`. */
export function findToldSteps(sentence: Sentence): readonly ToldStep[] {
  const { numbers } = sentence
  return numbers.flatMap((number, at): readonly ToldStep[] => {
    const [from, to] = [numbers[at + 1], numbers[at + 2]]
    if (from === undefined || to === undefined) return []
    // what most sentences have not is looked for first
    const isTold =
      TO.test(textBetween(sentence, from.end, to.start)) &&
      FROM.test(textBetween(sentence, number.end, from.start)) &&
      END.test(textBetween(sentence, to.end, sentence.end)) &&
      BY.test(textBetween(sentence, sentence.start, number.start))
    if (!isTold || ![number, from, to].every((one) => isExactQuantity(one))) return []
    const expectation = expectStep(number, [from, to])
    return expectation === undefined ? [] : [{ number, expectation }]
  })
}

/** What two ends differ by, in the unit of a number. */
function expectStep(
  number: WrittenNumber,
  ends: readonly [WrittenNumber, WrittenNumber],
): Expectation | undefined {
  const [less, more] = ends.toSorted((a, b) => scaled(a, number) - scaled(b, number))
  if (less === undefined || more === undefined) return undefined
  if (![less, more].every((one) => kindOf(one) === kindOf(number))) return undefined
  const [low, high] = [scaleOf(less, number), scaleOf(more, number)]
  return {
    formula: `${more.text} - ${less.text}`,
    values: [more.value * high - less.value * low],
    intervals: [
      {
        low: more.interval.low * high - less.interval.high * low,
        high: more.interval.high * high - less.interval.low * low,
      },
    ],
    from: ends,
  }
}

function kindOf({ readings }: WrittenNumber): string {
  return readings[0]?.dimension ?? ''
}

function scaled(one: WrittenNumber, number: WrittenNumber): number {
  return one.value * scaleOf(one, number)
}

/** By what a number has to be multiplied to be in the unit of another one. */
function scaleOf(one: WrittenNumber, { unit, readings }: WrittenNumber): number {
  if (one.unit === unit) return 1
  return (one.readings[0]?.scales[0] ?? 1) / (readings[0]?.scales[0] ?? 1)
}
