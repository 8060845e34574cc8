import { standsAlone } from '../english/comparison-words.ts'
import { findKinds } from '../english/find-operands.ts'
import { textBetween } from '../english/sentences.ts'
import type { WrittenNumber } from '../written-number.ts'
import { readTail, splitLead } from './clauses.ts'
import { isOfOthers, isHypothetical } from './elsewhere.ts'
import { listSaidWords, type Passage } from './passage.ts'
import { findMeasured, listNewWords } from './plain-words.ts'
import {
  isCloseJoint,
  isComparablePair,
  listOnlyPairs,
  type QuantityPair,
} from './quantity-pairs.ts'
import { areSettings, hasShareRange, isOfNearer, isRestated } from './settings.ts'
import { listWindows, narrowPassage } from './window.ts'

/**
 * Find the two quantities that a ratio, a percentage or a difference is concluded from: the only ones of a dimension in the passage, or in the
 * part of it around the number, where the words that join the three name nothing else that it may be of.
 */
export function findLicensedPair(
  passage: Passage,
  number: WrittenNumber,
): QuantityPair | undefined {
  if (isHypothetical(passage.text.text)) return undefined
  for (const window of listWindows(passage, number)) {
    const inside = narrowPassage(passage, window)
    const [pair, ...others] = listOnlyPairs(inside, number)
    if (pair === undefined) continue
    if (others.length > 0 || !isComparablePair(pair, passage)) return undefined
    if (areSettings(passage, pair) || isRestated(passage, pair)) return undefined
    if (isSpeedOfSizes(passage, number, pair)) return undefined
    if (isSpeedOfCounts(passage, number, pair)) return undefined
    if (isOfNearer(inside, pair, number)) return undefined
    // another ratio of it may be what the two give
    if (inside.shares.some(({ start }) => start !== number.start)) return undefined
    if (hasShareRange(passage, number)) return undefined
    if (isOfOthers(inside, number, pair.reference.start >= number.end)) return undefined
    if (window.isAside) return isAside(inside, number, pair) ? pair : undefined
    if (isTold(inside, number, pair)) return pair
  }
  return undefined
}

/** `SIMD build (1.8 MB, 2.8x faster)`: sizes are larger or smaller, and never faster. */
function isSpeedOfSizes(
  { text }: Passage,
  { end }: WrittenNumber,
  { dimension }: QuantityPair,
): boolean {
  return (
    dimension === 'bytes' &&
    /^ (?:faster|slower|quicker)(?![\p{L}])/iu.test(textBetween(text, end, text.end))
  )
}

/** `50 → 100 rules: 1.79x slowdown`: the time at two counts, and not the counts. */
function isSpeedOfCounts(
  { text }: Passage,
  { start, end }: WrittenNumber,
  { dimension, subject }: QuantityPair,
): boolean {
  return (
    /^(?:count$|unit )/.test(dimension) &&
    !/\/|\bper\b|ps$/i.test(subject.unit) &&
    /^(?: [\p{L}-]+){1,2}:\**\s*[~≈]?$/u.test(textBetween(text, subject.end, start)) &&
    /^ (?:faster|slower|quicker|slow-?down|speed-?up)(?!\p{L})/iu.test(
      textBetween(text, end, text.end),
    )
  )
}

function isTold(passage: Passage, number: WrittenNumber, pair: QuantityPair): boolean {
  if (pair.subject.end <= number.start) return isConcluded(passage, number, pair)
  if (pair.reference.start >= number.end) return isExplained(passage, number, pair)
  return isBetween(passage, number, pair)
}

/** `15% less (45 MB → 38 MB)`: a parenthesis that has the two and nothing else. */
function isAside(passage: Passage, number: WrittenNumber, pair: QuantityPair): boolean {
  const { text } = passage
  const { reference: a, subject: b } = pair
  const open = textBetween(text, number.end, a.start)
  const between = textBetween(text, a.end, b.start)
  const close = textBetween(text, b.end, text.end)
  const opened =
    /(?:[(:–—]|\s-)\s*(?:(?:only|was)? |(?<lead>[^.;:()]{0,40})\bfrom (?:[\p{L}-]+ )?)?$/u.exec(
      open,
    )
  const isClosed = open.includes('(')
    ? /^[^()]{0,30}\)/u
    : /^(?: [\p{L}/-]+){0,3}\s*(?:$|[.,;(\n])/u
  // ` GFLOPS to optimized `
  const joint = between.replace(/^(?: \p{L}+){1,2}(?=[ ,])|(?<= )\p{L}+ $/gu, '')
  const isJoined = isCloseJoint(between) || isCloseJoint(joint)
  if (opened === null || !isJoined || !isClosed.test(close)) return false
  if (isOfWhole(passage, number, pair, close)) return false
  // `(the column goes from 4 to 2 bytes)` is about something else
  const words = opened.groups?.['lead'] ?? ''
  return !namesElse(passage, pair, { from: number.end, to: b.end, words })
}

/**
 * `routed 38% (14M vs 4M serialized)`, `recovers 64% (5.04 → 4.81)`: a share of what the two are hardly by themselves, where no word says that
 * it is a change.
 */
function isOfWhole(
  { text }: Passage,
  number: WrittenNumber,
  { reference, subject }: QuantityPair,
  close: string,
): boolean {
  if (number.form !== 'percent' || number.isSigned || findKinds(text, number).length > 0)
    return false
  const between = textBetween(text, reference.end, subject.start)
  const lead = textBetween(text, Math.max(text.start, number.start - NEAR), number.start)
  const isNamed = /\bvs\.?|\bversus|\bagainst/i.test(between) && /^ \p{L}/u.test(close)
  return isNamed || MADE_GOOD.test(lead) || OTHER_SCRIPT.test(lead)
}

/** How far before a number the verb stands that says what it is of, in characters. */
const NEAR = 24
const MADE_GOOD =
  /\b(?:recover|restor|regain|retain|captur|clos|explain|account|cover|reach)\w*\b[^.;:()]*$/i
const OTHER_SCRIPT =
  /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}\p{sc=Cyrillic}][^.;:()。]*$/u

