import { overlaps } from '../rounding-interval.ts'
import type { Expectation } from '../expectation.ts'
import { fits, weighFit } from '../expectation.ts'
import type { Basis } from '../certainty.ts'
import type { Finding } from '../finding.ts'
import type { LintRule } from '../lint-rule.ts'
import { explainMiscalculation, type Miscalculation } from '../miscalculation.ts'
import { reportMiscalculation } from '../report-miscalculation.ts'
import { addNumbers } from '../tables/add-numbers.ts'
import type { NumberColumn, NumberTable } from '../tables/number-table.ts'
import { isSummaryRow } from '../tables/summary-rows.ts'
import type { WrittenNumber } from '../written-number.ts'

/** Averages in tables. */
export const average: LintRule<Miscalculation> = {
  name: 'average',
  summary: 'an average in a table that is not that of its cells',
  explain: explainMiscalculation,
  check: ({ tables }) => tables.flatMap(checkTable),
}

const AVERAGE =
  /^[^\p{L}\p{N}]*(?:average|avg\.?|(?:arithmetic )?mean|mittelwert|durchschnitt|moyenne|promedio|平均(?:值|数)?)[^\p{L}\p{N}]*$/iu

/** An average, and what the cells that it is of make. */
interface Trial {
  readonly number: WrittenNumber
  readonly expectation: Expectation
  readonly fits: boolean
  /** Whether it is no mean of any kind: above the largest part, or below the smallest. */
  readonly isOutside: boolean
}

/** Find averages that the rows above them do not have. */
function checkTable(table: NumberTable): readonly Finding[] {
  return table.labels.flatMap((label, row) => {
    if (!AVERAGE.test(label) || !isSummaryRow(table, row)) return []
    const parts = listParts(table, row)
    if (parts.length < 3) return []
    const columns = table.columns.filter((column) => !isCut(table, column, parts))
    return checkRow(columns, row, parts)
  })
}

const LEAST = /^[^\p{L}]*min(?:imum)?[^\p{L}]*$/iu
const MOST = /^[^\p{L}]*max(?:imum)?[^\p{L}]*$/iu

/** Whether a row `Min` or `Max` says that a column has cells which are not shown. */
function isCut(
  { labels }: NumberTable,
  { cells }: NumberColumn,
  parts: readonly number[],
): boolean {
  const values = parts.flatMap((index) => cells[index]?.value ?? [])
  return labels.some((label, row) => {
    const end = cells[row]
    if (end === undefined || parts.includes(row)) return false
    if (LEAST.test(label)) return end.interval.high < Math.min(...values)
    return MOST.test(label) && end.interval.low > Math.max(...values)
  })
}

/** The rows that an average is of: all before it that sum up nothing, up to one that is empty or a summary. */
function listParts(table: NumberTable, row: number): readonly number[] {
  const rows = table.labels.map((_, index) => index).slice(0, row)
  const isPart = (index: number): boolean =>
    !isSummaryRow(table, index) && table.columns.some(({ cells }) => cells[index] !== undefined)
  const last = rows.findLast((index) => !isPart(index))
  // other summaries may stand between: `Min`, `Max`, `Average`
  const own = rows.filter(isPart)
  const after = last === undefined ? own : own.filter((index) => index > last)
  return after.length > 0 ? after : own.length === (own.at(-1) ?? -1) + 1 ? own : []
}

function checkRow(
  columns: readonly NumberColumn[],
  row: number,
  parts: readonly number[],
): readonly Finding[] {
  const trials = columns.flatMap((column) => tryColumn(column, row, parts))
  const fitting = trials.filter((trial) => trial.fits)
  const weights = fitting.map(({ number, expectation }) => weighFit(number, expectation))
  return trials
    .filter((trial) => !trial.fits)
    .flatMap((trial): readonly Finding[] => {
      const basis = judge(trial, { weights, others: trials.length - 1 })
      return basis === undefined ? [] : [reportMiscalculation(average, { ...trial, basis })]
    })
}

/** Weights and rows that are not shown keep an average among its parts, so that one outside is wrong in any case. */
function judge({ isOutside }: Trial, { weights, others }: Company): Basis | undefined {
  const good = weights.length
  if (others > 0 && good === 0) return undefined
  if (!isOutside && (good === 0 || good < others)) return undefined
  return { relation: 'layout', fits: weights, misfits: others + 1 - good }
}

/** The other averages of a row. */
interface Company {
  /** How unlikely each that fits is by chance, as a power of ten. */
  readonly weights: readonly number[]
  readonly others: number
}

function tryColumn(
  { cells, part }: NumberColumn,
  row: number,
  parts: readonly number[],
): readonly Trial[] {
  const number = cells[row]
  const numbers = parts.flatMap((index) => cells[index] ?? [])
  if (part > 0 || number === undefined || number.isBound || numbers.length < parts.length) return []
  const sum = addNumbers(numbers)
  if (sum?.unit !== number.unit || sum.form !== number.form) return []
  const scale = (number.form === 'percent' ? 0.01 : 1) / numbers.length
  const { low, high } = sum.interval
  const expectation: Expectation = {
    formula: `${sum.text} / ${String(numbers.length)}`,
    values: [sum.value * scale],
    intervals: [{ low: low * scale, high: high * scale }],
  }
  const range = {
    low: Math.min(...numbers.map(({ interval }) => interval.low)),
    high: Math.max(...numbers.map(({ interval }) => interval.high)),
  }
  const isOutside = !overlaps(range, number.interval)
  return [{ number, expectation, fits: fits(number, expectation), isOutside }]
}
