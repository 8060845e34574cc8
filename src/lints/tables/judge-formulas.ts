import { fits, isNearMiss, isTruncated } from '../expectation.ts'
import type { Basis } from '../certainty.ts'
import type { Misfit } from '../report-miscalculation.ts'
import { SUMMARY_WORDS } from './derived-column.ts'
import { listCellFormulas } from './formulas/cell-formulas.ts'
import { STATED, SURE, type RowFormula } from './formulas/row-formula.ts'
import { listSeriesFormulas } from './formulas/series-formulas.ts'
import { hasNote, hasTerms } from './formulas/special-rows.ts'
import { isOddCell } from './odd-cells.ts'
import { isConstant } from './rival-columns.ts'
import type { NumberColumn, NumberTable } from './number-table.ts'
import { fitsOtherOperands, fitsSwapped } from './other-operands.ts'
import { isSummaryRow } from './summary-rows.ts'
import { mayBeSummary } from './unnamed-summary.ts'
import { getTarget, type Expectation } from '../expectation.ts'
import { weighTrial } from './weigh-trial.ts'
import type { WrittenNumber } from '../written-number.ts'

/** Odds for a formula, as powers of ten, from which its misfits are reported, and from which they may be certain. */
const CERTAIN = 4
const LIKELY = 2.5
/** What a cell that does not fit costs, and one that is wrong as people are wrong. */
const MISFIT = 1.3
const SLIP = 0.6
/** Of so many rows one may be wrong. */
const ROWS_FOR_ONE = 6

/** How many columns at the left a formula may be of. */
const MOST_LEFT = 24
/** How far off the columns of a formula may stand, so that cost grows with the width and not faster. */
const FARTHEST = 48

/** The part of a wide table around a column. */
function narrow(table: NumberTable, place: number): NumberTable {
  const { columns } = table
  if (columns.length <= 2 * FARTHEST) return table
  return { ...table, columns: columns.slice(Math.max(0, place - FARTHEST), place + FARTHEST) }
}

interface Trial {
  readonly number: WrittenNumber
  readonly expectation: Expectation
  readonly isFit: boolean
  readonly weight: number
}

interface Judged {
  readonly trials: readonly Trial[]
  readonly score: number
  readonly shortfall: number
  readonly isAmount: boolean
  /** Whether headers name the formula and all that goes into it. */
  readonly isSure: boolean
  /** The columns that it comes of. */
  readonly columns: readonly NumberColumn[]
  readonly isRunning: boolean
  /** The odds for the formula before any cell is looked at, as a power of ten. */
  readonly prior: number
}

/**
 * Find cells of a column that do not come of the formula which all others come of.
 *
 * @param place of the column in its table
 */
export function judgeFormulas(table: NumberTable, place: number): readonly Misfit[] {
  const target = table.columns[place]
  if (target === undefined) return []
  const numbers = target.cells.filter((cell) => cell !== undefined)
  if (table.isTurned || target.part > 0 || numbers.length < 2 || target.index === 0) return []
  if (numbers.length > MOST_ROWS || isConstant(target) || SUMMARY_WORDS.test(table.corner))
    return []
  const near = narrow(table, place)
  const left = near.columns
    .filter(({ index, part }) => part === 0 && index > 0 && index < target.index)
    .filter((column) => !isConstant(column))
    .toReversed()
    .slice(0, MOST_LEFT)
  const around = { table: near, target, left }
  const formulas = [...listCellFormulas(around), ...listSeriesFormulas(around)]
  const choices = Math.log10(Math.max(1, formulas.length)) / 2
  const judged = formulas
    .flatMap((formula) => judge(formula, around, choices))
    .sort((a, b) => b.score - a.score)
  const [best] = judged
  if (best === undefined || best.score < LIKELY) return []
  const wrong = best.trials.filter((trial) => !trial.isFit && !isShort(trial, best.shortfall))
  const fitting = best.trials.filter(({ isFit }) => isFit)
  const basis: Basis = {
    relation: best.score < CERTAIN ? 'none' : best.isSure ? 'layout' : 'cells',
    fits: fitting.map(({ weight }) => weight),
    misfits: best.trials.length - fitting.length,
    prior: best.prior,
  }
  const rows = fitting.map(({ number }) => target.cells.indexOf(number))
  return wrong
    .filter(({ number }) => !isExplained(number, judged, best) && !hasNote(number, around))
    .filter((trial) => !(best.isAmount && hasTerms(trial)))
    .map((trial) => {
      const { number, expectation } = trial
      const row = target.cells.indexOf(number)
      const isOpen =
        (best.isRunning && isLeap(trial, best)) ||
        mayBeSummary(table, row, { operands: best.isRunning ? [] : best.columns, target }) ||
        isOddCell(target, row, rows) ||
        fitsSwapped(trial) ||
        fitsRounded(trial) ||
        fitsOtherOperands({ table, target }, row, trial, best.prior >= -STATED ? Infinity : 0)
      return { number, expectation, basis: { ...basis, isOpen } }
    })
}

