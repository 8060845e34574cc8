import type { WrittenNumber } from '../../written-number.ts'
import type { NumberColumn } from '../number-table.ts'
import { listClockFormulas } from './clock-formulas.ts'
import { listInvoiceFormulas } from './invoice-formulas.ts'
import { listMultipleFormulas } from './multiple-formulas.ts'
import { listNamedFormulas } from './named-formulas.ts'
import { POINTS } from '../relation-words.ts'
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

/** How many columns at the left are tried in formulas of two, and in sums. */
const MOST = 5

/** List the formulas that make a cell of other cells of its row. */
export function listCellFormulas(around: FormulaTarget): readonly RowFormula[] {
  return [
    ...listSums(around),
    ...listInvoiceFormulas(around),
    ...listMultipleFormulas(around),
    ...listParts(around),
    ...listNamedFormulas(around),
    ...listClockFormulas(around),
  ]
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
  if ((isPercent && !isPoints) || isDiskSpace(target, left)) return []
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

/** `Available` beside `Used`, as `df` and `free` print them: some of the rest is reserved or shared. */
function isDiskSpace({ header }: NumberColumn, left: readonly NumberColumn[]): boolean {
  return (
    /^(?:avail(?:able)?|free)\b/i.test(header.trim()) &&
    left.some(({ header: name }) => /^used\b/i.test(name.trim()))
  )
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

/** `W / (W + L)`. */
function listParts({ target, left }: FormulaTarget): readonly RowFormula[] {
  const counts = left.filter(isWhole)
  const isShare = target.cells.every(
    (cell) =>
      cell === undefined || cell.form === 'percent' || (cell.decimals > 0 && cell.value <= 1),
  )
  const ofCounts = isShare
    ? pairs(counts.slice(0, MOST)).map((pair) =>
        over(
          pair,
          {
            compute: ([a = 0, b = 0]) => a / (a + b),
            write: ([a = '', b = '']) => `${a} / (${a} + ${b})`,
          },
          namesPart(pair, target) ? (counts.length === 2 ? SURE : STATED) : 0.3,
        ),
      )
    : []
  return ofCounts
}

/** Whether a header names the first of two counts that make up a whole: `Hit ratio` beside `Hits` and `Misses`. */
function namesPart(
  [part, rest]: readonly [NumberColumn, NumberColumn],
  { header }: NumberColumn,
): boolean {
  const words = (text: string): readonly string[] =>
    (text.toLowerCase().match(/\p{L}{3,}/gu) ?? []).map((word) => word.slice(0, STEM))
  const own = new Set(words(header))
  const [ofPart, ofRest] = [words(part.header), words(rest.header)]
  return (
    /%|(?:\b|_)(?:rate|ratio|share|pct|percent(?:age)?|fraction|accuracy)(?:\b|_)/i.test(header) &&
    ofPart.some((word) => own.has(word) && !ofRest.includes(word)) &&
    !ofRest.some((word) => own.has(word) && !ofPart.includes(word)) &&
    !WHOLE.test(rest.header)
  )
}

/** The beginning that `Hit` and `Hits`, `Passed` and `Pass` have in common. */
const STEM = 3
/** A count that is not the rest of a whole, but all of it. */
const WHOLE = /\b(?:total|all|sum|count|lookups?|requests?|attempts?|tests?|runs?|cases?)\b/i
