import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { answerQueries } from '../../../src/cli/queries/answer-queries.ts'
import { HAS_DUCKDB } from './has-duckdb.ts'
import type { QueriedTable, QueryAnswer, QueryResult } from '../../../src/effects.ts'

const folder = mkdtempSync(path.join(tmpdir(), 'tracedocs-queries-'))
writeFileSync(path.join(folder, 'own.csv'), 'a,b\n1,x\n')
writeFileSync(path.join(folder, 'other.csv'), 'secret\n42\n')

afterAll(() => {
  rmSync(folder, { recursive: true, force: true })
})

const RUNS: QueriedTable = {
  kind: 'columns',
  name: 'runs',
  columns: [
    { name: 'run', type: 'text', values: ['a', 'b'] },
    { name: 'time.real', type: 'number', values: [1.5, null] },
  ],
}
const OWN: QueriedTable = { kind: 'file', name: 'own', path: 'own.csv', format: 'csv' }

async function ask(
  queries: readonly string[],
  tables: readonly QueriedTable[] = [RUNS],
  bounds?: { readonly patience?: number; readonly memory?: number },
): Promise<readonly QueryResult[]> {
  const asked = queries.map((sql) => ({ sql, tables }))
  return (await answerQueries(folder, asked, 10, bounds)).map(readResult)
}

function readResult(answer: QueryAnswer): QueryResult {
  return answer.kind === 'answered'
    ? answer.result
    : { kind: 'failed', reason: `unloaded: ${answer.reason ?? answer.name}` }
}

/** What a pull request may try. */
const HOSTILE: readonly string[] = [
  "COPY (SELECT 1) TO 'written'",
  "COPY runs TO 'own.csv'",
  "COPY runs FROM 'other.csv'",
  "EXPORT DATABASE 'written'",
  "IMPORT DATABASE 'written'",
  "ATTACH 'written' AS w",
  "SELECT * FROM read_csv('/etc/passwd')",
  "SELECT * FROM read_csv('other.csv')",
  "SELECT * FROM read_text('own.csv')",
  "SELECT * FROM read_blob('/proc/self/environ')",
  "SELECT * FROM read_parquet('/etc/*')",
  "SELECT * FROM read_json('own.csv')",
  "SELECT * FROM sniff_csv('own.csv')",
  "SELECT * FROM glob('/*')",
  "SELECT * FROM 'other.csv'",
  "SELECT * FROM read_csv('https://example.com/a.csv')",
  "SELECT * FROM parquet_metadata('/etc/passwd')",
  "SELECT * FROM query('SELECT * FROM read_csv(''/etc/passwd'')')",
  "SELECT * FROM json_execute_serialized_sql(json_serialize_sql('SELECT * FROM read_text(''/etc/passwd'')'))",
  'INSTALL httpfs',
  'INSTALL httpfs FROM community',
  'LOAD httpfs',
  "LOAD '/tmp/evil.duckdb_extension'",
  'SET enable_external_access = true',
  'RESET enable_external_access',
  "SET GLOBAL allowed_directories = ['/']",
  "SET allowed_paths = ['/etc/passwd']",
  'SET lock_configuration = false',
  "SET memory_limit = '100GB'",
  'SET threads = 64',
  "PRAGMA memory_limit = '100GB'",
  'PRAGMA enable_logging',
  "PRAGMA log_query_path = 'written'",
  "PRAGMA enable_profiling = 'json'",
  "SET profiling_output = 'written'",
  "CREATE SECRET s (TYPE s3, KEY_ID 'a', SECRET 'b')",
  "CREATE PERSISTENT SECRET s (TYPE s3, KEY_ID 'a', SECRET 'b')",
  'FROM duckdb_secrets()',
  "CREATE VIEW v AS SELECT * FROM read_csv('/etc/passwd')",
  'CREATE TABLE t AS SELECT 1',
  "INSERT INTO runs VALUES ('c', 1)",
  'DROP TABLE runs',
  'CHECKPOINT',
  'CALL pragma_version()',
  "PREPARE p AS SELECT * FROM read_text('/etc/passwd')",
  "SELECT getenv('HOME')",
  'EXPLAIN ANALYZE SELECT 1',
  'SELECT 1; SELECT 2',
  "SELECT 1; COPY (SELECT 1) TO 'written'",
]

describe.skipIf(!HAS_DUCKDB)('queries', () => {
  test('are answered in their order, each from its own tables', async () => {
    expect(
      await ask(['SELECT * FROM runs ORDER BY run', 'SELECT a + 1 AS c FROM own'], [RUNS, OWN]),
    ).toEqual([
      {
        kind: 'rows',
        columns: ['run', 'time.real'],
        rows: [
          ['a', 1.5],
          ['b', null],
        ],
      },
      { kind: 'rows', columns: ['c'], rows: [[2]] },
    ])
  })

  test('reach no file, no network and no setting', async () => {
    const results = await ask(HOSTILE, [RUNS, OWN])
    const answered = HOSTILE.filter((_, i) => results[i]?.kind === 'rows')
    expect(answered).toEqual([])
    expect(readdirSync(folder)).toEqual(['other.csv', 'own.csv'])
    expect(readFileSync(path.join(folder, 'own.csv'), 'utf8')).toBe('a,b\n1,x\n')
  })

  test('that never end are ended with the time that all may take', async () => {
    const endless =
      'WITH RECURSIVE t AS (SELECT 1 AS a UNION ALL SELECT 1 FROM t) SELECT sum(a) FROM t'
    const begun = performance.now()
    const results = await ask(['SELECT 1 AS n', endless, 'SELECT 2 AS n'], [], { patience: 6 })
    expect(performance.now() - begun).toBeLessThan(12_000)
    expect(results).toEqual([
      { kind: 'rows', columns: ['n'], rows: [[1]] },
      ...[endless, ''].map(() => ({
        kind: 'failed',
        reason:
          'the queries of a build may take 6 seconds together, and this one took longer; `TRACEDOCS_QUERIES=60` in the environment allows a minute',
      })),
    ])
  })

  test('that take more memory than they may end alone, and the others are asked again', async () => {
    const cross = 'SELECT count(*) FROM range(1000000) a, range(1000000) b'
    const results = await ask([cross, cross], [], { memory: 1 })
    expect(results).toEqual(
      [1, 2].map(() => ({ kind: 'failed', reason: 'it takes more than 800 MiB of memory' })),
    )
  })
})
