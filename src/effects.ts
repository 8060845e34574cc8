/** What a path leads to. */
export type PathKind = 'file' | 'directory' | 'other'

/** A file to be replaced, and what it was computed from. */
export interface FileChange {
  readonly path: string
  readonly content: string | Uint8Array
  /** `undefined` for a file that is not there yet. */
  readonly before: string | Uint8Array | undefined
}

/** Whether files were replaced; if not, which one changed meanwhile, or which process is at work. */
export type ReplacedFiles =
  | { readonly kind: 'replaced' }
  | { readonly kind: 'changed'; readonly path: string }
  | { readonly kind: 'held'; readonly holder: number }

/**
 * Everything outside the program, as an argument. `src/cli/` holds the only implementation that
 * touches the machine; tests bring their own.
 *
 * Paths are absolute, or `-` for standard input where a log is read.
 */
export interface Effects {
  /** The kind of what is at `path` after links are followed; `undefined` when nothing is. */
  findPathKind(path: string): Promise<PathKind | undefined>
  /** The real path, links resolved. Rejects when nothing is there. */
  resolveLinks(path: string): Promise<string>
  /** Read a whole file. Rejects as `node:fs` does. */
  readFile(path: string): Promise<Uint8Array>
  /**
   * Read a file in chunks. A chunk is only valid until the next one is asked for. Rejects as
   * `node:fs` does.
   */
  readChunks(path: string): AsyncIterable<Uint8Array>
  /** Replace a file: write beside it, then rename; its mode is kept, its folder made. */
  replaceFile(path: string, content: string | Uint8Array): Promise<void>
  /**
   * Replace several files of a project together: none is replaced when one of them is no longer what the change was
   * computed from, when another build is at work, or, by a rejection as of `node:fs`, when one cannot be written.
   *
   * @param root absolute
   */
  replaceFiles(root: string, changes: readonly FileChange[]): Promise<ReplacedFiles>
  /** The files under `root` that match the patterns, relative with `/`, sorted by code unit. */
  listFiles(root: string, patterns: readonly string[]): Promise<readonly string[]>
  /** Say why a file cannot be replaced; `undefined` when it can. */
  findWriteObstacle(path: string): Promise<string | undefined>
}

/** Errors of the operating system carry a code; anything else is a fault of ours. */
export function isSystemError(
  error: unknown,
): error is Error & { readonly code: string; readonly path?: string } {
  return error instanceof Error && 'code' in error && typeof error.code === 'string'
}
