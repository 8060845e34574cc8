import { addCrossings } from './add-crossings.ts'
import { ColumnPicker } from './column-picker.ts'
import { divideAxis, findValueEnds, type CurveView } from './curve-view.ts'

/** The points of a curve in the units of its axes; columns of equal length. */
export interface CurveColumns {
  readonly x: Float64Array
  readonly y: Float64Array
}

/** The points of a curve that a chart needs to draw it. */
export interface PickedPoints {
  /** Ascending. */
  readonly indexes: readonly number[]
  /** The number of all points of the curve. */
  readonly count: number
}

/**
 * Pick the points of a curve that its picture needs: those of {@link ColumnPicker} in every column of the
 * view, and of a style that draws each point, one in every cell. A pair without a number is no point.
 */
export function pickPoints({ x, y }: CurveColumns, view: CurveView): PickedPoints {
  const isPoint = (i: number): boolean => isNumber(x[i]) && isNumber(y[i])
  const column = divideAxis(view.x, findValueEnds(x, view.x, isPoint), view.columns)
  const picker = new ColumnPicker(y, view.y)
  let place = NaN
  let count = 0
  for (let i = 0; i < x.length; i++) {
    if (!isPoint(i)) continue
    count++
    const at = column(x[i] ?? NaN)
    if (at !== place) picker.finishColumn()
    place = at
    picker.take(i)
  }
  picker.finishColumn()
  const seen = pickSeen({ x, y }, view, (i) => (isPoint(i) ? column(x[i] ?? NaN) : -1))
  const all = [...new Set([...picker.picked, ...seen])].sort((a, b) => a - b)
  return { indexes: addCrossings(all, y, { range: view.y, isPoint }), count }
}

/** gnuplot's limit of what is a number. */
function isNumber(value = NaN): boolean {
  return Math.abs(value) < 1e300
}

/** Pick one point of every cell of the picture, of a style that draws each of them. */
function pickSeen(
  { y }: CurveColumns,
  { rows, columns, y: range }: CurveView,
  findColumn: (index: number) => number,
): readonly number[] {
  if (rows === undefined) return []
  const isShown = (i: number): boolean => {
    const at = findColumn(i)
    return at >= 0 && at < columns
  }
  const row = divideAxis(range, findValueEnds(y, range, isShown), rows)
  const cells = new Map<number, number>()
  for (let i = 0; i < y.length; i++) {
    const at = isShown(i) ? row(y[i] ?? NaN) : -1
    if (at < 0 || at >= rows) continue
    const cell = findColumn(i) * rows + at
    if (!cells.has(cell)) cells.set(cell, i)
  }
  return [...cells.values()]
}
