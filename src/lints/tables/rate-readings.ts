import type { Expectation } from '../expectation.ts'
import type { Interval } from '../../quantities/interval.ts'
import { divideIntervals, multiplyIntervals, scaleInterval } from '../rounding-interval.ts'
import { findCommonFactor, type RowFactor } from './common-factor.ts'
import { STATISTICS } from './derived-column.ts'
import type { NumberColumn } from './number-table.ts'
import { NO_ROWS, type Candidate, type Reading } from './reading.ts'
import { findSideColumns } from './side-columns.ts'
import { weighPair } from './stated-relation.ts'

/** What units differ by: powers of ten, minutes, hours, bits of bytes, binary prefixes. */
const FACTORS: readonly number[] = [
  1,
  60,
  3600,
  8,
  1024,
  1024 ** 2,
  1024 ** 3,
  1.024,
  1.048576,
  1e9 / 1024 ** 3,
].flatMap((one) => POWERS().flatMap((power) => [one * power, power / one]))

function POWERS(): readonly number[] {
  return Array.from({ length: 19 }, (_, index) => Number(`1e${String(index - 9)}`))
}

/** `Latency 99%`. */
const QUANTILE = /\d\s?%/

/** List the ways to read a column as a rate: one column over another, whatever their units are. */
export function listRateReadings(candidate: Candidate): readonly Reading[] {
  const named = findSideColumns(candidate.target, candidate.table) ?? []
  const near = candidate.sources
    .filter(({ header }) => !STATISTICS.test(header) && !QUANTILE.test(header))
    .slice(0, 5)
  const sources = [...new Set([...named, ...near])]
  return sources.flatMap((over) =>
    sources.flatMap((under) => {
      const reading = over === under ? undefined : readRate(candidate, [over, under])
      return reading === undefined ? [] : [reading]
    }),
  )
}

function readRate(
  candidate: Candidate,
  [over, under]: readonly [NumberColumn, NumberColumn],
): Reading | undefined {
  const { target } = candidate
  if (!isUniform(target.cells)) return undefined
  const [overs, unders] = [unify(over.cells), unify(under.cells)]
  if (overs === undefined || unders === undefined) return undefined
  // a price by the hour is given, and the amount behind it computed
  if (/[$€£] ?\//.test(target.header) && over.index > target.index) return undefined
  const factors = target.cells.flatMap((number, row): readonly RowFactor[] => {
    const [a, b] = [overs[row], unders[row]]
    if (number === undefined || a === undefined || b === undefined) return []
    const factor = divideIntervals(multiplyIntervals(number.interval, b.interval), a.interval)
    return factor === undefined ? [] : [{ row, ...factor }]
  })
  const common = findCommonFactor(factors)
  if (common === undefined || common.rows.size < 2) return undefined
  const { low, high } = common.interval
  const factor = findFactor(factors, common.interval)
  if (factor === undefined || high > low * 1.25) return undefined
  const expect = (row: number): Expectation | undefined => {
    const [a, b] = [overs[row], unders[row]]
    if (a === undefined || b === undefined || a.isBound || b.isBound) return undefined
    const quotient = divideIntervals(a.interval, b.interval)
    if (quotient === undefined) return undefined
    const formula = `${a.text} / ${b.text}`
    return {
      formula,
      values: [(a.value / b.value) * factor],
      intervals: [scaleInterval(quotient, factor)],
    }
  }
  const prior = weighPair(candidate, [over, under]) - 0.5
  return { source: { kind: 'columns', over, under }, prior, given: NO_ROWS, expect }
}

/** The numbers of a column in one unit: times such as `2.918 s` and `68.1 ms` in seconds; `undefined` where they are of several things. */
function unify(cells: NumberColumn['cells']): NumberColumn['cells'] | undefined {
  if (isUniform(cells)) return cells
  const isOfTime = cells.every(
    (cell) => cell === undefined || cell.readings[0]?.dimension === 'seconds',
  )
  if (!isOfTime) return undefined
  return cells.map((cell) => {
    const [scale = 1] = cell?.readings[0]?.scales ?? []
    return (
      cell && {
        ...cell,
        value: cell.value * scale,
        interval: scaleInterval(cell.interval, scale),
      }
    )
  })
}

/** Whether all numbers of a column have one unit, so that one factor holds for all rows. */
function isUniform(cells: NumberColumn['cells']): boolean {
  const units = new Set(cells.flatMap((cell) => (cell === undefined ? [] : [cell.unit])))
  return units.size === 1
}

/** Of the factors that units differ by, and that are near what rows have in common, the one that fits most rows, and two at least. */
function findFactor(factors: readonly RowFactor[], { low, high }: Interval): number | undefined {
  const count = (one: number): number =>
    factors.filter((row) => row.low <= one * (1 + 1e-9) && one * (1 - 1e-9) <= row.high).length
  let [best, most]: [number | undefined, number] = [undefined, 1]
  for (const one of FACTORS) {
    if (one < low * 0.9 || one > high * 1.1) continue
    const rows = count(one)
    if (rows > most) [best, most] = [one, rows]
  }
  return best
}
