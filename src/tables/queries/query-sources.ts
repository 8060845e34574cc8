import type { QueryColumn } from '../../expressions/known-query.ts'
import { findNodes, readList, readNode, readSyntaxText, type SyntaxNode } from './query-syntax.ts'
import { RUNS_TABLE } from './runs-in-queries.ts'

/** Functions whose value has the unit of what they are of. */
const KEEPING_UNIT = ['min', 'max', 'avg', 'mean', 'median', 'sum', 'any_value', 'first', 'last']

/** What is known of where a column comes from. */
type ColumnSource = Pick<QueryColumn, 'source' | 'isPlain'>

/**
 * Tell for each column of a query which column of the runs it is, as far as that is certain: the query reads the table of
 * runs alone, and passes the column on, or the largest, the mean or the like of it.
 *
 * @param columns the names of the query's columns
 * @param known the columns of the runs
 */
export function listSources(
  node: SyntaxNode,
  columns: readonly string[],
  known: readonly string[],
): readonly ColumnSource[] {
  if (!readsRunsAlone(node)) return []
  const find = (name: unknown): string | undefined =>
    known.find((one) => typeof name === 'string' && one.toLowerCase() === name.toLowerCase())
  const items = readList(node, 'select_list').map(readNode)
  const [first] = items
  if (items.length === 1 && first !== undefined && isPlainStar(first)) {
    return columns.map((name) => describe(find(name), true))
  }
  // What a star stands for, only the database knows.
  if (items.length !== columns.length || items.some((item) => item['class'] === 'STAR')) return []
  return items.map((item) => {
    const [name] = readList(item, 'column_names').slice(-1)
    if (item['class'] === 'COLUMN_REF') return describe(find(name), true)
    const [argument, ...others] = readList(item, 'children')
    const keepsUnit = KEEPING_UNIT.includes(readSyntaxText(item, 'function_name').toLowerCase())
    if (!keepsUnit || item['class'] !== 'FUNCTION' || others.length > 0) return {}
    const of = readNode(argument)
    if (of['class'] !== 'COLUMN_REF') return {}
    return describe(find(readList(of, 'column_names').at(-1)), false)
  })
}

function describe(source: string | undefined, isPlain: boolean): ColumnSource {
  return source === undefined ? {} : { source, isPlain }
}

function readsRunsAlone(node: SyntaxNode): boolean {
  const from = readNode(node['from_table'])
  const isRuns =
    from['type'] === 'BASE_TABLE' && readSyntaxText(from, 'table_name').toLowerCase() === RUNS_TABLE
  if (node['type'] !== 'SELECT_NODE' || !isRuns) return false
  // A query within may be called as the table is.
  for (const { cte_map: named } of findNodes(node)) {
    const names = readList(readNode(named), 'map').map((entry) => readSyntaxText(entry, 'key'))
    if (names.some((name) => name.toLowerCase() === RUNS_TABLE)) return false
  }
  return true
}

function isPlainStar(item: SyntaxNode): boolean {
  const plain = ['class', 'type', 'query_location', 'relation_name']
  return item['class'] === 'STAR' && Object.keys(item).every((key) => plain.includes(key))
}
