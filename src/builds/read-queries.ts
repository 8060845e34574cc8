import type { VFileMessage } from 'vfile-message'
import type { Config } from '../configs/config.ts'
import type { AskedQuery, Effects, QueryAnswer } from '../effects.ts'
import type { RunScope } from '../expressions/find-metric.ts'
import type { KnownQuery } from '../expressions/known-query.ts'
import type { Lock } from '../locks/lock.ts'
import { createMessage, type Problem, type Severity } from '../problems/diagnostics.ts'
import type { ProjectFiles } from '../project-files.ts'
import type { TableQuery } from '../tables/configured-table.ts'
import { findFileFormat } from '../tables/queries/file-format.ts'
import { judgeQuery } from '../tables/queries/judge-query.ts'
import { RUNS_TABLE } from '../tables/queries/runs-in-queries.ts'
import { configureTable } from '../tables/table-spec.ts'
import { compareQuery, describeSources, type QuerySources } from './queried-sources.ts'
import { readDataFiles, type DataFiles } from './read-data-files.ts'

/** The rows of queries, by the tables that show them. A query that could not be answered has none, and a message. */
interface ReadQueries {
  readonly queries: Lock['queries']
  readonly messages: readonly VFileMessage[]
}

/** What queries are answered from. */
export interface QueryMaterial {
  readonly files: ProjectFiles
  readonly effects: Effects
  readonly scope: RunScope
  /** The lock that is there. */
  readonly known: Lock | undefined
  /** Whether no file is opened, and all rows are those of the lock. */
  readonly isFrozen: boolean
  readonly isCheck: boolean
  /** Whether rows of the lock may be taken where nothing has changed, since this program wrote it. */
  readonly mayTake: boolean
}

/** Rows that are more than a reader of a page looks through. */
const MOST_ROWS = 1000

/** Each is a question to a database. */
const MOST_QUERIES = 100

/** A table of a query, and what its rows follow from today. */
interface AskedTable {
  readonly name: string
  readonly query: TableQuery
  readonly data: DataFiles
  readonly sources: QuerySources
}

/**
 * Find the rows of all queries: from the lock where nothing may be opened, or where query, files and runs are those of the
 * lock that this program wrote; else the database is asked. Without the database, the lock helps out where nothing has changed.
 */
export async function readQueries(config: Config, material: QueryMaterial): Promise<ReadQueries> {
  const queries = new Map<string, KnownQuery>()
  const messages: VFileMessage[] = []
  const conclude = (name: string, { query, faults = [] }: Concluded): void => {
    if (query !== undefined) queries.set(name, query)
    for (const { problem, severity = 'error', at = ['query'] } of faults) {
      const place = config.source.locate(['tables', name, ...at], 'value')
      messages.push(createMessage(problem, place, severity))
    }
  }
  const { all, excess } = listQueries(config)
  for (const [name, problem] of excess) conclude(name, { faults: [{ problem }] })
  const open: AskedTable[] = []
  for (const [name, query] of all) {
    const asked = await findSources(name, query, material)
    const taken = take(asked, material)
    if (taken === undefined) open.push(asked)
    else conclude(name, taken)
  }
  let isTold = false
  for (const [asked, answer] of await askDatabase(open, material)) {
    const { query, faults = [] } = await judge(asked, answer, material)
    // A package that is missing is missing for all.
    conclude(asked.name, {
      query,
      faults: faults.filter((fault) => !isTold || !isOfPackage(fault)),
    })
    isTold ||= faults.some(isOfPackage)
  }
  // In the order of the configuration, whoever answered first.
  const names = [...config.tables.keys()]
  const sorted = [...queries].sort(([a], [b]) => names.indexOf(a) - names.indexOf(b))
  return { queries: new Map(sorted), messages }
}

/** The rows of a query, if it has any, and what is to be said of it. */
interface Concluded {
  readonly query?: KnownQuery | undefined
  readonly faults?: readonly {
    readonly problem: Problem
    readonly severity?: Severity
    /** Where in the table; the query unless it is given. */
    readonly at?: readonly string[]
  }[]
}

function isOfPackage({ problem }: { readonly problem: Problem }): boolean {
  return problem.kind === 'missing-package'
}

