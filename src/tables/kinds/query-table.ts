import type { RunScope } from '../../expressions/find-metric.ts'
import type { SpecIssue } from '../../specs/spec-issue.ts'
import type { BuiltTable, TableProblem, TableQuery } from '../configured-table.ts'
import { parseInline } from '../inline.ts'
import { findFileFormat } from '../queries/file-format.ts'
import { makeQueryCells, type ShownColumn } from '../queries/query-cells.ts'
import {
  queryTableSchema,
  type QueryColumnSpec,
  type QueryTableSpec,
} from '../queries/query-table-spec.ts'
import { RUNS_TABLE } from '../queries/runs-in-queries.ts'
import { parseUnit } from '../../quantities/written-units.ts'
import { defineTable, type NamedTable } from '../table-kind.ts'

/** The rows of a query over runs and files. */
export const queryTable = defineTable({
  template: 'query',
  summary: { row: 'row of a query', logs: 'any, or none', measures: [] },
  schema: queryTableSchema,
  // Which runs it is about, only its answer shows.
  listRuns: () => [],
  findQuery: readQuery,
  check: checkQueryTable,
  build: buildQueryTable,
  trace: (spec) => ({
    kind: 'query',
    query: readQuery(spec),
    shown: spec.columns?.map(({ value }) => value),
  }),
})

function readQuery({ query, files }: QueryTableSpec): TableQuery {
  return { sql: query, files: new Map(Object.entries(files)) }
}

/** Where no query could be answered, the reason is told beside it. */
function buildQueryTable({ name, spec }: NamedTable<QueryTableSpec>, scope: RunScope): BuiltTable {
  const known = scope.queries?.get(name)
  if (known === undefined) return { table: undefined, problems: [] }
  const names = known.columns.map((column) => column.name)
  const asked = spec.columns ?? names.map((value): QueryColumnSpec => ({ value }))
  const problems: TableProblem[] = []
  const shown = asked.flatMap((column, i): ShownColumn[] => {
    const at = spec.columns === undefined ? ['query'] : ['columns', i]
    const index = names.indexOf(column.value)
    if (index >= 0) return [{ spec: column, index, at }]
    const unknown = {
      kind: 'unknown-name',
      thing: 'column',
      name: column.value,
      known: names,
    } as const
    problems.push({ problem: unknown, severity: 'error', at: [...at, 'value'] })
    return []
  })
  const columns = shown.map((column) => makeQueryCells(column, known, scope))
  problems.push(...columns.flatMap((column) => column.problems))
  return {
    table: {
      name,
      columns: shown.map(({ spec: { header, value, align } }, i) => ({
        header: header === undefined ? [{ kind: 'text', text: value }] : parseInline(header),
        align: align ?? (columns[i]?.areNumbers === true ? 'right' : 'left'),
      })),
      rows: known.rows.map((_, row) => columns.map(({ cells }) => cells[row] ?? [])),
      notes: [],
    },
    problems,
  }
}

function checkQueryTable({ name, spec }: NamedTable<QueryTableSpec>): readonly SpecIssue[] {
  const seen = new Set([RUNS_TABLE])
  const files = Object.entries(spec.files).flatMap(([table, path]): SpecIssue[] => {
    const key = `tables.${name}.files.${table}`
    const at = ['files', table]
    // Names of tables differ by more than capitals.
    if (seen.has(table.toLowerCase())) {
      const problem = {
        kind: 'bad-setting',
        key,
        expected: 'another name',
        actual: 'that of a table',
      } as const
      return [{ problem, at, part: 'key' }]
    }
    seen.add(table.toLowerCase())
    const expected = describeFault(path)
    if (expected === undefined) return []
    return [
      { problem: { kind: 'bad-setting', key, expected, actual: `\`${path}\`` }, at, part: 'value' },
    ]
  })
  const units = (spec.columns ?? []).flatMap(({ unit }, i): SpecIssue[] => {
    if (unit === undefined || parseUnit(unit) !== undefined) return []
    const key = `tables.${name}.columns.${String(i)}.unit`
    const expected = 'a unit of time or size, such as `s`, `ms` or `MiB`'
    const problem = { kind: 'bad-setting', key, expected, actual: `\`${unit}\`` } as const
    return [{ problem, at: ['columns', i, 'unit'], part: 'value' }]
  })
  return [...files, ...units]
}

/** DuckDB reads several files where a path has characters of patterns. */
function describeFault(path: string): string | undefined {
  if (/[*?[\]{}]/.test(path)) return 'the path of one file, without characters of patterns'
  // DuckDB takes `~` for the folder of whoever builds, and of `file:` what follows.
  if (/^(?:[/~]|\w+:)/.test(path)) return 'a path in the folder of the configuration'
  return findFileFormat(path) === undefined
    ? 'a file `.csv`, `.tsv`, `.csv.gz` or `.parquet`'
    : undefined
}
