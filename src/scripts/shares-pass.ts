import { takesHeaders } from './element-title.ts'
import type { PlotElement } from './script-plot.ts'
import type { ScriptSettings } from './script-settings.ts'

/** Whether two elements can be read in one pass over a file: headers are those of one data set. */
export function sharesPass(
  a: PlotElement,
  b: PlotElement,
  settings: Pick<ScriptSettings, 'hasHeaders' | 'isHeaderTitled'>,
): boolean {
  const hasHeaders = takesHeaders(a, settings)
  return (
    a.source.kind === b.source.kind &&
    a.source.kind !== 'function' &&
    b.source.kind !== 'function' &&
    a.source.name === b.source.name &&
    a.source.name !== '-' &&
    a.source.name !== '+' &&
    a.source.matrix === b.source.matrix &&
    a.source.binary === b.source.binary &&
    a.rows.skip === b.rows.skip &&
    a.using.format?.text === b.using.format?.text &&
    hasHeaders === takesHeaders(b, settings) &&
    (!hasHeaders || (a.rows.firstSet === b.rows.firstSet && a.rows.setName === b.rows.setName))
  )
}

/** Whether reading an element may set variables, so that the order of the passes matters. */
export function isStateful({ using }: PlotElement): boolean {
  const columns = [...using.columns, ...using.labels.map(({ column }) => column)]
  return columns.some((column) => column.kind === 'expression' && column.expression.isStateful)
}
