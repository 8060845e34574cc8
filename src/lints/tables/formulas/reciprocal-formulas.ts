import type { Expectation } from '../../expectation.ts'
import type { WrittenNumber } from '../../written-number.ts'
import type { NumberColumn } from '../number-table.ts'
import { STATED, type FormulaTarget, type RowFormula } from './row-formula.ts'

/** How many things there are in a second; bytes are no things. */
const BY_TIME =
  /(?<!\b[kmgt]?i?b(?:ytes|its?)?)\s?(?:\/|\bper\b)\s?s(?:ec(?:onds?)?)?\b|\b(?:[qrt]ps|fps|iops|k?hz|throughput)\b/i
/** What one thing takes. */
const BY_THING = /\b(?:[nuµμm]?s|sec(?:onds?)?|min)\s?(?:\/|\bper\b)\s?\p{L}{2,}/iu
const TIME = /\b(?:time|latency|mean|avg|average|median|duration)\b/i
/** Sizes by time are rates of what is in them. */
const BYTES = /\b[kmgt]?i?b(?:ytes?|its?)?\s?(?:\/|\bper\b)\s?s/i

/**
 * List the formulas of how often something is done in a second beside how long it takes: `ops/s` beside `ns/op`. Of a row where
 * much more is done, as by several at once, or much less, nothing is known.
 */
export function listReciprocalFormulas({ table, target }: FormulaTarget): readonly RowFormula[] {
  const isRate = isByTime(target)
  if (!isRate && !isByThing(target)) return []
  const others = table.columns.filter(
    (column) =>
      column !== target && column.part === 0 && (isRate ? isByThing(column) : isByTime(column)),
  )
  const [other, ...more] = others
  // of the two the one at the right was computed
  if (
    other === undefined ||
    other.index > target.index ||
    more.length > 0 ||
    hasOthersOfKind({ table, target }, isRate)
  )
    return []
  const power = findPower(target, other)
  if (power === undefined) return []
  return [
    {
      cost: STATED,
      columns: [other],
      expect: (row) => {
        const [number, under] = [target.cells[row], other.cells[row]]
        if (number === undefined || under === undefined || under.isBound) return undefined
        const scale = 10 ** power / (scaleOf(number) * scaleOf(under))
        const quotient = (number.value * under.value) / scale
        if (quotient > MOST || quotient < 1 / MOST) return undefined
        return expectReciprocal(under, scale)
      },
    },
  ]
}

function expectReciprocal(under: WrittenNumber, scale: number): Expectation {
  const { low, high } = under.interval
  return {
    formula: `1 / ${under.text}`,
    values: [scale / under.value],
    intervals: [{ low: scale / high, high: scale / low }],
    from: [under],
  }
}

/** Twice as much is what two do at once. */
const MOST = 1.8

/** Of two rates, as of the mean and the best one, nobody knows which is of a time. */
function hasOthersOfKind(
  { table, target }: Pick<FormulaTarget, 'table' | 'target'>,
  isRate: boolean,
): boolean {
  return table.columns.some(
    (column) =>
      column !== target && column.part === 0 && (isRate ? isByTime(column) : isByThing(column)),
  )
}

function isByTime({ header, cells }: NumberColumn): boolean {
  const isNamed = BY_TIME.test(header) && !BYTES.test(header)
  return arePlain(cells) && (isNamed || cells.every(isRateOfThings)) && !cells.some(isOfBytes)
}

function isByThing({ header, cells }: NumberColumn): boolean {
  const isTimed = cells.every((cell) => cell === undefined || isOfSeconds(cell))
  return arePlain(cells) && (BY_THING.test(header) || (isTimed && TIME.test(header)))
}

function arePlain(cells: NumberColumn['cells']): boolean {
  return cells.every((cell) => cell === undefined || (cell.form === 'plain' && cell.value > 0))
}

function isOfSeconds({ readings }: WrittenNumber): boolean {
  return readings.some(({ dimension }) => dimension === 'seconds')
}

function isRateOfThings(cell: WrittenNumber | undefined): boolean {
  return cell === undefined || /\/s(?:ec)?$|^[qrt]ps$/i.test(cell.unit)
}

function isOfBytes(cell: WrittenNumber | undefined): boolean {
  return cell?.readings.some(({ dimension }) => /^(?:bytes|bits)/.test(dimension)) ?? false
}

/** The scale of a number's own unit: that of `ms`, and of the `M` of `1.7M`. */
function scaleOf({ readings }: WrittenNumber): number {
  return readings[0]?.scales[0] ?? 1
}

/** The power of ten that most rows have in common as their product: 9 for `ns/op` beside `ops/s`. */
function findPower(target: NumberColumn, other: NumberColumn): number | undefined {
  const products = target.cells.flatMap((number, row) => {
    const under = other.cells[row]
    if (number === undefined || under === undefined) return []
    return [Math.log10(number.value * scaleOf(number) * under.value * scaleOf(under))]
  })
  const middle = products.toSorted((a, b) => a - b)[Math.floor(products.length / 2)]
  if (middle === undefined) return undefined
  const power = 3 * Math.round(middle / 3)
  return Math.abs(middle - power) < 0.05 && Math.abs(power) <= 12 ? power : undefined
}