/** `X takes 2 s and Y 4 s, so it is 50% faster`: the conclusion stands behind both, in a clause of its own. */
function isConcluded(passage: Passage, number: WrittenNumber, pair: QuantityPair): boolean {
  const { reference: a, subject: b, isPart } = pair
  const { text } = passage
  if (ADDED.test(textBetween(text, a.end, b.start))) return false
  const { own, mark, rest } = splitLead(textBetween(text, b.end, number.start))
  const tail = readTail(textBetween(text, number.end, text.end))
  // `40% less than in 2022`
  const hasNumber = /(?<![\p{L}\d.-])\d/u.test(tail)
  if (mark === undefined || rest.length > FAR || hasNumber) return false
  if (own.trim() === '' && MEASURE.test(tail)) return false
  const clause = { from: number.start - own.length, to: number.end + tail.length }
  return (
    !namesElse(passage, pair, { ...clause, words: `${own} ${tail}` }) &&
    (isPart || !/^\s*of\b/i.test(tail) || OF_IT.test(tail))
  )
}

/** `2 MB/s compression, 60 MB/s decompression, 41% compression ratio`: one more measure. */
const MEASURE =
  /^ (?:[\p{L}-]+ )*(?:ratio|rate|efficiency|utili[sz]ation|usage|load|accuracy|coverage)\s*$/iu

/** How far a conclusion stands behind the clause that it follows from, in characters. */
const FAR = 80

/** What two quantities are that add up, or follow each other. */
const ADDED =
  /\b(?:plus|then|another|extra|additional|until|or|between|later|in total|each|every|up to|followed)\b/i
/** ` of it`, ` of the former size`: nothing that may be larger than the two. */
export const OF_IT =
  /^ of (?:it|them|those|these|that|this|(?:the|its|their) (?:original|old|previous|former|first)(?: [\p{L}-]+)?)\s*$/iu

/** `fell by two thirds, from 9 s to 3 s`, `four times slower, 8 s against 2 s`: the quantities stand behind it. */
function isExplained(passage: Passage, number: WrittenNumber, pair: QuantityPair): boolean {
  const { reference: a, subject: b } = pair
  const { text } = passage
  const link = textBetween(text, number.end, a.start)
  const between = textBetween(text, a.end, b.start)
  const isLed = /(?:[(:–—,]|\b(?:from|to|at)\b)\s*(?:\p{L}+ ){0,2}$/iu.test(link)
  if (!isLed || ADDED.test(between) || !JOINS.test(between)) return false
  return !namesElse(passage, pair, {
    from: number.end,
    to: b.end,
    words: `${link} ${between}`,
  })
}

const JOINS =
  /(?:\bto\b|→|->|\bvs\b|versus|against|instead of|compared|\bfrom\b|\bwas\b|\band\b|before|\()/i

/** `8 s, 20% less than the 10 s of the old one`: it stands between the two. */
function isBetween(passage: Passage, number: WrittenNumber, pair: QuantityPair): boolean {
  const { reference: a, subject: b } = pair
  const { text } = passage
  const link = textBetween(text, number.end, b.start)
  const { own } = splitLead(textBetween(text, a.end, number.start))
  const isLinked =
    link.length <= 60 &&
    /\b(?:than|as|of|from|against|compared|over)\b/i.test(link) &&
    /^\(?$/.test(splitLead(link).mark ?? '')
  const isCondition = [textBetween(text, text.start, a.start), link].some((one) =>
    CONDITION.test(one),
  )
  const areMeasured = [a, b].every(({ end }) => standsAlone(textBetween(text, end, text.end)))
  if (!isLinked || isCondition || !areMeasured) return false
  const from = number.start - own.length
  // what the other quantity is of has a name: `89% of the single-core frequency of 3.7 GHz`
  const named = NAMED.exec(link)?.[0] ?? link
  return !namesElse(passage, pair, { from, to: b.end, words: `${own} ${named}` })
}

/** `After 30 s`, `than at 10 s`: where something was measured, and not what. */
const CONDITION = /(?<![\p{L}-])(?:after|at|within|until|every|for|with|on) $/iu
const NAMED =
  /^ (?:\p{L}+ )?(?:than|of|as|over) (?:the|our|its) (?=(?:[\p{L}\p{N}.-]+ ){1,4}(?:of |at |from |with |\()?$)/iu

/** Whether the words of a clause name something that was not named with the two quantities: what is concluded may be of that. */
function namesElse(
  passage: Passage,
  { dimension }: QuantityPair,
  { from, to, words }: { readonly from: number; readonly to: number; readonly words: string },
): boolean {
  // `twice as many elements` is of no size
  if (MANY.test(words) && findMeasured(dimension) !== undefined && dimension !== 'count')
    return true
  return listNewWords(words, listSaidWords(passage, from, to), findMeasured(dimension)).length > 0
}

const MANY = /\b(?:many|fewer)\b/i
