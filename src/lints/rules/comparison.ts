import { expectQuotient, fits, isTruncated, mapExpectation, type Expectation } from '../expectation.ts'
import type { Finding } from '../finding.ts'
import { createInterval } from '../interval.ts'
import { reportNumber } from '../judge-number.ts'
import { listPairScales } from '../pair-scales.ts'
import { findLabel, textBetween, type Sentence } from '../sentences.ts'
import type { WrittenNumber } from '../written-number.ts'

/** A ratio or a percentage in a sentence that compares two quantities. */
interface Comparison {
  readonly number: WrittenNumber
  /** What is compared, and with what. */
  readonly subject: WrittenNumber
  readonly reference: WrittenNumber
}

const MORE_OR_LESS =
  'above|below|more|less|fewer|faster|slower|quicker|higher|lower|larger|smaller|longer|shorter|bigger|greater|over|under'

/** Find ratios and percentages in sentences that the quantities which they compare do not give. */
export function checkComparisons(sentences: readonly Sentence[]): readonly Finding[] {
  return sentences.flatMap((sentence, index) => {
    const comparators = sentence.numbers.filter(
      ({ form, isBound }) => (form === 'ratio' || form === 'percent') && !isBound,
    )
    return comparators.flatMap((number) => {
      const inside = findWithin(sentence, number, comparators.length)
      if (inside !== undefined) return judge(inside)
      return checkAgainstNamed(sentences, index, number)
    })
  })
}

function judge(comparison: Comparison): readonly Finding[] {
  const expectations = listExpectations(comparison)
  const [nearest] = expectations
  if (nearest === undefined || expectations.some((one) => fitsWord(comparison.number, one))) return []
  const truncated = expectations.find((one) => isTruncated(comparison.number, one))
  return [report(comparison, truncated ?? nearest)]
}

function report({ number, subject, reference }: Comparison, expectation: Expectation): Finding {
  const finding = reportNumber('comparison', number, expectation)
  const quotient = subject.value / reference.value
  const { problem } = finding
  if (number.form !== 'percent' || problem.kind !== 'comparison' || Math.abs(quotient) < 2) return finding
  // nobody says that something is 2873 % above another
  return { ...finding, problem: { ...problem, hint: `that is x${quotient.toPrecision(3)}` } }
}

/** Words such as `nearly` leave room. */
function fitsWord(number: WrittenNumber, expectation: Expectation): boolean {
  if (fits(number, expectation)) return true
  if (!number.isApproximate) return false
  const wide = createInterval(number.value, Math.abs(number.value) * 0.2)
  return fits({ ...number, interval: wide }, expectation)
}

/** All that `40% faster` or `3 times more` may mean, the plainest first; signs are said by words. */
function listExpectations({ number, subject, reference }: Comparison): readonly Expectation[] {
  const over = expectQuotient(subject, reference)
  const under = expectQuotient(reference, subject)
  if (over === undefined || under === undefined) return []
  const quotients = [over, under]
  const size = (value: number): number => Math.abs(value)
  const changes = quotients.map((one) =>
    mapExpectation(one, `${one.formula} - 1`, (value) => value - 1),
  )
  const sized = changes.map((one) => ({
    ...one,
    values: one.values.map(size),
    intervals: one.intervals.map(({ low, high }) =>
      low <= 0 && high >= 0
        ? { low: 0, high: Math.max(-low, high) }
        : { low: Math.min(size(low), size(high)), high: Math.max(size(low), size(high)) },
    ),
  }))
  const plain = { ...number, value: Math.abs(number.value) }
  return plain.form === 'percent' ? [...sized, ...quotients] : [...quotients, ...sized]
}

/** A comparison whose both sides stand in the sentence: `A is 40% more than B`, `from A to B, x1.4`. */
function findWithin(
  sentence: Sentence,
  number: WrittenNumber,
  comparators: number,
): Comparison | undefined {
  const { numbers } = sentence
  const plain = numbers.filter(({ form, isBound }) => form === 'plain' && !isBound)
  const before = plain.filter(({ end }) => end <= number.start)
  const after = plain.filter(({ start }) => start >= number.end)
  const subject = before.at(-1)
  const [reference] = after
  if (subject !== undefined && reference !== undefined && areAlike(subject, reference)) {
    const link = textBetween(sentence, number.end, reference.start)
    const lead = textBetween(sentence, subject.end, number.start)
    const links = new RegExp(`^\\s*(?:${MORE_OR_LESS}|as \\w+ as|of|the)\\b[^,;:.()]{0,60}$`, 'i')
    if (links.test(link) && /\b(?:than|as|the|above|below|of)\b/.test(link) && /^[^;:.]{0,40}$/.test(lead)) {
      return { number, subject, reference }
    }
  }
  const [a, b, ...others] = comparators === 1 ? plain.filter(({ unit }) => unit !== '') : []
  if (a === undefined || b === undefined || others.length > 0 || !areAlike(a, b)) return undefined
  const between = textBetween(sentence, a.end, b.start)
  const lead = textBetween(sentence, sentence.start, a.start)
  const isChange =
    (/^\s*to\s*(?:only|just)?\s*$/.test(between) && /\bfrom\s*$/.test(lead)) ||
    /^\s*(?:→|->|against|versus|vs\.?|compared (?:to|with))\s*$/.test(between)
  return isChange && isNear(sentence, number, b) ? { number, subject: b, reference: a } : undefined
}

