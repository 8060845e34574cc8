import { DIFFERENCE_WORDS, isRate, RATIO_WORDS, splitQuotientHeader } from './derived-column.ts'
import { countOnes, countZeros, isOne, saysBase } from './is-one.ts'
import { isSigned } from './is-signed.ts'
import { sharesWord } from './candidate-columns.ts'
import { areOnlySides } from './are-only-sides.ts'
import { areRowSides } from './are-row-sides.ts'
import { findNamedBase } from './named-base.ts'
import { findNamedColumn, namesDifference } from './named-columns.ts'
import { isMeant, isTime, listComparable, unitOf } from './meant-columns.ts'
import type { NumberColumn } from './number-table.ts'
import type { Candidate } from './reading.ts'
import { findSideColumns, type SideColumns } from './side-columns.ts'
import {
  areStartAndStop,
  areVersions,
  CHANGE_WORDS,
  isShortLabel,
  OLD,
  PART_WORDS,
  SHARE_WORDS,
  SIDES,
  TREND,
  VARIATION,
} from './relation-words.ts'
import { listRowGroups } from './row-groups.ts'
import { isConstant, listRivals } from './rival-columns.ts'
import { comparesColumns } from './table-dialects.ts'

/** How much less likely `1 - before / after` is than `1 - after / before`, as a power of ten. */
export function weighDirection(
  change: string,
  [over, under]: readonly [NumberColumn, NumberColumn],
): number {
  return change === 'fall' && OLD.test(over.header) && !OLD.test(under.header) ? 3 : 0
}

/** Odds, as powers of ten, of what a header and the layout say of a column before its cells are looked at. */
const ODDS = {
  /** A header that names both sides: `Debug/Release`. */
  namesBoth: 6.7,
  /** A table that a known program prints, and `36/40 (90%)`. */
  dialect: 6,
  /** Two columns called `Before` and `After` and the like, and no others, beside `Change` or `Speedup`. */
  sides: 5.4,
  /** `Speedup` beside one measured column, and one row that shows 1. */
  oneBase: 5.3,
  /** Two measured columns, or one, below a header that promises a comparison; and below one that promises none. */
  only: 2.5,
  onlyUnnamed: 1.5,
} as const

/**
 * Whether a column that says nothing of others is compared by one of a pair: what is a comparison itself is to blame for a misfit, and
 * not what it compares.
 */
export function isOperand(
  candidate: Candidate,
  pair: readonly [NumberColumn, NumberColumn],
): boolean {
  const { table, kind } = candidate
  if (weighHeader(candidate) > 0 || isFraction(candidate.target, pair)) return false
  const states = !table.isTurned && (kind === 'ratio' || kind === 'rate')
  return !states && pair.some(isComparison)
}

/** The odds by the header alone: a column of `x` says that it is of ratios, but not of which. */
function weighHeader({ table, target, kind }: Candidate): number {
  const header = table.isTurned && !isShortLabel(target.header) ? '' : target.header.trim()
  const isNamed = RATIO_WORDS.test(header) || SHARE_WORDS.test(header)
  const isChange = CHANGE_WORDS.test(header) || (isSigned(target) && !table.isTurned)
  switch (kind) {
    case 'ratio':
      return isNamed || isChange || hasTrend({ table, target }) ? 0.7 : 0
    case 'percent':
      return isNamed || isChange ? 0.3 : -0.5
    case 'difference':
      return isChange ? 0.3 : -1.5
    case 'rate':
      return 0
    case 'unnamed':
      return -2.5
  }
}

/** Whether cells say `faster` or `slower`. */
function hasTrend({ table, target }: Pick<Candidate, 'table' | 'target'>): boolean {
  return !table.isTurned && target.texts.some((text) => TREND.test(text))
}

