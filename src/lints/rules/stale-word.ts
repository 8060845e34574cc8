import type { PageNumbers } from '../checked-page.ts'
import type { Relation } from '../certainty.ts'
import type { ChangeKind } from '../english/change-words.ts'
import { isExplainedInSight } from '../english/explained-in-sight.ts'
import { findComparison, type WrittenComparison } from '../english/find-comparison.ts'
import { expectQuotient, type Expectation } from '../expectation.ts'
import type { Finding } from '../finding.ts'
import { formatExpectation } from '../format-figure.ts'
import { createFinding, type LintRule } from '../lint-rule.ts'
import { spanOf } from '../rounding-interval.ts'
import { listMisfits } from '../english/judge-comparison.ts'
import { parseWordRatios } from '../english/parse-word-ratios.ts'
import { textBetween, type Sentence } from '../english/sentences.ts'
import { isOfOtherEffect } from '../passages/other-effect.ts'
import type { WrittenNumber } from '../written-number.ts'

/** Words for ratios. */
export const staleWord: LintRule<StaleWord> = {
  name: 'stale-word',
  summary: 'words such as "about four times" beside numbers that say otherwise',
  explain: ({ words, computed, formula }) =>
    `\`${formula}\` is ${computed === formula ? '' : `${computed}, `}not \`${words}\`; correct the words, or let a value say it`,
  check: checkSentences,
}

interface StaleWord {
  readonly words: string
  readonly computed: string
  readonly formula: string
}

/** Find words such as `about four times` beside numbers that are far from it. */
function checkSentences(page: PageNumbers): readonly Finding[] {
  return page.sentences.flatMap((sentence, index) => {
    const ratios = parseWordRatios(sentence, sentence.numbers)
    const exact = sentence.numbers.filter(
      ({ form, isApproximate, isBound }) => form === 'ratio' && !isApproximate && !isBound,
    )
    return ratios.flatMap((number): readonly Finding[] => {
      const beside = exact.find((one) => isBeside(sentence, number, one))
      if (beside !== undefined) return judgeBeside(number, beside)
      const comparison = findComparison(page, index, number)
      if (comparison === undefined || isOfOtherEffect(sentence, comparison)) return []
      const misfits = listMisfits(comparison)
      const isBelow = number.value < 1
      const misfit =
        misfits.find(({ values: [value = 1] }) => value < 1 === isBelow) ??
        misfits[0] ??
        findTurned(sentence, number, comparison)
      if (misfit === undefined || isExplainedInSight(page.sentences, index, comparison)) return []
      if (isOpen(sentence, number) || isNoun(sentence, number, comparison.kinds)) return []
      const { computed } = formatExpectation({ ...number, text: 'x', digits: 3 }, misfit)
      return [
        report(number, computed, {
          formula: misfit.formula,
          expected: spanOf(misfit.values),
          relation: isOverstated(number, comparison) ? 'operator' : 'none',
        }),
      ]
    })
  })
}

/** From this on words say more than even a rough reading of them allows. */
const OVERSTATED = 1.25

/** How far a word that is said to be rough, such as `nearly half`, is off when no reading of it is right. */
const FAR_OFF = 1.6
/** How much more than twice is doubled by nobody's account. */
const UNDERSTATED = 1.4

/**
 * Whether words that leave no doubt about what they compare, such as `doubled from 310 MB to 410 MB`, say more than the numbers do, or far less.
 * Who says a little less may mean it.
 */
function isOverstated(
  { value, form, text, isApproximate }: WrittenNumber,
  { pairs: [pair, ...others], isSure, kinds }: WrittenComparison,
): boolean {
  if (pair === undefined || others.length > 0 || !isSure || form !== 'ratio') return false
  const [quotient = 1] = expectQuotient(pair.subject, pair.reference)?.values ?? []
  const [told, given] = [value, quotient].map((one) => Math.abs(Math.log(one)))
  const over = (told ?? 0) - (given ?? 0)
  if (kinds.length > 1) return false
  // `more than doubled` has no room but that of its limit
  if (/^(?:more|less) than /i.test(text)) return true
  if (isApproximate) return Math.abs(over) >= Math.log(FAR_OFF)
  return over >= Math.log(OVERSTATED) || -over >= Math.log(UNDERSTATED)
}

