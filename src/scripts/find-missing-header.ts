import type { DataLine } from './data-line.ts'
import type { PlotElement } from './script-plot.ts'

/** A header that no column has, and those that there are. */
export interface MissingHeader {
  readonly header: string
  readonly headers: readonly string[]
}

/** Find a header that `using` names and no column has. */
export function findMissingHeader(
  { using }: PlotElement,
  line: DataLine,
): { readonly missingHeader?: MissingHeader } {
  const { headers } = line
  const missing = using.columns.find(
    (column) => column.kind === 'header' && !headers.includes(column.header),
  )
  return missing?.kind === 'header' ? { missingHeader: { header: missing.header, headers } } : {}
}