/** The odds that a column comes of two others. */
export function weighPair(
  candidate: Candidate,
  pair: readonly [NumberColumn, NumberColumn],
): number {
  const { table, target, sources } = candidate
  const [a, b] = pair
  if (comparesColumns(candidate, pair) || isFraction(target, pair)) return ODDS.dialect
  const isPart = candidate.kind === 'percent' && PART_WORDS.test(target.header)
  const header = isPart && !table.isTurned ? 0.3 : weighHeader(candidate)
  if (namesDifference(candidate, pair) || namesRate(candidate, pair)) return ODDS.sides
  if (namesVariation(candidate, pair)) return ODDS.sides
  if (namesBoth(candidate, pair))
    return candidate.kind === 'difference' ? ODDS.sides : ODDS.namesBoth
  if ((mentionsBoth(candidate, pair) && header > 0) || namesShare(candidate, pair))
    return ODDS.sides
  const rivals = listComparable(candidate, weighHeader(candidate) > 0)
  const isOnly = rivals.length === 2 && rivals.includes(a) && rivals.includes(b)
  const areSides = (SIDES.test(a.header) && SIDES.test(b.header)) || areVersions(a.header, b.header)
  const isOneOld = OLD.test(a.header) !== OLD.test(b.header)
  const states = header > 0 || (!table.isTurned && /^(?:ratio|rate)$/.test(candidate.kind))
  const isBehind = a.index < target.index && b.index < target.index
  if (isOnly && (areSides || isOneOld) && states && isBehind) return ODDS.sides
  if (areSides && isOneOld && header > 0 && areOnlySides(candidate, pair)) return ODDS.sides
  if (isOnly && isOwnChange(target, pair)) return ODDS.sides
  if (namesOther(candidate, pair)) return ODDS.sides
  if (isOnly && candidate.kind === 'difference' && areStartAndStop(b.header, a.header))
    return ODDS.sides
  const rank = sources.indexOf(a) + sources.indexOf(b)
  const cost = rank <= 1 ? 0 : 0.4 + Math.log10(rank)
  const isStated = states || (candidate.kind === 'percent' && namesOver(target, a))
  const only = isOnly && isBehind ? (isStated ? ODDS.only : ODDS.onlyUnnamed) : 0
  const own = isOwnPart(target, a) || isOwnPart(target, b) ? 1 : 0
  return header - cost + only + (areSides ? 0.5 : 0) + own
}

/** Whether a column compares others by its header or its signs. */
export function isComparison(column: NumberColumn): boolean {
  return isSigned(column) || DIFFERENCE_WORDS.test(column.header)
}

/** Whether a header names the part of which it is the share, beside a column of all: `Pass rate` beside `Passed` and `Total`. */
function namesShare(
  { table, target, kind }: Candidate,
  [part, whole]: readonly [NumberColumn, NumberColumn],
): boolean {
  if (kind !== 'percent' || table.isTurned || !WHOLE.test(whole.header.trim())) return false
  const [stem] = /^\p{L}{4,}/u.exec(part.header.trim().toLowerCase()) ?? []
  const words = target.header.toLowerCase().match(/\p{L}{3,}/gu) ?? []
  const isOfPart = words.some((word) => isOneStem(word, stem ?? ''))
  return isOfPart && (PART_WORDS.test(target.header) || /%|per ?cent/i.test(target.header))
}

