import {
  endsChange,
  findJoint,
  findNamedReference,
  isLeadToRatio,
  isLinkToReference,
  standsAlone,
} from './comparison-words.ts'
import { overlaps, scaleInterval } from '../rounding-interval.ts'
import type { PageNumbers } from '../checked-page.ts'
import type { NumberTable } from '../tables/number-table.ts'
import { listPairScales } from '../tables/pair-scales.ts'
import { findLabel, textBetween, type Sentence } from './sentences.ts'
import type { WrittenNumber } from '../written-number.ts'

/** A ratio or a percentage in a sentence that compares two quantities. */
export interface WrittenComparison {
  readonly number: WrittenNumber
  readonly subject: WrittenNumber
  /** What it may be compared with, the likeliest first. */
  readonly references: readonly WrittenNumber[]
}

/**
 * Find what a ratio or a percentage in a sentence compares; `undefined` where that is not beyond doubt.
 *
 * @param index of the sentence
 * @param isOnly whether the sentence has no other comparison
 */
export function findComparison(
  page: PageNumbers,
  index: number,
  { number, isOnly }: { readonly number: WrittenNumber; readonly isOnly: boolean },
): WrittenComparison | undefined {
  const sentence = page.sentences[index]
  if (sentence === undefined) return undefined
  const around = findAround(sentence, number)
  if (around !== undefined) return around
  const pair = isOnly ? findPair(sentence) : undefined
  if (pair !== undefined && follows(sentence, number, pair)) return { number, ...pair }
  return findNamed(page, index, number)
}

/** A ratio between its two quantities: `A is 40% more than B`. */
function findAround(sentence: Sentence, number: WrittenNumber): WrittenComparison | undefined {
  const plain = listPlain(sentence)
  const subject = plain.findLast(({ end }) => end <= number.start)
  const reference = plain.find(({ start }) => start >= number.end)
  if (subject === undefined || reference === undefined) return undefined
  const dimension = findDimension(subject, reference)
  if (dimension === undefined) return undefined
  const afterSubject = textBetween(sentence, subject.end, sentence.end)
  const afterReference = textBetween(sentence, reference.end, sentence.end)
  if (!standsAlone(afterSubject) || !standsAlone(afterReference)) return undefined
  const isNear = /^[^;:.]{0,40}$/.test(textBetween(sentence, subject.end, number.start))
  const link = textBetween(sentence, number.end, reference.start)
  if (!isNear || !isLinkToReference(link, dimension)) return undefined
  return { number, subject, references: [reference] }
}

interface Pair {
  readonly subject: WrittenNumber
  readonly references: readonly [WrittenNumber]
}

/** The only two quantities of a sentence that is about them: `from A to B`, `A against B`. */
function findPair(sentence: Sentence): Pair | undefined {
  const [a, b, ...others] = listPlain(sentence).filter(({ unit }) => unit !== '')
  if (a === undefined || b === undefined || others.length > 0) return undefined
  if (findDimension(a, b) === undefined) return undefined
  const between = textBetween(sentence, a.end, b.start)
  switch (findJoint(between, textBetween(sentence, sentence.start, a.start))) {
    case 'change':
      return { subject: b, references: [a] }
    case 'contrast':
      return { subject: a, references: [b] }
    case undefined:
      return undefined
  }
}

/** Whether a ratio follows two quantities closely: `, a 40% increase`, `(x1.4)`, `, 1.4 times as long`. */
function follows(
  sentence: Sentence,
  number: WrittenNumber,
  { subject, references }: Pair,
): boolean {
  const [reference] = references
  const last = subject.end > reference.end ? subject : reference
  const lead = textBetween(sentence, last.end, number.start).replace(/^\s*\)/, '')
  const after = textBetween(sentence, number.end, sentence.end)
  const dimension = findDimension(subject, reference) ?? ''
  const isEnd = endsChange(after, dimension) || findNamedReference(after) !== undefined
  return number.start >= last.end && isLeadToRatio(lead) && isEnd
}

function listPlain({ numbers }: Sentence): readonly WrittenNumber[] {
  return numbers.filter(({ form, isBound }) => form === 'plain' && !isBound)
}

/** What two quantities measure, both with their units; `undefined` when that is not the same. */
function findDimension(a: WrittenNumber, b: WrittenNumber): string | undefined {
  if (a.unit === '' || b.unit === '' || listPairScales(a, b).length === 0) return undefined
  return a.readings.find((one) => b.readings.some(({ dimension }) => dimension === one.dimension))
    ?.dimension
}

/**
 * `effective time is 877 seconds. This is 19.3% above the baseline`: the other side is a quantity of the same name
 * that stands earlier in the page, or the baseline's in the table that has the first.
 */
function findNamed(
  page: PageNumbers,
  index: number,
  number: WrittenNumber,
): WrittenComparison | undefined {
  const own = page.sentences[index]
  if (own === undefined) return undefined
  const name = findNamedReference(textBetween(own, number.end, own.end))
  const sentence =
    name === undefined ? undefined : findSubjectSentence(page.sentences, index, number)
  if (name === undefined || sentence === undefined) return undefined
  const pair = sentence === own ? undefined : findPair(sentence)
  if (pair !== undefined) return { number, ...pair }
  const subject = listPlain(sentence).findLast(({ end }) => sentence !== own || end <= number.start)
  if (subject === undefined) return undefined
  const word = new RegExp(String.raw`\b${name}\b`, 'i')
  const inText = listEarlier(page.sentences.slice(0, index + 1), { sentence, subject, word })
  const references = inText.length > 0 ? inText : listInTables(page.tables, subject, word)
  return references.length === 0 ? undefined : { number, subject, references }
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
  const earlier = sentences.flatMap((one) =>
    listPlain(one)
      .filter((candidate) => candidate.start < subject.start && findLabel(one, candidate) === label)
      .filter((candidate) => listPairScales(subject, candidate).length > 0)
      .map((candidate) => ({
        candidate,
        isMeant: word.test(one.heading) || word.test(one.block.text),
      })),
  )
  return [
    ...earlier.filter(({ isMeant }) => isMeant),
    ...earlier.filter(({ isMeant }) => !isMeant),
  ].map(({ candidate }) => candidate)
}

/** The baseline's cells in the columns that have a quantity. */
function listInTables(
  tables: readonly NumberTable[],
  subject: WrittenNumber,
  word: RegExp,
): readonly WrittenNumber[] {
  return tables.flatMap(({ columns, labels }) =>
    columns
      .filter(({ cells }) => cells.some((cell) => cell !== undefined && isSame(subject, cell)))
      .flatMap(({ cells }) =>
        cells.flatMap((cell, row) =>
          cell !== undefined && word.test(labels[row] ?? '') && !isSame(subject, cell)
            ? [cell]
            : [],
        ),
      ),
  )
}

/** Whether two numbers are one; of few digits that may be chance. */
function isSame(a: WrittenNumber, b: WrittenNumber): boolean {
  if (a.digits < 3 || b.form !== 'plain') return false
  return listPairScales(a, b).some((scale) =>
    overlaps(scaleInterval(a.interval, scale), b.interval),
  )
}
