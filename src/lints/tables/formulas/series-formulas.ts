import { scaleInterval, subtractIntervals } from '../../rounding-interval.ts'
import type { Expectation } from '../../expectation.ts'
import type { Interval } from '../../../quantities/interval.ts'
import type { WrittenNumber } from '../../written-number.ts'
import { findCommonFactor, type RowFactor } from '../common-factor.ts'
import { isOne } from '../is-one.ts'
import type { NumberColumn } from '../number-table.ts'
import { CHANGE_WORDS, PREVIOUS_WORDS } from '../relation-words.ts'
import { isSummaryRow } from '../summary-rows.ts'
import {
  expectResult,
  listUnits,
  pairs,
  SURE,
  type Arithmetic,
  type FormulaTarget,
  type RowFormula,
} from './row-formula.ts'

/** Words for what adds up from row to row. */
const RUNNING =
  /cumul|running|balance|so far|to date|\bytd\b|\bsince\b|accumul|\bsum\s?%|\bcum\.?\b|kumul|saldo|remaining|\bleft\b|backlog|\bstock\b|on hand|inventory/i

/** Words that mean nothing but a running total. */
const STATED_RUNNING = /cumul|running (?:total|sum)|accumul|kumul/i

/** List the formulas that make a cell of the rows before it. */
export function listSeriesFormulas(around: FormulaTarget): readonly RowFormula[] {
  return [
    ...listRunning(around),
    ...listBalances(around),
    ...listSteps(around),
    ...listChanges(around),
    ...listIndexes(around),
    ...listGamesBehind(around),
  ]
}

/** Columns beside a running total whose numbers it may be of. */
function listOthers({ table, target, left }: FormulaTarget): readonly NumberColumn[] {
  const units = [...listUnits(target)].join()
  const isSame = (column: NumberColumn): boolean => [...listUnits(column)].join() === units
  if (!RUNNING.test(target.header)) return left.slice(0, 2).filter(isSame)
  return table.columns.filter(
    (column) => column !== target && column.part === 0 && column.index > 0 && isSame(column),
  )
}

/** `1 of 3, 2 of 3`: each cell is a start and all of a column up to its row, added or taken off. */
function listRunning(around: FormulaTarget): readonly RowFormula[] {
  const others = listOthers(around)
  const isStated = STATED_RUNNING.test(around.target.header) && others.length === 1
  const cost = isStated ? SURE : RUNNING.test(around.target.header) ? -0.5 : 1.5
  return others.flatMap((column) =>
    ([1, -1] as const).flatMap((sign) => {
      const expect = readRunning(around, column, sign)
      return expect === undefined ? [] : [{ cost, columns: [column], isRunning: true, expect }]
    }),
  )
}

/** `In stock` behind `Delivered` and `Sold`: each cell is a start, what came in and what went out up to its row. */
function listBalances(around: FormulaTarget): readonly RowFormula[] {
  const cost = RUNNING.test(around.target.header) ? 0 : 2
  return pairs(listOthers(around).slice(0, 4)).flatMap((pair) => {
    const expect = readRunning(around, subtractColumns(pair), 1)
    return expect === undefined ? [] : [{ cost, columns: pair, isRunning: true, expect }]
  })
}

function subtractColumns([a, b]: readonly [NumberColumn, NumberColumn]): NumberColumn {
  const cells = a.cells.map((cell, row) => {
    const less = b.cells[row]
    return cell === undefined || less === undefined
      ? undefined
      : {
          ...cell,
          text: `${cell.text} - ${less.text}`,
          value: cell.value - less.value,
          interval: subtractIntervals(cell.interval, less.interval),
        }
  })
  return { ...a, cells }
}

function readRunning(
  { table, target }: FormulaTarget,
  { cells }: NumberColumn,
  sign: 1 | -1,
): RowFormula['expect'] | undefined {
  const sums: (WrittenNumber | undefined)[] = []
  let sum: WrittenNumber | undefined
  for (const [row, cell] of cells.entries()) {
    if (isSummaryRow(table, row) || cell === undefined) {
      sums.push(undefined)
      continue
    }
    const mayReset = sign > 0 && cell.value === target.cells[row]?.value
    sum = sum === undefined || mayReset ? cell : addTo(sum, cell)
    sums.push(sum)
  }
  const scale = target.cells.some((cell) => cell?.form === 'percent') ? 0.01 : 1
  const starts = sums.flatMap((one, row): readonly RowFactor[] => {
    const number = target.cells[row]
    if (one === undefined || number === undefined || number.isBound) return []
    const { low, high } =
      sign > 0 ? one.interval : { low: -one.interval.high, high: -one.interval.low }
    return [{ row, ...subtractIntervals(number.interval, { low, high }) }]
  })
  const zero = starts.filter(holdsZero).length
  const common = findCommonFactor(starts)
  if (common === undefined || common.rows.size < 3) return undefined
  const start =
    sign > 0 && zero >= 2 && zero + 1 >= common.rows.size ? { low: 0, high: 0 } : common.interval
  // a total that starts with the first number goes on so; else it is a number that is wrong
  const isFromZero = sign > 0 && starts[0] !== undefined && holdsZero(starts[0])
  if (isFromZero && !holdsZero(start)) return undefined
  return (row) => {
    const one = sums[row]
    const own = cells[row]
    // a total may start again
    const isReset =
      sign > 0 && row > 0 && own !== undefined && own.value === target.cells[row]?.value
    if (one === undefined || isReset) return undefined
    const value = (start.low + start.high) / 2 + sign * one.value
    const ends = [one.interval.low, one.interval.high].map((end) => sign * end)
    const interval = { low: start.low + Math.min(...ends), high: start.high + Math.max(...ends) }
    return {
      formula: describeRunning(cells, row, sign, start.high !== 0),
      values: [value * scale],
      intervals: [scaleInterval(interval, scale)],
      from: cells.slice(0, row + 1).flatMap((cell) => cell ?? []),
    }
  }
}

function holdsZero({ low, high }: Interval): boolean {
  return low <= 1e-9 && high >= -1e-9
}

function addTo(sum: WrittenNumber, cell: WrittenNumber): WrittenNumber {
  return {
    ...sum,
    value: sum.value + cell.value,
    interval: {
      low: sum.interval.low + cell.interval.low,
      high: sum.interval.high + cell.interval.high,
    },
  }
}

function describeRunning(
  cells: NumberColumn['cells'],
  row: number,
  sign: 1 | -1,
  hasStart: boolean,
): string {
  const own = cells[row]?.text ?? ''
  const first = cells.find((cell) => cell !== undefined)?.text ?? ''
  if (hasStart) return `the cell above ${sign > 0 ? '+' : '-'} ${own}`
  const count = cells.slice(0, row + 1).filter((cell) => cell !== undefined).length
  return count < 2 ? own : count === 2 ? `${first} + ${own}` : `${first} + … + ${own}`
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
