import type { Page } from '../../pages/page.ts'
import { draftPage, type LintedPage, type LintOptions, type PageDraft } from '../lint-page.ts'
import { findOtherValues } from './find-other-values.ts'

/** Lint each page by itself, and then all of them together. */
export async function lintPages(
  pages: readonly Page[],
  options: LintOptions,
): Promise<readonly LintedPage[]> {
  const drafts: { readonly path: string; readonly draft: PageDraft }[] = []
  for (const page of pages) {
    drafts.push({ path: page.path, draft: await draftPage(page, options) })
  }
  const others = findOtherValues(drafts.flatMap(({ draft }) => draft.facts ?? []))
  return drafts.map(({ path, draft }) => draft.finish(others.get(path) ?? []))
}
