import { splitQuotientHeader, RATIO_WORDS } from './derived-column.ts'
import { isBenchmarkDotNet } from './benchmark-dot-net.ts'
import { countOnes } from './is-one.ts'
import { listMeasuredColumns, sharesWord } from './candidate-columns.ts'
import { findNamedColumn } from './named-columns.ts'
import type { NumberColumn } from './number-table.ts'
import type { Candidate } from './reading.ts'

/** What people call the two sides of a comparison. */
const SIDES =
  /(?:\b|_)(?:before|after|old|new|base|baseline|current|previous|prev|main|master|head|patched|with|without|on|off|debug|release|original|optimi[sz]ed|sequential|parallel|ours|theirs|vorher|nachher|avant|après|antes|después|start|stop|end|finish)(?:\b|_)|优化前|优化后/i

const SHARE_WORDS =
  /^(?:%|percent(?:age)?|share|proportion|fraction|part|anteil|占比|比例)$|%\s?(?:of|to)\b|(?:share|percent(?:age)?) of\b/i

const CHANGE_WORDS =
  /(?:\b|_)(?:change|changed|saved|savings?|gain|diff(?:erence)?|delta|improvement|reduction|increase|decrease|overhead|faster|slower|growth|impact|regression|effect|diff%|veränderung|änderung|变化|提升)(?:\b|_|(?=%))|Δ|[+±]|变化|提升|降低/i

const OLD =
  /(?:\b|_)(?:before|old|base|baseline|previous|prev|main|master|original|vorher|avant|antes)(?:\b|_)|优化前/i

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
  /** Two columns called `Before` and `After` and the like, and no others, beside `Change` or `Speedup`. */
  sides: 5,
  /** A table that a known program prints. */
  dialect: 6,
  /** `Speedup` beside one measured column, and one row that shows 1. */
  oneBase: 4.7,
} as const

/** The odds by the header alone: a column of `x` says that it is of ratios, but not of which. */
function weighHeader({ target, kind }: Candidate): number {
  const isNamed = RATIO_WORDS.test(target.header) || SHARE_WORDS.test(target.header.trim())
  switch (kind) {
    case 'ratio':
      return isNamed ? 0.7 : 0
    case 'percent':
      return isNamed || CHANGE_WORDS.test(target.header) ? 0.3 : -0.5
    case 'difference':
      return CHANGE_WORDS.test(target.header) ? 0.3 : -1.5
    case 'rate':
      return -0.5
    case 'unnamed':
      return -2.5
  }
}

/** The odds that a column comes of two others. */
export function weighPair(
  candidate: Candidate,
  [a, b]: readonly [NumberColumn, NumberColumn],
): number {
  const { table, target, sources } = candidate
  const header = weighHeader(candidate)
  const sides = splitQuotientHeader(target.header)
  // `Nim/gcc` beside `V/gcc` is the name of a row, and no quotient
  if (sides !== undefined && !(table.isTurned && candidate.kind === 'unnamed')) {
    const named = [
      findNamedColumn(sides[0], table, target),
      findNamedColumn(sides[1], table, target),
    ]
    if (named.includes(a) && named.includes(b) && a !== b) return ODDS.namesBoth
  }
  if (mentionsBoth(target, a, b) && header > 0) return ODDS.sides
  const measured = listMeasuredColumns(table)
  const others = measured.length > 3 ? [] : measured.filter((column) => column !== target)
  const isOnly = others.length === 2 && others.includes(a) && others.includes(b)
  const areSides = SIDES.test(a.header) && SIDES.test(b.header)
  const states = candidate.kind === 'ratio' || header > 0
  if (isOnly && areSides && states && a.index < target.index && b.index < target.index)
    return ODDS.sides
  const rank = sources.indexOf(a) + sources.indexOf(b)
  const cost = rank <= 1 ? 0 : 0.4 + Math.log10(rank)
  return header - cost + (isOnly && states ? 2 : 0) + (areSides ? 0.5 : 0)
}

/** The odds that a column compares the rows of another one. */
export function weighRows(candidate: Candidate, column: NumberColumn): number {
  const { table, target, sources } = candidate
  if (isHyperfine(candidate, column) || isBenchmarkDotNet(candidate, column)) return ODDS.dialect
  const header = weighHeader(candidate)
  const measured = listMeasuredColumns(table)
  const others = measured.length > 2 ? [] : measured.filter((one) => one !== target)
  const isOnly = others.length === 1 && others[0] === column
  const shares = sharesWord(column, target)
  const isNamed = RATIO_WORDS.test(target.header) || SHARE_WORDS.test(target.header.trim())
  const ones = countOnes(target)
  const isShare = SHARE_WORDS.test(target.header.trim())
  const states = header > 0 && (isOnly || shares || (namesBase(candidate) && isTime(column)))
  const rank = sources.indexOf(column)
  const cost = rank === 0 ? 0 : 0.3 + Math.log10(rank + 1)
  const sure = states
    ? isNamed && ones === 1 && (shares || isShare || isTime(column))
      ? ODDS.oneBase
      : 2.5
    : isOnly
      ? 0.5
      : 0
  return header - cost + sure
}

/** Whether a header such as `vs. orjson` names a row. */
function namesBase({ table, target }: Candidate): boolean {
  const base = /\b(?:vs\.?|versus|over|to)\s+(.+)$/i.exec(target.header.trim())?.[1]?.toLowerCase()
  return base !== undefined && table.labels.some((label) => label.toLowerCase() === base)
}

/** Whether a column is of times, which ratios are of unless they say otherwise. */
function isTime({ header, cells }: NumberColumn): boolean {
  if (/time|latency|duration|elapsed|runtime|时间|耗时|zeit|temps|tiempo/i.test(header)) return true
  return cells.every(
    (cell) => cell === undefined || cell.readings.some(({ dimension }) => dimension === 'seconds'),
  )
}

/** Whether a header has words of two others that part them: `Speedup (TF32 to mixed)` beside `TF32` and `mixed`. */
function mentionsBoth(target: NumberColumn, a: NumberColumn, b: NumberColumn): boolean {
  const words = (column: NumberColumn): readonly string[] =>
    column.header.toLowerCase().match(/[\p{L}\d]{3,}/gu) ?? []
  const [own, left, right] = [new Set(words(target)), words(a), words(b)]
  const has = (these: readonly string[], those: readonly string[]): boolean =>
    these.some((word) => own.has(word) && !those.includes(word))
  return has(left, right) && has(right, left)
}

/** hyperfine's export: `Command`, `Mean [ms]`, `Min [ms]`, `Max [ms]`, `Relative`. */
function isHyperfine({ table, target }: Candidate, column: NumberColumn): boolean {
  return (
    !table.isTurned &&
    /^relative$/i.test(target.header.trim()) &&
    /^mean \[/i.test(column.header.trim()) &&
    target.part === 0 &&
    table.columns.some(({ header }) => /^min \[/i.test(header.trim()))
  )
}
