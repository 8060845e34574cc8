import type { WrittenNumber } from '../../written-number.ts'
import type { NumberColumn } from '../number-table.ts'
import {
  expectResult,
  isWhole,
  listUnits,
  type Arithmetic,
  type FormulaTarget,
  type RowFormula,
} from './row-formula.ts'

/** How many columns at the left are tried in formulas of two, and in sums. */
const MOST = 5

/** List the formulas that make a cell of other cells of its row. */
export function listCellFormulas(around: FormulaTarget): readonly RowFormula[] {
  return [...listSums(around), ...listProducts(around), ...listParts(around), ...listNamed(around)]
}

function over(columns: readonly NumberColumn[], arithmetic: Arithmetic, cost: number): RowFormula {
  return {
    cost,
    columns,
    expect: (row) =>
      expectResult(
        columns.map(({ cells }) => cells[row]),
        arithmetic,
      ),
  }
}

function pairs(
  columns: readonly NumberColumn[],
): readonly (readonly [NumberColumn, NumberColumn])[] {
  return columns.flatMap((a) => columns.flatMap((b) => (a === b ? [] : [[a, b] as const])))
}

/** `Open + Opened - Closed`, and points of percentages that are subtracted. */
function listSums({ target, left }: FormulaTarget): readonly RowFormula[] {
  const [own] = listUnits(target)
  const isPoints = POINTS.test(own ?? '')
  const isPercent = target.cells.some((cell) => cell?.form === 'percent')
  const wanted = isPoints ? '%' : (own ?? '')
  const usable = left
    .filter((column) => [...listUnits(column)].every((unit) => unit === wanted))
    .filter(({ cells }) => cells.every((cell) => cell?.form !== 'ratio'))
    .slice(0, MOST)
    .toReversed()
  if (isPercent && !isPoints) return []
  const scale = isPoints ? 100 : 1
  return listSigned(usable)
    .filter((terms) => mayHold(terms, target, scale))
    .map((terms) => {
      const isDifference = terms.some(({ sign }) => sign < 0)
      const arithmetic: Arithmetic = {
        compute: (values) =>
          scale * values.reduce((sum, value, at) => sum + value * (terms[at]?.sign ?? 1), 0),
        write: (texts) =>
          texts
            .map((text, at) =>
              at === 0 ? text : `${(terms[at]?.sign ?? 1) < 0 ? '-' : '+'} ${text}`,
            )
            .join(' '),
      }
      const isStated = isDifference && BALANCE.test(target.header)
      const cost = isPoints
        ? -1
        : 0.15 * terms.length - (isStated ? 1 : 0) + (isDifference ? 0 : 0.2)
      return over(
        terms.map(({ column }) => column),
        arithmetic,
        cost,
      )
    })
}

/** Whether a sum is near the cells of some rows. Most sums are given up here, at little cost. */
function mayHold(terms: readonly Term[], { cells }: NumberColumn, scale: number): boolean {
  let [seen, bad] = [0, 0]
  for (const [row, number] of cells.entries()) {
    if (number === undefined) continue
    if (seen === FIRST_LOOK) break
    seen++
    let [value, room] = [-number.value, widthOf(number)]
    for (const { column, sign } of terms) {
      const one = column.cells[row]
      // a percentage is a share, which the scale makes points of
      const factor = one?.form === 'percent' ? scale / 100 : scale
      value += factor * sign * (one?.value ?? Infinity)
      room += one === undefined ? 0 : factor * widthOf(one)
    }
    if (!(Math.abs(value) <= room) && ++bad > 2) return false
  }
  return seen > bad
}

const FIRST_LOOK = 8

function widthOf({ interval }: WrittenNumber): number {
  return interval.high - interval.low
}

/** What is left over, or where a count of what came and went ends. */
const BALANCE =
  /^(?:gd|net|\+\/-|±|balance|remaining|left)$|\b(?:diff(?:erence)?|end|closing|profit|margin)\b/i

/** Percentage points. */
const POINTS = /^(?:pp|p\.p\.?|ppt|pts?|points?|%-?points?)$/i

interface Term {
  readonly column: NumberColumn
  readonly sign: 1 | -1
}

/** All sums of two to four columns, one sign each; the first that is added stands first. */
function listSigned(columns: readonly NumberColumn[]): readonly (readonly Term[])[] {
  const choose = columns.reduce<readonly (readonly Term[])[]>(
    (sums, column) =>
      sums.flatMap((terms) => [
        terms,
        [...terms, { column, sign: 1 as const }],
        [...terms, { column, sign: -1 as const }],
      ]),
    [[]],
  )
  return choose
    .filter((terms) => terms.length >= 2 && terms.length <= 4)
    .filter((terms) => terms.some(({ sign }) => sign > 0))
    .map((terms) => terms.toSorted((a, b) => b.sign - a.sign))
}

