import type { LintTexts } from '../../lints/read-lint-texts.ts'
import type { Page } from '../../pages/page.ts'

/** A page as a thread is given it: functions cannot be passed, so its syntax is named. */
export type SentPage = Omit<Page, 'syntax'> & { readonly syntax: string }

/** Pages that a thread reads together. */
export interface PageBatch {
  readonly number: number
  readonly pages: readonly SentPage[]
}

/** What a thread read; `undefined` for a page that it could not read. */
export interface BatchAnswer {
  readonly number: number
  readonly texts: readonly (LintTexts | undefined)[]
}
