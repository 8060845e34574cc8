import { findFactor, isNearMiss, isTruncated } from '../expectation.ts'
import { isCarried, sumTelling, type Basis } from '../certainty.ts'
import { fitsOtherwise } from '../means-otherwise.ts'
import { weighSlip } from '../weigh-slip.ts'
import { addSlack } from './benchmark-dot-net.ts'
import { fitsCutOperands } from './cut-operands.ts'
import { fitsOtherOperands, fitsSwapped } from './other-operands.ts'
import { isOne } from './is-one.ts'
import { findRelation, NAMED } from './find-relation.ts'
import { isOddCell } from './odd-cells.ts'
import { isOffAlone } from './off-alone.ts'
import { listPairReadings } from './pair-readings.ts'
import { listRateReadings } from './rate-readings.ts'
import { isMeasuredOften } from './measured-often.ts'
import type { NumberColumn } from './number-table.ts'
import type { Candidate, Reading } from './reading.ts'
import { SHARE_WORDS } from './relation-words.ts'
import { listRivals } from './rival-columns.ts'
import { fitsAnySign, listRowReadings } from './row-readings.ts'
import { isSummaryRow } from './summary-rows.ts'
import { mayBeSummary } from './unnamed-summary.ts'
import { tightenTrials } from './exact-trials.ts'
import { tryReading, type Trial } from './trials.ts'

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

/** Odds for a reading, as powers of ten, from which its misfits are reported. */
const CERTAIN = 4
const LIKELY = 2.5
/** From these odds it is known what a column comes of where two cells and more say so, whatever is above them. */
const KNOWN = 3.3
/** What a cell that does not fit costs a reading: one in twenty is wrong, say. */
const MISFIT = 1.3
/** What one costs that is wrong in a way that people are wrong by, such as two digits that are swapped. */
const SLIP = 0.6
/** From these odds, before any cell is looked at, a column needs no cell that fits. */
const SURE = 6
/** A reading that is less likely than the best by more than this explains nothing, unless it is certain itself. */
const CLOSE = 3
/** From these odds the other readings of a column may explain a cell, too. */
const SUPPORTED = 1

/** What a cell that fits has to say to tell how others are meant, as a power of ten. */
const TELLING = 1.5

interface Judged {
  readonly reading: Reading
  readonly trials: readonly Trial[]
  readonly score: number
}

/** Judge a column: find the reading that the odds are for, and the cells that it does not explain. */
export function judgeColumn(candidate: Candidate): JudgedColumn | undefined {
  const readings = [
    ...listRowReadings(candidate),
    ...(candidate.kind === 'rate' ? listRateReadings(candidate) : listPairReadings(candidate)),
  ].map((reading) => addSlack(reading, candidate))
  const judged = readings
    .flatMap((reading) => judgeReading(reading, candidate))
    .sort((a, b) => b.score - a.score)
  const mayBe = (one: Judged): boolean => !isFree(one) || isStatedShare(one, candidate)
  const top = judged.find(mayBe)?.score
  const [best] = orderByDistance(judged.filter((one) => one.score === top && mayBe(one)))
  if (best === undefined || best.score < LIKELY) return undefined
  // where few cells say anything, whatever explains a cell has to be believed
  const isBare = best.score - best.reading.prior < SUPPORTED
  const misfits = ({ trials }: Judged): number =>
    trials.filter(({ verdict }) => verdict !== 'fits').length
  const most = misfits(best)
  const supported = judged.filter(
    (one) =>
      !isRefuted(one, best) &&
      ((one.score >= SUPPORTED && one.score >= Math.min(CERTAIN, best.score - CLOSE)) ||
        one.reading.prior >= 4 ||
        (isBare && one.reading.prior >= 0 && misfits(one) <= most)),
  )
  const explained = new Set(
    supported.flatMap(({ trials }) => trials.filter(isFit).map(({ number }) => number)),
  )
  return sortOut(best, ({ number }) => explained.has(number), candidate)
}

/** Put readings that are as likely in the order of how far the cells are off that they do not explain: the nearest is told. */
function orderByDistance(alike: readonly Judged[]): readonly Judged[] {
  if (alike.length < 2) return alike
  return alike
    .map((one) => ({ one, distance: distanceOf(one) }))
    .sort((a, b) => a.distance - b.distance)
    .map(({ one }) => one)
}