/** What all are called that a part is of. */
const WHOLE =
  /^(?:#\s*|n\s+)?(?:total|all|sum|count|tests?|cases?|runs?|requests?|lookups|attempts|samples|tasks|gesamt)$/i

/** `pass` and `passed`, `hit` and `hits`. */
function isOneStem(a: string, b: string): boolean {
  const length = Math.min(a.length, b.length)
  return (
    length >= 3 && a.slice(0, length) === b.slice(0, length) && Math.abs(a.length - b.length) < 4
  )
}

/** `Coefficient of Variation` beside `Mean` and `StdDev`. */
function namesVariation({ table, target, kind }: Candidate, [over, under]: SideColumns): boolean {
  return (
    kind !== 'difference' &&
    !table.isTurned &&
    VARIATION.test(target.header) &&
    /(?:^|\b)(?:std|stdev|sd|standard dev)|^σ/i.test(over.header) &&
    /(?:^|\b)(?:mean|avg|average)|^μ/i.test(under.header)
  )
}

/** Whether a header such as `Cost/TB` says which column is divided by which. */
function namesRate({ table, target, kind }: Candidate, [over, under]: SideColumns): boolean {
  const sides = kind === 'rate' ? findSideColumns(target, table) : undefined
  return sides?.[0] === over && sides[1] === under
}

function namesBoth(
  { table, target, kind }: Candidate,
  [a, b]: readonly [NumberColumn, NumberColumn],
): boolean {
  const sides = splitQuotientHeader(target.header)
  // `Nim/gcc` beside `V/gcc` is the name of a row, and no quotient
  if (sides === undefined || (table.isTurned && kind === 'unnamed')) return false
  if (table.isTurned && [a, b].some(({ header }) => /\/|\bvs\b/i.test(header))) return false
  // `Mtok/hour` beside `$/hour` is what `$/Mtok` is of, and not the other way round
  if ([a, b].some((one) => findSideColumns(one, table)?.includes(target) === true)) return false
  const named = sides.map((side) => findNamedColumn(side, table, target))
  return named.includes(a) && named.includes(b) && a !== b
}

/** `36/40 (90%)`: the third number of a cell beside its first two. */
function isFraction(target: NumberColumn, [a, b]: readonly [NumberColumn, NumberColumn]): boolean {
  const isShare = target.cells.every((cell) => cell === undefined || cell.form === 'percent')
  return (
    isShare && target.part === 2 && isOwnPart(target, a) && b.index === target.index && b.part === 1
  )
}

/** Whether a column is of the first numbers of the same cells. */
function isOwnPart(target: NumberColumn, column: NumberColumn): boolean {
  return target.part > 0 && column.part === 0 && column.index === target.index
}

/** `vs cuBLAS` behind `cuBLAS` and `Ours`: how the column right before it stands to the one that it names. */
function namesOther({ table, target }: Candidate, pair: SideColumns): boolean {
  const name = /^(?:vs\.?|versus|over|compared (?:to|with))\s+(.+)$/i.exec(
    target.header.trim(),
  )?.[1]
  if (name === undefined || table.isTurned) return false
  const named = findNamedColumn(name, table, target)
  const other = pair.find((column) => column !== named)
  if (named === undefined || other === undefined || !pair.includes(named)) return false
  const isBeside = other.index === target.index - 1 && other.part === 0
  return isBeside && unitOf(other) === unitOf(named)
}

/** `9 µs (-25%)` and `41 s (1.95x)`: how a number stands to the one in the column before it. */
function isOwnChange(target: NumberColumn, pair: readonly [NumberColumn, NumberColumn]): boolean {
  const other = pair.find((column) => !isOwnPart(target, column))
  const isChange =
    isSigned(target) || target.cells.every((cell) => cell === undefined || cell.form === 'ratio')
  const isOwn = pair.some((column) => isOwnPart(target, column))
  return isChange && isOwn && (other?.index ?? Infinity) < target.index
}

/** `CPU %` beside `CPU`. */
function namesOver(target: NumberColumn, { header }: NumberColumn): boolean {
  const [name] = /^.+?(?=\s*[([]?%[)\]]?$)/.exec(target.header.trim()) ?? []
  return name?.trim().toLowerCase() === header.trim().toLowerCase()
}

/** The odds that a column compares the rows of another one. */
export function weighRows(candidate: Candidate, column: NumberColumn): number {
  const { target, sources } = candidate
  const header = weighHeader(candidate)
  const rivals = listRivals(candidate).filter((one) => !isConstant(one))
  const isOnly = rivals.length === 1 && rivals[0] === column
  const shares = sharesWord(column, target)
  const isShare = SHARE_WORDS.test(target.header.trim())
  const isNamed =
    RATIO_WORDS.test(target.header) || isShare || (candidate.kind !== 'ratio' && header > 0)
  const isSide = isOnly || shares || isMeant(candidate, column)
  const states = header > 0 && isSide && !isSigned(column)
  const rank = sources.indexOf(column)
  const cost = rank === 0 ? 0 : 0.3 + Math.log10(rank + 1)
  const isAlike =
    shares ||
    isShare ||
    isTime(column) ||
    (isOnly && areRowSides(candidate)) ||
    (isOnly && (isRate(column.header) || candidate.kind === 'difference' || saysBase(target)))
  const ones = candidate.kind === 'difference' ? countZeros(target) : countOnes(target)
  const isBaseNamed = findNamedBase(candidate) !== undefined
  const isOneOfOnes = ones === 1 || isBaseNamed || hasOneEach(candidate)
  const isSure = isNamed && isOneOfOnes && (isAlike || (isBaseNamed && isOnly))
  const isOwn = isOwnPart(target, column)
  // `10.91 s (-12.0%)` is a change of its own number
  const isOwnChange = isOwn && header > 0 && (candidate.kind === 'ratio' || isSigned(target))
  const isNearest = !states && isNamed && rank === 0 && ones === 1
  const own = isOwnChange ? 0.7 : isOwn ? 1.5 : isNearest ? (isBaseNamed ? 2.3 : 1) : 0
  const sure = states || isOwnChange ? (isSure ? ODDS.oneBase : ODDS.only) : isOnly ? 0.5 : 0
  return header - cost + sure + own
}

/** Whether each group of rows has one that the others of it are compared with. */
function hasOneEach({ table, target }: Candidate): boolean {
  const bases = target.cells.flatMap((_, row) => (isOne(target, row) ? [row] : []))
  return listRowGroups(table).some((groups) => {
    const ofBases = bases.map((row) => groups[row])
    return (
      bases.length > 1 &&
      new Set(ofBases).size === bases.length &&
      new Set(groups).size === bases.length
    )
  })
}

/** Whether a header has words of two others that part them: `Speedup (TF32 to mixed)` beside `TF32` and `mixed`. */
function mentionsBoth(
  { table, target }: Candidate,
  [a, b]: readonly [NumberColumn, NumberColumn],
): boolean {
  if (table.isTurned || !(RATIO_WORDS.test(target.header) || CHANGE_WORDS.test(target.header)))
    return false
  const words = (column: NumberColumn): readonly string[] =>
    column.header.toLowerCase().match(/v?\d+(?:\.\d+)+|v\d+|[\p{L}\d]{3,}/gu) ?? []
  const [own, left, right] = [new Set(words(target)), words(a), words(b)]
  const has = (these: readonly string[], those: readonly string[]): boolean =>
    these.some((word) => own.has(word) && !those.includes(word))
  return has(left, right) && has(right, left)
}
