import { isTruncated, mapExpectation, weighFit, type Expectation } from '../expectation.ts'
import type { WrittenNumber } from '../written-number.ts'
import type { NumberColumn, NumberTable } from './number-table.ts'
import { divide, expectDifference } from './pair-readings.ts'
import { fitsAnySign } from './row-readings.ts'

/** How many columns around a cell are looked at, so that cost does not grow with the width. */
const MOST_COLUMNS = 12

/** A cell, and what one reading expects of it. */
interface Expected {
  readonly number: WrittenNumber
  readonly expectation: Expectation
}

/**
 * Whether the numbers that a cell is said to come of give it in another way: the other way round, as another kind of change, or in
 * points. Cut off is no other way. What is no plain quotient is not meant otherwise than those of its column that hardly fit by chance
 * and say the same: all fall, or all rise. A quotient or a difference may be turned for a single row, as `1.3x` of what became
 * slower, and any of three numbers may be the difference of the two others.
 *
 * @param fitting cells of its column that fit, and hardly by chance
 */
export function fitsSwapped(cell: Expected, fitting: readonly Expected[] = []): boolean {
  const { number } = cell
  const alike = fitting.filter(
    (one) =>
      Math.sign(one.number.value) === Math.sign(number.value) &&
      findDirection(one) === findDirection(cell),
  )
  // where a sign tells a rise from a fall, the other sign is not meant
  const isTold = number.isSigned && alikeSigned(fitting)
  const others = alike.map((one) => listSwapped(one, isTold))
  return listSwapped(cell, isTold).some(
    ({ isGiven, isOpen }, at) => isGiven && (isOpen || others.every((known) => known[at]?.isGiven)),
  )
}

/** Whether others of a column are told with their signs: rises as well as falls. */
function alikeSigned(fitting: readonly Expected[]): boolean {
  return [-1, 1].every((sign) => fitting.some(({ number: { value } }) => value * sign > 0))
}

/** Whether the first of two numbers is the greater, as a sign. */
function findDirection({ expectation: { from: [a, b] = [] } }: Expected): number {
  return Math.sign((a?.value ?? 0) - (b?.value ?? 0))
}

/** One of all meanings of two numbers. */
interface Meaning {
  readonly isGiven: boolean
  /** Whether a single row may mean it so, whatever the others mean. */
  readonly isOpen: boolean
}

/** All meanings of the two numbers that a cell comes of, in an order of their own, and whether they give it. */
function listSwapped(
  { number, expectation: { from = [], formula } }: Expected,
  isTold = false,
): readonly Meaning[] {
  const [a, b, ...others] = from
  if (a === undefined || b === undefined || others.length > 0) return []
  return listMeanings(number, [a, b], formula)
    .flatMap((one) => (isTold ? [one] : [one, mapExpectation(one, one.formula, (value) => -value)]))
    .map((one) => ({
      isGiven: fitsAnySign(number, one),
      isOpen: number.form !== 'percent' && / [-+/] /.test(one.formula),
    }))
}

/** By how much likelier it is that one number is another than that of a row both are, as a power of ten. */
const ONE_OTHER = 1
/** From these odds for what a column comes of, others have to give a cell ten times as hardly by chance. */
const EVIDENT = 6

/**
 * Whether other numbers of the table give a cell: two of its row, or one of its row and the first, last, previous or next one of the
 * same column, in the way that the other cells of the column come about, in either direction, rounded or cut off. Some of many numbers
 * fit by chance: two others count that are less likely to by chance than one in as many as were tried, and one other beside one that the
 * cell is said to come of, as the best of its row, already when ten times as likely.
 *
 * @param evidence what the other cells of its column say of what it comes of, as a power of ten; `Infinity` where there is no doubt
 */
