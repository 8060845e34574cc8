import type { LocateOffset } from '../pages/locate-offset.ts'
import type { PageBlock } from '../pages/page-block.ts'
import type { Sentence } from './english/sentences.ts'
import type { LintData } from './lint-data.ts'
import type { NumberTable } from './tables/number-table.ts'

/** The numbers of a page, in its sentences and in its tables. */
export interface PageNumbers {
  readonly sentences: readonly Sentence[]
  /** Each table twice: by its columns, and turned, by its rows. */
  readonly tables: readonly NumberTable[]
}

/** A page as rules check it, read once for all of them. */
export interface CheckedPage extends PageNumbers {
  /** The tables that tracedocs did not write: only of them a number may be wrong. */
  readonly typedTables: readonly NumberTable[]
  /** The sentences, and the cells of tables that say how a number comes about, as `28/30 = 93 %` does. */
  readonly statements: readonly Sentence[]
  /** The sentences, and the texts of cells and of images, which may claim something of runs, too. */
  readonly claims: readonly Sentence[]
  readonly blocks: readonly PageBlock[]
  readonly locate: LocateOffset
  /** The figures of the project's runs; `undefined` without a configuration. */
  readonly data: LintData | undefined
}
