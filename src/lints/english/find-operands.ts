import { listPairScales } from '../tables/pair-scales.ts'
import type { WrittenNumber } from '../written-number.ts'
import { isLinkToReference, standsAlone } from './comparison-words.ts'
import { readChangeKinds, suitsDimension, type ChangeKind } from './change-words.ts'
import {
  endsChangePhrase,
  findOperandJoint,
  isConclusion,
  isLeadToChange,
  isLeadToOperands,
  isLinkFromChange,
} from './operand-joints.ts'
import { nameUnits } from './name-units.ts'
import { isOfOtherNoun } from './compared-noun.ts'
import { textBetween, type Sentence } from './sentences.ts'
import { isAtPart, isUpFrom } from './up-from.ts'

/** Two quantities that a ratio or a percentage in their sentence compares. */
export interface Operands {
  readonly subject: WrittenNumber
  readonly reference: WrittenNumber
  /** Whether nothing else may be meant. */
  readonly isSure: boolean
}

/** A ratio or a percentage, its sentence, and what its words say of it. */
interface Around {
  readonly sentence: Sentence
  readonly number: WrittenNumber
  readonly kinds: readonly ChangeKind[]
  readonly after: string
}

/** Find the quantities that a ratio or a percentage compares, where they stand next to it, before, after or on both sides. */
export function findOperands(sentence: Sentence, number: WrittenNumber): readonly Operands[] {
  const numbers = nameUnits(sentence, listNeighbours(sentence, number))
  const next = numbers.findIndex(({ start }) => start >= number.end)
  const split = next === -1 ? numbers.length : next
  const [second, first] = [numbers[split - 1], numbers[split - 2]]
  const [third, fourth] = [numbers[split], numbers[split + 1]]
  const around = {
    sentence,
    number,
    kinds: findKinds(sentence, number),
    after: textBetween(sentence, number.end, sentence.end),
  }
  if (isRange(around, second, third)) return []
  const own = readBehind(around, first, second)
  return [
    own,
    own === undefined ? readBehind(around, numbers[split - 3], first) : undefined,
    own === undefined
      ? readChained(around, numbers.slice(Math.max(0, split - 3), split))
      : undefined,
    readBetween(around, second, third),
    readAhead(around, third, fourth),
  ]
    .filter((operands) => operands !== undefined)
    .filter((operands) => !isOfOtherNoun(sentence, number, operands))
}

/** The other numbers; of quantities those without a unit are left out where others have one: `on 8 cores`. */
function listNeighbours(sentence: Sentence, number: WrittenNumber): readonly WrittenNumber[] {
  const { numbers } = sentence
  const others = numbers.filter(
    (one) => (one.end <= number.start || one.start >= number.end) && !isYear(sentence, one),
  )
  const isNamed = others.filter(({ form, unit }) => form === 'plain' && unit !== '').length > 1
  return others.filter(
    ({ form, unit, isSigned, end, start }) =>
      form !== 'plain' || (!isSigned && (!isNamed || unit !== '' || isNextTo(others, start, end))),
  )
}

/** `1,210 in 2022`. */
function isYear(sentence: Sentence, { text, start }: WrittenNumber): boolean {
  if (!/^(?:19|20)\d\d$/.test(text)) return false
  return /\b(?:in|of|since|by|FY|during|for|version)\s?$/i.test(
    textBetween(sentence, start - 10, start),
  )
}

/** `23.1 → 28.1 GB`: the unit of the second is that of the first. */
function isNextTo(others: readonly WrittenNumber[], start: number, end: number): boolean {
  return others.some(
    (one) => one.unit !== '' && one.form === 'plain' && one.start > start && one.start - end <= 6,
  )
}

