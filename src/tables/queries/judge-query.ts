import type { QueryAnswer, QueryCell } from '../../effects.ts'
import type { QueryColumn } from '../../expressions/known-query.ts'
import type { Problem } from '../../problems/diagnostics.ts'
import { quoteDatabase } from './quote-database.ts'
import { listSources } from './query-sources.ts'
import { findNodes, readList, readNode, readSyntaxText, type SyntaxNode } from './query-syntax.ts'

/** Functions in a FROM that read nothing. */
const OPEN_FUNCTIONS = ['unnest', 'range', 'generate_series']

/** Words that are no functions by their syntax, and functions that DuckDB does not call unstable, though they tell the time or who runs it. */
const UNSTABLE_WORDS = [
  'current_date',
  'current_time',
  'current_timestamp',
  'localtime',
  'localtimestamp',
  'current_localtime',
  'current_localtimestamp',
  'pg_conf_load_time',
  'pg_postmaster_start_time',
  'version',
  'ago',
]

/** The rows of a query, or what keeps them from being shown. */
export type JudgedQuery =
  | {
      readonly kind: 'rows'
      readonly columns: readonly QueryColumn[]
      readonly rows: readonly (readonly QueryCell[])[]
    }
  | { readonly kind: 'problem'; readonly problem: Problem }

/** What a query may read, and how many rows may come of it. */
export interface QueryLimits {
  readonly tables: readonly string[]
  /** The columns of the table of runs. */
  readonly runColumns: readonly string[]
  readonly most: number
}

/** Judge the answer to a query: whether it reads its own tables only, would be the same in each build, and says its order. */
export function judgeQuery(
  { syntax, unstable, result }: QueryAnswer & { readonly kind: 'answered' },
  { tables, runColumns, most }: QueryLimits,
): JudgedQuery {
  const parsed = readNode(syntax)
  const [statement, ...others] = readList(parsed, 'statements').map(readNode)
  const isOne = statement !== undefined && others.length === 0
  const isBroken = result.kind === 'failed' && parsed['error_type'] !== NO_SELECT_TYPE
  if (!isOne && (!isBroken || parsed['error'] === false)) {
    return refuse({ kind: 'failed-query', reason: 'expected a single SELECT' })
  }
  const fault = statement && (findForeign(statement, tables) ?? findUnstable(statement, unstable))
  if (fault !== undefined) return refuse(fault)
  if (result.kind === 'failed') {
    return refuse({ kind: 'failed-query', reason: quoteDatabase(result.reason) })
  }
  const { rows, columns } = result
  if (rows.length > most) return refuse({ kind: 'many-query-rows', most })
  const node = readNode(statement?.['node'])
  if (rows.length > 1 && !isOrdered(node)) {
    return refuse({ kind: 'unordered-query', count: rows.length })
  }
  const sources = listSources(node, columns, runColumns)
  return {
    kind: 'rows',
    columns: columns.map((name, i) => ({ name, ...sources[i] })),
    rows,
  }
}

/** How DuckDB calls it when a statement other than a SELECT is to be written as JSON. */
const NO_SELECT_TYPE = 'not implemented'

function refuse(problem: Problem): JudgedQuery {
  return { kind: 'problem', problem }
}

/** Find a table or a function of a FROM that is not one of the query's own. */
function findForeign(statement: SyntaxNode, tables: readonly string[]): Problem | undefined {
  const known = new Set(tables.map((name) => name.toLowerCase()))
  for (const node of findNodes(statement)) {
    for (const entry of readList(readNode(node['cte_map']), 'map')) {
      known.add(readSyntaxText(entry, 'key').toLowerCase())
    }
  }
  for (const node of findNodes(statement)) {
    const isFunction = node['type'] === 'TABLE_FUNCTION'
    if (!isFunction && node['type'] !== 'BASE_TABLE') continue
    const name = isFunction
      ? readSyntaxText(readNode(node['function']), 'function_name')
      : readSyntaxText(node, 'table_name')
    const isOwn = isFunction
      ? OPEN_FUNCTIONS.includes(name.toLowerCase())
      : known.has(name.toLowerCase()) && !isElsewhere(node)
    if (!isOwn) return { kind: 'foreign-table', name, isFunction, known: [...tables] }
  }
  return undefined
}

/** A table of another schema may have the name of one of the query's. */
function isElsewhere(node: SyntaxNode): boolean {
  const schema = readSyntaxText(node, 'schema_name')
  return readSyntaxText(node, 'catalog_name') !== '' || (schema !== '' && schema !== 'main')
}

/** Find what would have another value in the next build. */
function findUnstable(statement: SyntaxNode, unstable: readonly string[]): Problem | undefined {
  const names = new Set([...unstable, ...UNSTABLE_WORDS])
  const found = new Set<string>()
  for (const node of findNodes(statement)) {
    if (node['sample'] !== undefined) found.add('SAMPLE')
    const name = readSyntaxText(node, 'function_name').toLowerCase()
    // Of a single time, it is the age today.
    const isOfToday = name === 'age' && readList(node, 'children').length === 1
    if (names.has(name) || isOfToday) found.add(name)
    const [word, ...more] = node['class'] === 'COLUMN_REF' ? readList(node, 'column_names') : []
    if (more.length === 0 && typeof word === 'string' && names.has(word.toLowerCase())) {
      found.add(word)
    }
  }
  return found.size === 0 ? undefined : { kind: 'unstable-query', functions: [...found].sort() }
}

function isOrdered(node: SyntaxNode): boolean {
  return readList(node, 'modifiers').some(
    (modifier) => readNode(modifier)['type'] === 'ORDER_MODIFIER',
  )
}
