import { fits, getTarget, type Expectation } from '../expectation.ts'
import { divideIntervals, multiplyIntervals, overlaps } from '../rounding-interval.ts'
import type { WrittenNumber } from '../written-number.ts'
import { addNumbers } from './add-numbers.ts'
import { findCommonFactor, type RowFactor } from './common-factor.ts'
import { SUMMARY_WORDS } from './derived-column.ts'
import { isOne } from './is-one.ts'
import { findNamedBase } from './named-base.ts'
import type { NumberColumn } from './number-table.ts'
import { divide, inUnitOf } from './pair-readings.ts'
import { listChanges, type QuotientChange } from './quotient-changes.ts'
import { readEitherWay } from './read-either-way.ts'
import type { Candidate, Reading } from './reading.ts'
import { CHANGE_WORDS, PREVIOUS_WORDS } from './relation-words.ts'
import { listKeyGroups, listRowGroups, partByBases, type RowGroups } from './row-groups.ts'
import { weighRows } from './stated-relation.ts'
import { isSummaryRow } from './summary-rows.ts'
import { comparesRows } from './table-dialects.ts'

/** How many columns are tried as those whose rows are compared. */
const MOST_COLUMNS = 5

/** How many rows are looked at to choose between bases. */
const SAMPLE = 32

/** A column whose rows are compared, and how. */
interface Comparison {
  readonly candidate: Candidate
  readonly column: NumberColumn
  readonly isInverse: boolean
  /** What is made of the quotient; `undefined` for a difference. */
  readonly change: QuotientChange | undefined
}

/** List the ways to read a column as comparing the rows of another one with one of them, or with their total. */
export function listRowReadings(candidate: Candidate): readonly Reading[] {
  const { table, target, kind } = candidate
  if (kind === 'rate') return []
  const ones = target.cells.filter((_, row) => isOne(target, row)).length
  // with one baseline there is one group
  const groupings =
    ones > 1 ? [...listRowGroups(table), ...partByBases(target)] : listRowGroups(table).slice(0, 1)
  const keyed = (column: NumberColumn): readonly RowGroups[] =>
    ones > 1 ? listKeyGroups(table, [target, column]) : []
  const changes = kind === 'difference' ? [undefined] : listChanges(kind, target)
  return candidate.sources.slice(0, MOST_COLUMNS).flatMap((column) => {
    if (comparesRows(candidate, column)) return readDialect(candidate, column)
    const prior = weighRows(candidate, column)
    const isStepwise = PREVIOUS_WORDS.test(target.header)
    const isEither = kind === 'difference' || CHANGE_WORDS.test(target.header)
    const cost = isStepwise ? 0 : isEither || prior < ALL_BUT_SURE ? 1 : 2.5
    return changes.flatMap((change) =>
      [false, true].flatMap((isInverse): readonly Reading[] => {
        const comparison = { candidate, column, isInverse, change }
        const own = prior - (change?.cost ?? 0)
        return [
          ...groupings.map((groups, place) =>
            // of two rows that show 1 either may be the baseline of all
            readGroups(
              comparison,
              groups,
              own - (place === 0 && ones < 2 ? 0 : 0.3) - (isStepwise ? 1.5 : 0),
            ),
          ),
          ...keyed(column)
            .map((groups) => readGroups(comparison, groups, own - KEYED))
            .filter((reading) => fitsThroughout(reading, candidate)),
          ...(change?.name === 'quotient' && kind === 'percent' && !isStepwise
            ? []
            : [readPrevious(comparison, own - cost)]),
          ...groupings.flatMap((groups) => readProportions(comparison, groups, own - 0.5)),
          ...(isInverse || isStepwise
            ? []
            : groupings.flatMap((groups) => readWays(comparison, groups, own))),
        ]
      }),
    )
  })
}

/** How much less likely a key in a column at the right is than one at the left, as a power of ten. */
const KEYED = 0.6
/** As few cells as show that a key in any column chooses their baselines. */
const FEWEST = 4

/** Whether a reading explains all cells of a column; one that is looked for so far off may find no fault. */
function fitsThroughout({ expect }: Reading, { target, table }: Candidate): boolean {
  const rows = target.cells.flatMap((cell, row) =>
    cell === undefined || isOne(target, row) || isSummaryRow(table, row) ? [] : [{ cell, row }],
  )
  const known = rows.flatMap(({ cell, row }) => {
    const expectation = expect(row)
    return expectation === undefined ? [] : [fitsAnySign(cell, expectation)]
  })
  // the baseline of a few rows may stand elsewhere
  return known.length >= FEWEST && known.length * 3 >= rows.length * 2 && known.every(Boolean)
}