/** List the queries of tables, and the first table with more than may be. */
function listQueries({ tables }: Config): {
  readonly all: readonly (readonly [string, TableQuery])[]
  readonly excess: readonly (readonly [string, Problem])[]
} {
  const all = [...tables].flatMap(([name, spec]) => {
    const { query } = configureTable({ name, spec })
    return query === undefined ? [] : [[name, query] as const]
  })
  const problem = {
    kind: 'bad-setting',
    key: 'query',
    expected: `in at most ${String(MOST_QUERIES)} tables`,
    actual: `${String(all.length)} of them`,
  } as const
  const excess = all.slice(MOST_QUERIES, MOST_QUERIES + 1).map(([name]) => [name, problem] as const)
  return { all: all.slice(0, MOST_QUERIES), excess }
}

async function findSources(
  name: string,
  query: TableQuery,
  { files, effects, scope, isFrozen }: QueryMaterial,
): Promise<AskedTable> {
  const none: DataFiles = { sums: new Map(), faults: [], absent: [] }
  const data = isFrozen ? none : await readDataFiles(query.files, { files, effects })
  return { name, query, data, sources: describeSources(query, data.sums, scope) }
}

/** Conclude what can be without the database; `undefined` where that is to be asked. */
function take(
  { name, query, data, sources }: AskedTable,
  material: QueryMaterial,
): Concluded | undefined {
  const { known, scope, isFrozen, isCheck, mayTake } = material
  const [unread] = sources.readsRuns ? scope.unread : []
  if (unread !== undefined) return refuse({ kind: 'unread-run', run: unread })
  const mayLack = isFrozen || (data.absent.length > 0 && !isCheck)
  const compared = compareQuery(known?.queries.get(name), { query, sources, scope, mayLack })
  const isSame = compared.kind === 'same'
  if (isFrozen) {
    return isSame
      ? { query: compared.locked }
      : refuse({ kind: 'unlocked-query', reason: compared.reason })
  }
  if (data.faults.length > 0) return { faults: data.faults }
  const [absent] = data.absent
  if (absent === undefined) return mayTake && isSame ? { query: compared.locked } : undefined
  if (!isSame) return { faults: data.absent }
  return keep(compared.locked, `\`${absent.problem.path}\` is not here`)
}

/** Take the rows of the lock for a reason that is told. */
function keep(query: KnownQuery, reason: string): Concluded {
  return { query, faults: [{ problem: { kind: 'kept-query', reason }, severity: 'info' }] }
}

function refuse(problem: Problem): Concluded {
  return { faults: [{ problem }] }
}

async function askDatabase(
  open: readonly AskedTable[],
  { effects, files }: QueryMaterial,
): Promise<readonly (readonly [AskedTable, QueryAnswer])[]> {
  if (open.length === 0) return []
  const asked = open.map(({ query, sources }): AskedQuery => ({
    sql: query.sql,
    tables: [
      ...(sources.readsRuns
        ? [{ kind: 'columns', name: RUNS_TABLE, columns: sources.columns } as const]
        : []),
      ...[...query.files].map(([name, path]) => {
        const format = findFileFormat(path) ?? 'csv'
        return { kind: 'file', name, path, format } as const
      }),
    ],
  }))
  const answers = (await effects.answerQueries?.(files.root, asked, MOST_ROWS)) ?? []
  return open.map((one, i) => [one, answers[i] ?? NOBODY] as const)
}

const NOBODY: QueryAnswer = {
  kind: 'unloaded',
  name: '@duckdb/node-api',
  reason: 'queries are not answered here',
}

async function judge(
  { name, query, data, sources }: AskedTable,
  answer: QueryAnswer,
  { known, scope, files, effects }: QueryMaterial,
): Promise<Concluded> {
  if (answer.kind === 'unloaded') {
    const locked = known?.queries.get(name)
    const compared = compareQuery(locked, { query, sources, scope, mayLack: false })
    const { name: missing, reason } = answer
    if (compared.kind === 'other') {
      return refuse({ kind: 'missing-package', task: 'answer queries', name: missing, reason })
    }
    const state = reason === undefined ? 'is not installed' : 'cannot be loaded'
    return keep(compared.locked, `the package \`${missing}\` ${state}`)
  }
  const tables = [RUNS_TABLE, ...query.files.keys()]
  const runColumns = sources.columns.map((column) => column.name)
  const judged = judgeQuery(answer, { tables, runColumns, most: MOST_ROWS })
  if (judged.kind === 'problem') return refuse(judged.problem)
  const after = await readDataFiles(query.files, { files, effects })
  for (const [path, sum] of data.sums) {
    if (after.sums.get(path) === sum) continue
    const reason = `\`${path}\` changed while it was read; build again`
    return refuse({ kind: 'failed-query', reason })
  }
  const { columns, rows } = judged
  return { query: { ...sources.known, columns, rows } }
}
