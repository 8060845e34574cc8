import type { Interval } from '../../../quantities/interval.ts'
import { scaleInterval, subtractIntervals } from '../../rounding-interval.ts'
import type { WrittenNumber } from '../../written-number.ts'
import { findCommonFactor, type RowFactor } from '../common-factor.ts'
import type { NumberColumn } from '../number-table.ts'
import { isSummaryRow } from '../summary-rows.ts'
import { listUnits, pairs, SURE, type FormulaTarget, type RowFormula } from './row-formula.ts'

/** Words for what adds up from row to row. */
export const RUNNING =
  /cumul|running|balance|so far|to date|\bytd\b|\bsince\b|accumul|\bsum\s?%|\bcum\.?\b|kumul|saldo|remaining|\bleft\b|backlog|\bstock\b|on hand|inventory/i

/** Words that mean nothing but a running total. */
const STATED_RUNNING = /cumul|running (?:total|sum)|accumul|kumul/i

/** List the formulas of what adds up from row to row: running totals, and balances of what comes and goes. */
export function listRunningFormulas(around: FormulaTarget): readonly RowFormula[] {
  return [...listRunning(around), ...listBalances(around)]
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
    // an account has a blank on the other side
    if (cell === undefined && less === undefined) return undefined
    if (less === undefined) return isBlank(b.texts[row]) ? cell : undefined
    if (cell === undefined) return isBlank(a.texts[row]) ? negateNumber(less) : undefined
    return {
      ...cell,
      text: `${cell.text} - ${less.text}`,
      value: cell.value - less.value,
      interval: subtractIntervals(cell.interval, less.interval),
    }
  })
  return { ...a, cells }
}

function isBlank(text = ''): boolean {
  return /^(?:[-–—]|)$/.test(text.trim())
}

function negateNumber(number: WrittenNumber): WrittenNumber {
  const { low, high } = number.interval
  return {
    ...number,
    text: `-${number.text}`,
    value: -number.value,
    interval: { low: -high, high: -low },
  }
}

function readRunning(
  { table, target }: FormulaTarget,
  column: NumberColumn,
  sign: 1 | -1,
): RowFormula['expect'] | undefined {
  const cells = areTallied(target, column) ? column.cells.map(countExactly) : column.cells
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

/** Whether whole numbers add up to a total that is told to the last of them, so that none of them was rounded to tens. */
function areTallied(total: NumberColumn, parts: NumberColumn): boolean {
  const isTold = total.cells.some(
    (cell) => (cell?.digits ?? 0) > 2 && (cell?.value ?? 0) % 10 !== 0,
  )
  const areWhole = [...total.cells, ...parts.cells].every(
    (cell) =>
      cell === undefined || (cell.decimals === 0 && cell.unit === '' && !cell.isApproximate),
  )
  return isTold && areWhole
}

function countExactly(cell: WrittenNumber | undefined): WrittenNumber | undefined {
  return cell && { ...cell, interval: { low: cell.value, high: cell.value } }
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
