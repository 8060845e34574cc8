import { expectQuotient, type Expectation } from '../expectation.ts'
import { scaleInterval, subtractIntervals } from '../rounding-interval.ts'
import type { WrittenNumber } from '../written-number.ts'
import type { NumberColumn } from './number-table.ts'
import { listPairScales } from './pair-scales.ts'
import { listChanges } from './quotient-changes.ts'
import { POINTS } from './relation-words.ts'
import { NO_ROWS, type Candidate, type Reading } from './reading.ts'
import { isOperand, weighDirection, weighPair } from './stated-relation.ts'

/** List the ways to read a column as the quotient or the difference of two others. */
export function listPairReadings(candidate: Candidate): readonly Reading[] {
  const { sources } = candidate
  return sources.flatMap((over) =>
    sources.flatMap((under) =>
      over === under || !areAlike(over, under) || isOperand(candidate, [over, under])
        ? []
        : readPair(candidate, [over, under]),
    ),
  )
}

function readPair(
  candidate: Candidate,
  pair: readonly [NumberColumn, NumberColumn],
): readonly Reading[] {
  const [over, under] = pair
  const { kind, target } = candidate
  const source = { kind: 'columns', over, under } as const
  const prior = weighPair(candidate, pair)
  const subtract: Reading = {
    ...{ source, prior, given: NO_ROWS },
    ...expectPair((row, other) => inUnitOf(target.cells[row], over.cells[row], under.cells[other])),
  }
  if (kind === 'difference') return [subtract]
  // a row of a turned table may hold its own change beside what it measures
  const shares = over.cells.filter((cell) => cell?.form === 'percent').length
  const areShares = shares * 2 > over.cells.length
  const own = areShares ? [] : listChanges(kind, target)
  const changes = own.map((change): Reading => {
    const mix = (row: number, other: number): Expectation | undefined => {
      if (over.cells[row]?.form === 'percent') return undefined
      const quotient = divide(over.cells[row], under.cells[other])
      return quotient && change.apply(quotient)
    }
    return {
      source,
      prior: prior - change.cost - weighDirection(change.name, pair),
      given: NO_ROWS,
      ...expectPair(mix),
    }
  })
  return kind === 'percent'
    ? [...changes, { ...subtract, ...expectPair(mixPoints(pair)) }]
    : changes
}

type Mix = NonNullable<Reading['mix']>

/** What two numbers of a row give, and what those of two rows would. */
function expectPair(mix: Mix): Required<Pick<Reading, 'expect' | 'mix'>> {
  return { expect: (row) => mix(row, row), mix }
}

/** A column that has units throughout and one that has none are of different things; `16m` lines are a count. */
function areAlike(a: NumberColumn, b: NumberColumn): boolean {
  const hasUnits = ({ cells }: NumberColumn): boolean =>
    cells.every(
      (cell) =>
        cell === undefined ||
        (cell.unit !== '' && !cell.readings.some(({ dimension }) => dimension === 'count')),
    )
  const hasNone = ({ cells }: NumberColumn): boolean =>
    cells.every((cell) => cell === undefined || cell.unit === '')
  return !(hasUnits(a) && hasNone(b)) && !(hasNone(a) && hasUnits(b))
}

/** Expect the quotient of two numbers, where both are there. */
export function divide(
  over: WrittenNumber | undefined,
  under: WrittenNumber | undefined,
): Expectation | undefined {
  return over === undefined || under === undefined ? undefined : expectQuotient(over, under)
}

/** Expect a difference in the unit of the number that states it; `undefined` where their units do not go together. */
export function inUnitOf(
  number: WrittenNumber | undefined,
  from: WrittenNumber | undefined,
  less: WrittenNumber | undefined,
): Expectation | undefined {
  const difference = expectDifference(from, less)
  if (difference === undefined || number === undefined || from === undefined) return undefined
  if (number.unit === from.unit || number.unit === '') return difference
  if (from.form === 'percent' && POINTS.test(number.unit)) return difference
  const scales = listPairScales(from, number)
  if (scales.length === 0) return undefined
  return {
    ...difference,
    values: scales.flatMap((scale) => difference.values.map((value) => value * scale)),
    intervals: scales.flatMap((scale) =>
      difference.intervals.map((interval) => scaleInterval(interval, scale)),
    ),
  }
}

/** Expect the difference of two numbers of one kind, in the unit of the first. */
export function expectDifference(
  from: WrittenNumber | undefined,
  less: WrittenNumber | undefined,
): Expectation | undefined {
  if (from === undefined || less === undefined || from.isBound || less.isBound) return undefined
  const scales = from.unit === less.unit ? [1] : listPrefixScales(from, less)
  if (scales.length === 0 || listPairScales(from, less).length === 0) return undefined
  return {
    formula: `${from.text} - ${less.text}`,
    values: scales.map((scale) => from.value - less.value * scale),
    intervals: scales.map((scale) =>
      subtractIntervals(from.interval, scaleInterval(less.interval, scale)),
    ),
    from: [from, less],
  }
}

/** By what a number has to be multiplied to be in the unit of another: `1.100 s - 894.5 ms`; none where one of both has no unit. */
function listPrefixScales(from: WrittenNumber, less: WrittenNumber): readonly number[] {
  const isClock = [from, less].some(({ text }) => text.includes(':'))
  const areUnits = !isClock && from.readings.length > 0 && less.readings.length > 0
  return areUnits && from.form === 'plain' && less.form === 'plain'
    ? listPairScales(less, from)
    : []
}

/** The difference of two percentages, as a share. */
function mixPoints([over, under]: readonly [NumberColumn, NumberColumn]): Mix {
  return (row, other) => {
    const [a, b] = [over.cells[row], under.cells[other]]
    if (a?.form !== 'percent' || b?.form !== 'percent') return undefined
    const points = expectDifference(a, b)
    if (points === undefined) return undefined
    const { values, intervals } = points
    return {
      ...points,
      values: values.map((value) => value / 100),
      intervals: intervals.map(({ low, high }) => ({ low: low / 100, high: high / 100 })),
    }
  }
}
