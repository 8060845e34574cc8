import { getTarget, isTruncated, type Expectation } from '../expectation.ts'
import { overlaps } from '../rounding-interval.ts'
import type { WrittenNumber } from '../written-number.ts'
import type { NumberColumn } from './number-table.ts'
import type { Reading, ReadingSource } from './reading.ts'
import type { Trial } from './trials.ts'

/** How unlikely it has to be that the others are exact by chance, as a power of ten; more, where all come of one row. */
const EVIDENT = { columns: 3, rows: 4.5 } as const
/** From this on, even a last digit that was cut off is a fault. */
const PLAIN = 4

/**
 * Take the zeros at the end of whole numbers for counted, where the column itself shows that they are: `-30.0%` beside 120 and 84, and
 * `-20.0%` beside 95 and 76, would be chances of one in sixty if 120 stood for 115 to 125. What fits only for the sake of such
 * rounding does not fit then.
 */
export function tightenTrials(trials: readonly Trial[], { source }: Reading): readonly Trial[] {
  const judged = trials.map((trial) => judge(trial, source))
  const good = judged.filter(({ trial }) => trial.verdict === 'fits')
  const loose = good.filter(({ gain }) => gain === undefined)
  if (loose.length > 1 || good.length === loose.length) return trials
  const evidence = good.reduce((sum, { gain }) => sum + (gain ?? 0), 0)
  if (evidence < EVIDENT[source.kind]) return trials
  return judged.map((one) =>
    one.gain !== undefined || one.trial.verdict === 'cut' ? one.trial : judgeExactly(one, evidence),
  )
}

interface ExactTrial {
  readonly trial: Trial
  /** What is expected if zeros at the end are counted. */
  readonly exact: Expectation
  /** What it says that the number is that, as a power of ten; `undefined` when it is not. */
  readonly gain: number | undefined
}

function judge(trial: Trial, source: ReadingSource): ExactTrial {
  const { number, expectation, row } = trial
  const part = findLooseness(source, row)
  const exact: Expectation = {
    ...expectation,
    intervals: expectation.values.map((value, index) => {
      const { low, high } = expectation.intervals[index] ?? { low: value, high: value }
      // of a change in per cent, what it is a change of is rounded
      const room = Math.min((high - low) / 2, part * (1 + Math.abs(value)))
      return { low: value - room, high: value + room }
    }),
  }
  const own = widthOf(getTarget(number))
  const gains = exact.intervals.flatMap((interval, index) => {
    const before = expectation.intervals[index]
    const value = exact.values[index]
    if (before === undefined || value === undefined || !isWithin(number, interval, 0)) return []
    const isExact = isWithin(number, { low: value, high: value }, 0)
    return [isExact ? Math.min(2, Math.log10((widthOf(before) + own) / own)) : 0]
  })
  return { trial, exact, gain: gains.length === 0 ? undefined : Math.min(...gains) }
}

/** By which part of itself a number of a row may be off, if its last digit was counted. */
function findLooseness(source: ReadingSource, row: number): number {
  if (source.kind === 'columns') return looseOf(source.over, row) + looseOf(source.under, row)
  return looseOf(source.column, row) + loosestOf(source.column)
}

function looseOf({ cells }: NumberColumn, row: number): number {
  const number = cells[row]
  if (number === undefined || number.value === 0) return 0
  const { value, step, interval, isApproximate } = number
  return (isApproximate ? widthOf(interval) : step) / 2 / Math.abs(value)
}

const loosestKnown = new WeakMap<NumberColumn, number>()

function loosestOf(column: NumberColumn): number {
  const known = loosestKnown.get(column)
  if (known !== undefined) return known
  const found = column.cells.reduce((most, _, row) => Math.max(most, looseOf(column, row)), 0)
  loosestKnown.set(column, found)
  return found
}

function widthOf({ low, high }: { readonly low: number; readonly high: number }): number {
  return high - low
}

/** Whether a number stands for one of an interval, or for one that is `steps` of its own width off. */
function isWithin(
  number: WrittenNumber,
  { low, high }: { readonly low: number; readonly high: number },
  steps: number,
): boolean {
  const target = getTarget(number)
  const room = steps * widthOf(target) + 1e-9 * Math.abs(high)
  const wide = { low: low - room, high: high + room }
  return (
    overlaps(target, wide) ||
    (!number.isSigned && overlaps(target, { low: -wide.high, high: -wide.low }))
  )
}

/** A digit of the last place may be off by one, for a number that was rounded twice. */
function judgeExactly({ trial, exact }: ExactTrial, evidence: number): Trial {
  const { number } = trial
  if (trial.verdict === 'wrong') return { ...trial, expectation: exact }
  const isFar = exact.values.every((value) => isPast(number, value))
  if (isTruncated(number, exact) && evidence >= PLAIN && isFar)
    return { ...trial, expectation: exact, verdict: 'cut', weight: 0 }
  return exact.intervals.some((interval) => isWithin(number, interval, 1.5))
    ? trial
    : { ...trial, expectation: exact, verdict: 'wrong', weight: 0 }
}

/** Whether a value is so far beyond the middle between two last digits that no rounding explains the lower one. */
function isPast(number: WrittenNumber, value: number): boolean {
  const scale = number.form === 'percent' ? 100 : 1
  return Math.abs(value) * scale - Math.abs(number.value) > 0.6 * number.step
}