export function fitsOtherOperands(
  { table, target }: { readonly table: NumberTable; readonly target: NumberColumn },
  row: number,
  { number, expectation: { formula, from = [] } }: Expected,
  evidence = 0,
): boolean {
  const columns = table.columns
    .filter((column) => column !== target && column.cells[row] !== undefined)
    .sort((a, b) => Math.abs(a.index - target.index) - Math.abs(b.index - target.index))
    .slice(0, MOST_COLUMNS)
  const own = columns.flatMap(({ cells }) => cells[row] ?? [])
  const beside = own.flatMap((a, at) => own.slice(at + 1).map((b) => [a, b] as const))
  const last = target.cells.length - 1
  const rows = [0, last, row - 1, row + 1].filter((one) => one !== row && one >= 0 && one <= last)
  const across = columns.flatMap(({ cells }) =>
    [...new Set(rows)].flatMap((one) => {
      const [a, b] = [cells[row], cells[one]]
      return a === undefined || b === undefined ? [] : [[a, b] as const]
    }),
  )
  // a ratio of two times is in no row that of a time and a count, as of an output's length
  const isOfUnits = from.every(({ readings }) => readings.length > 0)
  const pairs = [...beside, ...across].filter((pair) => !(isOfUnits && isMixed(pair, formula)))
  const isShared = (pair: Pair): boolean => pair.some((one) => from.includes(one))
  const near = pairs.filter((pair) => isShared(pair) && !pair.every((one) => from.includes(one)))
  const far = pairs.filter((pair) => !isShared(pair))
  const mayGive = (some: readonly Pair[], ease: number): boolean => {
    const tried = some.flatMap((pair) => listAlike(number, formula, pair))
    const least = Math.log10(tried.length) - ease
    return tried.some(
      (one) =>
        (fitsAnySign(number, one) || isTruncated(number, one)) && weighFit(number, one) >= least,
    )
  }
  const cost = evidence >= EVIDENT ? 1 : 0
  // where there is no doubt about what is compared, a single row is hardly compared with another one
  const [rare, usual] = evidence === Infinity ? [across, beside] : [[], pairs]
  const isUsual = (pair: Pair): boolean => usual.includes(pair)
  return (
    mayGive(near.filter(isUsual), ONE_OTHER - cost) ||
    mayGive(far.filter(isUsual), -cost) ||
    mayGive(
      pairs.filter((pair) => rare.includes(pair)),
      -RARE,
    )
  )
}

/** How much less likely by chance than one in as many as were tried it has to be that a single row is compared with another one. */
const RARE = 1

/** Whether one of two numbers of a quotient has a unit and the other none. */
function isMixed([a, b]: Pair, formula: string): boolean {
  return formula.includes(' / ') && a.readings.length > 0 !== b.readings.length > 0
}

type Pair = readonly [WrittenNumber, WrittenNumber]

/** What two numbers make as a formula does with others: a quotient, a change or a difference, in either direction. */
function listAlike(number: WrittenNumber, formula: string, [a, b]: Pair): readonly Expectation[] {
  if (!formula.includes(' / ')) {
    const difference = [...keep(expectDifference(a, b)), ...keep(expectDifference(b, a))]
    return number.form === 'percent' ? difference.map(toPoints) : difference
  }
  const quotients = [divide(a, b), divide(b, a)].flatMap((one) => one ?? [])
  const isChange = /^1 - | - 1$/.test(formula)
  return isChange ? quotients.map(toChange) : quotients
}

function toChange(quotient: Expectation): Expectation {
  return mapExpectation(quotient, '', (value) => value - 1)
}

/** Of a difference of percentages. */
function toPoints(difference: Expectation): Expectation {
  return mapExpectation(difference, '', (value) => value / 100)
}

/** All that two numbers may make of the form of a third. */
function listMeanings(
  number: WrittenNumber,
  [a, b]: Pair,
  formula: string,
): readonly Expectation[] {
  // of three numbers that give each other any may be the difference of the two others
  const sum = formula.includes(' / ') ? [] : keep(expectSum(a, b))
  if (number.form === 'plain' && number.unit !== '')
    return [...keep(expectDifference(a, b)), ...sum]
  const quotients = [divide(a, b), divide(b, a)].flatMap((one) => one ?? [])
  const changes = quotients.flatMap((one) => [one, toChange(one)])
  const difference = keep(expectDifference(a, b))
  switch (number.form) {
    case 'ratio':
      return changes
    case 'percent':
      return [...changes, ...[...difference, ...sum].map(toPoints)]
    case 'plain':
      return [...changes, ...difference, ...sum]
  }
}

/** Expect the sum of two numbers of one unit. */
function expectSum(a: WrittenNumber, b: WrittenNumber): Expectation | undefined {
  const difference = expectDifference(a, b)
  if (difference === undefined || a.unit !== b.unit) return undefined
  const interval = { low: a.interval.low + b.interval.low, high: a.interval.high + b.interval.high }
  const formula = `${a.text} + ${b.text}`
  return { ...difference, formula, values: [a.value + b.value], intervals: [interval] }
}

function keep(expectation: Expectation | undefined): readonly Expectation[] {
  return expectation === undefined ? [] : [expectation]
}
