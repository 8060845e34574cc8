import { isCarried, sumTelling, type Basis } from '../certainty.ts'
import { findFactor, isNearMiss } from '../expectation.ts'
import { fitsOtherwise } from '../means-otherwise.ts'
import { weighSlip } from '../weigh-slip.ts'
import { areRowSides } from './are-row-sides.ts'
import { fitsCutOperands } from './cut-operands.ts'
import { findRelation, LAID_OUT, NAMED } from './find-relation.ts'
import { isOne } from './is-one.ts'
import { isOtherBase } from './is-other-base.ts'
import { findNamedBase } from './named-base.ts'
import { isFit, isSharp, type Judged } from './judge-reading.ts'
import type { NumberColumn } from './number-table.ts'
import { isOddCell } from './odd-cells.ts'
import { isOffAlone } from './off-alone.ts'
import { fitsOtherOperands, fitsSwapped } from './other-operands.ts'
import type { Candidate, Reading } from './reading.ts'
import { listRivals } from './rival-columns.ts'
import { isSummaryRow } from './summary-rows.ts'
import type { Trial } from './trials.ts'
import { mayBeSummary } from './unnamed-summary.ts'

/** What was found out about a column: what it is, and its cells that are not. */
export interface JudgedColumn {
  readonly trials: readonly Trial[]
  readonly wrong: readonly JudgedCell[]
  /** Cells that are all cut off where they should be rounded; none where it is no habit. */
  readonly habit: readonly Trial[]
}

/** A cell that is wrong, and what that rests on. */
export interface JudgedCell {
  readonly trial: Trial
  readonly basis: Basis
}

/** From these odds a reading is what the column comes of. */
export const CERTAIN = 4
/** From these odds it is known what a column comes of where two cells and more say so, whatever is above them. */
const KNOWN = 3.3

/** What a cell that fits has to say to tell how others are meant, as a power of ten. */
const TELLING = 1

/**
 * Sort out which cells of a column are wrong by the reading that the odds are for, and what each of them rests on.
 *
 * @param isExplained whether another reading that may be meant gives a cell
 */
export function sortOutCells(
  { trials, score, reading, siblings = [] }: Judged,
  isExplained: (trial: Trial) => boolean,
  candidate: Candidate,
): JudgedColumn {
  const { prior } = reading
  const open = trials.filter((trial) => trial.verdict !== 'fits' && !isExplained(trial))
  const cut = open.filter(({ verdict }) => verdict === 'cut')
  const rounded = trials.filter(({ verdict, weight }) => verdict === 'fits' && weight > 1).length
  const isHabit = cut.length > 1
  // where quotients are cut off, what they are of may be, too
  const isOff = (trial: Trial): boolean => !(cut.length > 0 && fitsCutOperands(trial))
  const near = open.filter(({ verdict }) => verdict === 'near').filter(isOff)
  const gross = open.filter(({ verdict }) => verdict === 'wrong').filter(isOff)
  // Two that are off by a little say that the column comes of more exact numbers than are shown.
  const isNoisy = near.length + (isHabit ? 0 : cut.length) > 1
  const isOnlyRow =
    candidate.kind !== 'difference' &&
    (candidate.target.cells.length === 1 || areRowSides(candidate))
  const fits = [...trials.filter(isFit).map(({ weight }) => weight), ...siblings]
  const evidence = sumTelling(fits)
  const isKnown = score >= (isCarried({ relation: 'cells', fits, prior }) ? KNOWN : CERTAIN)
  const stated = isKnown ? findRelation(reading, fits) : 'none'
  // where no other row can say it, `Speedup` beside `Before` and `After` has to be enough
  const relation = stated === 'layout' && isOnlyRow ? 'operator' : stated
  const basis: Basis = {
    relation,
    fits,
    misfits: open.length,
    ...(relation === 'cells' ? { prior } : {}),
  }
  const isStated = prior >= 4
  const isProgram = prior >= NAMED && reading.source.kind === 'rows'
  const slight = isNoisy || candidate.kind === 'rate' ? [] : [...near, ...(isHabit ? [] : cut)]
  // rates are measured as often as they are computed
  const isRate = candidate.kind === 'rate'
  const exact = trials.filter((trial) => isFit(trial) && trial.weight >= EXACT).length
  const isComputed = prior >= LAID_OUT || exact >= 3
  const isMeasured = isRate && !isComputed && !(rounded >= 2 && listRivals(candidate).length === 2)
  const fitting = trials.filter(isFit).map(({ row }) => row)
  const telling = trials.filter((trial) => isFit(trial) && trial.weight >= TELLING)
  const isOtherUnit = haveOneFactor(gross) && !trials.some(({ weight }) => weight > 0.3)
  const wrong = [
    ...(isOtherUnit ? [] : gross)
      .filter((trial) => !isNoisy || isFar(trial))
      .filter((trial) => !isRate || isSharp(trial))
      .filter((trial) => !isMeasured || isNearMiss(trial.number, trial.expectation))
      .map((trial) => ({
        trial,
        basis: { ...basis, slip: weighSlip(trial), isOpen: haveOneFactor(gross) },
      })),
    // what is off by a little may come of numbers that are more exact than those shown
    ...slight.map((trial) => ({
      trial,
      basis: {
        ...basis,
        isOpen: trial.verdict === 'near' ? !isOffAlone(trial, trials) : !(rounded > 1 || isStated),
      },
    })),
  ].filter(
    ({ trial }) =>
      !isOne(candidate.target, trial.row) ||
      isNearMiss(trial.number, trial.expectation) ||
      findNamedBase(candidate) !== undefined ||
      isOtherBase(candidate, trial.row),
  )
  return {
    trials,
    wrong: wrong
      .map(tellAsWritten)
      .filter((cell) => !isShareOfLoss(cell))
      .filter(({ trial: { number, expectation } }) => !fitsOtherwise(number, expectation))
      .map(({ trial, basis: own }) => {
        const isOpen =
          own.isOpen === true ||
          isRoundedRatio(trial) ||
          isBareRow(trials, candidate) ||
          // programs divide by their baseline, and never the other way round
          (!isProgram && fitsSwapped(trial, telling)) ||
          mayBeMean(trial, listOperands(reading), candidate) ||
          isOddCell(candidate.target, trial.row, fitting) ||
          // what a header names is of nothing else
          (own.relation !== 'operator' &&
            fitsOtherOperands(
              candidate,
              trial.row,
              trial,
              isLaidOut(own) || evidence + prior >= ESTABLISHED ? Infinity : evidence,
            ))
        return { trial, basis: { ...own, isOpen } }
      }),
    habit: isHabit && !isNoisy ? cut : [],
  }
}

