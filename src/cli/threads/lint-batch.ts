import type { LintIgnore } from '../../lints/apply-ignores.ts'
import type { PageFindings } from '../../lints/draft-page.ts'
import type { LintData } from '../../lints/lint-data.ts'
import type { Page } from '../../pages/page.ts'

/** What a thread is given at its start. */
export interface ThreadSetting {
  readonly ignore: readonly LintIgnore[]
  /** The figures of the project's runs, without the function that compares them. */
  readonly data: Omit<LintData, 'compareRuns'> | undefined
  /** Whether runs can be compared, where the thread was started. */
  readonly canCompare: boolean
}

/** A page as a thread is given it: functions cannot be passed, so its syntax is named. */
export type SentPage = Omit<Page, 'syntax'> & { readonly syntax: string }

/** Pages that a thread lints together. */
export interface PageBatch {
  readonly number: number
  readonly pages: readonly SentPage[]
}

/** What a thread found; `undefined` for a page that it cannot lint. */
export interface BatchAnswer {
  readonly number: number
  readonly drafts: readonly (PageFindings | undefined)[]
}
