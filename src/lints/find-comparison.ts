import { listPairScales } from './pair-scales.ts'
import { findLabel, textBetween, type Sentence } from './sentences.ts'
import type { WrittenNumber } from './written-number.ts'

/** A ratio or a percentage in a sentence that compares two quantities. */
export interface Comparison {
  readonly number: WrittenNumber
  readonly subject: WrittenNumber
  /** What it may be compared with, the likeliest first. */
  readonly references: readonly WrittenNumber[]
}

const MORE_OR_LESS =
  'above|below|more|less|fewer|faster|slower|quicker|higher|lower|larger|smaller|longer|shorter|bigger|greater|over|under'

/**
 * Find what a ratio or a percentage in a sentence compares; `undefined` where that is not beyond doubt.
 *
 * @param isOnly whether the sentence has no other comparison
 */
export function findComparison(
  sentences: readonly Sentence[],
  index: number,
  { number, isOnly }: { readonly number: WrittenNumber; readonly isOnly: boolean },
): Comparison | undefined {
  const sentence = sentences[index]
  if (sentence === undefined) return undefined
  return findWithin(sentence, number, isOnly) ?? findNamed(sentences, index, number)
}

/** A comparison whose both sides stand in the sentence: `A is 40% more than B`, `from A to B, x1.4`. */
function findWithin(
  sentence: Sentence,
  number: WrittenNumber,
  isOnly: boolean,
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
    if (
      links.test(link) &&
      /\b(?:than|as|the|above|below|of)\b/.test(link) &&
      /^[^;:.]{0,40}$/.test(lead)
    ) {
      return { number, subject, references: [reference] }
    }
  }
  const [a, b, ...others] = isOnly ? plain.filter(({ unit }) => unit !== '') : []
  if (a === undefined || b === undefined || others.length > 0 || !areAlike(a, b)) return undefined
  const between = textBetween(sentence, a.end, b.start)
  const lead = textBetween(sentence, sentence.start, a.start)
  const isChange =
    (/^\s*to\s*(?:only|just)?\s*$/.test(between) && /\bfrom\s*$/.test(lead)) ||
    /^\s*(?:→|->|against|versus|vs\.?|compared (?:to|with))\s*$/.test(between)
  return isChange && isNear(sentence, number, b)
    ? { number, subject: b, references: [a] }
    : undefined
}

/** Whether a ratio follows two quantities closely: `, a 40% increase`, `(x1.4)`, `, 1.4 times as long`. */
function isNear(sentence: Sentence, number: WrittenNumber, last: WrittenNumber): boolean {
  const lead = textBetween(sentence, last.end, number.start)
  const after = textBetween(sentence, number.end, sentence.end)
  if (
    !/^\s*[,(–—-]*\s*(?:(?:or|i\.e\.,?|that is|which is|is|a|an|by|down|up|about|an? \w+ of)\s+)*$/.test(
      lead,
    )
  ) {
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
 * that stands earlier in the page. All of that name count, the one that the words mean first.
 */
function findNamed(
  sentences: readonly Sentence[],
  index: number,
  number: WrittenNumber,
): Comparison | undefined {
  const sentence = sentences[index]
  if (sentence === undefined) return undefined
  const named = TO_NAMED.exec(textBetween(sentence, number.end, sentence.end))
  const found = named === null ? undefined : findSubject(sentences, index, number)
  if (found === undefined) return undefined
  const { label, subject } = found
  const word = new RegExp(named?.groups?.['name'] ?? 'baseline', 'i')
  const earlier = sentences
    .slice(0, index + 1)
    .flatMap((one) => one.numbers.map((candidate) => ({ one, candidate })))
    .filter(
      ({ one, candidate }) =>
        candidate.start < subject.start && findLabel(one, candidate) === label,
    )
    .filter(
      ({ candidate }) =>
        candidate.form === 'plain' && listPairScales(subject, candidate).length > 0,
    )
  const isMeant = ({ one }: (typeof earlier)[number]): boolean =>
    word.test(one.heading) || word.test(one.block.text)
  const sorted = [...earlier.filter(isMeant), ...earlier.filter((one) => !isMeant(one))]
  if (sorted.length === 0) return undefined
  return { number, subject, references: sorted.map(({ candidate }) => candidate) }
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
  const pointsBack = /^\s*(?:This|That|It|Which)\b(?: (?:is|was|means|makes))?[^,;]{0,20}$/.test(
    lead,
  )
  const isNext = previous?.heading === own.heading && pointsBack
  const before = isNext ? previous.numbers.filter((one) => one.form === 'plain').at(-1) : undefined
  const subject = inside ?? before
  const sentence = inside === undefined ? previous : own
  if (subject === undefined || sentence === undefined) return undefined
  const label = findLabel(sentence, subject)
  return label.includes(' ') ? { label, subject } : undefined
}
