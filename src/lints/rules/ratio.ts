import {
  findDerivedKind,
  findNamedColumn,
  RATIO_WORDS,
  splitQuotientHeader,
  SUMMARY_WORDS,
  type DerivedKind,
} from '../derived-column.ts'
import { fits, findFactor, weighFit, type Expectation } from '../expectation.ts'
import { formatExpectation } from '../format-figure.ts'
import type { Finding } from '../finding.ts'
import { reportNumber, type ComputedRule } from '../judge-number.ts'
import type { NumberColumn, NumberTable } from '../number-table.ts'
import { isOne, listRatioReadings, type RatioReading } from '../ratio-readings.ts'
import type { WrittenNumber } from '../written-number.ts'

/** A column that may be quotients of others, and the ways to read it so. */
interface Candidate {
  readonly table: NumberTable
  readonly target: NumberColumn
  readonly kind: DerivedKind
  readonly readings: readonly RatioReading[]
}

/** A cell, and what a reading expects of it. */
interface Trial {
  readonly row: number
  readonly number: WrittenNumber
  readonly expectation: Expectation
  readonly fits: boolean
}

/** Find ratios, percentages and differences in a table that are not those of its other cells. */
export function checkRatios(table: NumberTable): readonly Finding[] {
  return table.columns.flatMap((target) => {
    const kind = findDerivedKind(target)
    if (kind === undefined) return []
    const candidate = { table, target, kind, readings: listRatioReadings(table, target, kind) }
    const trials = findTrusted(candidate)
    return trials === undefined ? [] : reportTrials(candidate, trials)
  })
}

/** The trials of the reading to believe, for cells that no other reading explains. */
function findTrusted(candidate: Candidate): readonly Trial[] | undefined {
  const evident = findEvident(candidate)
  if (evident !== undefined) return evident
  const clear = findClear(candidate)
  if (clear === undefined) return undefined
  const isAlone = clear.every(
    (trial) =>
      trial.fits ||
      !candidate.readings.some(({ expect }) => {
        const expectation = expect(trial.row)
        return expectation !== undefined && fits(trial.number, expectation)
      }),
  )
  const misfits = clear.filter((trial) => !trial.fits)
  if (!isAlone || (misfits.length > 1 && haveOneFactor(misfits))) return undefined
  return clear
}

/** The reading that most cells bear out, when that cannot be chance. */
function findEvident({ table, target, kind, readings }: Candidate): readonly Trial[] | undefined {
  const ranked = readings
    .map((reading) => {
      const trials = tryReading(reading, table, target, kind)
      const good = trials.filter((trial) => trial.fits)
      const bad = trials.length - good.length
      const weight = good.reduce((sum, trial) => sum + weigh(trial), 0)
      return { trials, good: good.length, bad, score: weight - reading.cost }
    })
    .filter(({ good, bad, score }) => good >= 2 && good > bad && score >= (good > 2 ? 1.5 : 2))
    .sort((a, b) => b.score - b.bad - (a.score - a.bad))
  const [best] = ranked
  if (best === undefined) return undefined
  // what another reading explains as well as this one does the rest is left alone
  return best.trials.filter(
    (trial) =>
      trial.fits ||
      !ranked.some(({ trials }) => trials.some((other) => other.row === trial.row && other.fits)),
  )
}

/** Equal cells have the ratio 1 whatever is divided by what. */
function weigh({ number, expectation }: Trial): number {
  const [value = 0] = expectation.values
  const isTrivial = Math.abs(value - 1) < 1e-9 || Math.abs(value) < 1e-9
  return isTrivial ? 0.2 : weighFit(number, expectation)
}

function tryReading(
  { expect }: RatioReading,
  table: NumberTable,
  target: NumberColumn,
  kind: DerivedKind,
): readonly Trial[] {
  return target.cells.flatMap((number, row): readonly Trial[] => {
    if (number === undefined || number.isBound || !isOfKind(number, kind)) return []
    if (SUMMARY_WORDS.test(table.labels[row] ?? '')) return []
    const expectation = expect(row)
    if (expectation === undefined) return []
    return [{ row, number, expectation, fits: fitsAnySign(number, expectation) }]
  })
}

/** Beside percentages, `+2.5 pp` is something else. */
function isOfKind({ form, unit }: WrittenNumber, kind: DerivedKind): boolean {
  switch (kind) {
    case 'ratio':
      return form === 'ratio' || (form === 'plain' && unit === '')
    case 'percent':
      return form === 'percent'
    case 'difference':
      return form === 'plain'
  }
}

/** `30%` below the header `reduction` is a change of -30 %. */
function fitsAnySign(number: WrittenNumber, expectation: Expectation): boolean {
  if (fits(number, expectation)) return true
  if (number.form !== 'percent' || number.isSigned) return false
  const { low, high } = number.interval
  return fits({ ...number, interval: { low: -high, high: -low } }, expectation)
}

