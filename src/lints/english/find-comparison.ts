import { findJoint, findNamedReference, isLeadToRatio } from './comparison-words.ts'
import type { ChangeKind } from './change-words.ts'
import { findDimension, findKinds, findOperands } from './find-operands.ts'
import type { PageNumbers } from '../checked-page.ts'
import { listPairScales } from '../tables/pair-scales.ts'
import { listReferenceCells } from './reference-cells.ts'
import { findLabel, textBetween, type Sentence } from './sentences.ts'
import { findLonePair } from './lone-pair.ts'
import { findToldBefore } from './told-next.ts'
import { findOnlyPair } from './only-pair.ts'
import { findTwoSides } from './without-with.ts'
import type { WrittenNumber } from '../written-number.ts'

/** A ratio or a percentage in a sentence that compares two quantities. */
export interface WrittenComparison {
  readonly number: WrittenNumber
  /** What its words say of it; empty where they say nothing. */
  readonly kinds: readonly ChangeKind[]
  /** What it may compare, the likeliest first. */
  readonly pairs: readonly Pair[]
  /** Whether no other quantities of the page may be meant. */
  readonly isSure: boolean
  /** Whether the sentence names what it compares with, as `above the baseline` does, and does not only stand beside two quantities. */
  readonly isNamed?: boolean
}

interface Pair {
  readonly subject: WrittenNumber
  readonly reference: WrittenNumber
}

/**
 * Find what a ratio or a percentage in a sentence compares; `undefined` where that is not beyond doubt.
 *
 * @param index of the sentence
 */
export function findComparison(
  page: PageNumbers,
  index: number,
  number: WrittenNumber,
): WrittenComparison | undefined {
  const sentence = page.sentences[index]
  if (sentence === undefined) return undefined
  const pairs = findOperands(sentence, number)
  const kinds = findKinds(sentence, number)
  if (pairs.length > 0) {
    const isSure = pairs.some((pair) => pair.isSure) || isLone(sentence, number, pairs)
    return { number, kinds, pairs, isSure }
  }
  const sides = findTwoSides(page.sentences[index - 1], sentence, number)
  if (sides !== undefined) return { number, kinds, pairs: [sides], isSure: kinds.length > 0 }
  const told = findToldBefore(page.sentences, index, number)
  if (told !== undefined) return { number, kinds: told.kinds, pairs: [told], isSure: told.isSure }
  const lone = findLonePair(sentence, number)
  if (lone !== undefined) return readLone(sentence, lone, { number, kinds })
  const named = findNamed(page, index, number)
  if (named !== undefined) return { number, kinds, pairs: named, isSure: true, isNamed: true }
  const only = findOnlyPair(page.sentences, index, number)
  return only && { number, kinds, pairs: [only], isSure: true }
}

/** Words such as `doubled` say themselves what they are of two quantities, and `so it costs us` that it is more. */
function readLone(
  sentence: Sentence,
  lone: Pair,
  { number, kinds }: Pick<WrittenComparison, 'number' | 'kinds'>,
): WrittenComparison {
  const isCost = /\bcosts?(?: us| you)? *$/i.test(
    textBetween(sentence, sentence.start, number.start),
  )
  const own: WrittenComparison['kinds'] = kinds.length === 0 && isCost ? ['more'] : kinds
  return { number, kinds: own, pairs: [lone], isSure: own.length > 0 || !/\d/.test(number.text) }
}

/** Whether two quantities that are joined loosely are the only ones of a sentence that concludes a change from them. */
function isLone(sentence: Sentence, number: WrittenNumber, pairs: readonly Pair[]): boolean {
  const [pair, ...others] = pairs
  const lone = others.length === 0 ? findLonePair(sentence, number) : undefined
  if (pair === undefined || lone === undefined) return false
  const own = [pair.subject.start, pair.reference.start]
  return own.includes(lone.subject.start) && own.includes(lone.reference.start)
}

/** The only two quantities of a sentence that is about them: `from A to B`, `A against B`. */
function findPair(sentence: Sentence): Pair | undefined {
  const [a, b, ...others] = listPlain(sentence).filter(({ unit }) => unit !== '')
  if (a === undefined || b === undefined || others.length > 0) return undefined
  if (findDimension(a, b) === undefined) return undefined
  const between = textBetween(sentence, a.end, b.start)
  switch (findJoint(between, textBetween(sentence, sentence.start, a.start))) {
    case 'change':
      return { subject: b, reference: a }
    case 'contrast':
      return { subject: a, reference: b }
    case undefined:
      return undefined
  }
}

