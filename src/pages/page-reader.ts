import type { PageScan } from './page-scan.ts'

/** The whole of a page, or what may hold markers and values at least. */
export type ReadExtent = 'whole' | 'marked'

/** Reads pages of one syntax. */
export interface PageReader {
  /**
   * Find markers and values; `path` is for messages, `source` has no byte order mark.
   *
   * @param extent what is read at once; the rest of a page that is read where it is `marked` is read when it is asked for
   */
  scan(path: string, source: string, extent?: ReadExtent): PageScan
  /** Describe what a reader sees of finished content, as {@link PageScan.describe} does of a page's. */
  describe(content: string): string
}
