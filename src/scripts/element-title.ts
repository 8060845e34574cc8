import type { DataLine } from './data-line.ts'
import { toText } from './operators.ts'
import { toNumber } from './script-expression.ts'
import type { PlotElement } from './script-plot.ts'
import type { ScriptSettings } from './script-settings.ts'

/** What the title of an element is found from. */
type TitledElement = Pick<PlotElement, 'title' | 'using'>

/**
 * Find the title of an element once its headers are read; `undefined` for none. A header is that of the second column of
 * `using`, or of the only one.
 *
 * @param place the column of `using` whose header it is: the first of histograms, the third of scenes (gnuplot 5.4)
 */
export function findTitle(
  { title, using }: TitledElement,
  row: DataLine,
  place = 1,
): string | undefined {
  if (title.kind === 'none') return undefined
  if (title.kind === 'text') return title.text
  if (title.expression !== undefined) {
    const value = title.expression.evaluate(row)
    return value.kind === 'text' ? value.value : row.readHeader(toNumber(value)) || toText(value)
  }
  const column = using.columns.length === 1 ? using.columns[0] : using.columns[place]
  if (column === undefined) return row.readHeader(Math.min(place + 1, row.headers.length))
  // `set key autotitle columnhead` knows columns by their numbers only (gnuplot 5.4).
  const isAutomatic = title.usual !== ''
  if (column.kind === 'header') return isAutomatic ? undefined : column.header
  if (column.kind === 'number') return row.readHeader(column.column) || title.usual
  const header = row.readHeader(column.expression.highestColumn)
  if (header !== '') return header
  return isAutomatic ? undefined : (findNamedHeader(using, row) ?? '')
}

/** Find the header that an expression of `using` is the first to name, as in `(column("Greece"))`. */
function findNamedHeader({ columns }: TitledElement['using'], row: DataLine): string | undefined {
  row.namedHeader = undefined
  for (const column of columns) if (column.kind === 'expression') column.expression.evaluate(row)
  return row.namedHeader
}

/** Whether the first row of an element's data is one of headers: it says so, or the settings do for all. */
export function takesHeaders(
  element: TitledElement,
  settings: Pick<ScriptSettings, 'hasHeaders' | 'isHeaderTitled'>,
): boolean {
  return settings.hasHeaders || settings.isHeaderTitled || namesColumns(element)
}

/** Whether an element names a column by its header, or has a header for its title. */
function namesColumns({ title, using }: TitledElement): boolean {
  const columns = [...using.columns, ...using.labels.map(({ column }) => column)]
  const isNamed = columns.some((column) =>
    column.kind === 'expression' ? column.expression.namesHeader : column.kind === 'header',
  )
  return isNamed || title.kind === 'header' || (title.kind === 'none' && title.hasHeaders === true)
}