/** Whether a running total is the last one, and larger than what is shown adds up to: rows before it may be left out. */
function isLeap({ number, expectation }: Trial, { trials }: Judged): boolean {
  const isLast = trials.at(-1)?.number === number
  return isLast && expectation.values.every((value) => number.value > value)
}

/** Whether a number fits once whole numbers that it comes of are no counts but rounded: `18.5` of 16 and 2.0, of which the first was 16.4. */
function fitsRounded({ number, expectation: { values, formula, from = [] } }: Trial): boolean {
  if (number.decimals === 0 || /[/×]|mean/.test(formula)) return false
  const room = from.reduce((sum, { decimals, step }) => sum + (decimals === 0 ? step / 2 : 0), 0)
  return room > 0 && values.some((value) => Math.abs(number.value - value) <= room + number.step)
}

function isShort({ number, expectation: { values } }: Trial, shortfall: number): boolean {
  return values.some((value) => number.value < value && value - number.value <= shortfall)
}

/** Long columns are data. */
const MOST_ROWS = 400

/** Whether another formula that many cells fit gives a cell. */
function isExplained(number: WrittenNumber, judged: readonly Judged[], best: Judged): boolean {
  return judged.some(
    (one) =>
      one !== best &&
      one.score >= 1 &&
      one.trials.some((trial) => trial.number === number && trial.isFit),
  )
}

function judge(
  formula: RowFormula,
  { table, target }: { readonly table: NumberTable; readonly target: NumberColumn },
  choices: number,
): readonly Judged[] {
  const { expect, cost, columns, isChange = false, shortfall = 0, isAmount = false } = formula
  const most = mostWrong(target.cells.length)
  const pairs: Pair[] = []
  const bad: Pair[] = []
  for (const [row, number] of target.cells.entries()) {
    if (number === undefined || number.isBound || isSummaryRow(table, row)) continue
    const expectation = expect(row)
    if (expectation === undefined) continue
    const pair = { number, expectation }
    pairs.push(pair)
    if (!isFitting(number, expectation, isChange)) bad.push(pair)
    // most formulas are given up here
    if (bad.length > most) return []
  }
  const isSure = cost <= SURE
  if (pairs.length < (isSure ? 2 : 3) || pairs.length < bad.length + (isSure ? 1 : 2)) return []
  const wrong = areExact(pairs) ? pairs.filter((pair) => isOff(pair, 1.5)) : bad
  if (wrong.length > most) return []
  // what is off by little comes of numbers that are more exact than those shown
  if (wrong === bad && bad.some(({ number, expectation }) => isNear(number, expectation))) return []
  const { isRunning = false } = formula
  const tried = { pairs, bad: wrong, columns, target, isRunning }
  const judged = weigh(tried, cost < 0 ? cost : cost + choices)
  const prior = cost < 0 ? -cost : -(cost + 2 * choices)
  return [{ ...judged, shortfall, isAmount, isSure, prior, columns, isRunning }]
}

/** As many rows as show that a formula was computed of just the numbers that are shown. */
const EXACT_ROWS = 4

/** Whether all rows but one in six are, to the last digit, what the numbers give as they are written. */
function areExact(pairs: readonly Pair[]): boolean {
  const exact = pairs.filter((pair) => !isOff(pair, 0.5))
  return exact.length >= EXACT_ROWS && exact.length >= pairs.length - mostWrong(pairs.length)
}

