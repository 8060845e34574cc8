import type { VFileMessage } from 'vfile-message'
import type { LintedPage, PlacedFinding } from '../../lints/lint-page.ts'
import type { Page } from '../../pages/page.ts'

/** What came of linting. */
export interface LintOutcome {
  /** What all paths are relative to. */
  readonly root: string
  readonly pages: readonly Page[]
  readonly findings: readonly PlacedFinding[]
  readonly fixed: readonly PlacedFinding[]
  readonly messages: readonly VFileMessage[]
  /** What was read, and what was not. */
  readonly coverage: LintCoverage
}

/** What lint read, what it left out, and what it found and does not show. */
export interface LintCoverage {
  readonly tables: number
  /** The pages that could not be read. */
  readonly leftPages: readonly string[]
  /** Findings that are too unsure to be shown. */
  readonly hidden: number
  /** Findings that the baseline has. */
  readonly known: number
}

/** The coverage where nothing could be read. */
export const NOTHING_READ: LintCoverage = {
  tables: 0,
  leftPages: [],
  hidden: 0,
  known: 0,
}

/** An outcome and its pages, for what is still to be done with them. */
export interface Linting {
  readonly outcome: LintOutcome
  readonly linted: readonly LintedPage[]
}
