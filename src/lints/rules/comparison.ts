import type { PageNumbers } from '../checked-page.ts'
import { isComparedWithTable } from '../english/compared-with-table.ts'
import { isExplainedInSight } from '../english/explained-in-sight.ts'
import { findComparison, type WrittenComparison } from '../english/find-comparison.ts'
import { isExcess, listMisfits } from '../english/judge-comparison.ts'
import { expectQuotient, isTruncated, mapExpectation, type Expectation } from '../expectation.ts'
import type { Finding } from '../finding.ts'
import { fitsOtherwise } from '../means-otherwise.ts'
import type { LintRule } from '../lint-rule.ts'
import { explainMiscalculation, type Miscalculation } from '../miscalculation.ts'
import { reportQuotient } from '../report-miscalculation.ts'
import { textBetween, type Sentence } from '../english/sentences.ts'
import { findForeignChanges } from '../foreign/find-foreign-changes.ts'
import { findToldEfficiencies } from '../english/told-efficiencies.ts'
import { toldQuotientFinders } from '../english/told-finders.ts'
import { findToldResults } from '../english/told-result.ts'
import { isVague } from '../english/vague-number.ts'
import { isOnOneSide } from '../passages/near-number.ts'
import { isOfOtherEffect } from '../passages/other-effect.ts'
import type { WrittenNumber } from '../written-number.ts'

/** Ratios and percentages in sentences. */
export const comparison: LintRule<Miscalculation> = {
  name: 'comparison',
  summary: 'a ratio or percentage in a sentence that its numbers do not give',
  explain: explainMiscalculation,
  check: (page) => [...checkSentences(page), ...page.sentences.flatMap(checkTold)],
}

/** Find changes that a sentence tells in another language than English, efficiencies, and what words of one kind tell. */
function checkTold(sentence: Sentence): readonly Finding[] {
  const changes = findForeignChanges(sentence).map(({ number, expectation, isOpen }) =>
    reportQuotient(comparison, { number, expectation, basis: { relation: 'operator', isOpen } }),
  )
  const efficiencies = findToldEfficiencies(sentence).map(({ number, expectation }) => {
    const basis = { relation: 'operator', isOpen: isNear(number, expectation) } as const
    return reportQuotient(comparison, { number, expectation, basis })
  })
  const told = findToldResults(sentence, toldQuotientFinders).map(
    ({ number, expectation, isOpen }) =>
      reportQuotient(comparison, { number, expectation, basis: { relation: 'operator', isOpen } }),
  )
  return [...changes, ...efficiencies, ...told]
}

/** Find ratios and percentages that the quantities which they compare do not give. */
function checkSentences(page: PageNumbers): readonly Finding[] {
  return page.sentences.flatMap((sentence, index) =>
    sentence.numbers.flatMap((number): readonly Finding[] => {
      if (number.form === 'plain' || isVague(sentence, number)) return []
      const compared = findComparison(page, index, number)
      if (compared === undefined) return []
      if (isOfOtherEffect(sentence, compared) || isToAnother(sentence, compared)) return []
      if (isNamedPart(sentence, compared)) return []
      if (isShareOfNext(sentence, compared) || isOfSeries(sentence, number)) return []
      if (isOfAnother(sentence, compared, true) || isAddition(sentence, compared)) return []
      const misfits = listMisfits(compared)
      const expectation =
        misfits.find((one) => isTruncated(number, one)) ??
        misfits.find((one) => isOnOneSide(number, one)) ??
        misfits[0]
      if (expectation === undefined || isCutShort(number, expectation)) return []
      if (isExplainedInSight(page.sentences, index, compared)) return []
      const hint = suggestRatio(compared)
      const { kinds, pairs } = compared
      const isOpen =
        isNear(number, expectation) ||
        isNearRound(number, expectation) ||
        (isTurned(compared) && !saysDirection(compared)) ||
        isExcess(number, kinds, pairs) ||
        isOfAnother(sentence, compared) ||
        isComparedWithTable(page, compared)
      if (fitsOtherwise(number, expectation)) return []
      const basis = {
        relation: isStated(sentence, compared) ? 'operator' : 'none',
        isOpen,
      } as const
      return [reportQuotient(comparison, { number, expectation, hint, basis })]
    }),
  )
}

/** `4.04 → 3.27 ms (1.46× vs nvCOMP)`: a ratio to what was not named with the two quantities before it. */
function isToAnother(sentence: Sentence, { number, pairs }: WrittenComparison): boolean {
  const name = TO_ANOTHER.exec(textBetween(sentence, number.end, sentence.end))?.groups?.[
    'name'
  ]?.replace(/[._+-]+$/, '')
  if (name === undefined || OWN.test(name)) return false
  if (pairs.some(({ subject, reference }) => Math.max(subject.end, reference.end) > number.start))
    return false
  const before = textBetween(sentence, sentence.start, number.start)
  return !before.toLowerCase().includes(name.toLowerCase())
}