/** Whether a number is off by more than some units of its last place. */
function isOff({ number, expectation }: Pair, steps: number): boolean {
  const scale = number.form === 'percent' ? 100 : 1
  const room = steps * number.step * (1 + 1e-6)
  return expectation.values.every((value) => Math.abs(value * scale - number.value) > room)
}

function mostWrong(rows: number): number {
  return Math.max(1, Math.floor(rows / ROWS_FOR_ONE))
}

type Pair = Pick<Trial, 'number' | 'expectation'>

interface Tried {
  readonly pairs: readonly Pair[]
  readonly bad: readonly Pair[]
  readonly columns: readonly NumberColumn[]
  readonly target: NumberColumn
  readonly isRunning: boolean
}

function weigh(
  { pairs, bad, columns, target, isRunning }: Tried,
  cost: number,
): Pick<Judged, 'trials' | 'score'> {
  const values = pairs.map(({ number }) => Math.abs(middleOf(number))).sort((a, b) => a - b)
  const middle = values[Math.floor(values.length / 2)] ?? 0
  // what runs on is near to the cell above by itself
  const above = { cells: target.cells.map((_, row) => target.cells[row - 1]) }
  const isExact = isRunning && areExact(pairs.filter((pair) => !bad.includes(pair)))
  const trials = pairs.map((pair): Trial => {
    const isFit = !bad.includes(pair)
    const others = pairs.filter((one) => one !== pair).map(({ expectation }) => expectation)
    const { number } = pair
    const expectation = isExact ? tighten(pair) : pair.expectation
    const own = isFit ? weighTrial(number, expectation, { middle, others, isRatio: false }) : 0
    const weight = Math.min(
      own,
      weighCloseness({ number, expectation }, isRunning ? [...columns, above] : columns, target),
    )
    return { ...pair, isFit, weight }
  })
  const evidence = trials.reduce((sum, { weight }) => sum + weight, 0)
  const isSlip =
    bad.length === 1 && bad.every(({ number, expectation }) => isNearMiss(number, expectation))
  return { trials, score: evidence - cost - bad.length * MISFIT + (isSlip ? MISFIT - SLIP : 0) }
}

/** What numbers give as they are written, where all others show that these are not rounded. */
function tighten({ expectation }: Pair): Expectation {
  const intervals = expectation.values.map((value) => ({ low: value, high: value }))
  return { ...expectation, intervals }
}

function isFitting(number: WrittenNumber, expectation: Expectation, isChange: boolean): boolean {
  if (fits(number, expectation) || isTruncated(number, expectation)) return true
  return isChange && fitsNegated(number, expectation)
}

/** `24%` below `Saving` is a fall by 24 %. */
function fitsNegated(number: WrittenNumber, expectation: Expectation): boolean {
  if (number.isSigned) return false
  const intervals = expectation.intervals.map(({ low, high }) => ({ low: -high, high: -low }))
  return fits(number, { ...expectation, intervals })
}

/** What a fit says beside numbers that are near by themselves, as prices of one day are: how much nearer it is, as a power of ten. */
function weighCloseness(
  { number, expectation }: Pair,
  columns: readonly Pick<NumberColumn, 'cells'>[],
  { cells }: NumberColumn,
): number {
  const row = cells.indexOf(number)
  const near = columns.map(({ cells: others }) => others[row])
  // `1 × 34` is 34 whatever the formula is
  if (near.some((one) => one?.value === number.value && number.value !== 0)) return 0
  const gaps = near.flatMap((one) =>
    one?.unit === number.unit && one.form === number.form
      ? [Math.abs(one.value - number.value)]
      : [],
  )
  const scale = number.form === 'percent' ? 0.01 : 1
  const [{ low, high } = { low: 0, high: 0 }] = expectation.intervals
  const width = high - low + scale * (number.interval.high - number.interval.low)
  const room = scale * Math.min(Math.abs(number.value), ...gaps)
  return room <= 0 || width <= 0 ? Infinity : Math.max(0, Math.log10((room + width) / width))
}

function isNear(number: WrittenNumber, { intervals }: Expectation): boolean {
  const { low, high } = getTarget(number)
  const room = Math.max((0.01 * Math.abs(low + high)) / 2, 1.6 * (high - low))
  return intervals.some((one) => one.low <= high + room && low - room <= one.high)
}

function middleOf(number: WrittenNumber): number {
  const { low, high } = getTarget(number)
  return (low + high) / 2
}