/** Whether a ratio follows two quantities closely: `, a 40% increase`, `(x1.4)`, `, 1.4 times as long`. */
function isNear(sentence: Sentence, number: WrittenNumber, last: WrittenNumber): boolean {
  const lead = textBetween(sentence, last.end, number.start)
  const after = textBetween(sentence, number.end, sentence.end)
  if (!/^\s*[,(–—-]*\s*(?:(?:or|i\.e\.,?|that is|which is|is|a|an|by|down|up|about|an? \w+ of)\s+)*$/.test(lead)) {
    return false
  }
  const words = new RegExp(
    `^[)\\s]*(?:${MORE_OR_LESS}|increase|decrease|reduction|improvement|drop|growth|gain|rise|speed-?up|slow-?down|as|in|[.,;)]|$)`,
    'i',
  )
  return words.test(after)
}

/** Two quantities that are of one kind beyond doubt: both with their units. */
function areAlike(a: WrittenNumber, b: WrittenNumber): boolean {
  return a.unit !== '' && b.unit !== '' && listPairScales(a, b).length > 0
}

const TO_NAMED = new RegExp(
  `^\\s*(?:(?:${MORE_OR_LESS})(?:\\s+than)?|of|as \\w+ as|the)\\s+(?:that of\\s+)?(?:the|our|its)?\\s*(?<name>baseline|base ?line|base|reference|release|original)\\b`,
  'i',
)

/**
 * `effective time is 877 seconds. This is 19.3% above the baseline`: the other side is a quantity of the same name
 * that stands earlier in the page. All of that name count; when none fits, the one that the words mean is told.
 */
function checkAgainstNamed(
  sentences: readonly Sentence[],
  index: number,
  number: WrittenNumber,
): readonly Finding[] {
  const sentence = sentences[index]
  if (sentence === undefined) return []
  const named = TO_NAMED.exec(textBetween(sentence, number.end, sentence.end))
  const found = named === null ? undefined : findSubject(sentences, index, number)
  if (found === undefined) return []
  const { label, subject } = found
  const earlier = sentences
    .slice(0, index + 1)
    .flatMap((one) => one.numbers.map((candidate) => ({ one, candidate })))
    .filter(({ one, candidate }) => candidate.start < subject.start && findLabel(one, candidate) === label)
    .filter(({ candidate }) => candidate.form === 'plain' && listPairScales(subject, candidate).length > 0)
  const comparisons = earlier.map(({ candidate }) => ({ number, subject, reference: candidate }))
  const misfits = comparisons.map(judge)
  if (misfits.length === 0 || misfits.some((findings) => findings.length === 0)) return []
  const word = new RegExp(named?.groups?.['name'] ?? 'baseline', 'i')
  const meant = earlier.findIndex(({ one }) => word.test(one.heading) || word.test(one.block.text))
  return misfits[Math.max(meant, 0)] ?? []
}

/** The quantity that a comparison speaks of: the last before it, in its sentence or the one before. */
function findSubject(
  sentences: readonly Sentence[],
  index: number,
  number: WrittenNumber,
): { readonly label: string; readonly subject: WrittenNumber } | undefined {
  const own = sentences[index]
  const previous = sentences[index - 1]
  if (own === undefined) return undefined
  const inside = own.numbers.filter((one) => one.form === 'plain' && one.end <= number.start).at(-1)
  const lead = textBetween(own, own.start, number.start)
  const pointsBack = /^\s*(?:This|That|It|Which)\b(?: (?:is|was|means|makes))?[^,;]{0,20}$/.test(lead)
  const isNext = previous !== undefined && previous.heading === own.heading && pointsBack
  const before = isNext ? previous.numbers.filter((one) => one.form === 'plain').at(-1) : undefined
  const subject = inside ?? before
  const sentence = inside === undefined ? previous : own
  if (subject === undefined || sentence === undefined) return undefined
  const label = findLabel(sentence, subject)
  return label.includes(' ') ? { label, subject } : undefined
}
