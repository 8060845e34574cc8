import type { DerivedKind } from './derived-column.ts'
import { SUMMARY_WORDS } from './derived-column.ts'
import { fits, type Expectation } from '../expectation.ts'
import type { NumberColumn, NumberTable } from './number-table.ts'
import type { RatioReading } from './ratio-readings.ts'
import type { WrittenNumber } from '../written-number.ts'

/** A column that may be quotients of others, and the ways to read it so. */
export interface Candidate {
  readonly table: NumberTable
  readonly target: NumberColumn
  readonly kind: DerivedKind
  readonly readings: readonly RatioReading[]
}

/** A cell, and what a reading expects of it. */
export interface Trial {
  readonly row: number
  readonly number: WrittenNumber
  readonly expectation: Expectation
  readonly fits: boolean
}

/** Put a reading to the cells of its column. */
export function tryReading(
  { expect }: RatioReading,
  { table, target, kind }: Candidate,
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

/** How many cells are as expected. */
export function countFits(trials: readonly Trial[]): number {
  return trials.filter((trial) => trial.fits).length
}
