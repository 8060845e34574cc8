import type { TakeRows } from '../records/log-reading.ts'
import { getGroup } from '../records/record-format.ts'
import type { RecordRows, RowFigure } from '../records/record-rows.ts'
import { isPossible } from './check-numbers.ts'
import type { FigureCollector, OpenFigures } from './collect-figures.ts'
import type { SampleCollector } from './collect-samples.ts'

const NONE = { rows: 0, records: 0 } as const

/**
 * Take in rows as their records would be taken: the figure of each, and its sample.
 *
 * Hot path (bench `pidstat`, `gc`, `own-json`).
 */
export function createRowTaker(samples: SampleCollector, figures: FigureCollector): TakeRows {
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
    const stated = pushFigures(rows, { figure, open, at }, { from, to: from + taken.rows })
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

/** Add the figures of rows to those of their result, of which the last one is kept as it is stated. */
function pushFigures(
  { columns }: RecordRows,
  {
    figure,
    open,
    at,
  }: { readonly figure: RowFigure; readonly open: OpenFigures; readonly at: number },
  { from, to }: { readonly from: number; readonly to: number },
): number {
  const values = columns[at] ?? new Float64Array()
  const count = open.samples.pushAll(values, from, to)
  if (count === 0) return 0
  let last = to - 1
  while (Number.isNaN(values[last])) last--
  const { name, unit, readResolution } = figure
  const resolution = readResolution(columns[at + 1]?.[last] ?? NaN)
  open.figure = { name, value: values[last] ?? NaN, unit, resolution }
  open.count += count
  return count
}
