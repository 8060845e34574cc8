import type { DuckDBValue } from '@duckdb/node-api'
import type { AskedQuery, QueryAnswer, QueryResult } from '../../effects.ts'

/** What the process of queries is told. */
export interface QueryTask {
  readonly queries: readonly AskedQuery[]
  readonly bounds: QueryBounds
}

/** What a query may take. */
export interface QueryBounds {
  /** Rows of an answer; one more is returned where there are more. */
  readonly rows: number
  readonly columns: number
  /** Characters of a cell. */
  readonly characters: number
  /** Bytes that DuckDB may keep by its own count. */
  readonly kept: number
  /** Bytes that the whole process may have. */
  readonly memory: number
}

/** What the process of queries says: an answer, or why it ends. */
export type QueryReport =
  | { readonly kind: 'answer'; readonly answer: QueryAnswer }
  | { readonly kind: 'unloaded'; readonly reason: string }
  | { readonly kind: 'full' }

/** The package that answers queries. */
export type DuckDb = typeof import('@duckdb/node-api')

/**
 * Answer queries in a process of its own, which is killed when it takes too much. Before the query of an author is so much as parsed, all of its tables are in
 * memory, and DuckDB reaches neither files nor the network any more.
 *
 * This function is self-contained: its source text is run in a process that has no other code. One thread of DuckDB gives the same bytes each time.
 */
export function answerInProcess(load: () => DuckDb, self: NodeJS.Process): void {
  const tell = (report: QueryReport): Promise<void> =>
    new Promise((resolve) => {
      self.send?.(report, () => {
        resolve()
      })
    })
  const quote = (name: string): string => `"${name.replaceAll('"', '""')}"`
  const explain = (error: unknown): string =>
    error instanceof Error ? error.message : String(error)

  self.once('disconnect', () => self.kill(self.pid, 'SIGKILL'))
  self.once('message', (task: QueryTask) => {
    void work(task).finally(() => {
      // Whoever asks is gone, or has all answers.
      self.disconnect()
    })
  })

  async function work({ queries, bounds }: QueryTask): Promise<void> {
    let database: DuckDb
    try {
      database = load()
    } catch (error) {
      await tell({ kind: 'unloaded', reason: explain(error) })
      return
    }
    const watch = setInterval(() => {
      if (self.memoryUsage.rss() < bounds.memory) return
      void tell({ kind: 'full' }).then(() => self.kill(self.pid, 'SIGKILL'))
    }, 20)
    for (const query of queries) {
      const answer = await ask(database, query, bounds)
      await tell({ kind: 'answer', answer })
    }
    clearInterval(watch)
  }

  /** The same for all queries. */
  const unstable: string[] = []

  async function ask(
    database: DuckDb,
    { sql, tables }: AskedQuery,
    bounds: QueryBounds,
  ): Promise<QueryAnswer> {
    const instance = await database.DuckDBInstance.create(':memory:', {
      threads: '1',
      memory_limit: `${String(bounds.kept)}B`,
      temp_directory: '',
      autoinstall_known_extensions: 'false',
      autoload_known_extensions: 'false',
      allow_community_extensions: 'false',
    })
    const connection = await instance.connect()
    let syntax: unknown
    try {
      await connection.run("SET TimeZone = 'UTC'")
      if (unstable.length === 0) {
        const found = await connection.runAndReadAll(
          "SELECT DISTINCT function_name FROM duckdb_functions() WHERE stability <> 'CONSISTENT'",
        )
        for (const [name] of found.getRows()) unstable.push(String(name))
      }
      for (const table of tables) await fill(table)
      await connection.run('SET enable_external_access = false')
      await connection.run('SET lock_configuration = true')
      syntax = await parse()
      return { kind: 'answered', syntax, unstable, result: await run() }
    } catch (error) {
      return { kind: 'answered', syntax, unstable, result: fail(explain(error)) }
    } finally {
      connection.closeSync()
      instance.closeSync()
    }

    async function fill(table: AskedQuery['tables'][number]): Promise<void> {
      const name = quote(table.name)
      if (table.kind === 'file') {
        // With `./` in front, a path is never one of `~` or of a scheme.
        const path = `'./${table.path.replaceAll("'", "''")}'`
        const source =
          table.format === 'parquet'
            ? `read_parquet(${path}, hive_partitioning = false)`
            : `read_csv(${path}, header = true, sample_size = -1, hive_partitioning = false)`
        await connection.run(`CREATE TABLE ${name} AS SELECT * FROM ${source}`)
        return
      }
      const { columns } = table
      const types = columns.map(
        (column) => `${quote(column.name)} ${column.type === 'text' ? 'VARCHAR' : 'DOUBLE'}`,
      )
      await connection.run(`CREATE TABLE ${name} (${types.join(', ')})`)
      const appender = await connection.createAppender(table.name)
      const count = columns[0]?.values.length ?? 0
      for (let row = 0; row < count; row++) {
        for (const { values } of columns) {
          const value = values[row] ?? null
          if (value === null) appender.appendNull()
          else if (typeof value === 'string') appender.appendVarchar(value)
          else appender.appendDouble(value)
        }
        appender.endRow()
      }
      appender.closeSync()
    }

    async function parse(): Promise<unknown> {
      const written = await connection.runAndReadAll(
        'SELECT json_serialize_sql($1::VARCHAR, skip_null := true, skip_empty := true, skip_default := true)',
        [sql],
      )
      return JSON.parse(String(written.getRows()[0]?.[0]))
    }

    async function run(): Promise<QueryResult> {
      const statements = await connection.extractStatements(sql)
      if (statements.count !== 1) return fail('expected a single SELECT')
      const prepared = await statements.prepare(0)
      if (prepared.statementType !== database.StatementType.SELECT) {
        return fail('expected a single SELECT')
      }
      const reader = await prepared.streamAndReadUntil(bounds.rows + 1)
      const columns = reader.columnNames()
      if (columns.length > bounds.columns) {
        return fail(
          `expected at most ${String(bounds.columns)} columns, got ${String(columns.length)}`,
        )
      }
      const rows = reader.getRows().slice(0, bounds.rows + 1)
      const cells = rows.map((row) => row.map(convert))
      const long = cells.flat().find((cell) => String(cell).length > bounds.characters)
      if (long !== undefined) {
        return fail(`a cell has more than ${String(bounds.characters)} characters`)
      }
      return { kind: 'rows', columns, rows: cells }
    }

    function fail(reason: string): QueryResult {
      return { kind: 'failed', reason }
    }

    /** Numbers that JavaScript cannot hold exactly are texts; what is no number is as DuckDB writes it. */
    function convert(value: DuckDBValue): string | number | boolean | null {
      if (value === null || typeof value === 'boolean' || typeof value === 'string') return value
      if (typeof value === 'number') return Number.isFinite(value) ? value : null
      if (typeof value === 'bigint') {
        return Number.isSafeInteger(Number(value)) ? Number(value) : String(value)
      }
      const text = String(value)
      return value instanceof database.DuckDBDecimalValue ? Number(text) : text
    }
  }
}
