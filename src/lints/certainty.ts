import type { Finding, FindingLevel } from './finding.ts'

/** What a finding rests on: who says that the number comes of the others, and what else may explain it. */
export interface Basis {
  readonly relation: Relation
  /**
   * What each other cell of the same column or row that fits says, as a power of ten: 2 for one that fits once in a hundred by chance.
   * None where no other cell is of this relation.
   */
  readonly fits?: readonly number[]
  /** How many cells of this relation do not fit, this one among them; 1 unless given. */
  readonly misfits?: number
  /**
   * The odds for the relation before any cell is looked at, as a power of ten: above 0 where a header speaks for it, below 0 where it is
   * one of many that were tried; 0 unless given.
   */
  readonly prior?: number
  /**
   * What it says that the number is what it should be but for a slip of the hand, as a power of ten: 2 for what would be so once in a
   * hundred by chance; 0 unless given.
   */
  readonly slip?: number
  /** Whether another reading gives the number, so that nobody can say which is meant. */
  readonly isOpen?: boolean
}

/**
 * Who says how a number comes about:
 * `operator` the page itself, between the operands or in a header that names both, as `5/10 (40 %)`, `from 20 to 10, -40 %` and
 * `Debug/Release` do, or the program that prints the table;
 * `layout` a header beside the only columns that it may be of, as `Speedup` beside `Before` and `After`;
 * `cells` the other cells alone;
 * `twice` a name, for one number that stands in two places, or for one of the logs;
 * `none` nobody for sure.
 */
export type Relation = 'operator' | 'layout' | 'cells' | 'twice' | 'none'

/** What a cell has to say at least to be counted, as a power of ten; and beside others, where the layout says what they are. */
const TELLING = 1
const TELLING_BESIDE = 0.5
/** How unlikely it has to be by chance for each cell that does not fit that others do, as a power of ten; less where a header speaks for it. */
const NEEDED = { layout: 1.25, named: 3.8, cells: 4.5 } as const
/** From these odds before any cell is looked at a header beside the only columns that it may be of says so, and one other cell is enough. */
const SAID = 2.5

/** How many other cells have to say what a cell is of: two, or one where the header says so, too. */
function countNeeded({ relation, prior = 0 }: Pick<Basis, 'relation' | 'prior'>): number {
  return relation === 'layout' || prior >= SAID ? 1 : 2
}

/** Whether other cells say what a cell is of, each by itself. */
export function isCarried(basis: Required<Pick<Basis, 'relation' | 'fits' | 'prior'>>): boolean {
  return listTelling(basis).length >= countNeeded(basis)
}

/** What cells say together that say something each, as a power of ten. */
export function sumTelling(fits: readonly number[]): number {
  return addUp(listTelling({ relation: 'cells', fits }))
}

function addUp(fits: readonly number[]): number {
  return fits.reduce((sum, one) => sum + one, 0)
}

/** So many cells that each say a little carry a relation together, where a header speaks for it. */
const MANY = 4

function listTelling({
  relation,
  fits = [],
  prior = 0,
}: Pick<Basis, 'relation' | 'fits' | 'prior'>): readonly number[] {
  const beside = fits.filter((weight) => weight >= TELLING_BESIDE)
  const isBeside = relation === 'layout' ? fits.length > 1 : prior > 0 && beside.length >= MANY
  return isBeside ? beside : fits.filter((weight) => weight >= TELLING)
}

/** What a slip of the hand says at most, as a power of ten: other cells have to say the rest. */
const MOST_BY_SLIP = 1.5
/** What a name says at most, as a power of ten: what a speedup is of, other cells have to say. */
const MOST_BY_NAME = 2

/**
 * Tell how sure a finding is. This is the only place that says `certain`, which fails a check: where the relation is stated between the
 * operands, or other cells carry it that hardly fit by chance, and no other reading gives the number. What stands alone, as a single
 * row, a total without another one that adds up, or a gain beside two values, is `likely`.
 */
export function findLevel(basis: Basis): FindingLevel {
  const { relation, misfits = 1, prior = 0, slip = 0, isOpen = false } = basis
  if (isOpen) return 'likely'
  switch (relation) {
    case 'operator':
    case 'twice':
      return 'certain'
    case 'none':
      return 'likely'
    case 'layout':
    case 'cells': {
      const telling = listTelling(basis)
      // where as many cells do not fit as do, they may all be of something else
      if (misfits > 1 && telling.length <= misfits) return 'likely'
      const bySlip = misfits === 1 ? Math.min(slip, MOST_BY_SLIP) : 0
      const odds = addUp(telling) + Math.min(prior, MOST_BY_NAME) + bySlip
      const needed = NEEDED[relation === 'cells' && prior > 0 ? 'named' : relation]
      const isEnough = telling.length >= countNeeded(basis) * misfits && odds >= needed * misfits
      return isEnough ? 'certain' : 'likely'
    }
  }
}

/** Words before a number, or behind it, that say that it is not exact. */
const BEFORE =
  /(?:[~≈≃∼]|(?<![\p{L}\p{N}])(?:about|around|approx(?:imately|\.)?|roughly|circa|ca\.|est(?:imated|\.)?|some|nearly|almost|close to|projected|expected|target(?:ed)?)(?: an?)?:?)[\s*_$€£(]*$/iu
const BEHIND =
  /^[\s*_)]*(?:[-–]ish\b|or so\b|(?:approx|est)(?:\.|imated|imately)?(?![\p{L}])|\((?:~|≈|approx|est|rough|projected))/iu
/** How far such a word stands from its number. */
const NEAR = 24

/** Whether words or signs around a place of a page say that the number there is an approximate one. */
function isHedged(source: string, start: number, end: number): boolean {
  const own = /^[^\p{L}\p{N}\n|]*/u.exec(source.slice(start, start + NEAR))?.[0] ?? ''
  const before = source.slice(Math.max(0, start - NEAR), start) + own.replace(/[+−–-]+$/, '')
  return (
    BEFORE.test(before.slice(before.search(/[^\n|]*$/))) ||
    BEHIND.test(/^[^\n|]*/.exec(source.slice(end, end + NEAR))?.[0] ?? '')
  )
}

/** Take findings for `likely` whose number, or one of those that it comes of, is said to be approximate. */
export function demoteHedged(findings: readonly Finding[], source: string): readonly Finding[] {
  return findings.map((finding) => {
    if (finding.level !== 'certain') return finding
    const { start, end, from = [] } = finding
    const isRough =
      isHedged(source, start, end) || from.some((one) => isHedged(source, one, endOf(source, one)))
    return isRough ? demote(finding) : finding
  })
}

/** Where the number that starts at a place ends: its digits, and its unit. */
function endOf(source: string, start: number): number {
  const number = /^[^\s|,;()]*/.exec(source.slice(start, start + 40))?.[0] ?? ''
  return start + number.length
}

/** The same finding as `likely`. */
export function demote(finding: Finding): Finding {
  return { ...finding, level: 'likely', severity: 'info' }
}
