import { mapExpectation, type Expectation } from '../expectation.ts'
import { areOfOneKey } from '../passages/quantity-pairs.ts'
import { expectDifferenceOf } from '../passages/quantity-difference.ts'
import { subtractIntervals } from '../rounding-interval.ts'
import { isExactQuantity, type WrittenNumber } from '../written-number.ts'
import { textBetween, type Sentence } from './sentences.ts'
import { createToldResult, mayTellElse, type ToldResult } from './told-result.ts'

const CHANGE =
  '(?:change|difference|gap|spread|delta|margin|reduction|savings?|decrease|increase|drop|rise|gain|loss|growth|improvement|decline|jump|cut|surplus|deficit)'
const OPENS = String.raw`(?:,|;|:|\s[–—-]|—|\s?\()\s*(?:(?:so|and|or|which|that|this)(?:'s| is| makes| means| gives)?,? |i\.e\.,? |for |with |at )?`
/** `, a net change of`, ` – that's a difference of`, `, a net`. */
const BEHIND = new RegExp(
  String.raw`^[^.;:()]{0,60}?${OPENS}(?:an? |the )?(?:(?:net|overall|total|whole) )?(?:(?:\p{L}+ )?${CHANGE} (?:of|is|was)|(?<=\bnet )) ?(?:only |just |exactly )?$`,
  'iu',
)
/** `, 12 fewer`, ` (19 more people)`: by how much, and nothing that is told besides. */
const LESS =
  /^ (?:fewer|less|more|lower|higher|shorter|longer|smaller|larger|faster|slower)(?: (?!than\b)[\p{L}-]+){0,2}(?: (?:than|as) (?:before|in [\p{L}\d]+|last \p{L}+))?\s*(?:$|[.,;)])/iu
const BARE = new RegExp(String.raw`^(?: [\p{L}-]+){0,4}${OPENS}(?:now )?$`, 'iu')
const END =
  /^(?: (?!of\b|per\b|in\b)[\p{L}-]+){0,2}(?: (?:a|per|each|every) [\p{L}-]+| in total| overall)?\s*(?:$|[.,;)!–—])/iu
/** What joins two quantities that differ. */
const JOINED =
  /(?:\bto\b|→|->|\bvs\b|versus|against|\band\b|\bbut\b|,|instead of|rather than|from|with)/i
const NOT_JOINED =
  /\b(?:plus|then|of which|or|until|each|every|per(?! (?:second|s|sec|minute|hour|day|month|year)\b)|between|times|in total)\b/i
/** `saved us $1,800 a month: `, `a gap of 3.2 s (`: both quantities stand behind the difference. */
const AHEAD =
  /\b(?:sav(?:es|ed|ing)(?: us| you)?|(?:difference|gap|savings?|reduction|drop|increase) (?:of|is|was)) *$/i
const EXPLAINS = /^(?: (?:a|per|each|every) [\p{L}-]+)?(?:: | \(|, from )(?:[^.;()\d]{0,40})$/iu

/** Find differences that are not what the only two other quantities of their sentence differ by: `from 112 to 131, a net change of +19`. */
export function findToldDifferences(
  sentence: Sentence,
  told: readonly WrittenNumber[],
): readonly ToldResult[] {
  const numbers = listAlike(told)
  if (numbers.length !== 3 || mayTellElse(sentence)) return []
  const [first, second, third] = numbers
  if (first === undefined || second === undefined || third === undefined) return []
  if (!numbers.every(isExactQuantity)) return []
  if (isToldBehind(sentence, [first, second, third]))
    return createToldResult(third, expectDifference([first, second], third))
  return isToldAhead(sentence, [first, second, third])
    ? createToldResult(first, expectDifference([second, third], first))
    : []
}

/** Scores have settings beside them: `0.90 with 20 lists and 0.72 with 5`. */
function listAlike(numbers: readonly WrittenNumber[]): readonly WrittenNumber[] {
  const scores = numbers.filter(
    ({ unit, decimals, form }) => unit === '' && decimals > 0 && form === 'plain',
  )
  const others = numbers.filter((one) => !scores.includes(one))
  const areSettings = others.every(({ unit, decimals }) => unit === '' && decimals === 0)
  return scores.length === 3 && areSettings ? scores : numbers
}

type Three = readonly [WrittenNumber, WrittenNumber, WrittenNumber]

function isToldBehind(sentence: Sentence, [first, second, number]: Three): boolean {
  const between = textBetween(sentence, first.end, second.start)
  if (first.isSigned || second.isSigned) return false
  if (between.length > 80 || !JOINED.test(between) || NOT_JOINED.test(between)) return false
  const lead = textBetween(sentence, second.end, number.start)
  const after = textBetween(sentence, number.end, sentence.end)
  return (BEHIND.test(lead) && END.test(after)) || (BARE.test(lead) && LESS.test(after))
}

function isToldAhead(sentence: Sentence, [number, first, second]: Three): boolean {
  const between = textBetween(sentence, first.end, second.start)
  return (
    AHEAD.test(textBetween(sentence, sentence.start, number.start)) &&
    EXPLAINS.test(textBetween(sentence, number.end, first.start)) &&
    JOINED.test(between) &&
    !NOT_JOINED.test(between) &&
    END.test(textBetween(sentence, second.end, sentence.end))
  )
}

/** What two quantities differ by, also scores without a unit. */
function expectDifference(
  [reference, subject]: readonly [WrittenNumber, WrittenNumber],
  number: WrittenNumber,
): Expectation | undefined {
  const size = { ...number, value: Math.abs(number.value) }
  const known = expectDifferenceOf({ reference, subject }, size)
  if (known !== undefined) return signed(known, number)
  const all = [reference, subject, number]
  const areScores = all.every(({ unit }) => unit === '') && areOfOneKey(all)
  if (!areScores || new Set(all.map(({ decimals }) => decimals)).size > 1) return undefined
  const [low, high] = [reference, subject].toSorted((a, b) => a.value - b.value)
  if (low === undefined || high === undefined) return undefined
  return signed(
    {
      formula: `${high.text} - ${low.text}`,
      values: [high.value - low.value],
      intervals: [subtractIntervals(high.interval, low.interval)],
      from: [reference, subject],
    },
    number,
  )
}

/** `-850 lines`: a difference with a sign is told with that sign. */
function signed(expectation: Expectation, { value }: WrittenNumber): Expectation {
  return value >= 0 ? expectation : mapExpectation(expectation, expectation.formula, (one) => -one)
}
