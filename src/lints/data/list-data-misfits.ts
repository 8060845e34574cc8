import { isSlip } from '../find-slip.ts'
import type { LintData } from '../lint-data.ts'
import type { NumberColumn, NumberTable } from '../tables/number-table.ts'
import type { WrittenNumber } from '../written-number.ts'
import {
  getNamedFigures,
  simplifyName,
  type FiguresOfName,
  type NamedFigure,
} from './named-figures.ts'
import { listFigureUnits, type FigureUnit } from './figure-units.ts'
import { namesMetric } from './names-metric.ts'
import { scaleExpression } from './scale-expression.ts'
import type { Figure } from './sorted-figures.ts'

/** A cell that is not the figure that its column shows. */
export interface DataMisfit {
  readonly number: WrittenNumber
  /** In the unit of the number. */
  readonly figure: Figure
  /** Whether nothing but the log can be meant. */
  readonly isSure: boolean
}

/** A cell whose row is named after a run or a result. */
interface NamedCell {
  readonly number: WrittenNumber
  readonly figures: FiguresOfName
}

/** What a column may show: a kind of figures, in a unit. */
interface Reading {
  readonly kind: string
  readonly way: string
  readonly dimension: string
  readonly fits: ReadonlySet<NamedCell>
}

/** Find cells that are another number than the figure of their row, where the column is known by its other rows. */
export function listDataMisfits(
  tables: readonly NumberTable[],
  data: LintData,
): readonly DataMisfit[] {
  const named = getNamedFigures(data)
  return tables.flatMap(({ columns, labels }) => {
    const rows = labels.map((label) => named.get(simplifyName(label)))
    if (!rows.some(Boolean)) return []
    return columns.flatMap((column) => judgeColumn(listCells(column, rows), column.header))
  })
}

function listCells(
  { cells }: NumberColumn,
  rows: readonly (FiguresOfName | undefined)[],
): readonly NamedCell[] {
  return rows.flatMap((figures, row): readonly NamedCell[] => {
    const number = cells[row]
    const isTelling =
      number !== undefined && !number.isBound && !number.isApproximate && number.form !== 'ratio'
    return figures === undefined || !isTelling ? [] : [{ number, figures }]
  })
}

function judgeColumn(cells: readonly NamedCell[], header: string): readonly DataMisfit[] {
  const readings = listReadings(cells)
  const most = Math.max(0, ...readings.map(({ fits }) => fits.size))
  for (const reading of readings.filter(({ fits }) => fits.size === most)) {
    const open = cells.filter((cell) => !reading.fits.has(cell) && !isOtherFigure(cell, reading))
    // More than a third that is otherwise is another measurement, and no slip.
    if (2 * open.length > Math.max(2, most) && !areSwapped(open, reading)) continue
    const isSure = countTelling(reading) >= 2 || namesMetric(header, reading.kind)
    const misfits = open.flatMap((cell): readonly DataMisfit[] => {
      const figure = findMeant(cell, reading)
      if (figure === undefined || !(isSure || isSlipOf(cell.number, figure))) return []
      return [{ number: cell.number, figure, isSure: true }]
    })
    if (misfits.length > 0) return misfits
    if (isSure) return []
  }
  return []
}

/** Whether two cells are each the figure of the other's row. */
function areSwapped([a, b, ...others]: readonly NamedCell[], reading: Reading): boolean {
  if (a === undefined || b === undefined || others.length > 0) return false
  if (Math.min(a.number.digits, b.number.digits) < 3) return false
  const isOf = ({ number }: NamedCell, other: NamedCell): boolean => {
    const { value = NaN } = findMeant({ number, figures: other.figures }, reading) ?? {}
    return number.interval.low <= value && value <= number.interval.high
  }
  return isOf(a, b) && isOf(b, a)
}

/** A single other cell that agrees is evidence enough for a slip of the hand. */
function isSlipOf({ value, decimals }: WrittenNumber, figure: Figure): boolean {
  return isSlip(value.toFixed(decimals), figure.value.toFixed(decimals))
}

function countTelling({ fits }: Reading): number {
  return [...fits].filter(({ number }) => number.digits >= 3).length
}

/** List what a column may show, as at least one cell of three digits agrees. */
function listReadings(cells: readonly NamedCell[]): readonly Reading[] {
  const readings = new Map<string, Reading & { readonly fits: Set<NamedCell> }>()
  for (const cell of cells) {
    for (const { figure, unit } of listFitting(cell)) {
      const { way, dimension } = unit
      const key = `${figure.kind} ${way}`
      const reading = readings.get(key) ?? { kind: figure.kind, way, dimension, fits: new Set() }
      readings.set(key, reading)
      reading.fits.add(cell)
    }
  }
  return [...readings.values()].filter((reading) => countTelling(reading) > 0)
}

interface FittingFigure {
  readonly figure: NamedFigure
  readonly unit: FigureUnit
}

/** The figures of a cell's row that are written so, rounded or cut off. */
function listFitting({ number, figures }: NamedCell): readonly FittingFigure[] {
  const { low, high } = number.interval
  const most = Math.max(high, number.value + number.step)
  return listFigureUnits(number).flatMap((unit) => {
    const { dimension, scale } = unit
    const found = figures.get(dimension)?.listBetween(low * scale, most * scale) ?? []
    return found.map((figure) => ({ figure, unit }))
  })
}

/** Whether a cell shows something else of its row, as a median among means. */
function isOtherFigure(cell: NamedCell, { dimension, way }: Reading): boolean {
  if (cell.number.digits < 3) return false
  return listFitting(cell).some((one) => one.unit.dimension === dimension && one.unit.way === way)
}

function findMeant({ number, figures }: NamedCell, reading: Reading): Figure | undefined {
  const unit = listFigureUnits(number).find(
    ({ dimension, way }) => dimension === reading.dimension && way === reading.way,
  )
  const all = figures.get(reading.dimension)?.listAll() ?? []
  const meant = all.find(({ kind }) => kind === reading.kind)
  if (meant === undefined || unit === undefined) return undefined
  const { scale } = unit
  return { expression: scaleExpression(meant.expression, scale), value: meant.value / scale }
}