/** `a 54% speedup (1.54x faster)`: another way to write the change before it. */
function readChained(
  { sentence, number, kinds, after }: Around,
  before: readonly WrittenNumber[],
): Operands | undefined {
  const [first, second, change] = before
  if (first === undefined || second === undefined || change === undefined) return undefined
  if (change.form === 'plain' || change.form === number.form) return undefined
  const link = textBetween(sentence, change.end, number.start)
  if (!/^(?: [\p{L}-]+){0,3}\s*[(,/]\s*(?:or|i\.e\.,?|that is)?\s*$/u.test(link)) return undefined
  return readBehind({ sentence, number: change, kinds, after }, first, second)
}

/** Read what the words around a ratio or percentage say of it. */
export function findKinds(sentence: Sentence, number: WrittenNumber): readonly ChangeKind[] {
  const kinds = readChangeKinds(
    textBetween(sentence, sentence.start, number.start),
    textBetween(sentence, number.end, sentence.end),
  )
  return kinds.length === 0 && number.value < 0 ? ['less'] : kinds
}

/** `20% to 30%`, `between 2x and 3x`. */
function isRange(
  { sentence, number, after }: Around,
  before: WrittenNumber | undefined,
  next: WrittenNumber | undefined,
): boolean {
  const lead = textBetween(sentence, sentence.start, number.start).slice(-20)
  if (/\bbetween\s*$/i.test(lead)) return true
  const isJoined = (text: string): boolean => /^\s*(?:to|-|–|—|and|or|,)\s*[~≈]?\s*$/.test(text)
  if (before?.form === number.form && before.end <= number.start) {
    if (isJoined(textBetween(sentence, before.end, number.start))) return true
  }
  if (next?.form !== number.form) return /^\s*(?:to|-|–|—)\s*[~≈]?\d/.test(after)
  return isJoined(textBetween(sentence, number.end, next.start))
}

/** `from 10 s to 8 s, a reduction of 20%`. */
function readBehind(
  { sentence, number, kinds, after }: Around,
  first: WrittenNumber | undefined,
  second: WrittenNumber | undefined,
): Operands | undefined {
  if (first === undefined || second === undefined) return undefined
  const joint = findJoint(sentence, first, second)
  const lead = dropSubject(sentence, second, textBetween(sentence, second.end, number.start))
  if (COSTS.test(lead) || isGrowthOfOther(lead, [first, second])) return undefined
  if (joint === undefined || !isLeadToChange(dropWithout(lead)) || !endsChangePhrase(after)) {
    return undefined
  }
  const isNamed = joint === 'close' && (kinds.length > 0 || number.isSigned) && isBeside(lead)
  if (!areComparable(first, second, after, isNamed)) return undefined
  if (isOfAnother(after) && !SAVES.test(lead)) return undefined
  const isOwn = kinds.some((kind) => kind !== 'share') || number.form === 'ratio'
  if (isConclusion(lead) && !isOwn) return undefined
  const isBare = kinds.length === 0 && number.form === 'percent' && !number.isSigned
  if (isBare && !/[(=–—,]\s*[~≈]?\s*$/.test(lead)) return undefined
  return { subject: second, reference: first, isSure: joint === 'close' }
}

/** `gzip gives 3.2 MB and zstd 2.7 MB, so zstd files are`: `, so it is`, as the one that is meant has one of the quantities. */
function dropSubject(sentence: Sentence, { start }: WrittenNumber, lead: string): string {
  const name = SO_NAMED.exec(lead)?.groups?.['name']
  if (name === undefined) return lead
  const before = textBetween(sentence, sentence.start, start).toLowerCase()
  return new RegExp(`(?<![\\p{L}\\p{N}])${name.toLowerCase()}(?![\\p{L}\\p{N}])`, 'u').test(before)
    ? ', so it is '
    : lead
}

const SO_NAMED =
  /^\s*[,;] so (?:the )?(?!(?:it|that|this|the|they|we|you)\b)(?<name>[\p{L}\d]{3,})(?: [\p{L}-]+)? (?:is|are)\s*$/iu

/** `half of the growth`: a part of something that neither quantity is. */
function isOfAnother(after: string): boolean {
  const noun =
    /^\s*of (?:the |its |that |our )?(?:(?:waiting|wait|response|load|build|run|render|query|CPU|disk|wall) )?(?<noun>[\p{L}-]+)/iu.exec(
      after,
    )?.groups?.['noun']
  return noun !== undefined && !OWN.test(noun)
}

/** `doubling it from 500 to 1000 costs 8.3x`: what changes is something else. */
const COSTS = /^ (?:costs?|takes?|took|needs?|needed|uses?|used)\b/i

/** `1k → 10k grows 183×`: what is measured at two sizes grows, and not the sizes. */
function isGrowthOfOther(lead: string, sizes: readonly WrittenNumber[]): boolean {
  const areBare = sizes.every(({ unit }) => /^[kKMGTB]?$/.test(unit))
  return areBare && GROWS.test(lead)
}

const GROWS =
  /^ (?:grows?|grew|scales?|scaled|rises?|rose|slows?|slowed|gets?|got|goes|went|becomes?|runs?|ran|degrades?|degraded|adds?|added|is|was)\b/i

/** `, which saves 35% of the traffic`: the whole is what both quantities are of. */
const SAVES =
  /^[,;:–—]? ?(?:and )?(?:which |that |this |it |thus |so it |and so )?(?:saves?|saved|saving|spares?|spared|sparing)(?: us| you)?(?: about| around| some)?\s*[~≈]?\s*$/i

const OWN =
  /^(?:time|run-?time|latency|memory|size|space|original|previous|old|baseline|before|former|what|total|cost|footprint|throughput|speed|it)$/i

/** `8 s, 20% less than 10 s`, `8 s, down 20% from 10 s`. */
function readBetween(
  { sentence, number, after }: Around,
  subject: WrittenNumber | undefined,
  reference: WrittenNumber | undefined,
): Operands | undefined {
  if (subject === undefined || reference === undefined) return undefined
  if (!areComparable(subject, reference, after)) return undefined
  if (isUpFrom(sentence, number, [subject, reference])) return { subject, reference, isSure: true }
  const lead = textBetween(sentence, subject.end, number.start)
  const link = textBetween(sentence, number.end, reference.start)
  const tail = textBetween(sentence, reference.end, sentence.end)
  const dimension = findDimension(subject, reference) ?? ''
  if (!isLinkToReference(link, dimension) && !isLinkFromChange(link)) return undefined
  if (!standsAlone(tail) && !isNamedThing(link, tail)) return undefined
  if (isAtPart(sentence, number, subject)) return { subject, reference, isSure: true }
  // `2.6 million users, 30% more than the 2 million of`: what is counted
  const noun = /^(?:[kKM]|thousand|million|billion)$/.test(subject.unit) ? COUNTED.exec(lead) : null
  const counted = lead.slice(noun?.[0].length ?? 0)
  if (noun === null && !standsAlone(textBetween(sentence, subject.end, sentence.end)))
    return undefined
  const isClose = isLeadToChange(counted)
  if (!isClose && !/^[^;:.]{0,40}$/.test(lead)) return undefined
  return { subject, reference, isSure: isClose }
}

const COUNTED = /^(?: [\p{L}-]+){1,2}(?=,| \()/u

/** `45% smaller than the 34 MB debug build`: the thing that has the quantity closes the clause. */
function isNamedThing(link: string, tail: string): boolean {
  return (
    /\bthan (?:the|our|its|that)\s*$/i.test(link) &&
    /^(?: [\p{L}-]+){1,3}\s*(?:$|[.,;)])/u.test(tail)
  )
}

/** `20% lower: 8 s instead of 10 s`, `a gap of 2x (10 s vs 5 s)`. */
function readAhead(
  { sentence, number, kinds, after }: Around,
  first: WrittenNumber | undefined,
  second: WrittenNumber | undefined,
): Operands | undefined {
  if (first === undefined || second === undefined) return undefined
  if (!areComparable(first, second, after)) return undefined
  const lead = textBetween(sentence, number.end, first.start)
  const joint = findJoint(sentence, first, second)
  const opening = isLeadToOperands(lead)
  const tail = textBetween(sentence, second.end, sentence.end)
  if (joint === 'close' && kinds.length > 0 && ENCLOSING.test(lead) && /^\s*[)\]]/.test(tail)) {
    return { subject: first, reference: second, isSure: true }
  }
  if (joint === undefined || opening === undefined) return undefined
  // `half of the workers went from 340 ms to 310 ms`
  const isShare = number.form === 'percent' || !/\d/.test(number.text)
  if (isShare && isOfAnother(after)) return undefined
  const isBare = kinds.length === 0 && /\d/.test(number.text)
  if (
    lead.trimEnd().endsWith(' to') &&
    !/\bfrom\b/.test(textBetween(sentence, first.end, second.start))
  )
    return undefined
  if (isBare && !(number.form === 'ratio' && /^\s*[(:]\s*[~≈]?\s*$/.test(lead))) return undefined
  if (!standsAlone(dropWithout(tail)) && !/^\s*[\]]/.test(tail) && !isCountOf(lead, tail))
    return undefined
  return { subject: first, reference: second, isSure: joint === 'close' && opening === 'close' }
}