/** From these odds a column compares its rows with one of them, and hardly each with the one before. */
const ALL_BUT_SURE = 5

/** Programs compare rows with one baseline for each group, and never the other way round. */
function readDialect(candidate: Candidate, column: NumberColumn): readonly Reading[] {
  // BenchmarkDotNet writes `-85%` in its style of percentages
  const name = candidate.kind === 'percent' ? 'rise' : 'quotient'
  const change = listChanges(candidate.kind, candidate.target).find((one) => one.name === name)
  const comparison = { candidate, column, isInverse: false, change }
  return [...listRowGroups(candidate.table), ...partByBases(candidate.target)].map(
    (groups, place) => readGroups(comparison, groups, DIALECT - (place === 0 ? 0 : 0.1)),
  )
}

/** The odds that a program which is known computes as it always does, as a power of ten. */
const DIALECT = 6

/** What a group's rows are compared with. */
interface Base {
  readonly expect: (row: number) => Expectation | undefined
  readonly given: readonly number[]
}

function readGroups(comparison: Comparison, groups: RowGroups, prior: number): Reading {
  const source = { kind: 'rows', column: comparison.column, isFree: false } as const
  return {
    source,
    prior,
    ...expectByGroup(comparison, groups, (rows) => findBase(comparison, rows)),
  }
}

/** Each row compared with its baseline, the larger of both over the smaller. */
function readWays(comparison: Comparison, groups: RowGroups, prior: number): readonly Reading[] {
  const [over, under] = [false, true].map((isInverse) =>
    readGroups({ ...comparison, isInverse }, groups, prior - EITHER_WAY),
  )
  return over && under ? readEitherWay(comparison.candidate, [over, under]) : []
}

/** How much less likely than one way it is that a column goes both, as a power of ten. */
const EITHER_WAY = 0.5

/** All rows in proportion to a number that is not shown, such as the total of a list that is cut to its top. */
function readProportions(
  comparison: Comparison,
  groups: RowGroups,
  prior: number,
): readonly Reading[] {
  const { column, change } = comparison
  const { kind } = comparison.candidate
  if (change === undefined || (kind === 'percent' && comparison.isInverse)) return []
  const source = { kind: 'rows', column, isFree: true } as const
  const found = expectByGroup(comparison, groups, (rows) => findFreeBase(comparison, rows))
  return [{ source, prior, ...found }]
}

function expectByGroup(
  { column }: Comparison,
  groups: RowGroups,
  find: (rows: readonly number[]) => Base | undefined,
): Pick<Reading, 'expect' | 'given'> {
  const members = new Map<number, number[]>()
  groups.forEach((group, row) => {
    if (column.cells[row] === undefined) return
    const rows = members.get(group)
    if (rows === undefined) members.set(group, [row])
    else rows.push(row)
  })
  const expected = new Map<number, Expectation>()
  const given = new Set<number>()
  for (const rows of members.values()) {
    const base = find(rows)
    for (const row of base?.given ?? []) given.add(row)
    for (const row of rows) {
      const expectation = base?.expect(row)
      if (expectation !== undefined) expected.set(row, expectation)
    }
  }
  return { given, expect: (row) => expected.get(row) }
}

/** The base of a group that most of its rows fit. */
function findBase(comparison: Comparison, rows: readonly number[]): Base | undefined {
  const { target } = comparison.candidate
  const step = Math.max(1, Math.floor(rows.length / SAMPLE))
  const sample = rows.filter((_, index) => index % step === 0)
  const count = ({ expect }: Base): number =>
    sample.filter((row) => {
      const [number, expectation] = [target.cells[row], expect(row)]
      return number !== undefined && expectation !== undefined && fitsAnySign(number, expectation)
    }).length
  const bases = [...listRowBases(comparison, rows), ...listTotals(comparison, rows)]
  let best: Base | undefined
  let most = -1
  for (const base of bases) {
    const own = count(base)
    if (own > most) [best, most] = [base, own]
  }
  return best
}

function compare(comparison: Comparison, row: number, base: number): Expectation | undefined {
  if (row === base) return undefined
  const { column, isInverse, change, candidate } = comparison
  const [over, under] = isInverse ? [base, row] : [row, base]
  const [a, b] = [column.cells[over], column.cells[under]]
  if (change === undefined) return inUnitOf(candidate.target.cells[row], a, b)
  const quotient = divide(a, b)
  return quotient && change.apply(quotient)
}