function listPlain({ numbers }: Sentence): readonly WrittenNumber[] {
  return numbers.filter(({ form, isBound }) => form === 'plain' && !isBound)
}

/**
 * `effective time is 877 seconds. This is 19.3% above the baseline`: the other side is a quantity of the same name
 * that stands earlier in the page, or the baseline's in the table that has the first.
 */
function findNamed(
  page: PageNumbers,
  index: number,
  number: WrittenNumber,
): readonly Pair[] | undefined {
  const own = page.sentences[index]
  if (own === undefined) return undefined
  const name = findNamedReference(textBetween(own, number.end, own.end))
  const sentence =
    name === undefined ? undefined : findSubjectSentence(page.sentences, index, number)
  if (name === undefined || sentence === undefined) return undefined
  const pair = sentence === own ? undefined : findPair(sentence)
  if (pair !== undefined) return [pair]
  const subject = listPlain(sentence).findLast(({ end }) => sentence !== own || end <= number.start)
  if (subject === undefined) return undefined
  const word = new RegExp(String.raw`\b${name}\b`, 'i')
  const inText = listEarlier(page.sentences, { sentence, subject, word })
  const references = inText.length > 0 ? inText : listReferenceCells(page.tables, subject, name)
  return references.length === 0
    ? undefined
    : references.map((reference) => ({ subject, reference }))
}

/** The sentence whose last quantity is compared: this one, or the one before that `This` points back to. */
function findSubjectSentence(
  sentences: readonly Sentence[],
  index: number,
  number: WrittenNumber,
): Sentence | undefined {
  const [previous, own] = [sentences[index - 1], sentences[index]]
  if (own === undefined) return undefined
  const inside = listPlain(own).findLast(({ end }) => end <= number.start)
  if (inside !== undefined) {
    return isLeadToRatio(textBetween(own, inside.end, number.start)) ? own : undefined
  }
  const lead = textBetween(own, own.start, number.start).trim()
  const pointsBack = /^(?:This|That|It|Which)\b/.exec(lead)
  if (pointsBack === null || previous?.heading !== own.heading) return undefined
  return isLeadToRatio(`${lead.slice(pointsBack[0].length)} `) ? previous : undefined
}

/** The quantities of the same name before a quantity, those that the reference's name is near to first. */
function listEarlier(
  sentences: readonly Sentence[],
  {
    sentence,
    subject,
    word,
  }: { readonly sentence: Sentence; readonly subject: WrittenNumber; readonly word: RegExp },
): readonly WrittenNumber[] {
  const label = findLabel(sentence, subject)
  if (!label.includes(' ')) return []
  const named = labelled.get(sentences) ?? groupByLabel(sentences)
  labelled.set(sentences, named)
  const alike = named.get(label) ?? []
  if (alike.length > MOST_ALIKE) return []
  const earlier = alike
    .filter(({ number: { start } }) => start < subject.start)
    .filter(({ number }) => listPairScales(subject, number).length > 0)
    .map(({ number, sentence: { heading, block } }) => ({
      candidate: number,
      isMeant: word.test(heading) || word.test(block.text),
    }))
  return [
    ...earlier.filter(({ isMeant }) => isMeant),
    ...earlier.filter(({ isMeant }) => !isMeant),
  ].map(({ candidate }) => candidate)
}

/** A name that more quantities of a page have tells nothing. */
const MOST_ALIKE = 64

interface LabelledNumber {
  readonly number: WrittenNumber
  readonly sentence: Sentence
}

const labelled = new WeakMap<readonly Sentence[], ReadonlyMap<string, readonly LabelledNumber[]>>()

/** The quantities of a page by their names, read once. */
function groupByLabel(
  sentences: readonly Sentence[],
): ReadonlyMap<string, readonly LabelledNumber[]> {
  const groups = new Map<string, LabelledNumber[]>()
  for (const sentence of sentences) {
    for (const number of listPlain(sentence)) {
      const label = findLabel(sentence, number)
      const group = groups.get(label)
      if (group === undefined) groups.set(label, [{ number, sentence }])
      else group.push({ number, sentence })
    }
  }
  return groups
}
