import { expect, test } from 'vitest'
import { judgeQuery } from '../../../src/tables/queries/judge-query.ts'

const LIMITS = { tables: ['runs', 'prices'], runColumns: ['run', 'title', 'time.real'], most: 3 }

/** A query of `runs` as DuckDB 1.5.6 writes it, without what nobody looks at. */
const from = (table: object, select: readonly object[], more: object = {}) => ({
  error: false,
  statements: [
    {
      node: {
        type: 'SELECT_NODE',
        modifiers: [{ type: 'ORDER_MODIFIER', orders: [] }],
        select_list: select,
        from_table: { type: 'BASE_TABLE', ...table },
        ...more,
      },
    },
  ],
})

const column = (...names: readonly string[]) => ({
  class: 'COLUMN_REF',
  type: 'COLUMN_REF',
  column_names: names,
})
const call = (name: string, ...children: readonly object[]) => ({
  class: 'FUNCTION',
  type: 'FUNCTION',
  function_name: name,
  children,
})
const STAR = { class: 'STAR', type: 'STAR' }
const RUNS = { table_name: 'Runs' }

const judge = (syntax: unknown, columns: readonly string[], rows: readonly (readonly string[])[]) =>
  judgeQuery(
    { kind: 'answered', syntax, unstable: ['random'], result: { kind: 'rows', columns, rows } },
    LIMITS,
  )

const source = (name: string | undefined, isPlain = true) =>
  name === undefined ? {} : { source: name, isPlain }

test.each([
  [
    'passes on columns',
    [column('RUN'), column('r', 'time.real')],
    [source('run'), source('time.real')],
  ],
  ['takes the largest', [call('max', column('time.real'))], [source('time.real', false)]],
  ['computes', [call('*', column('time.real'), column('time.real'))], [source(undefined)]],
  [
    'takes two of one function',
    [call('max', column('time.real'), column('run'))],
    [source(undefined)],
  ],
  [
    'takes the largest of what is computed',
    [call('max', call('*', column('time.real')))],
    [source(undefined)],
  ],
  ['takes all and one more', [STAR, column('time.real')], [source(undefined), source(undefined)]],
])('a query that %s says which columns are of the runs', (_, select, expected) => {
  const names = expected.map((_one, i) => `c${String(i)}`)
  const judged = judge(from(RUNS, select), names, [])
  expect(judged).toEqual({
    kind: 'rows',
    columns: names.map((name, i) => ({ name, ...expected[i] })),
    rows: [],
  })
})

test('a query of all columns has those of the runs by their names', () => {
  expect(judge(from(RUNS, [STAR]), ['run', 'Time.Real', 'x'], [])).toMatchObject({
    columns: [
      { name: 'run', source: 'run', isPlain: true },
      { name: 'Time.Real', source: 'time.real', isPlain: true },
      { name: 'x' },
    ],
  })
})

test.each([
  ['a file beside the runs', from({ table_name: 'prices' }, [column('time.real')])],
  [
    'a query that is called as the runs',
    from(RUNS, [column('time.real')], { cte_map: { map: [{ key: 'RUNS', value: {} }] } }),
  ],
  ['all columns but with others in their place', from(RUNS, [{ ...STAR, replace_list: [{}] }])],
])('columns of %s have no unit', (_, syntax) => {
  expect(judge(syntax, ['time.real'], [])).toEqual({
    kind: 'rows',
    columns: [{ name: 'time.real' }],
    rows: [],
  })
})

test.each([
  [
    'a table of another schema',
    from({ ...RUNS, schema_name: 'information_schema' }, [STAR]),
    'Runs',
  ],
  ['a table of another database', from({ ...RUNS, catalog_name: 'system' }, [STAR]), 'Runs'],
  ['a file by its name', from({ table_name: 'a.csv' }, [STAR]), 'a.csv'],
  [
    'a function that reads',
    from({ type: 'TABLE_FUNCTION', function: call('read_csv') }, [STAR]),
    'read_csv',
  ],
  [
    'a table in a query within',
    from(RUNS, [{ class: 'SUBQUERY', subquery: from({ table_name: 'duckdb_logs' }, [STAR]) }]),
    'duckdb_logs',
  ],
])('%s is refused', (_, syntax, name) => {
  expect(judge(syntax, ['a'], [['b']])).toMatchObject({
    kind: 'problem',
    problem: { kind: 'foreign-table', name },
  })
})

test('functions of a FROM that read nothing are allowed', () => {
  const syntax = from({ type: 'TABLE_FUNCTION', function: call('range') }, [STAR])
  expect(judge(syntax, ['range'], [['1']]).kind).toBe('rows')
})

test('more rows than a page shows are refused, and so are rows without an order', () => {
  const four = Array.from({ length: 4 }, () => ['a'])
  expect(judge(from(RUNS, [STAR]), ['a'], four)).toMatchObject({
    problem: { kind: 'many-query-rows' },
  })
  const open = from(RUNS, [STAR], { modifiers: [{ type: 'LIMIT_MODIFIER' }] })
  expect(judge(open, ['a'], four.slice(2))).toMatchObject({
    problem: { kind: 'unordered-query', count: 2 },
  })
  expect(judge(open, ['a'], [['b']]).kind).toBe('rows')
})

test.each([
  ['current_localtimestamp', []],
  ['Current_LocalTime', []],
  ['pg_postmaster_start_time', []],
  ['pg_conf_load_time', []],
  ['version', []],
  ['age', [column('time.real')]],
])('%s(), which DuckDB calls stable, is refused', (name, of) => {
  expect(judge(from(RUNS, [call(name, ...of)]), ['a'], [['b']])).toEqual({
    kind: 'problem',
    problem: { kind: 'unstable-query', functions: [name.toLowerCase()] },
  })
})

test('the age at another time is the same in each build', () => {
  const of = [column('time.real'), column('run')]
  expect(judge(from(RUNS, [call('age', ...of)]), ['a'], [['b']]).kind).toBe('rows')
})
