import { findChangeKind, type ChangeKind } from '../english/change-words.ts'
import { findKinds } from '../english/find-operands.ts'
import { listMisfits } from '../english/judge-comparison.ts'
import { textBetween } from '../english/sentences.ts'
import { isTruncated, type Expectation } from '../expectation.ts'
import { fitsOtherwise, isShareOfBoth } from '../means-otherwise.ts'
import { listPairScales } from '../tables/pair-scales.ts'
import type { WrittenNumber } from '../written-number.ts'
import { findLicensedPair } from './licensed-pair.ts'
import type { Passage } from './passage.ts'
import type { QuantityPair } from './quantity-pairs.ts'

/** What is said of a ratio or a percentage that a passage concludes: all that its two quantities may give; nothing when one of it fits. */
export type ShareVerdict = readonly Expectation[]

/** Judge a ratio or a percentage by the two quantities that a passage concludes it from; `undefined` where there are none beyond doubt. */
export function judgeShare(passage: Passage, number: WrittenNumber): ShareVerdict | undefined {
  const pair = isOfSeries(passage, number) ? undefined : findLicensedPair(passage, number)
  if (pair === undefined) return undefined
  const kind = pair.isPart ? 'share' : findTurn(passage, pair, number)
  const said = findKinds(passage.text, number)
  const kinds: readonly ChangeKind[] = kind === undefined ? said : [kind]
  // a ratio of what is counted, without a word that says of what: `49 requests against 10, for a 0.6x`
  if (kinds.length === 0 && number.form === 'ratio' && COUNTS.test(pair.dimension)) return []
  const misfits = listFaults(number, pair, kinds)
  const any = kind === undefined ? listFaults(number, pair, []) : misfits
  if (any.length === 0 || isTakenBy(passage, pair, number)) return []
  // `we cut the time from 13 s to 9.5 s (37%)`: a gain in speed, where no word of its own says otherwise
  const mayBeSpeed = kind === 'less' && said.length === 0 && pair.dimension === 'seconds'
  if (mayBeSpeed && listFaults(number, pair, ['speed']).length === 0) return []
  const isPart = isTakenAway(passage) && misfits.some((one) => isShareOfBoth(number, one))
  return isPart || misfits.some((one) => isTruncated(number, one) || fitsOtherwise(number, one))
    ? []
    : misfits.filter(({ values: [value = 1] }) => !pair.isPart || value < 1)
}

/** Whether a passage tells what was taken away, beside what is left. */
function isTakenAway({ text }: Passage): boolean {
  return TAKEN.test(text.text)
}

const TAKEN =
  /\b(?:eliminat\w+|remov\w+|sav(?:es?|ed|ing|ings)|freed|left|remaining|reduction|dropped|deleted|stripped|avoided|skipped)\b/i

const COUNTS = /^(?:count$|unit )/

function listFaults(
  number: WrittenNumber,
  pair: QuantityPair,
  kinds: readonly ChangeKind[],
): readonly Expectation[] {
  return listMisfits({ number, kinds, pairs: [pair], isSure: true })
}

/** Whether another ratio or percentage of the passage is what the two give, so that this one may be of something else. */
function isTakenBy({ shares }: Passage, pair: QuantityPair, number: WrittenNumber): boolean {
  return shares.some(
    (other) => other.start !== number.start && listFaults(other, pair, []).length === 0,
  )
}

/** Which way a percentage is one of a change, as a verb before both quantities says it: `rose from 18 to 27`; not where it is one of speed. */
function findTurn(
  { text }: Passage,
  { subject, reference }: QuantityPair,
  number: WrittenNumber,
): 'more' | 'less' | undefined {
  if (number.form !== 'percent' || number.start < subject.end) return undefined
  const before = textBetween(text, Math.max(text.start, reference.start - NEAR), reference.start)
  const turns = before.split(/[^\p{L}-]+/u).flatMap((word) => findChangeKind(word) ?? [])
  const said = findKinds(text, number)
  if (turns.length === 0 || said.includes('speed') || said.includes('share')) return undefined
  const [scale = 1] = listPairScales(subject, reference)
  // `up to 48 ms from 32 ms` has them the other way round
  const isInOrder = /\bfrom $/i.test(before)
  const isTurned =
    /\bto $/i.test(before) && /^ from $/i.test(textBetween(text, reference.end, subject.start))
  if (!isInOrder && !isTurned) return undefined
  const rises = isInOrder === subject.value * scale > reference.value
  if (turns.every((kind) => kind === 'more') && rises) return 'more'
  return turns.every((kind) => kind === 'less') && !rises ? 'less' : undefined
}

/** How far before a quantity the verb stands that says how it changed, in characters. */
const NEAR = 30

/** `+8.8% -> +3.5%`: a share that changed itself. */
function isOfSeries({ text, shares }: Passage, number: WrittenNumber): boolean {
  return shares.some((other) => {
    const [first, second] = other.start < number.start ? [other, number] : [number, other]
    return first !== second && SERIES.test(textBetween(text, first.end, second.start))
  })
}

const SERIES = /^\s*(?:→|->|=>|to|[-–—/]|and|or)\s*$/i