/** The rows of a group that may be its baseline: those whose ratio is 1. */
function listRowBases(comparison: Comparison, rows: readonly number[]): readonly Base[] {
  const { target } = comparison.candidate
  const named = findNamedBase(comparison.candidate)
  const ones =
    named !== undefined && rows.includes(named)
      ? [named]
      : rows.filter((row) => isOne(target, row)).slice(0, 4)
  return ones.map((base) => ({ expect: (row) => compare(comparison, row, base), given: [] }))
}

/** The sum of a group's rows, or its row `Total`, of which shares are. */
function listTotals(comparison: Comparison, rows: readonly number[]): readonly Base[] {
  const { column, isInverse, change, candidate } = comparison
  if (candidate.kind !== 'percent' || isInverse || change?.name !== 'quotient') return []
  const { labels } = candidate.table
  const total = rows.findLast((row) => /\btotal|\bsum\b|^all\b|合计|总计/i.test(labels[row] ?? ''))
  const parts = rows.filter((row) => !SUMMARY_WORDS.test(labels[row] ?? ''))
  const sum = addNumbers(parts.flatMap((row) => column.cells[row] ?? []))
  const sums = [total === undefined ? undefined : column.cells[total], sum]
  return sums.flatMap((whole): readonly Base[] => {
    if (whole === undefined) return []
    const expect = (row: number): Expectation | undefined =>
      row === total || !parts.includes(row) ? undefined : divide(column.cells[row], whole)
    return [{ expect, given: [] }]
  })
}

/** What most rows are in proportion to, such as the total of a list of which only the top is shown. */
function findFreeBase(comparison: Comparison, rows: readonly number[]): Base | undefined {
  const { column, isInverse, change, candidate } = comparison
  if (change === undefined || rows.length < 3) return undefined
  const { labels } = candidate.table
  const [first = 0] = rows
  const factors = rows.flatMap((row): readonly RowFactor[] => {
    const [number, cell] = [candidate.target.cells[row], column.cells[row]]
    if (number === undefined || cell === undefined || number.isBound || cell.isBound) return []
    if (cell.unit !== column.cells[first]?.unit || SUMMARY_WORDS.test(labels[row] ?? '')) return []
    const quotient = change.invert(getTarget(number))
    const factor = isInverse
      ? multiplyIntervals(quotient, cell.interval)
      : divideIntervals(quotient, cell.interval)
    return factor === undefined ? [] : [{ row, ...factor }]
  })
  const common = findCommonFactor(factors)
  if (common === undefined) return undefined
  const { interval } = common
  const expect = (row: number): Expectation | undefined => {
    const cell = column.cells[row]
    if (cell === undefined || cell.isBound || cell.unit !== column.cells[first]?.unit)
      return undefined
    const quotient = isInverse
      ? divideIntervals(interval, cell.interval)
      : multiplyIntervals(interval, cell.interval)
    if (quotient === undefined) return undefined
    const middle = (quotient.low + quotient.high) / 2
    const formula = `${cell.text} in proportion to the other rows`
    return change.apply({ formula, values: [middle], intervals: [quotient] })
  }
  return common.rows.size < 3 ? undefined : { expect, given: [...common.rows].slice(0, 1) }
}

/** Each row compared with the one before. */
function readPrevious(comparison: Comparison, prior: number): Reading {
  const { column } = comparison
  const last: (number | undefined)[] = []
  let before: number | undefined
  column.cells.forEach((cell, row) => {
    last.push(before)
    if (cell !== undefined) before = row
  })
  const expect = (row: number): Expectation | undefined => {
    const base = last[row]
    return base === undefined ? undefined : compare(comparison, row, base)
  }
  return { source: { kind: 'rows', column, isFree: false }, prior, given: new Set(), expect }
}

/** Whether a number is as expected; `30%` below the header `reduction` is a change of -30 %. */
export function fitsAnySign(number: WrittenNumber, expectation: Expectation): boolean {
  if (fits(number, expectation)) return true
  if (number.isSigned) return false
  // `0.23x` is how many times as large a loss is; a change it is not
  if (number.form === 'ratio' && expectation.formula.endsWith(' - 1')) return false
  const { low, high } = getTarget(number)
  return expectation.intervals.some((interval) => overlaps(interval, { low: -high, high: -low }))
}