function distanceOf({ trials }: Judged): number {
  const distances = trials
    .filter((trial) => !isFit(trial))
    .map(({ number, expectation: { values } }) => {
      const value = number.form === 'percent' ? number.value / 100 : number.value
      return Math.min(...values.map((one) => Math.abs(Math.log(Math.abs(one / value)))))
    })
  return distances.reduce((sum, one) => sum + one, 0)
}

/**
 * Whether the other rows say that a reading is not meant: two and more of them speak for the best one and against it, and it would
 * explain a single cell, as the inverse of a ratio or the rest of a share does.
 */
function isRefuted(one: Judged, best: Judged): boolean {
  if (one === best) return false
  const own = new Set(one.trials.filter(isFit).map(({ row }) => row))
  const bestRows = best.trials.filter(isFit)
  const known = new Set(bestRows.map(({ row }) => row))
  const against = bestRows.filter(({ row }) => !own.has(row))
  const telling = against.filter(({ weight }) => weight > 1).length
  // ratios that leave much room, as BenchmarkDotNet's do, say little each
  const together = against.reduce((sum, { weight }) => sum + weight, 0)
  const alone = [...own].filter((row) => !known.has(row)).length
  return (telling >= 2 || (against.length >= 3 && together > 2)) && alone <= 1
}

function isFit({ verdict }: Trial): boolean {
  return verdict === 'fits'
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

function judgeReading(reading: Reading, candidate: Candidate): readonly Judged[] {
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
  const score = reading.prior + evidence - cost + 0.3 * near - (cut > 0 ? 0.3 : 0)
  return [{ reading, trials, score }]
}

/** Proportions to a number that is not shown explain a column, but prove nothing. */
function isFree({ reading: { source } }: Judged): boolean {
  return source.kind === 'rows' && source.isFree
}

/** Proportions below `Share` or `Ratio` that all rows but one have, and each so that it is hardly a chance. */
function isStatedShare({ trials, score }: Judged, { target, table, kind }: Candidate): boolean {
  const header = target.header.trim()
  const isNamed =
    kind === 'percent'
      ? SHARE_WORDS.test(header) || /^\w+\s?%$/.test(header)
      : /^ratio$/i.test(header)
  const telling = trials.filter(({ weight }) => weight > 1.8).length
  const misfits = trials.filter((trial) => !isFit(trial))
  return (
    isNamed &&
    !table.isTurned &&
    telling >= 3 &&
    score > CERTAIN + 1 &&
    misfits.length === 1 &&
    misfits.every(({ verdict }) => verdict === 'wrong')
  )
}

function sortOut(
  { trials, score, reading }: Judged,
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
  const isOnlyRow = candidate.target.cells.length === 1 && candidate.kind !== 'difference'
  const fits = trials.filter(isFit).map(({ weight }) => weight)
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
  const isMeasured = isRate && !(rounded >= 2 && listRivals(candidate).length === 2)
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
      !isOne(candidate.target, trial.row) || isNearMiss(trial.number, trial.expectation),
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
          isBareRow(trials, candidate) ||
          // programs divide by their baseline, and never the other way round
          (!isProgram && fitsSwapped(trial, telling)) ||
          mayBeSummary(candidate.table, trial.row, listOperands(reading)) ||
          isOddCell(candidate.target, trial.row, fitting) ||
          // what a header names is of nothing else
          (own.relation !== 'operator' &&
            fitsOtherOperands(candidate, trial.row, trial, isLaidOut(own) ? Infinity : evidence))
        return { trial, basis: { ...own, isOpen } }
      }),
    habit: isHabit && !isNoisy ? cut : [],
  }
}

/** Whether the layout says what a column is of, and two other cells do, too: what else gives a cell has to hardly by chance. */
function isLaidOut({ relation, fits = [] }: Basis): boolean {
  return relation === 'layout' && fits.filter((weight) => weight >= BESIDE).length > 1
}

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

function isMisfit({ verdict }: Trial): boolean {
  return verdict === 'near' || verdict === 'wrong'
}

/** Whether what is expected is known to a tenth. */
function isSharp({ expectation: { intervals } }: Trial): boolean {
  return intervals.every(({ low, high }) => high - low <= 0.1 * Math.abs(high))
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
