import { namesColumns } from './element-title.ts'
import type { PlotElement } from './script-plot.ts'

/** Whether two elements can be read in one pass over a file. */
export function sharesPass(a: PlotElement, b: PlotElement): boolean {
  return (
    a.source.kind === b.source.kind &&
    a.source.kind !== 'function' &&
    b.source.kind !== 'function' &&
    a.source.name === b.source.name &&
    a.source.name !== '-' &&
    a.source.name !== '+' &&
    a.source.matrix === b.source.matrix &&
    a.rows.skip === b.rows.skip &&
    a.using.format?.text === b.using.format?.text &&
    namesColumns(a) === namesColumns(b)
  )
}

/** Whether reading an element may set variables, so that the order of the passes matters. */
export function isStateful({ using }: PlotElement): boolean {
  const columns = [...using.columns, ...using.labels.map(({ column }) => column)]
  return columns.some((column) => column.kind === 'expression' && column.expression.isStateful)
}
