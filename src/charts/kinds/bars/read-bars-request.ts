import type { SpecPath } from '../../../specs/spec-issue.ts'
import { formatPlainText, parseInline } from '../../../tables/inline.ts'
import { listRows } from '../../../tables/runs/list-rows.ts'
import type { ListedRunsTable } from '../../../tables/runs/runs-table-spec.ts'
import type { ChartSetting } from '../configured-chart.ts'

/** The values that bars show, and where the chart's description names them. */
export interface BarsRequest {
  readonly runs: readonly string[]
  readonly values: readonly BarValue[]
  readonly at: SpecPath
  /** The key that the author may change. */
  readonly key: 'columns' | 'values'
  /** Whether a cluster is an entry: each row of a table that has runs as columns. */
  readonly isByEntry: boolean
  /** What the table says above itself, as a title. */
  readonly caption: string | undefined
}

/** A value for each run, drawn in one colour. */
export interface BarValue {
  readonly title: string
  readonly expression: string
  readonly at: SpecPath
}

/** A user's description of the values of bars. */
export interface BarsSource {
  readonly table?: string | undefined
  readonly columns?: readonly string[] | undefined
  readonly runs?: readonly string[] | undefined
  readonly values?:
    readonly { readonly title: string; readonly value: string | number }[] | undefined
}

/** Read the values of bars: columns of a table, or values of the chart. */
export function readBarsRequest(
  { table: name, columns, runs = [], values = [] }: BarsSource,
  setting: ChartSetting,
): BarsRequest | undefined {
  if (name === undefined) {
    const read = values.map(({ title, value }, i): BarValue => {
      return { title: readPlain(title), expression: String(value), at: ['values', i, 'value'] }
    })
    const own = { isByEntry: false, caption: undefined }
    return { runs, values: read, at: ['values'], key: 'values', ...own }
  }
  const found = setting.tables.get(name)
  if (found?.template !== 'runs') throw new Error(`Unexpected table ${name}`)
  const table = listRows(found, setting.scope).spec
  const chosen = chooseEntries(listEntries(table), columns, setting)
  const rows = [...table.rows, ...table.columns].filter((entry) => typeof entry === 'string')
  const at = columns === undefined ? ['table'] : ['columns']
  const isByEntry = table.columns.some((column) => typeof column === 'string')
  const caption = table.caption?.replace(/\.$/, '')
  return chosen && { runs: rows, values: chosen, at, key: 'columns', isByEntry, caption }
}

/** List the entries of a table that are numbers. */
function listEntries({ rows, columns }: ListedRunsTable): readonly BarValue[] {
  return [...rows, ...columns].flatMap((entry) => {
    if (typeof entry === 'string' || entry.value === 'title' || entry.value === 'name') return []
    const title = readPlain(entry.header)
    return [{ title, expression: String(entry.value), at: ['table'] }]
  })
}

/** Choose the entries with the given headers, in that order; all entries without headers. */
function chooseEntries(
  entries: readonly BarValue[],
  headers: readonly string[] | undefined,
  setting: ChartSetting,
): readonly BarValue[] | undefined {
  if (headers === undefined) return entries
  const chosen = headers.map((header, i) => {
    const entry = entries.find(({ title }) => title === readPlain(header))
    const known = entries.map(({ title }) => title)
    if (entry === undefined) {
      setting.report({ kind: 'unknown-name', thing: 'column', name: header, known }, ['columns', i])
    }
    return entry && { ...entry, at: ['columns', i] }
  })
  const found = chosen.filter((entry) => entry !== undefined)
  return found.length === headers.length ? found : undefined
}

function readPlain(text: string): string {
  return formatPlainText(parseInline(text))
}