/** `faster than with the standard module (`: one clause up to parentheses that hold both quantities and nothing else. */
const ENCLOSING =
  /^(?!.*\b(?:and|or|but|while|because|which|that|if|when|half|each|per)\b)[^.,;:()[\]\d]{1,90}[([]\s*[~≈]?(?:from )?$/i

/** `, from 500 to 800 files.`: a noun that closes the clause is what is counted. */
function isCountOf(lead: string, tail: string): boolean {
  return (
    /\bfrom *$/i.test(lead) &&
    /^ (?!more|less)[\p{L}-]{3,}s(?: per \p{L}+)?\s*(?:$|[.,;)])/iu.test(tail)
  )
}

/** `with the flag and 4 s without (50%)`. */
function dropWithout(text: string): string {
  return text.replace(/^ (?:without(?: it)?|after(?:wards)?|before|now)\b/i, '')
}

function findJoint(sentence: Sentence, first: WrittenNumber, second: WrittenNumber) {
  return findOperandJoint(
    textBetween(sentence, Math.max(sentence.start, first.start - 80), first.start),
    textBetween(sentence, first.end, second.start),
    textBetween(sentence, second.end, second.end + 20),
  )
}

const SPEEDS = /^\s*(?:faster|slower|quicker|speed-?ups?|slow-?downs?)\b/i

/** What a number names and does not count: `the 900 series`. */
const NAMED_BY = /^(?:series|generations?|editions?|releases?|models?|class|line|builds?)$/i

/** Whether two quantities are of one kind that the words may compare: sizes are not faster. */
export function areComparable(
  a: WrittenNumber,
  b: WrittenNumber,
  after: string,
  isNamed = false,
): boolean {
  if (a.isBound || b.isBound || a.form !== 'plain' || b.form !== 'plain') return false
  // `+82 lines (1.8% increase)`: what was added, and not what there was
  if (a.isSigned || b.isSigned) return false
  if (a.value <= 0 || b.value <= 0) return false
  if (NAMED_BY.test(a.unit) && NAMED_BY.test(b.unit)) return false
  const dimension = findDimension(a, b, isNamed)
  if (dimension === undefined || !suitsDimension(after, dimension)) return false
  return !(dimension === 'bytes' && SPEEDS.test(after))
}

/**
 * Find what two quantities measure; `undefined` when that is not the same. One may go without its unit, as in `1.2 to
 * 1.5 GB`; of numbers without units only those that are neither years nor versions are compared.
 */
export function findDimension(
  a: WrittenNumber,
  b: WrittenNumber,
  isNamed = false,
): string | undefined {
  if (listPairScales(a, b).length === 0) return undefined
  if (a.unit === '' && b.unit === '') {
    const areCounts = [a, b].every((one) => isCount(one) || (isNamed && !isYearLike(one)))
    return areCounts ? 'count' : undefined
  }
  if (a.unit === '') return isCloseTo(a, b) ? b.readings[0]?.dimension : undefined
  if (b.unit === '') return undefined
  return a.readings.find((one) => b.readings.some(({ dimension }) => dimension === one.dimension))
    ?.dimension
}

function isCloseTo(a: WrittenNumber, b: WrittenNumber): boolean {
  return b.start - a.end <= 6
}

function isCount(number: WrittenNumber): boolean {
  return number.decimals === 0 && number.value >= 100 && !isYearLike(number)
}

function isYearLike({ value, text }: WrittenNumber): boolean {
  return value >= 1900 && value <= 2100 && /^\d{4}$/.test(text)
}

/** Whether a change stands right behind what it is of: `(68% fewer)`, `, 68% fewer`. */
function isBeside(lead: string): boolean {
  return /^(?: [\p{L}-]+){0,2}(?:\s*\(|\s*[,–—:=]|\s)(?: ?(?:an?|or|i\.e\.|that is|which is|a (?:reduction|decrease|increase|rise|drop|change) of|an increase of|down|up))*\s*[~≈]?\s*$/iu.test(
    lead,
  )
}
