import { fits, type Expectation } from '../expectation.ts'
import { NO_ROWS, type Candidate, type Reading } from './reading.ts'

/** As few rows as show, each way, that a column gives the larger over the smaller. */
const FEWEST = 2

/**
 * Read ratios as the larger over the smaller: `16.0x` above the row `1.0x` and `2.5x` below it, of rows that are slower and faster. Both
 * ways of the quotient have to have rows that fit, since a single one may as well be the wrong way round.
 */
export function readEitherWay(
  { target, kind }: Candidate,
  [over, under]: readonly [Reading, Reading],
): readonly Reading[] {
  if (kind !== 'ratio' && kind !== 'unnamed') return []
  if (target.cells.some((cell) => cell !== undefined && cell.value < 1)) return []
  const isEnough = [over, under].every(
    (reading) => target.cells.filter((_, row) => isShown(reading, row)).length >= FEWEST,
  )
  const expect = (row: number): Expectation | undefined =>
    [over, under].map((one) => one.expect(row)).find((one) => (one?.values[0] ?? 0) >= 1)
  const prior = Math.min(over.prior, under.prior)
  return isEnough ? [{ source: over.source, prior, given: NO_ROWS, expect }] : []

  /** Whether a row fits, and could not fit the other way. */
  function isShown({ expect: own }: Reading, row: number): boolean {
    const [number, expectation] = [target.cells[row], own(row)]
    if (number === undefined || expectation === undefined) return false
    return number.interval.low > 1 && fits(number, expectation)
  }
}
