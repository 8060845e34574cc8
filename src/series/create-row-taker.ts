import type { TakeRows } from '../records/log-reading.ts'
import { getGroup } from '../records/record-format.ts'
import type { RecordRows, RowFigure } from '../records/record-rows.ts'
import { isPossible } from './check-numbers.ts'
import type { FigureCollector } from './collect-figures.ts'
import { keepFinest } from './group-collector.ts'
import type { OpenResultFigures } from './open-result.ts'
import type { SampleCollector } from './collect-samples.ts'
import type { RowSeer } from './row-seer.ts'

const NONE = { rows: 0, records: 0 } as const

/** Some rows of a batch. */
interface RowRange {
  readonly from: number
  readonly to: number
}

/**
 * Take in rows as their records would be taken: the figure of each, and its sample.
 *
 * Hot path (bench `pidstat`, `gc`, `own-json`).
 *
 * @param seer is told of the lines of what was taken
 */
export function createRowTaker(
  samples: SampleCollector,
  figures: FigureCollector,
  seer?: RowSeer,
): TakeRows {
  const takeRows = createTaker(samples, figures, seer)
  if (seer === undefined) return takeRows
  return (rows, from, format) => {
    const taken = takeRows(rows, from, format)
    for (let i = from; i < from + taken.rows; i++) seer.takeLine(rows.lines?.[i] ?? 0)
    return taken
  }
}

function createTaker(
  samples: SampleCollector,
  figures: FigureCollector,
  seer: RowSeer | undefined,
): TakeRows {
  return (rows, from, format) => {
    const { figure } = rows.layout
    if (figure === undefined) return samples.takeRows(rows, from, format)
    const group = getGroup(format)
    const open = group.isSingle === true ? undefined : figures.findOpen(figure, group)
    if (open === undefined) return NONE
    const at = rows.layout.columns.findIndex(({ kind }) => kind === 'figure')
    const values = rows.columns[at] ?? new Float64Array()
    const possible = countPossible(values, from, rows.length)
    const taken = samples.takeRows({ ...rows, length: from + possible }, from, format)
    const range = { from, to: from + taken.rows }
    const stated = pushFigures(rows, { figure, open, at }, range)
    if (seer !== undefined) tellFigures(seer, { rows, values, figure, open }, range)
    return { rows: taken.rows, records: taken.records + stated }
  }
}

/** How many rows from one on have a figure that can be, or none. */
function countPossible(values: Float64Array, from: number, length: number): number {
  let i = from
  for (; i < length; i++) {
    const value = values[i] ?? NaN
    if (!Number.isNaN(value) && !isPossible(value, false)) break
  }
  return i - from
}

/** Add the figures of rows to those of their result, of which the last one is kept, with the finest step of all. */
function pushFigures(
  { columns }: RecordRows,
  {
    figure,
    open: { figures: open },
    at,
  }: { readonly figure: RowFigure; readonly open: OpenResultFigures; readonly at: number },
  { from, to }: RowRange,
): number {
  const values = columns[at] ?? new Float64Array()
  const count = open.samples.pushAll(values, from, to)
  if (count === 0) return 0
  const decimals = columns[at + 1] ?? new Float64Array()
  let [last, finest] = [from, 0]
  for (let i = from; i < to; i++) {
    if (Number.isNaN(values[i])) continue
    last = i
    const own = decimals[i] ?? 0
    if (own > finest) finest = own
  }
  const { name, unit, readResolution } = figure
  const stated = { name, value: values[last] ?? NaN, unit, resolution: readResolution(finest) }
  open.figure = keepFinest(open.figure, stated)
  open.count += count
  return count
}

/** Tell of the lines of rows that have a figure. */
function tellFigures(
  seer: RowSeer,
  {
    rows,
    values,
    figure: { name },
    open: { result },
  }: {
    readonly rows: RecordRows
    readonly values: Float64Array
    readonly figure: RowFigure
    readonly open: OpenResultFigures
  },
  { from, to }: RowRange,
): void {
  for (let i = from; i < to; i++) {
    if (!Number.isNaN(values[i])) seer.seeFigure(rows.lines?.[i] ?? 0, name, result)
  }
}
