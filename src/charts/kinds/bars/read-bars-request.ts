import type { RunScope } from '../../../expressions/find-metric.ts'
import type { SpecPath } from '../../../specs/spec-issue.ts'
import { formatPlainText, parseInline } from '../../../tables/inline.ts'
import { listResults } from '../../../tables/results/list-results.ts'
import type { ResultsTableSpec } from '../../../tables/results/results-table-spec.ts'
import { listRows } from '../../../tables/runs/list-rows.ts'
import type { EntrySpec, RunsTableSpec } from '../../../tables/runs/runs-table-spec.ts'
import type { ChartSetting } from '../configured-chart.ts'

/** The values that bars show, and where the chart's description names them. */
export interface BarsRequest {
  /** What has a value each: runs, or the results of one run. */
  readonly rows: readonly BarRow[]
  readonly values: readonly BarValue[]
  readonly at: SpecPath
  /** The key that the author may change. */
  readonly key: 'columns' | 'values'
  /** Whether a cluster is an entry: each row of a table that has runs as columns. */
  readonly isByEntry: boolean
  /** What the table says above itself, as a title. */
  readonly caption: string | undefined
  /** The run whose results the rows are; `undefined` where they are runs. */
  readonly owner: string | undefined
  /** What the values are read from; a run that lacks what others have says so. */
  readonly scope: RunScope
  /** What the table leaves out, in a sentence. */
  readonly note: string | undefined
}

/** A row of bars: a run, or a result of one. */
export interface BarRow {
  readonly run: string
  /** What it is called, without markup; `undefined` for the title of the run. */
  readonly title: string | undefined
}

/** A value for each row, drawn in one colour. */
export interface BarValue {
  readonly title: string
  /** One for each row, over the metrics of its run. */
  readonly expressions: readonly string[]
  /** How its table writes it. */
  readonly format?: string | undefined
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

/** Read the values of bars: columns of a table, or values of the chart; `undefined` after reporting why there are none. */
export function readBarsRequest(
  { table: name, columns, runs = [], values = [] }: BarsSource,
  setting: ChartSetting,
): BarsRequest | undefined {
  if (name === undefined) {
    const rows = runs.map((run) => ({ run, title: undefined }))
    const read = values.map(({ title, value }, i): BarValue => {
      const expressions = rows.map(() => String(value))
      return { title: readPlain(title), expressions, at: ['values', i, 'value'] }
    })
    const own = { ...NOT_OF_TABLE, scope: setting.scope }
    return { rows, values: read, at: ['values'], key: 'values', ...own }
  }
  const table = setting.tables.get(name)
  const read =
    table?.template === 'runs'
      ? readRunsTable(table, setting)
      : table?.template === 'results'
        ? readResultsTable(table, setting)
        : undefined
  if (table === undefined || read === undefined) return undefined
  const chosen = chooseValues(read.values, columns, setting)
  const at = columns === undefined ? ['table'] : ['columns']
  const caption = table.caption?.replace(/\.$/, '')
  return chosen && { ...read, values: chosen, at, key: 'columns', caption }
}

const NOT_OF_TABLE = {
  isByEntry: false,
  caption: undefined,
  owner: undefined,
  note: undefined,
} as const

type TableRequest = Omit<BarsRequest, 'at' | 'key' | 'caption'>

/** Rows are its runs, values its entries, wherever the table has them. */
function readRunsTable(table: RunsTableSpec, setting: ChartSetting): TableRequest {
  const { spec, scope, note } = listRows(table, setting.scope)
  const entries = [...spec.rows, ...spec.columns]
  const rows = entries.flatMap((run) =>
    typeof run === 'string' ? [{ run, title: undefined }] : [],
  )
  return {
    rows,
    values: entries.flatMap((entry) =>
      typeof entry === 'string' || entry.value === 'title' || entry.value === 'name'
        ? []
        : [
            readValue(
              entry,
              rows.map(() => String(entry.value)),
            ),
          ],
    ),
    isByEntry: spec.columns.some((column) => typeof column === 'string'),
    owner: undefined,
    ...{ scope, note },
  }
}

/** Rows are the results of its run, values its columns. */
function readResultsTable(
  table: ResultsTableSpec,
  setting: ChartSetting,
): TableRequest | undefined {
  const found = listResults(table, setting.scope)
  if (found.kind === 'problem') {
    setting.report(found.problem, ['table'])
    return undefined
  }
  const { rows, scope, note } = found.listed
  return {
    rows: rows.map(({ name: title }) => ({ run: table.run, title })),
    values: table.columns.map((column, i) =>
      readValue(
        column,
        rows.map(({ entries }) => String(entries[i]?.value)),
      ),
    ),
    isByEntry: false,
    owner: table.run,
    ...{ scope, note },
  }
}

function readValue({ header, format }: EntrySpec, expressions: readonly string[]): BarValue {
  return { title: readPlain(header), expressions, format, at: ['table'] }
}

/** Choose the values with the given headers, in that order; all of them without headers. */
function chooseValues(
  values: readonly BarValue[],
  headers: readonly string[] | undefined,
  setting: ChartSetting,
): readonly BarValue[] | undefined {
  if (headers === undefined) return values
  const chosen = headers.map((header, i) => {
    const value = values.find(({ title }) => title === readPlain(header))
    const known = values.map(({ title }) => title)
    if (value === undefined) {
      setting.report({ kind: 'unknown-name', thing: 'column', name: header, known }, ['columns', i])
    }
    return value && { ...value, at: ['columns', i] }
  })
  const found = chosen.filter((value) => value !== undefined)
  return found.length === headers.length ? found : undefined
}

function readPlain(text: string): string {
  return formatPlainText(parseInline(text))
}
