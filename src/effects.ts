/** What a path leads to. */
export type PathKind = 'file' | 'directory' | 'other'

/** A file to be replaced or removed, and what it was computed from. */
export interface FileChange {
  readonly path: string
  /** `undefined` for a file to be removed. */
  readonly content: string | Uint8Array | undefined
  /** `undefined` for a file that is not there yet. */
  readonly before: string | Uint8Array | undefined
  /** Whether the folder of a file that is removed goes, too, where nothing else is in it. */
  readonly withFolder?: boolean
}

/** Whether files were replaced; if not, the file that changed meanwhile, or the id of the process that builds. */
export type ReplacedFiles =
  | { readonly kind: 'replaced' }
  | { readonly kind: 'changed'; readonly path: string }
  | { readonly kind: 'held'; readonly holder: number }

/** Throws, with the code `EFBIG`, when a log unpacks to more than it may: bytes that were read of it, and what they came to. */
export type UnpackBound = (packed: number, unpacked: number) => void

/** The states of a project's lock that git knows, the oldest first, or why they cannot be listed. */
export type LockStates =
  | {
      readonly kind: 'states'
      readonly states: readonly {
        /** The first twelve digits of its hash. */
        readonly commit: string
        /** `2026-01-02`, when it was committed. */
        readonly date: string
        /** Read the lock; an empty text where there is none. */
        readonly read: () => Promise<string>
      }[]
      /** Whether older commits are not here. */
      readonly isShallow: boolean
    }
  | { readonly kind: 'failed'; readonly reason: string }

/** A value in a row of a query. */
export type QueryCell = string | number | boolean | null

/** A table that a query reads: columns of values, or a file. */
export type QueriedTable =
  | { readonly kind: 'columns'; readonly name: string; readonly columns: readonly QueriedColumn[] }
  | {
      readonly kind: 'file'
      readonly name: string
      /** Relative to the root; without characters of patterns. */
      readonly path: string
      readonly format: 'csv' | 'parquet'
    }

/** A column of values, one a row. */
export interface QueriedColumn {
  readonly name: string
  readonly type: 'text' | 'number'
  readonly values: readonly (string | number | null)[]
}

/** A question in SQL, and the only tables that it may read. */
export interface AskedQuery {
  readonly sql: string
  readonly tables: readonly QueriedTable[]
}

/** What a database says to a query. */
export type QueryAnswer =
  | {
      readonly kind: 'answered'
      /** The query as DuckDB's `json_serialize_sql` writes it. */
      readonly syntax: unknown
      /** The functions whose value is another one each time. */
      readonly unstable: readonly string[]
      readonly result: QueryResult
    }
  /** The package is not installed, or cannot be loaded for a reason. */
  | { readonly kind: 'unloaded'; readonly name: string; readonly reason: string | undefined }

/** The rows of a query, or why there are none. */
export type QueryResult =
  | {
      readonly kind: 'rows'
      readonly columns: readonly string[]
      /** At most one more than are shown. */
      readonly rows: readonly (readonly QueryCell[])[]
    }
  | { readonly kind: 'failed'; readonly reason: string }

/** What a file is to hold; a text that may be long is given in pieces, which are made while it is written. */
export type NewContent = string | Uint8Array | Iterable<string>

/** A stream that is hashed while it is read. */
export interface HashedChunks {
  readonly chunks: AsyncIterable<Uint8Array>
  /** Return the SHA-256 of all bytes read, in hexadecimal. Call it once, after the end of the stream. */
  readonly finish: () => string | Promise<string>
}

/**
 * The program's access to the outside world, passed as an argument. `src/cli/` has the only
 * implementation that touches the machine; tests have their own.
 *
 * Paths are absolute, or `-` for standard input where a log is read.
 */
export interface Effects {
  /** Find what is at `path` after links are followed; `undefined` if nothing is there. */
  findPathKind(path: string): Promise<PathKind | undefined>
  /** Resolve the links of a path. Rejects if nothing is there. */
  resolveLinks(path: string): Promise<string>
  /** Find how many bytes a file has, before it is read; absent where nobody knows. Rejects as `node:fs` does. */
  findSize?(path: string): Promise<number>
  /** Read a whole file. Rejects as `node:fs` does. */
  readFile(path: string): Promise<Uint8Array>
  /**
   * Read a file in chunks. A chunk is only valid until the next one is asked for. Rejects as
   * `node:fs` does.
   */
  readChunks(path: string): AsyncIterable<Uint8Array>
  /**
   * Read a file in chunks, as {@link readChunks} does, and hash it in another thread; `undefined` where that does not
   * pay. Throws as `node:fs` does.
   */
  readHashed?(path: string): HashedChunks | undefined
  /** Replace a file: write a file beside it, then rename that. The mode is kept; a missing folder is created. */
  replaceFile(path: string, content: NewContent): Promise<void>
  /**
   * Replace or remove several files of a project together. No file is replaced if one of them is no longer what the change was
   * computed from, or if another build is running. Rejects as `node:fs` does, without replacing any, if one cannot be written.
   * What a build that was killed left is removed, even without changes.
   *
   * @param root absolute
   */
  replaceFiles(root: string, changes: readonly FileChange[]): Promise<ReplacedFiles>
  /**
   * List the files under `root` that match the patterns, relative with `/`, sorted by code unit. Links to folders are followed.
   *
   * @param around the folder, links resolved, that no link is followed out of; absent where all are followed
   */
  listFiles(root: string, patterns: readonly string[], around?: string): Promise<readonly string[]>
  /** Whether the caller allows logs outside the repository; not by default. */
  readonly readsAnywhere?: boolean | undefined
  /** What bounds how far a packed log is unpacked, by its file; a bound for each log by itself unless there is one. */
  readonly boundUnpacking?: ((file: string) => UnpackBound) | undefined
  /** The file that a log of another machine lies in once it was fetched; absolute. Absent where nothing is fetched. */
  placeFetched?(log: string): string
  /**
   * Fetch logs of other machines, or ask whether they have changed since, and keep each in its place.
   *
   * @param hosts those that may be asked; see `isListedHost`
   * @returns why those could not be had that could not, by their addresses
   */
  fetchLogs?(
    logs: readonly string[],
    hosts: readonly string[],
  ): Promise<ReadonlyMap<string, string>>
  /** List the last states of a project's lock that git knows; absent where nobody asks git. */
  readLockStates?(root: string, most: number): Promise<LockStates>
  /**
   * Answer queries, each from its own tables and from nothing else of the machine; absent where nobody does.
   *
   * @param root absolute; files of queries are relative to it
   * @param most rows of an answer; one more is returned where there are more
   * @returns an answer for each, in their order
   */
  answerQueries?(
    root: string,
    queries: readonly AskedQuery[],
    most: number,
  ): Promise<readonly QueryAnswer[]>
  /** Find the reason why a file cannot be replaced; `undefined` if it can. */
  findWriteObstacle(path: string): Promise<string | undefined>
}

/** Check for an error of the operating system, which has a code. Any other error is a bug. */
export function isSystemError(
  error: unknown,
): error is Error & { readonly code: string; readonly path?: string } {
  return error instanceof Error && 'code' in error && typeof error.code === 'string'
}