/** `Qty × Unit price`. */
function listProducts({ target, left }: FormulaTarget): readonly RowFormula[] {
  if (target.cells.some((cell) => cell !== undefined && cell.form !== 'plain')) return []
  const usable = left.slice(0, MOST)
  const [own] = listUnits(target)
  return pairs(usable)
    .filter(([a, b]) => a.index < b.index)
    .filter((pair) => {
      const units = pair.map((one) => [...listUnits(one)])
      const isOwn = units.some(([unit]) => unit === own)
      return (
        units.every(({ length }) => length === 1) &&
        isOwn &&
        units.some(([unit]) => unit === '' || unit === '%')
      )
    })
    .map((pair) =>
      over(
        pair,
        {
          compute: ([a = 0, b = 0]) => a * b,
          write: ([a = '', b = '']) => `${a} × ${b}`,
        },
        0.5,
      ),
    )
}

/** `W / (W + L)`, and the mean of precision and recall. */
function listParts({ target, left }: FormulaTarget): readonly RowFormula[] {
  const isShare = target.cells.every(
    (cell) =>
      cell === undefined || cell.form === 'percent' || (cell.decimals > 0 && cell.value <= 1),
  )
  const ofCounts = isShare
    ? pairs(left.filter(isWhole).slice(0, MOST)).map((pair) =>
        over(
          pair,
          {
            compute: ([a = 0, b = 0]) => a / (a + b),
            write: ([a = '', b = '']) => `${a} / (${a} + ${b})`,
          },
          0.3,
        ),
      )
    : []
  const isF1 = /\bF[-_ ]?(?:1|score|measure)\b|harmonic/i.test(target.header)
  const ofRates = isF1
    ? pairs(left.slice(0, MOST))
        .filter(([a, b]) => a.index < b.index)
        .map((pair) =>
          over(
            pair,
            {
              compute: ([a = 0, b = 0]) => (2 * a * b) / (a + b),
              write: ([a = '', b = '']) => `2 × ${a} × ${b} / (${a} + ${b})`,
            },
            STATED,
          ),
        )
    : []
  return [...ofCounts, ...ofRates]
}

/** What a header is worth that names a formula and leaves no doubt about what it is of. */
const STATED = -2
const PACE = /\bpace\b|\bmin\s?\/\s?(?:km|mi)/i

const THREADS =
  /\b(?:threads?|cores?|workers?|proc(?:esse)?s?|processors?|cpus?|gpus?|nodes?|ranks?|jobs|n|p|np)\b/i

/** Formulas that headers name. */
function listNamed({ table, target, left }: FormulaTarget): readonly RowFormula[] {
  const { header } = target
  const isRatio = ({ cells, header: name }: NumberColumn): boolean =>
    /speed-?\s?up|scaling/i.test(name) || cells.every((cell) => cell?.form === 'ratio')
  const speedups = table.columns.filter((column) => column !== target && isRatio(column))
  const counts = table.columns.filter(
    (column) => column.part === 0 && isWhole(column) && THREADS.test(column.header),
  )
  const efficiencies = /efficien|scaling|utili[sz]ation/i.test(header)
    ? speedups.flatMap((a) => counts.map((b) => over([a, b], QUOTIENT, STATED)))
    : []
  const months = left.filter(({ header: name }) => /month|\/\s?mo\b|monatl/i.test(name))
  const years = left.filter(({ header: name }) => /year|annual|\/\s?yr\b|jährl/i.test(name))
  const savings = /sav|discount|off\b|rabatt/i.test(header)
    ? months.flatMap((a) => years.map((b) => over([a, b], YEARLY, STATED)))
    : []
  const isPoints = /^(?:pts?\.?|points?|punkte)$/i.test(header.trim())
  const points = isPoints
    ? pairs(left.filter(isWhole)).map((pair) => ({
        ...over(pair, POINTS_OF_THREE, 0.3),
        shortfall: 15,
      }))
    : []
  const isAverage = /^(?:avg\.?|average|mean|ø|durchschnitt)$/i.test(header.trim())
  const parts = left.filter(
    (column) => [...listUnits(column)].join() === [...listUnits(target)].join(),
  )
  const averages =
    isAverage && parts.length > 1 && parts.length < 9 ? [over(parts.toReversed(), MEAN, 0)] : []
  const isPace = target.texts.some((text) => /^\d+:\d\d$/.test(text.trim()))
  const beside = table.columns.filter(({ index, part }) => part === 0 && index < target.index)
  const paces = isPace
    ? pairs(beside).map((pair) => over(pair, QUOTIENT, PACE.test(header) ? STATED : 0))
    : []
  return [...efficiencies, ...savings, ...points, ...averages, ...paces]
}

const QUOTIENT: Arithmetic = {
  compute: ([a = 0, b = 0]) => a / b,
  write: ([a = '', b = '']) => `${a} / ${b}`,
}
const YEARLY: Arithmetic = {
  compute: ([a = 0, b = 0]) => 1 - b / (12 * a),
  write: ([a = '', b = '']) => `1 - ${b} / (12 × ${a})`,
}
/** Three for a win, one for a draw. */
const POINTS_OF_THREE: Arithmetic = {
  compute: ([a = 0, b = 0]) => 3 * a + b,
  write: ([a = '', b = '']) => `3 × ${a} + ${b}`,
}
const MEAN: Arithmetic = {
  compute: (values) => values.reduce((sum, value) => sum + value, 0) / values.length,
  write: (texts) => `(${texts.join(' + ')}) / ${String(texts.length)}`,
}
