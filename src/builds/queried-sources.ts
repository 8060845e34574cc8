import { createHash } from 'node:crypto'
import type { QueriedColumn } from '../effects.ts'
import type { RunScope } from '../expressions/find-metric.ts'
import type { KnownQuery } from '../expressions/known-query.ts'
import type { TableQuery } from '../tables/configured-table.ts'
import {
  listQueriedColumns,
  readQueriedColumns,
  readsRuns,
} from '../tables/queries/runs-in-queries.ts'

/** What the rows of a query follow from. */
export interface QuerySources {
  readonly readsRuns: boolean
  /** Of the table of runs; empty where the query does not name it. */
  readonly columns: readonly QueriedColumn[]
  /** For the lock. */
  readonly known: Pick<KnownQuery, 'sql' | 'files' | 'runs'>
}

/** Describe what the rows of a query follow from today. */
export function describeSources(
  { sql }: TableQuery,
  files: ReadonlyMap<string, string>,
  scope: RunScope,
): QuerySources {
  const known = { sql: sumText(sql), files }
  if (!readsRuns(sql)) return { readsRuns: false, columns: [], known }
  const names = listQueriedColumns(sql, scope)
  const columns = readQueriedColumns(names, scope)
  return {
    readsRuns: true,
    columns,
    known: { ...known, runs: { columns: names, sha256: sumColumns(columns) } },
  }
}

/** What the rows of a lock are compared with. */
export interface ComparedQuery {
  readonly query: TableQuery
  readonly sources: QuerySources
  readonly scope: RunScope
  /** Whether files that are not here are passed over. */
  readonly mayLack: boolean
}

/** The rows of a lock, if they follow from what is there today; else what differs. */
export type QueryComparison =
  | { readonly kind: 'same'; readonly locked: KnownQuery }
  | { readonly kind: 'other'; readonly reason: string }

/** Compare the rows of a lock with what is there today, as far as that can be compared. */
export function compareQuery(
  locked: KnownQuery | undefined,
  compared: ComparedQuery,
): QueryComparison {
  if (locked === undefined) return { kind: 'other', reason: 'the lock does not have them' }
  const reason = findDifference(locked, compared)
  return reason === undefined ? { kind: 'same', locked } : { kind: 'other', reason }
}

function findDifference(
  locked: KnownQuery,
  { query, sources, scope, mayLack }: ComparedQuery,
): string | undefined {
  if (locked.sql !== sources.known.sql) return 'the query is another one there'
  const paths = [...new Set(query.files.values())]
  if (paths.length !== locked.files.size || paths.some((path) => !locked.files.has(path))) {
    return 'it has other files there'
  }
  for (const path of paths) {
    const sum = sources.known.files.get(path)
    if (sum === undefined ? mayLack : sum === locked.files.get(path)) continue
    return `\`${path}\` is another one there`
  }
  if ((locked.runs !== undefined) !== sources.readsRuns) return 'it reads other tables there'
  if (locked.runs === undefined) return undefined
  // A newer release may read more of the same logs.
  const columns = readQueriedColumns(locked.runs.columns, scope)
  return sumColumns(columns) === locked.runs.sha256 ? undefined : 'the runs are others there'
}

function sumColumns(columns: readonly QueriedColumn[]): string {
  return sumText(JSON.stringify(columns))
}

function sumText(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}
