import { isPercent } from '../rival-columns.ts'
import type { NumberColumn } from '../number-table.ts'
import {
  listUnits,
  over,
  pairs,
  STATED,
  type Arithmetic,
  type FormulaTarget,
  type RowFormula,
} from './row-formula.ts'

/** How many columns at the left are tried. */
const MOST = 5

/** What amounts differ by from what they are products of: cents, per thousand, thousands. */
const SCALES = [1, 0.01, 0.001, 1000] as const

/** List the formulas of amounts: `Qty × Unit price`, less a discount where the table has one. */
export function listInvoiceFormulas(around: FormulaTarget): readonly RowFormula[] {
  const { table, target } = around
  if (target.cells.some((cell) => cell !== undefined && cell.form !== 'plain')) return []
  const factors = listFactors(around)
  const reduced = table.columns.filter(
    (column) => column.part === 0 && column.index > 0 && REDUCTION.test(column.header),
  )
  const isReduced = reduced.some((column) => column.index < target.index)
  return factors.flatMap((pair) =>
    isReduced
      ? reduced.map((column) =>
          over([...pair, column], isPercent(column) ? LESS_SHARE : LESS_AMOUNT, 0.3),
        )
      : SCALES.map((scale) => ({
          ...over(
            pair,
            multiply(scale),
            scale !== 1 ? 0.9 : namesProduct(pair, target) ? STATED : 0.5,
          ),
          isAmount: true,
        })),
  )
}

/** What is taken off a price. */
const REDUCTION = /\b(?:discount|rabatt|rebate|remise|descuento|sconto|korting|reduction|off)\b/i

function listFactors({
  table,
  target,
  left,
}: FormulaTarget): readonly (readonly [NumberColumn, NumberColumn])[] {
  const [own] = listUnits(target)
  // a rate may be the same in all rows
  const rates = table.columns.filter(
    (column) =>
      column.part === 0 &&
      column.index > 0 &&
      column.index < target.index &&
      !left.includes(column) &&
      /\b(?:rate|price|wage|cost|kurs)\b|\//i.test(column.header),
  )
  return pairs([...left.slice(0, MOST), ...rates])
    .filter(([a, b]) => a.index < b.index)
    .filter((pair) => {
      const units = pair.map((one) => [...listUnits(one)])
      const isOwn = units.some(([unit]) => unit === own) || isPriced(own, pair)
      return (
        units.every(({ length }) => length === 1) &&
        isOwn &&
        units.some(([unit]) => unit === '' || unit === '%') &&
        !pair.some(({ header }) => REDUCTION.test(header))
      )
    })
}

/** `Hours` and `$/hour` beside `Cost`: what a price is of, and how much of it. */
function namesProduct(
  [a, b]: readonly [NumberColumn, NumberColumn],
  target: NumberColumn,
): boolean {
  if (!/\b(?:cost|price|total|amount|kosten|betrag|pay|wage|bill)\b/i.test(target.header))
    return false
  return [
    [a, b],
    [b, a],
  ].some(([amount, price]) => {
    if (QUANTITY.test(amount?.header.trim() ?? '') && UNIT_PRICE.test(price?.header.trim() ?? ''))
      return true
    const thing =
      /(?:\/|\bper )\s*(?<thing>\p{L}+)/iu.exec(price?.header ?? '')?.groups?.['thing'] ?? ''
    const [stem] = /^\p{L}+/u.exec(amount?.header.trim().toLowerCase() ?? '') ?? []
    return (
      thing.length > 1 &&
      stem !== undefined &&
      [thing.toLowerCase(), `${thing.toLowerCase()}s`].includes(stem)
    )
  })
}

const QUANTITY =
  /^(?:qty\.?|quantity|units?|count|amount|menge|anzahl|pieces|pcs\.?|hours?|seats?|nodes?)$/i
const UNIT_PRICE = /^(?:unit (?:price|cost)|price|rate|price each|each|einzelpreis|stückpreis)$/i

/** Whether a header says that its numbers are money where the amounts have its sign: `$/hour` beside `$62.05`. */
function isPriced(own: string | undefined, pair: readonly NumberColumn[]): boolean {
  return /^[$€£]$/.test(own ?? '') && pair.some(({ header }) => header.includes(own ?? ''))
}

function multiply(scale: number): Arithmetic {
  const suffix = scale === 1 ? '' : scale < 1 ? ` / ${String(Math.round(1 / scale))}` : ' × 1000'
  return {
    compute: ([a = 0, b = 0]) => a * b * scale,
    write: ([a = '', b = '']) => `${a} × ${b}${suffix}`,
  }
}

const LESS_SHARE: Arithmetic = {
  compute: ([a = 0, b = 0, c = 0]) => a * b * (1 - Math.abs(c)),
  write: ([a = '', b = '', c = '']) => `${a} × ${b} × (100% - ${c})`,
}
const LESS_AMOUNT: Arithmetic = {
  compute: ([a = 0, b = 0, c = 0]) => a * b - Math.abs(c),
  write: ([a = '', b = '', c = '']) => `${a} × ${b} - ${c}`,
}
