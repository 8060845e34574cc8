import type { Expectation } from '../../expectation.ts'
import { isOne } from '../is-one.ts'
import type { NumberColumn } from '../number-table.ts'
import { CHANGE_WORDS, PREVIOUS_WORDS } from '../relation-words.ts'
import { isSummaryRow } from '../summary-rows.ts'
import {
  expectResult,
  listUnits,
  type Arithmetic,
  type FormulaTarget,
  type RowFormula,
} from './row-formula.ts'
import { listRunningFormulas, RUNNING } from './running-formulas.ts'

/** List the formulas that make a cell of the rows before it. */
export function listSeriesFormulas(around: FormulaTarget): readonly RowFormula[] {
  return [
    ...listRunningFormulas(around),
    ...listSteps(around),
    ...listChanges(around),
    ...listIndexes(around),
    ...listGamesBehind(around),
  ]
}

/** `New` beside `Cumulative`: what a running total rises by. */
function listSteps({ table, target }: FormulaTarget): readonly RowFormula[] {
  const units = [...listUnits(target)].join()
  return table.columns
    .filter((column) => column !== target && column.part === 0 && RUNNING.test(column.header))
    .filter((column) => [...listUnits(column)].join() === units)
    .flatMap((column) =>
      ([1, -1] as const).map((sign) =>
        untilReset(lagged(column, 1, sign > 0 ? STEP : FALL_STEP, 0), [target, column]),
      ),
    )
}

/** A running total that is the number of its own row has started again there, as one for each order does. */
function untilReset(
  formula: RowFormula,
  [{ cells }, total]: readonly [NumberColumn, NumberColumn],
): RowFormula {
  const isReset = (row: number): boolean => cells[row]?.value === total.cells[row]?.value
  return { ...formula, expect: (row) => (isReset(row) ? undefined : formula.expect(row)) }
}

function lagged(
  column: NumberColumn,
  lag: number,
  arithmetic: Arithmetic,
  cost: number,
): RowFormula {
  return {
    cost,
    columns: [column],
    isChange: arithmetic === CHANGE,
    expect: (row): Expectation | undefined =>
      row < lag
        ? undefined
        : expectResult([column.cells[row], column.cells[row - lag]], arithmetic),
  }
}

/** `YoY` of quarters, which starts in the fifth row: as many rows before as have no change. */
function listChanges({ table, target, left }: FormulaTarget): readonly RowFormula[] {
  const first = target.cells.findIndex((cell) => cell !== undefined)
  const isBlank = target.texts
    .slice(0, Math.max(0, first))
    .every((text) => /^(?:[-–—]|n\/?a)?$/i.test(text.trim()))
  const isChange = target.cells.every((cell) => cell === undefined || cell.form === 'percent')
  if (first < 1 || first > 12 || !isBlank || !isChange) return []
  if (
    table.labels.some(
      (_, row) => row >= first && target.cells[row] === undefined && !isSummaryRow(table, row),
    )
  )
    return []
  const cost = CHANGE_WORDS.test(target.header) || PREVIOUS_WORDS.test(target.header) ? -0.6 : 0
  return left.slice(0, 4).map((column) => lagged(column, first, CHANGE, cost))
}

/** `Index (2015 = 100)`. */
function listIndexes({ target, left }: FormulaTarget): readonly RowFormula[] {
  const bases = target.cells.flatMap((cell, row) =>
    cell?.value === 100 && cell.form === 'plain' ? [row] : [],
  )
  const [base, ...others] = bases
  if (base === undefined || others.length > 0) return []
  const cost = /index|\b100\b|score|relative/i.test(target.header) ? 0 : 1
  return left.slice(0, 4).flatMap((column) =>
    [INDEX, INVERSE_INDEX].map((arithmetic, at): RowFormula => ({
      cost: cost + at,
      columns: [column],
      expect: (row) =>
        row === base
          ? undefined
          : expectResult([column.cells[row], column.cells[base]], arithmetic),
    })),
  )
}

/** Games behind the first of a league. */
function listGamesBehind({ target, table, left }: FormulaTarget): readonly RowFormula[] {
  if (!/^(?:GB|games behind)$/i.test(target.header.trim())) return []
  const named = (name: RegExp): NumberColumn | undefined =>
    left.find(({ header }) => name.test(header.trim()))
  const [won, lost] = [named(/^(?:w|won|wins)$/i), named(/^(?:l|lost|losses)$/i)]
  const base = table.labels.findIndex((_, row) => isOne(target, row))
  if (won === undefined || lost === undefined || base === -1) return []
  return [
    {
      cost: -2,
      columns: [won, lost],
      expect: (row) =>
        row === base
          ? undefined
          : expectResult(
              [won.cells[base], won.cells[row], lost.cells[row], lost.cells[base]],
              BEHIND,
            ),
    },
  ]
}

const STEP: Arithmetic = {
  compute: ([a = 0, b = 0]) => a - b,
  write: ([a = '', b = '']) => `${a} - ${b}`,
}
const FALL_STEP: Arithmetic = {
  compute: ([a = 0, b = 0]) => b - a,
  write: ([a = '', b = '']) => `${b} - ${a}`,
}
const CHANGE: Arithmetic = {
  compute: ([a = 0, b = 0]) => a / b - 1,
  write: ([a = '', b = '']) => `${a} / ${b} - 1`,
}
const INDEX: Arithmetic = {
  compute: ([a = 0, b = 0]) => (100 * a) / b,
  write: ([a = '', b = '']) => `100 × ${a} / ${b}`,
}
const INVERSE_INDEX: Arithmetic = {
  compute: ([a = 0, b = 0]) => (100 * b) / a,
  write: ([a = '', b = '']) => `100 × ${b} / ${a}`,
}
const BEHIND: Arithmetic = {
  compute: ([a = 0, b = 0, c = 0, d = 0]) => (a - b + (c - d)) / 2,
  write: ([a = '', b = '', c = '', d = '']) => `(${a} - ${b} + ${c} - ${d}) / 2`,
}
