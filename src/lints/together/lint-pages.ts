import { createPageLocator } from '../../pages/locate-offset.ts'
import type { Page } from '../../pages/page.ts'
import { draftPage, type LintOptions, type PageDraft } from '../draft-page.ts'
import { finishPage, type LintedPage } from '../lint-page.ts'
import { readLintTexts } from '../read-lint-texts.ts'
import { findOtherValues, type FindLine } from './find-other-values.ts'

/** Lints pages by themselves: an entry for each of them, in their order. */
export type LintDrafter = (pages: readonly Page[], options: LintOptions) => AsyncIterable<PageDraft>

/** Lint each page by itself, and then all of them together. */
export async function lintPages(
  pages: readonly Page[],
  options: LintOptions,
  draft: LintDrafter = draftOneByOne,
): Promise<readonly LintedPage[]> {
  const drafts: PageDraft[] = []
  for await (const one of draft(pages, options)) drafts.push(one)
  const facts = drafts.flatMap((one) => (one.kind === 'findings' ? [one.facts] : []))
  const others = findOtherValues(facts, createLineFinder(pages))
  return pages.flatMap((page, i) => {
    const one = drafts[i]
    if (one === undefined) return []
    return [finishPage({ page, draft: one, others: others.get(page.path) ?? [] }, options)]
  })
}

/** Find lines in pages; few are asked for. */
function createLineFinder(pages: readonly Page[]): FindLine {
  return (path, offset) => {
    const page = pages.find((one) => one.path === path)
    return page === undefined ? 1 : createPageLocator(page)(offset).line
  }
}

async function* draftOneByOne(
  pages: readonly Page[],
  options: LintOptions,
): AsyncIterable<PageDraft> {
  for (const page of pages) yield draftPage(page, await readLintTexts(page), options)
}