/** `10x slower` for 10.6 or 9.6 times: a round ratio is right to its first digit, whichever way round it is told. */
function isRoundedRatio({ number, expectation }: Trial): boolean {
  const { form, decimals, value, text } = number
  if (form !== 'ratio' || decimals > 0 || value < 10 || !/^\D*[1-9]0+\D*$/.test(text)) return false
  const half = 10 ** Math.floor(Math.log10(value)) / 2
  return expectation.values.some((one) =>
    [one, 1 / one].some((quotient) => Math.abs(quotient - value) <= half),
  )
}

/** Whether a row may sum up others without saying so; of one that says so it was looked at before. */
function mayBeMean(
  { row }: Trial,
  operands: readonly NumberColumn[],
  { table, target }: Candidate,
): boolean {
  return !isSummaryRow(table, row) && mayBeSummary(table, row, { operands, target })
}

/** Whether the layout says what a column is of, and two other cells do, too: what else gives a cell has to hardly by chance. */
function isLaidOut({ relation, fits = [] }: Basis): boolean {
  return relation === 'layout' && fits.filter((weight) => weight >= BESIDE).length > 1
}

/** What a rate says that is computed of the numbers beside it to the last digit, as a power of ten. */
const EXACT = 2

/** From these odds nobody need look for another relation that a single cell might be of. */
const ESTABLISHED = 8

/** What each of two cells has to say, as a power of ten. */
const BESIDE = 0.8

/** The columns that a reading compares. */
function listOperands({ source }: Reading): readonly NumberColumn[] {
  return source.kind === 'columns' ? [source.over, source.under] : [source.column]
}

/** `79.9%` below `Saving` is a fall by 79.9 %, and is told as it is written there: without a sign. */
function tellAsWritten({ trial, basis }: JudgedCell): JudgedCell {
  const { number, expectation } = trial
  const { values, intervals, formula } = expectation
  if (number.isSigned || number.value <= 0 || values.some((value) => value >= 0))
    return { trial, basis }
  const turned = {
    ...expectation,
    formula: turnFormula(formula),
    values: values.map((value) => -value),
    intervals: intervals.map(({ low, high }) => ({ low: -high, high: -low })),
  }
  return { trial: { ...trial, expectation: turned }, basis }
}

/** Whether a row that no other cell speaks for has a name that may be of anything, such as `Stability factor`. */
function isBareRow(trials: readonly Trial[], { target, table }: Candidate): boolean {
  if (!table.isTurned || trials.some((trial) => isFit(trial) && trial.weight > 0.3)) return false
  return trials.every(({ number }) => number.form === 'plain') && !STATED.test(target.header)
}

/** A row that says that it compares those above it. */
const STATED =
  /ratio|speed-?\s?up|slow-?\s?down|faster|slower|relative|\bvs\b|versus|diff|delta|change|saved|saving|gain|reduction|increase|decrease|improvement|overhead|[/÷×Δ]/i

/** Shares of a loss are what their table makes of them: none, or those of something else. */
function isShareOfLoss({ trial: { number, expectation } }: JudgedCell): boolean {
  return number.form === 'percent' && expectation.formula.startsWith('-(')
}

function turnFormula(formula: string): string {
  const rise = /^(.+) - 1$/.exec(formula)?.[1]
  if (rise !== undefined) return `1 - ${rise}`
  const [, from, less] = /^(\S+(?: \S+)?) - (\S+(?: \S+)?)$/.exec(formula) ?? []
  return from === undefined || less === undefined ? `-(${formula})` : `${less} - ${from}`
}

/** Where a column is noisy, only what is off by a half is wrong. */
function isFar({ number, expectation }: Trial): boolean {
  const value = Math.abs(number.form === 'percent' ? number.value / 100 : number.value)
  return expectation.values.every((one) => {
    const quotient = value / Math.abs(one)
    return quotient < 0.67 || quotient > 1.5
  })
}

/** Cells that are all wrong by the same factor are in another unit, not wrong. */
function haveOneFactor(misfits: readonly Trial[]): boolean {
  if (misfits.length < 2) return false
  const factors = misfits.map(({ number, expectation }) => findFactor(number, expectation))
  return factors[0] !== undefined && factors.every((factor) => factor === factors[0])
}
