import { addSlack } from './benchmark-dot-net.ts'
import { getTarget } from '../expectation.ts'
import { isFit, judgeReading, type Judged } from './judge-reading.ts'
import { listLeaderReadings } from './leader-readings.ts'
import { listPairReadings } from './pair-readings.ts'
import { listRateReadings } from './rate-readings.ts'
import type { Candidate, Reading } from './reading.ts'
import { SHARE_WORDS } from './relation-words.ts'
import { listRowReadings } from './row-readings.ts'
import type { Trial } from './trials.ts'
import { listSiblingFits } from './sibling-columns.ts'
import { CERTAIN, sortOutCells, type JudgedColumn } from './sort-out-cells.ts'

/** Odds for a reading, as powers of ten, from which its misfits are reported. */
const LIKELY = 2.5
/** A reading that is less likely than the best by more than this explains nothing, unless it is certain itself. */
const CLOSE = 3
/** From these odds the other readings of a column may explain a cell, too. */
const SUPPORTED = 1

/** Judge a column: find the reading that the odds are for, and the cells that it does not explain. */
export function judgeColumn(candidate: Candidate): JudgedColumn | undefined {
  const judged = listReadings(candidate)
    .flatMap((reading) => judgeReading(reading, candidate))
    .map((one) => addSiblings(one, candidate))
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
      ((one.score >= SUPPORTED && one.score >= Math.min(CERTAIN, rivalOf(one, best) - CLOSE)) ||
        one.reading.prior >= 4 ||
        (isBare && one.reading.prior >= 0 && misfits(one) <= most)),
  )
  const explained = new Set(
    supported.flatMap(({ trials }) =>
      trials.filter((trial) => isFit(trial) && saysSomething(trial)).map(({ number }) => number),
    ),
  )
  return sortOutCells(best, ({ number }) => explained.has(number), candidate)
}

/** The odds that a reading is measured by: what columns beside it say for the best one alone they were not asked of one that fits throughout. */
function rivalOf(one: Judged, { score, siblings = [] }: Judged): number {
  return one.trials.every(isFit) ? score - siblings.reduce((sum, weight) => sum + weight, 0) : score
}

function listReadings(candidate: Candidate): readonly Reading[] {
  return [
    ...listRowReadings(candidate),
    ...(candidate.kind === 'rate' ? listRateReadings(candidate) : listPairReadings(candidate)),
    ...listLeaderReadings(candidate),
  ].map((reading) => addSlack(reading, candidate))
}

/** From these odds no other column need say what one is of. */
const EVIDENT = 8

/** Count what columns of the same making say of one that has a cell which does not fit. */
function addSiblings(one: Judged, candidate: Candidate): Judged {
  if (one.score >= EVIDENT || one.trials.every(isFit) || !one.trials.some(isFit)) return one
  const siblings = listSiblingFits(one, candidate, listReadings)
  const score = siblings.reduce((sum, weight) => sum + weight, one.score)
  return { ...one, siblings, score }
}

/** Whether an expectation leaves other numbers than a cell's own out: a share of a sum that may be 0 is any number. */
function saysSomething({ number, expectation: { intervals } }: Trial): boolean {
  const { low, high } = getTarget(number)
  const most = MOST_ROOM * Math.max(Math.abs(low), Math.abs(high))
  return intervals.some((one) => one.high - one.low <= most + (high - low))
}

/** By how many times itself a number may be off at most to be explained. */
const MOST_ROOM = 3

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
