import { RATIO_WORDS, SUMMARY_WORDS } from './derived-column.ts'
import { fits, findFactor, isNearMiss } from '../expectation.ts'
import type { NumberColumn } from './number-table.ts'
import { listPairScales } from './pair-scales.ts'
import { findNamedPair, listOfPair, type Pair } from './named-pair.ts'
import { isOne, type RatioReading } from './ratio-readings.ts'
import { countFits, tryReading, type Candidate, type Trial } from './ratio-trials.ts'

/** Readings that headers and layout suggest, and whether they leave no doubt. */
interface Layout {
  readonly readings: readonly RatioReading[]
  /** Otherwise a cell is wrong only when it is nearly right: a factor of ten, a digit, cut off. */
  readonly isCertain: boolean
}

/**
 * Find the reading that headers and layout suggest, where too few cells could support it. Return its trials if no
 * other reading explains a cell that does not fit.
 */
export function findClear(candidate: Candidate): readonly Trial[] | undefined {
  const { target, kind } = candidate
  if (kind !== 'ratio' || SUMMARY_WORDS.test(target.header)) return undefined
  const layout = findLayout(candidate)
  if (layout === undefined) return undefined
  const tried = layout.readings
    .map((reading) => tryReading(reading, candidate))
    .filter((trials) => trials.length > 0)
  const [best] = tried.sort((a, b) => countFits(b) - countFits(a) || offset(a) - offset(b))
  if (best === undefined) return undefined
  const misfits = best.filter((trial) => !trial.fits)
  if (misfits.length > 2 && misfits.length >= countFits(best)) return undefined
  if (misfits.some((trial) => isExplained(trial, candidate))) return undefined
  if (misfits.length > 1 && haveOneFactor(misfits)) return undefined
  return layout.isCertain
    ? best
    : best.filter((trial) => trial.fits || isNearMiss(trial.number, trial.expectation))
}

function isExplained(trial: Trial, { readings }: Candidate): boolean {
  return readings.some(({ expect }) => {
    const expectation = expect(trial.row)
    return expectation !== undefined && fits(trial.number, expectation)
  })
}

function findLayout(candidate: Candidate): Layout | undefined {
  const named = findNamedPair(candidate)
  if (named !== undefined) return { readings: listOfPair(candidate, named), isCertain: true }
  const only = findOnlyPair(candidate)
  if (only !== undefined) {
    return { readings: listOfPair(candidate, only), isCertain: areSides(candidate, only) }
  }
  return findBase(candidate)
}

const STATISTICS =
  /\b(?:min|max|mean|avg|average|median|p\d+|std|stdev|stddev|sd|best|worst|σ|error)\b/i

/** What people call the two sides of a comparison. */
const SIDES =
  /\b(?:before|after|old|new|base|baseline|current|previous|prev|main|master|head|patched|with|without|on|off|debug|release|original|optimi[sz]ed|sequential|parallel|ours|theirs)\b/i

/** Two columns and, at their right, a ratio that has no others to refer to. */
function findOnlyPair({ table, target }: Candidate): Pair | undefined {
  if (target.header !== '' && !RATIO_WORDS.test(target.header)) return undefined
  if (!target.cells.every((cell) => cell === undefined || cell.form === 'ratio')) return undefined
  const [a, b, ...others] = table.columns.filter((column) => column !== target)
  if (a === undefined || b === undefined || others.length > 0) return undefined
  // numbers in the first column are its labels
  if (!table.isTurned && a.index === 0) return undefined
  const isPair = [a, b].every(
    ({ header, cells, index }) =>
      index <= target.index &&
      !STATISTICS.test(header) &&
      cells.every((cell) => cell?.form !== 'ratio'),
  )
  return isPair ? [a, b] : undefined
}

/** Whether two columns are surely what their ratio is of: by their names, or by a unit that a `ratio` of them can be of. */
function areSides({ target }: Candidate, [a, b]: Pair): boolean {
  if (SIDES.test(a.header) && SIDES.test(b.header)) return true
  const isNamed = /\bratio\b/i.test(target.header)
  return a.cells.some((over, row) => {
    const under = b.cells[row]
    if (over === undefined || under === undefined) return false
    if (over.unit === '' || under.unit === '' || listPairScales(over, under).length === 0)
      return false
    return isNamed || over.readings.some(({ dimension }) => dimension === 'seconds')
  })
}

/** A ratio beside its column, with one row that says it is what the others refer to. */
function findBase({ target, table, readings }: Candidate): Layout | undefined {
  if (!RATIO_WORDS.test(target.header)) return undefined
  const left = table.columns.filter(({ index }) => index < target.index).at(-1)
  if (left === undefined || left.cells.every((cell) => cell?.form !== 'plain')) return undefined
  const ones = left.cells.filter((cell, row) => cell !== undefined && isOne(target, row))
  if (ones.length !== 1) return undefined
  const own = readings.filter(
    ({ source }) =>
      source.kind === 'rows' && source.column === left && source.base === 'nearest-one',
  )
  const isNamed =
    /\bratio\b/i.test(target.header) &&
    (sharesWord(target, left) || table.columns.filter(isRatio).length > 1)
  return {
    readings: own,
    isCertain: isNamed && target.cells.some((cell) => cell?.form === 'ratio'),
  }
}

/** `real ratio` beside `real (s)`. */
function sharesWord(a: NumberColumn, b: NumberColumn): boolean {
  const words = (text: string): readonly string[] => text.toLowerCase().match(/\p{L}{2,}/gu) ?? []
  return words(a.header).some((word) => word !== 'ratio' && words(b.header).includes(word))
}

function isRatio({ header }: NumberColumn): boolean {
  return /\bratio\b/i.test(header)
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