/** What doubles where a time is halved. */
const GOODNESS =
  /speed|performance|throughput|fast|efficien|productiv|capacity|slow|pace|rate|improve|better|power/i

/** `doubled, from 3.0 s to 1.5 s`: what the words say is the other way round. */
function findTurned(
  sentence: Sentence,
  { text, value }: WrittenNumber,
  { pairs, isSure }: WrittenComparison,
): Expectation | undefined {
  const [pair, ...others] = pairs
  if (pair === undefined || others.length > 0 || !isSure || !/(?:ed|es|ing)$/i.test(text))
    return undefined
  const [before, after] = [pair.subject, pair.reference].toSorted((a, b) => a.start - b.start)
  if (before === undefined || after === undefined) return undefined
  const from = textBetween(sentence, sentence.start, before.start)
  const to = textBetween(sentence, before.end, after.start)
  if (!/\bfrom *[~≈]? *[$€£]?$/i.test(from) || !/\bto *[~≈]? *[$€£]?$/i.test(to)) return undefined
  if (GOODNESS.test(textBetween(sentence, sentence.start, sentence.end))) return undefined
  const quotient = expectQuotient(after, before)
  const isTurned = (quotient?.intervals ?? []).every(({ low, high }) =>
    value > 1 ? high < 1 : low > 1,
  )
  return isTurned ? quotient : undefined
}

/** `the sum half from the high 512 bits`: a part, and no share. */
function isNoun(
  sentence: Sentence,
  { text, start }: WrittenNumber,
  kinds: readonly ChangeKind[],
): boolean {
  if (kinds.length > 0 || !/(?:half|third|quarter|tenth|double|triple)$/i.test(text)) return false
  return !/\b(?:in|by|to)\s*$/i.test(textBetween(sentence, start - 10, start))
}

/** `about 10x or more`, `roughly double if not more`. */
function isOpen(sentence: Sentence, { end }: WrittenNumber): boolean {
  const after = textBetween(sentence, end, Math.min(sentence.end, end + 20))
  return /^(?:\+|\s*(?:or (?:more|less|so)|and more|if not|[-–]ish)\b)/i.test(after)
}

/** `about four times (x5.2)`, `x5.2, about four times`; not `3x, double on ARM`. */
function isBeside(sentence: Sentence, number: WrittenNumber, exact: WrittenNumber): boolean {
  const [first, second] = number.start < exact.start ? [number, exact] : [exact, number]
  const between = textBetween(sentence, first.end, second.start)
  const after = textBetween(sentence, second.end, sentence.end)
  if (/^\s*\($/.test(between)) return after.startsWith(')')
  const isTold = /^\s*[,–—]\s*(?:or|that is|i\.e\.,?)\s*$/.test(between)
  const isRough = /^\s*,\s*$/.test(between) && /^(?:about|roughly|around)/i.test(number.text)
  return (isTold || isRough) && /^\s*(?:$|[.,;:)]|as\b|than\b)/.test(after)
}

/** Ratios of which one is this many times the other were never one. */
const FAR = 3

function judgeBeside(number: WrittenNumber, exact: WrittenNumber): readonly Finding[] {
  if (number.form === 'percent') return []
  const quotient = exact.value / number.value
  const inverse = 1 / (exact.value * number.value)
  // two numbers that are far apart are of two things: `432× (22×)`
  if (/\d/.test(number.text) && (quotient > FAR || quotient < 1 / FAR)) return []
  if ([quotient, inverse].some((one) => one > 0.75 && one < 1.34)) return []
  const relation = 'none'
  return [report(number, exact.text, { formula: exact.text, expected: exact.interval, relation })]
}

function report(
  number: WrittenNumber,
  computed: string,
  {
    formula,
    expected,
    relation,
  }: {
    readonly formula: string
    readonly expected: { low: number; high: number }
    readonly relation: Relation
  },
): Finding {
  const { text: words, start, end, value } = number
  const figures = { written: words, value, expected, factor: undefined }
  return createFinding(
    staleWord,
    { words, computed, formula },
    {
      ...{ start, end, figures },
      // words are rough, and `doubled` is said of more than twice as well
      basis: { relation },
    },
  )
}
