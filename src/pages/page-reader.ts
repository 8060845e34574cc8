import type { PageScan } from './page-scan.ts'

/** Reads pages of one syntax. */
export interface PageReader {
  /** Find markers and values; `path` is for messages, `source` has no byte order mark. */
  scan(path: string, source: string): PageScan
  /** Describe what a reader sees of finished content, as {@link PageScan.describe} does of a page's. */
  describe(content: string): string
}
