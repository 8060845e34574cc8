import { areOverlapping } from '../../pages/are-overlapping.ts'
import { findDimension } from '../english/find-operands.ts'
import { textBetween } from '../english/sentences.ts'
import { listPairScales } from '../tables/pair-scales.ts'
import type { WrittenNumber } from '../written-number.ts'
import type { Passage } from './passage.ts'

/** Two quantities of one dimension, in the order of the text. */
export interface QuantityPair {
  readonly reference: WrittenNumber
  readonly subject: WrittenNumber
  /** What they measure: `seconds`, `bytes`, `count`, or the unit's own name. */
  readonly dimension: string
  /** Whether words say that one is a part of the other. */
  readonly isPart: boolean
}

/** List the pairs of quantities of one dimension of which a passage has no more, apart from a number among them. */
export function listOnlyPairs(passage: Passage, number: WrittenNumber): readonly QuantityPair[] {
  const { text, quantities } = passage
  return [...pairByKey(quantities), ...pairNeighbours(passage)].flatMap(([a, b]) => {
    const dimension = a.unit === '' && b.unit !== '' ? findKey(b) : findDimension(a, b, true)
    if (dimension === undefined || areOverlapping(number, a)) return []
    const between = textBetween(text, a.end, b.start)
    const isPart = PART.test(between) || OPENS.test(textBetween(text, text.start, a.start))
    return [{ reference: a, subject: b, dimension, isPart }]
  })
}

/** `9 of the 36 s`, `Of 480 test files, 36`: a part and its whole. */
const PART = /\b(?:out of|of (?:which|these|those|them|the|our|its|all|a))\b/i
const OPENS = /^\s*(?:Out )?of\b[^,.]{0,20}$/i

type Two = readonly [WrittenNumber, WrittenNumber]

/** Quantities with units, where a unit's dimension has two. */
function pairByKey(quantities: readonly WrittenNumber[]): readonly Two[] {
  const groups = new Map<string, WrittenNumber[]>()
  for (const one of quantities.filter((each) => !isBare(each))) {
    const group = groups.get(findKey(one))
    if (group === undefined) groups.set(findKey(one), [one])
    else group.push(one)
  }
  return [...groups.values()].flatMap(([a, b, ...more]): readonly Two[] =>
    a === undefined || b === undefined || more.length > 0 ? [] : [[a, b]],
  )
}

/** Find what the unit of a number measures; for a letter that only multiplies, that it counts. */
function findKey({ unit, readings }: WrittenNumber): string {
  const dimensions = readings.map(({ dimension }) => dimension)
  if (unit === '' || MULTIPLIER.test(unit)) return 'count'
  if (dimensions.includes('seconds')) return 'seconds'
  if (dimensions.includes('bytes')) return 'bytes'
  return dimensions[0] ?? unit
}

/** Check whether numbers measure one thing, by their units. */
export function areOfOneKey(numbers: readonly WrittenNumber[]): boolean {
  const [first, ...others] = numbers.map(findKey)
  return others.every((key) => key === first)
}

const MULTIPLIER = /^(?:[kKmMGTB]|thousand|million|billion)$/

function isBare({ unit }: WrittenNumber): boolean {
  return unit === '' || MULTIPLIER.test(unit)
}

/** Numbers without units, which are of one kind where words of comparison alone join them: `27 → 33 GFLOPS`, `1,420 from 5,680`. */
function pairNeighbours({ text, quantities }: Passage): readonly Two[] {
  // where others are measured, counts say where: `3.4 s, 2.1 s and 1.4 s: 1.62x from 8 to 16 cores`
  const keys = quantities.filter((one) => !isBare(one)).map(findKey)
  if (new Set(keys).size < keys.length) return []
  return quantities.slice(1).flatMap((b, at): readonly Two[] => {
    const a = quantities[at]
    if (a === undefined || !isBare(a) || isParameter(text, a, b)) return []
    const between = textBetween(text, a.end, b.start)
    return isCloseJoint(between) || OF_THESE.test(between) ? [[a, b]] : []
  })
}

/** `27 → 33: 20% faster`, `n=4`: what is measured at these numbers, and not how they differ. */
function isParameter(text: Passage['text'], a: WrittenNumber, b: WrittenNumber): boolean {
  const before = textBetween(text, text.start, a.start).slice(-9)
  return (
    /(?:\b(?:in|v|version|of)\s?|=\s?)$/i.test(before) ||
    PARAMETER.test(` ${b.unit}${textBetween(text, b.end, text.end)}`) ||
    PARAMETER.test(textBetween(text, b.end, text.end))
  )
}

/** `: `, ` cores`: a label, or what something is run on. */
const PARAMETER =
  /^(?:\s*:| (?:cores?|threads?|workers?|nodes?|clients?|connections?|processes|GPUs?|CPUs?|shards?|replicas?|partitions?|machines?|servers?)(?![\p{L}-]))/iu

/** Check whether words of comparison alone join two quantities: ` → `, ` from `, ` of the `. */
export function isCloseJoint(between: string): boolean {
  return CLOSE.test(between)
}

const CLOSE =
  /^\s*\(?(?:→|->|=>|to|vs\.?|versus|against|from|of|out of|of (?:the|our|its|all)|instead of|rather than|compared (?:to|with)|down from|up from|(?:down|up) to)\s*$/i
/** ` tests. Of these, `: what follows is a part of what was counted. */
const OF_THESE =
  /^(?: [\p{L}-]+){0,3}[.,;] (?:and )?of (?:these|those|them|which),? (?:only |just )?$/iu

/** Check whether the quantities of a pair can be compared: exact ones, near to each other, whose units are read in one way. */
export function isComparablePair(
  { reference: a, subject: b }: QuantityPair,
  { item }: Passage,
): boolean {
  const isRough = [a, b].some(
    (one) => one.isBound || one.isApproximate || one.isSigned || one.value <= 0,
  )
  const scales = listPairScales(a, b)
  if (isRough || Math.max(...scales) > 1.2 * Math.min(...scales)) return false
  // nobody concludes a ratio from two that are equal
  if (a.value === b.value * (scales[0] ?? 1)) return false
  // of two items of a list each has one
  if (item !== undefined && (a.start >= item || b.start < item)) return false
  return a.unit !== b.unit || Math.max(a.value / b.value, b.value / a.value) <= FAR
}

/** Quantities that are farther apart are hardly of one thing. */
const FAR = 2000
