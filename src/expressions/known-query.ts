import type { QueryCell } from '../effects.ts'

/** The rows of a query, and what tells whether they are still those of today. */
export interface KnownQuery {
  /** SHA-256 of the query's text, hexadecimal. */
  readonly sql: string
  /** SHA-256 of its files, by their paths. */
  readonly files: ReadonlyMap<string, string>
  /** What it may read of the runs; absent where it does not name them. */
  readonly runs?: QueriedRuns | undefined
  readonly columns: readonly QueryColumn[]
  readonly rows: readonly (readonly QueryCell[])[]
}

/** The columns of the table of runs that a query may read, and the sum of their values. */
export interface QueriedRuns {
  readonly columns: readonly string[]
  readonly sha256: string
}

/** A column of a query. */
export interface QueryColumn {
  readonly name: string
  /** The column of the runs that it is, or has the unit of: `time.real`; absent where it is computed. */
  readonly source?: string | undefined
  /** Whether each value is that of a run, and not of several. */
  readonly isPlain?: boolean | undefined
}
