import { isNearMiss, isTruncated } from '../expectation.ts'
import { tightenTrials } from './exact-trials.ts'
import { isOne } from './is-one.ts'
import { isMeasuredOften } from './measured-often.ts'
import type { Candidate, Reading } from './reading.ts'
import { fitsAnySign } from './row-readings.ts'
import { isSummaryRow } from './summary-rows.ts'
import { tryReading, type Trial } from './trials.ts'

/** What a cell that does not fit costs a reading: one in twenty is wrong, say. */
const MISFIT = 1.3
/** What one costs that is wrong in a way that people are wrong by, such as two digits that are swapped. */
const SLIP = 0.6
/** What a cell costs a reading that says nothing of it. */
const UNSAID = 0.8
/** From these odds, before any cell is looked at, a column needs no cell that fits. */
const SURE = 6

/** A reading of a column, its cells beside what it expects of them, and the odds for it as a power of ten. */
export interface Judged {
  readonly reading: Reading
  readonly trials: readonly Trial[]
  readonly score: number
  /** What other columns of the same making say of it, as powers of ten. */
  readonly siblings?: readonly number[]
}

/** How many rows are looked at before a reading is put to all of them. */
const FIRST_LOOK = 6

/** Whether some of a few rows fit. Most readings are given up here, so that cost hardly grows with their number. */
function mayFit({ prior, expect }: Reading, { target, table }: Candidate): boolean {
  const { length } = target.cells
  if (prior >= 4 || length < FIRST_LOOK) return true
  let [tried, good] = [0, 0]
  const step = Math.max(1, Math.floor(length / FIRST_LOOK))
  for (let row = step - 1; row < length && tried < FIRST_LOOK && good < 2; row += step) {
    const number = target.cells[row]
    if (number === undefined || isSummaryRow(table, row)) continue
    const expectation = expect(row)
    if (expectation === undefined) continue
    tried++
    if (fitsAnySign(number, expectation) || isTruncated(number, expectation)) good++
  }
  return tried < 4 || good >= 2
}

/** Judge how likely a reading of a column is by its cells; none that hardly any cell fits. */
export function judgeReading(reading: Reading, candidate: Candidate): readonly Judged[] {
  if (!mayFit(reading, candidate)) return []
  const tried = tryReading(reading, candidate)
  const trials = isMeasuredOften(candidate.table) ? tried : tightenTrials(tried, reading)
  if (trials.length === 0) return []
  const good = trials.filter(({ verdict }) => verdict === 'fits')
  const evidence = good.reduce((sum, { weight }) => sum + weight, 0)
  const cut = trials.filter(({ verdict }) => verdict === 'cut').length
  const bad = trials.length - good.length - cut
  const telling = good.filter(({ weight }) => weight > 0.3).length
  if (bad + cut > 0 && reading.prior < 4 && telling + cut / 2 < bad + (reading.prior > 2 ? 0 : 1))
    return []
  if (telling === 0 && bad > 1 && reading.prior < SURE) return []
  const near = trials.filter(({ verdict }) => verdict === 'near').length
  const slips = trials.filter(
    (trial) => isMisfit(trial) && isSharp(trial) && isNearMiss(trial.number, trial.expectation),
  ).length
  const isStated = telling > 0 || reading.prior >= 2
  const cost = MISFIT * bad - (isStated ? (MISFIT - SLIP) * Math.min(1, slips) : 0)
  const score =
    reading.prior +
    evidence -
    cost -
    UNSAID * countUnsaid(reading, candidate) +
    0.3 * near -
    (cut > 0 ? 0.3 : 0)
  return [{ reading, trials, score }]
}

/** Count the cells that a reading by rows says nothing of, and which are no baseline. */
function countUnsaid({ source, expect }: Reading, { target, table }: Candidate): number {
  if (source.kind !== 'rows' || source.isFree) return 0
  return target.cells.filter(
    (cell, row) =>
      cell?.isBound === false &&
      source.column.cells[row] !== undefined &&
      !isOne(target, row) &&
      !isSummaryRow(table, row) &&
      expect(row) === undefined,
  ).length
}

/** Whether a cell is what a reading expects. */
export function isFit({ verdict }: Trial): boolean {
  return verdict === 'fits'
}

function isMisfit({ verdict }: Trial): boolean {
  return verdict === 'near' || verdict === 'wrong'
}

/** Whether what is expected is known to a tenth. */
export function isSharp({ expectation: { intervals } }: Trial): boolean {
  return intervals.every(({ low, high }) => high - low <= 0.1 * Math.abs(high))
}
