import type { NumberColumn } from '../number-table.ts'
import { listCountFormulas } from './count-formulas.ts'
import { listMeasureFormulas } from './measure-formulas.ts'
import { PART_OF_PRICE, PERCENTAGE } from './part-of-price.ts'
import { listPeriodFormulas } from './period-formulas.ts'
import { listReciprocalFormulas } from './reciprocal-formulas.ts'
import {
  isWhole,
  listUnits,
  over,
  pairs,
  STATED,
  SURE,
  type Arithmetic,
  type FormulaTarget,
  type RowFormula,
} from './row-formula.ts'

const THREADS =
  /\b(?:threads?|cores?|workers?|proc(?:esse)?s?|processors?|cpus?|gpus?|nodes?|ranks?|jobs|n|p|np)\b/i

/** List the formulas that headers name. */
export function listNamedFormulas(around: FormulaTarget): readonly RowFormula[] {
  return [
    ...listEfficiencies(around),
    ...listYearly(around),
    ...listPoints(around),
    ...listAverages(around),
    ...listCountFormulas(around),
    ...listShareOf(around),
    ...listMeasureFormulas(around),
    ...listReciprocalFormulas(around),
    ...listPeriodFormulas(around),
  ]
}

/** Speedup by threads. */
function listEfficiencies({ table, target }: FormulaTarget): readonly RowFormula[] {
  if (!/efficien|scaling|utili[sz]ation/i.test(target.header)) return []
  const isRatio = ({ cells, header: name }: NumberColumn): boolean =>
    /speed-?\s?up|scaling/i.test(name) || cells.every((cell) => cell?.form === 'ratio')
  const speedups = table.columns.filter((column) => column !== target && isRatio(column))
  const counts = table.columns.filter(
    (column) => column.part === 0 && isWhole(column) && THREADS.test(column.header),
  )
  const shown = speedups.flatMap((a) => counts.map((b) => over([a, b], QUOTIENT, STATED)))
  return counts.length > 0 ? shown : speedups.flatMap((a) => readHidden(a, target))
}

/** Speedup by a number of threads that is not shown, the same in all rows: a whole number that most rows give. */
function readHidden(speedup: NumberColumn, { cells }: NumberColumn): readonly RowFormula[] {
  const counts = cells.flatMap((cell, row) => {
    const gain = speedup.cells[row]
    if (gain === undefined || cell === undefined || cell.value <= 0) return []
    return [Math.round(gain.value / (cell.form === 'percent' ? cell.value / 100 : cell.value))]
  })
  const count = counts.toSorted((a, b) => a - b)[Math.floor(counts.length / 2)] ?? 0
  const isCommon = counts.filter((one) => one === count).length * 3 >= counts.length * 2
  return count < 2 || !isCommon
    ? []
    : [
        over(
          [speedup],
          {
            compute: ([a = 0]) => a / count,
            write: ([a = '']) => `${a} / ${String(count)}`,
          },
          STATED + 1,
        ),
      ]
}

/** What a year costs against twelve months. */
function listYearly({ target, left }: FormulaTarget): readonly RowFormula[] {
  if (!/sav|discount|off\b|rabatt/i.test(target.header)) return []
  const months = left.filter(({ header: name }) => /month|\/\s?mo\b|monatl/i.test(name))
  const years = left.filter(({ header: name }) => /year|annual|\/\s?yr\b|jährl/i.test(name))
  return months.flatMap((a) => years.map((b) => over([a, b], YEARLY, STATED)))
}

const WON = /^(?:w|won|wins?|s|siege?|g|v)$/i
const DRAWN = /^(?:d|t|u|n|drawn?|draws?|ties?|tied|unentschieden|remis|nuls?|empates?)$/i

/** Points of a league: three or two for a win, one for a draw. */
function listPoints({ target, left }: FormulaTarget): readonly RowFormula[] {
  if (!/^(?:pts?\.?|points?|punkte)$/i.test(target.header.trim())) return []
  const isNamed = ([a, b]: readonly [NumberColumn, NumberColumn]): boolean =>
    WON.test(a.header.trim()) && DRAWN.test(b.header.trim())
  return pairs(left.filter(isWhole)).flatMap((pair) =>
    [3, 2].map((win) => ({
      ...over(pair, countPoints(win), isNamed(pair) ? SURE : 0.3),
      shortfall: 15,
    })),
  )
}

const AVERAGE =
  /^(?:avg\.?|average|mean|ø|x̄|μ|durchschnitt|mittelwert|mittel|moyenne|promedio|media)$/i

const GEOMEAN = /^(?:geo(?:\.|metric)?[ -]?mean|gmean)\b/i

/** A mean of the columns at the left; without such a name, of three and more. */
function listAverages({ table, target, left }: FormulaTarget): readonly RowFormula[] {
  const isNamed = AVERAGE.test(target.header.normalize('NFC').trim())
  const isLast = table.columns.at(-1) === target
  const parts = left.filter(
    (column) => [...listUnits(column)].join() === [...listUnits(target)].join(),
  )
  if (parts.length >= 2 && parts.length <= 8 && GEOMEAN.test(target.header.trim()))
    return [over(parts.toReversed(), GEOMETRIC, STATED)]
  if (parts.length < (isNamed ? 2 : 3) || parts.length > 8 || !(isNamed || isLast)) return []
  return [over(parts.toReversed(), MEAN, isNamed ? (isLast ? -0.8 : 0) : 1)]
}

/** A part of a price whose rate the header gives. */
function listShareOf({ target, left }: FormulaTarget): readonly RowFormula[] {
  const percentage = PERCENTAGE.exec(target.header)?.[1]
  if (percentage === undefined || !PART_OF_PRICE.test(target.header)) return []
  const rate = Number(percentage.replace(',', '.')) / 100
  const isNet = ({ header }: NumberColumn): boolean =>
    /\b(?:net|netto|price|amount|subtotal|betrag|value|cost|sum)\b/i.test(header)
  const only = left.length === 1
  return left.map((column) =>
    over(
      [column],
      {
        compute: ([a = 0]) => a * rate,
        write: ([a = '']) => `${a} × ${percentage}%`,
      },
      isNet(column) || only ? SURE : STATED,
    ),
  )
}

const QUOTIENT: Arithmetic = {
  compute: ([a = 0, b = 0]) => a / b,
  write: ([a = '', b = '']) => `${a} / ${b}`,
}
const YEARLY: Arithmetic = {
  compute: ([a = 0, b = 0]) => 1 - b / (12 * a),
  write: ([a = '', b = '']) => `1 - ${b} / (12 × ${a})`,
}
const GEOMETRIC: Arithmetic = {
  compute: (values) =>
    Math.exp(values.reduce((sum, one) => sum + Math.log(one), 0) / values.length),
  write: (texts) => `geometric mean of ${texts.join(', ')}`,
}
const MEAN: Arithmetic = {
  compute: (values) => values.reduce((sum, value) => sum + value, 0) / values.length,
  write: (texts) => `(${texts.join(' + ')}) / ${String(texts.length)}`,
}

function countPoints(win: number): Arithmetic {
  return {
    compute: ([a = 0, b = 0]) => win * a + b,
    write: ([a = '', b = '']) => `${String(win)} × ${a} + ${b}`,
  }
}