/** The reading that headers and layout leave no doubt about, where there are too few cells to bear it out. */
function findClear(candidate: Candidate): readonly Trial[] | undefined {
  const { table, target, readings, kind } = candidate
  if (kind !== 'ratio' || SUMMARY_WORDS.test(target.header)) return undefined
  const named = findNamedPair(candidate) ?? findOnlyPair(candidate)
  const options =
    named === undefined
      ? findBaseReadings(candidate)
      : readings.filter(({ source }) => isOfPair(source, named))
  const tried = options
    .map((reading) => tryReading(reading, table, target, kind))
    .filter((trials) => trials.length > 0)
  const [best] = tried.sort((a, b) => countFits(b) - countFits(a) || offset(a) - offset(b))
  if (best === undefined) return undefined
  const misfits = best.length - countFits(best)
  return misfits <= 2 || misfits < countFits(best) ? best : undefined
}

type Pair = readonly [NumberColumn, NumberColumn]

function isOfPair(source: RatioReading['source'], [a, b]: Pair): boolean {
  if (source.kind !== 'columns') return false
  return (source.over === a && source.under === b) || (source.over === b && source.under === a)
}

/** A header such as `Debug/Release` above ratios, with columns of these names. */
function findNamedPair({ table, target }: Candidate): Pair | undefined {
  const sides = splitQuotientHeader(target.header)
  if (sides === undefined) return undefined
  const over = findNamedColumn(sides[0], table, target)
  const under = findNamedColumn(sides[1], table, target)
  return over === undefined || under === undefined || over === under ? undefined : [over, under]
}

const STATISTICS =
  /\b(?:min|max|mean|avg|average|median|p\d+|std|stdev|stddev|sd|best|worst|σ|error)\b/i

/** Two columns and, at their right, a ratio that has no others to refer to. */
function findOnlyPair({ table, target }: Candidate): Pair | undefined {
  if (target.header !== '' && !RATIO_WORDS.test(target.header)) return undefined
  if (!target.cells.every((cell) => cell === undefined || cell.form === 'ratio')) return undefined
  const [a, b, ...others] = table.columns.filter((column) => column !== target)
  if (a === undefined || b === undefined || others.length > 0) return undefined
  const areSides = [a, b].every(
    ({ header, cells }) =>
      !STATISTICS.test(header) && cells.every((cell) => cell?.form !== 'ratio'),
  )
  return areSides && a.index < target.index && b.index < target.index ? [a, b] : undefined
}

/** A ratio beside its column, with one row that says it is what the others refer to. */
function findBaseReadings({ target, table, readings }: Candidate): readonly RatioReading[] {
  if (!RATIO_WORDS.test(target.header)) return []
  const left = table.columns.filter(({ index }) => index < target.index).at(-1)
  if (left === undefined || left.cells.every((cell) => cell?.form !== 'plain')) return []
  const ones = left.cells.filter((cell, row) => cell !== undefined && isOne(target, row))
  if (ones.length !== 1) return []
  return readings.filter(
    ({ source }) =>
      source.kind === 'rows' && source.column === left && source.base === 'nearest-one',
  )
}

function countFits(trials: readonly Trial[]): number {
  return trials.filter((trial) => trial.fits).length
}

/** How far the cells are from what is expected, in powers of ten. */
function offset(trials: readonly Trial[]): number {
  return trials.reduce((sum, { number, expectation }) => {
    const [value = 1] = expectation.values
    return sum + Math.abs(Math.log10(Math.abs(number.value / value)))
  }, 0)
}

/** Cells that are all wrong by the same factor are in another unit, not wrong. */
function haveOneFactor(misfits: readonly Trial[]): boolean {
  const factors = misfits.map(({ number, expectation }) => findFactor(number, expectation))
  return factors[0] !== undefined && factors.every((factor) => factor === factors[0])
}

const RULE_OF_KIND: Readonly<Record<DerivedKind, ComputedRule>> = {
  ratio: 'ratio',
  percent: 'percentage',
  difference: 'difference',
}

function reportTrials({ kind, target }: Candidate, trials: readonly Trial[]): readonly Finding[] {
  const wrong = trials.filter((trial) => !trial.fits)
  const repeated = trials.filter(
    (trial) => trial.fits && wrong.some((other) => repeats(trial, other, target)),
  )
  return [
    ...wrong.map(({ number, expectation }) =>
      reportNumber(RULE_OF_KIND[kind], number, expectation),
    ),
    ...repeated.map(({ number, expectation }): Finding => {
      const { computed } = formatExpectation(number, expectation)
      const { formula } = expectation
      const problem = { kind: 'repeated-ratio', formula, computed, written: number.text } as const
      const { start, end } = number
      return { rule: 'repeated-ratio', problem, start, end, figures: undefined }
    }),
  ]
}

/**
 * Whether a cell is the same as a wrong one beside it, and fits only at the edge of what its own cells may stand
 * for: `x68` for 16m / 243,285, which is x65.8, and x67.8 at most.
 */
function repeats(trial: Trial, wrong: Trial, target: NumberColumn): boolean {
  if (Math.abs(trial.row - wrong.row) !== 1) return false
  if (target.texts[trial.row] !== target.texts[wrong.row]) return false
  const { low, high } = trial.number.interval
  return trial.expectation.values.every((value) => value < low || value > high)
}