const TO_ANOTHER =
  /^[ *_]*(?:(?:faster|slower|better|worse|speed-?up) )?(?:vs\.?|versus|against|compared (?:to|with)|relative to) (?:the |our )?[*_`]*(?<name>[\p{L}][\p{L}\p{N}._+-]*)/iu
/** What the first of two quantities was measured of. */
const OWN =
  /^(?:baseline|base|before|previous\w*|prior|old|original|initial|former|last|first|stock|unpatched|unoptimi[sz]ed|naive|it|its|that|this|what|where|when|main|master|head|trunk|today|now|v\d.*|version|release|prev)$/i

/** `adds 14 ms to a 70 ms frame, 20% more`: the first quantity is a part of the second, or comes on top of it. */
function isAddition(sentence: Sentence, { pairs }: WrittenComparison): boolean {
  return pairs.some(({ subject, reference }) => {
    const [first, second] =
      subject.start < reference.start ? [subject, reference] : [reference, subject]
    return (
      ADDS.test(textBetween(sentence, sentence.start, first.start)) &&
      ONTO.test(textBetween(sentence, first.end, second.start))
    )
  })
}

const ADDS =
  /\b(?:add(?:s|ed|ing)?|sav(?:es|ed|ing)|shav(?:es|ed|ing)|tak(?:es|ing)|cuts?|trim(?:s|med))(?: (?:up to|about|around|just|only|another))?\s*[~≈]?$/i
const ONTO =
  /^(?: (?!to\b)[\p{L}-]+){0,3} (?:to|on top of|onto|off|from|out of) (?:the|an?|its|our|each|every)(?: [\p{L}-]+)? $/iu

/** Nobody says that something is 2873 % above another. */
function suggestRatio({ number, pairs: [pair] }: WrittenComparison): string | undefined {
  const [quotient = 1] =
    pair === undefined ? [] : (expectQuotient(pair.subject, pair.reference)?.values ?? [])
  if (number.form !== 'percent' || Math.abs(quotient) < 2) return undefined
  return `that is x${quotient.toPrecision(3)}`
}

/** `100 µs work = 100 µs overhead (50% overhead)`: the second quantity as a part, of the first or of both. */
function isNamedPart(sentence: Sentence, { number, pairs }: WrittenComparison): boolean {
  if (
    !/^ (?:overhead|waste|loss|penalty|tax)\s*(?:$|[).,;*])/i.test(
      textBetween(sentence, number.end, sentence.end),
    )
  )
    return false
  return pairs.some(({ subject, reference }) => {
    const end = Math.max(subject.end, reference.end)
    return /^ (?:overhead|waste|loss|penalty|tax)\b/i.test(textBetween(sentence, end, number.start))
  })
}

/** `+$26 (+0.026%) on $100k`: a share of what the sentence goes on to name, whatever its sign says. */
function isShareOfNext(sentence: Sentence, { number, pairs }: WrittenComparison): boolean {
  const own = pairs.filter(({ subject, reference }) =>
    [subject, reference].some(
      ({ start }) =>
        start > number.end &&
        /^\)?,? (?:on|of|out of) (?:an? |the )?(?:[\p{L}]+ of )?[$€£¥]?$/u.test(
          textBetween(sentence, number.end, start),
        ),
    ),
  )
  return (
    own.length > 0 &&
    listMisfits({ number, kinds: ['share'], pairs: own, isSure: false }).length === 0
  )
}

/**
 * Whether a sentence says what a number is of its two quantities: `from 20 MB to 10 MB, a reduction of 50%`, `a gap of 2x (10 s vs 5 s)`,
 * `(+35%)`. As a percentage, `a gap of 5%` may be one to something that is not shown.
 */
function isStated(sentence: Sentence, compared: WrittenComparison): boolean {
  const { isNamed = false, isSure, kinds, number } = compared
  if (isNamed) return true
  const isSaid = kinds.some((kind) => kind !== 'change')
  const start = Math.max(sentence.start, number.start - 40)
  const around = textBetween(sentence, start, Math.min(sentence.end, number.end + 40))
  const isGap = GAP.test(textBetween(sentence, start, number.start))
  const isChange = kinds.length > 0 && (number.form === 'ratio' || (BETTER.test(around) && !isGap))
  return isSure && (isSaid || isChange || isSignedChange(compared) || isHeading(sentence, number))
}

/** `(2.7x: 412 ms → 111 ms)`: a ratio, and what it is of. */
function isHeading(sentence: Sentence, { form, start, end }: WrittenNumber): boolean {
  return (
    form === 'ratio' &&
    textBetween(sentence, start - 2, start).endsWith('(') &&
    /^: ?\d/.test(textBetween(sentence, end, end + 4))
  )
}

/** Whether a sign says which way two quantities changed that are written alike: not `overlap=60 → 0.3741 (+7.2%)`. */
function isSignedChange({ number, pairs }: WrittenComparison): boolean {
  return (
    number.isSigned &&
    pairs.every(({ subject, reference }) => {
      const areAlike = subject.unit === reference.unit && subject.decimals === reference.decimals
      return areAlike && Math.sign(subject.value - reference.value) === Math.sign(number.value)
    })
  )
}

/** The name of a number that may be of others: ` (gap `. */
const GAP = /\b(?:gap|difference|ratio|factor|multiple)[^\p{L}\p{N}]*$/iu

/** What quantities become, and nothing that lies between them. */
const BETTER = /\b(?:improve|gain|boost|better|worse|regress|uplift)/i

/** Whether words say which of two quantities is the greater, and which one a change is of: `a reduction of`. */
function saysDirection({ kinds: [kind, ...others] }: WrittenComparison): boolean {
  return (kind === 'less' || kind === 'more') && others.length === 0
}

/**
 * Whether another ratio or percentage of the sentence is what the two quantities give, so that this one may be of something else: `even
 * 10x (4.2 ms → 0.4 ms) saves 8% of the latency`; of one form also where it stands nearer: `128 → 256 (2× the size): 1.2× the time`.
 */
function isOfAnother({ numbers }: Sentence, compared: WrittenComparison, isAlike = false): boolean {
  const { number, pairs, isSure } = compared
  return numbers.some(
    (other) =>
      other !== number &&
      other.form !== 'plain' &&
      (isAlike
        ? other.form === number.form && isBetween(other, compared)
        : other.form !== number.form) &&
      listMisfits({ number: other, kinds: [], pairs, isSure }).length === 0,
  )
}

/**
 * Whether a ratio may be one to what stood before all steps, as `Week 3: 30 → 60 tokens/s (9.4x in total)` tells it, or is a goal that nobody
 * measured.
 */
function isOfSeries(sentence: Sentence, { start, end }: WrittenNumber): boolean {
  const after = textBetween(sentence, end, Math.min(sentence.end, end + 30))
  return (
    GOAL.test(textBetween(sentence, sentence.start, start)) ||
    (STEP.test(textBetween(sentence, sentence.start, start)) && OVERALL.test(after)) ||
    /^ (?:\p{L}+ )?(?:cumulative|so far|since the start)/iu.test(after)
  )
}

const GOAL = /\b(?:goals?|targets?|targeted|expected|projected|estimated|planned)\b/i
const STEP =
  /\b(?:week|phase|step|stage|part|sprint|round|day|milestone|tier|level|iteration)s? \d/i
const OVERALL = /^ (?:total|overall|in total|cumulative|combined)\b/i

/** Whether a number stands between a ratio and all that it may compare. */
function isBetween({ start }: WrittenNumber, { number, pairs }: WrittenComparison): boolean {
  const places = pairs.flatMap(({ subject, reference }) => [subject.start, reference.start])
  return (
    places.every((at) => at < start && start < number.start) ||
    places.every((at) => number.start < start && start < at)
  )
}

/** Whether a round ratio such as `20x` is right to its only digit. */
function isNearRound(
  { form, digits, value, text }: WrittenNumber,
  { values }: Expectation,
): boolean {
  if (form !== 'ratio' || digits > 1 || value < 10) return false
  const half = 0.5 * 10 ** Math.floor(Math.log10(value))
  return /^\D*\d+\D*$/.test(text) && values.some((one) => Math.abs(one - value) <= half)
}

/** In a sentence, two digits that were cut off are no fault worth a word. */
function isCutShort(number: WrittenNumber, expectation: Expectation): boolean {
  return number.digits <= 2 && isTruncated(number, expectation)
}

/** Whether the two quantities give a number the other way round, or as another kind of change, whatever the words say. */
function isTurned({ number, kinds, pairs }: WrittenComparison): boolean {
  // `3.4 times as fast` counts from nothing
  const isQuotient = number.form === 'ratio' && kinds.join() === 'share'
  return pairs.some(({ subject, reference }) => {
    const [over, under] = [expectQuotient(subject, reference), expectQuotient(reference, subject)]
    return [over, under].some(
      (one) =>
        one !== undefined &&
        [one, ...(isQuotient ? [] : [mapExpectation(one, '', (value) => value - 1)])].some((read) =>
          isNear(number, read),
        ),
    )
  })
}

/** Whether a number is nearly right: it may have been computed of numbers that were rounded less. */
function isNear(number: WrittenNumber, { values }: Expectation): boolean {
  const scale = number.form === 'percent' ? 100 : 1
  // `5x` is no way to write 4
  const steps = number.form === 'ratio' && number.digits === 1 && number.value < 10 ? 0.75 : 1.5
  return values.some((value) => {
    const off = Math.abs(Math.abs(value * scale) - Math.abs(number.value))
    return off <= steps * number.step || off <= 0.04 * Math.abs(number.value)
  })
}
