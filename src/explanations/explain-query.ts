import { compareQuery, describeSources } from '../builds/queried-sources.ts'
import type { RunScope } from '../expressions/find-metric.ts'
import type { KnownQuery } from '../expressions/known-query.ts'
import { pickMeasured } from '../summaries/run-metrics.ts'
import type { Run } from '../summaries/run.ts'
import type { ConfiguredTable, TableQuery } from '../tables/configured-table.ts'
import { formatPlainText } from '../tables/inline.ts'
import type { Explained } from './explain-expression.ts'
import { explainMetric } from './explain-metric.ts'
import type { Term } from './explanation.ts'
import type { CellPlace } from './find-cell.ts'
import type { RunLogs } from './run-logs.ts'

/** A question for the rows of a query. */
export interface QueryRequest {
  readonly kind: 'query'
  readonly name: string
  readonly table: ConfiguredTable
  readonly query: TableQuery
  /** The columns of the query that the table shows, in its order; all unless they are given. */
  readonly shown: readonly string[] | undefined
  readonly place: CellPlace
}

/**
 * Explain a cell, a row or all of a table of a query: the query, its files with their sums, and, where a row is that of one
 * run, the lines of its logs.
 */
export async function explainQuery(
  request: QueryRequest,
  { scope, logs }: { readonly scope: RunScope; readonly logs: RunLogs },
): Promise<Explained> {
  const { name, query, table, place } = request
  const sources = describeSources(query, new Map(), scope)
  const locked = scope.queries?.get(name)
  const compared = compareQuery(locked, { query, sources, scope, mayLack: true })
  if (compared.kind === 'other') {
    return { kind: 'problem', problem: { kind: 'unlocked-query', reason: compared.reason } }
  }
  const known = compared.locked
  const built = table.build(scope).table
  const cells = place.row === undefined ? undefined : built?.rows[place.row]
  const texts = (cells ?? []).flatMap((cell, i) =>
    place.column === undefined || place.column === i
      ? [`${formatPlainText(built?.columns[i]?.header ?? [])} ${formatPlainText(cell)}`]
      : [],
  )
  const terms = await explainTerms(request, known, { scope, logs })
  return {
    kind: 'made',
    value: {
      what: `table \`${name}\`${place.row === undefined ? '' : `, row ${String(place.row + 1)}`}`,
      expression: undefined,
      format: undefined,
      formula: undefined,
      quantity: undefined,
      text: texts.join(', '),
      rounding: `${String(known.rows.length)} ${known.rows.length === 1 ? 'row' : 'rows'} of a query`,
      notes: describeQuery(query, known, scope),
      stale: undefined,
      terms,
    },
  }
}

function describeQuery(
  { sql, files }: TableQuery,
  known: KnownQuery,
  { runs }: RunScope,
): readonly string[] {
  return [
    ...sql.trim().split(/\r?\n/),
    ...(known.runs === undefined
      ? []
      : [`runs: ${String(runs.size)} runs, with ${known.runs.columns.join(', ')}`]),
    ...[...files].map(([name, path]) => `${name}: ${path}, sha256 ${known.files.get(path) ?? ''}`),
  ]
}

/** Where exactly one run has the values of a row, its metrics are explained. */
async function explainTerms(
  { shown, place }: QueryRequest,
  { columns, rows }: KnownQuery,
  { scope, logs }: { readonly scope: RunScope; readonly logs: RunLogs },
): Promise<readonly Term[]> {
  const row = place.row === undefined ? undefined : rows[place.row]
  if (row === undefined) return []
  const plain = columns.flatMap(({ name, source, isPlain }, i) =>
    source === undefined || isPlain !== true ? [] : [{ name, source, value: row[i] ?? null }],
  )
  const matching = [...scope.runs.values()].filter((run) =>
    plain.every(({ source, value }) => readValue(run, source) === value),
  )
  const [run, ...others] = matching
  if (run === undefined || others.length > 0 || plain.length === 0) return []
  const names = shown ?? columns.map(({ name }) => name)
  const asked = place.column === undefined ? names : names.slice(place.column, place.column + 1)
  const terms: Term[] = []
  for (const { name, source } of plain) {
    if (!asked.includes(name) || source === 'run' || source === 'title') continue
    terms.push(await explainMetric(`${run.name}.${source}`, { run, metric: source, logs }))
  }
  return terms
}

function readValue(run: Run, source: string): string | number | null {
  if (source === 'run') return run.name
  if (source === 'title') return run.title
  return pickMeasured(run.metrics).get(source)?.quantity.value ?? null
}
