import { isTruncated, mapExpectation, type Expectation } from '../expectation.ts'
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
 * points. Cut off is no other way.
 */
export function fitsSwapped({ number, expectation }: Expected): boolean {
  const [a, b, ...others] = expectation.from ?? []
  if (a === undefined || b === undefined || others.length > 0) return false
  return listMeanings(number, a, b)
    .flatMap((one) => [one, mapExpectation(one, '', (value) => -value)])
    .some((one) => fitsAnySign(number, one))
}

/**
 * Whether other numbers of the table give a cell: two of its row, or one of its row and the first, last, previous or next one of the
 * same column, in the way that the other cells of the column come about, in either direction, rounded or cut off.
 */
export function fitsOtherOperands(
  { table, target }: { readonly table: NumberTable; readonly target: NumberColumn },
  row: number,
  { number, expectation: { formula, from = [] } }: Expected,
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
  return [...beside, ...across]
    .filter((pair) => !pair.every((one) => from.includes(one)))
    .some(([a, b]) =>
      listAlike(number, formula, [a, b]).some(
        (one) => fitsAnySign(number, one) || isTruncated(number, one),
      ),
    )
}

/** What two numbers make as a formula does with others: a quotient, a change or a difference, in either direction. */
function listAlike(
  number: WrittenNumber,
  formula: string,
  [a, b]: readonly [WrittenNumber, WrittenNumber],
): readonly Expectation[] {
  if (!formula.includes(' / ')) {
    const difference = keep(expectDifference(a, b))
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
  a: WrittenNumber,
  b: WrittenNumber,
): readonly Expectation[] {
  if (number.form === 'plain' && number.unit !== '') return keep(expectDifference(a, b))
  const quotients = [divide(a, b), divide(b, a)].flatMap((one) => one ?? [])
  const changes = quotients.flatMap((one) => [one, toChange(one)])
  const difference = keep(expectDifference(a, b))
  switch (number.form) {
    case 'ratio':
      return changes
    case 'percent':
      return [...changes, ...difference.map(toPoints)]
    case 'plain':
      return [...changes, ...difference]
  }
}

function keep(expectation: Expectation | undefined): readonly Expectation[] {
  return expectation === undefined ? [] : [expectation]
}
