import type { Page } from '../../pages/page.ts'
import { draftPage, type LintedPage, type LintOptions, type PageDraft } from '../lint-page.ts'
import { readLintTexts, type ReadLintTexts } from '../read-lint-texts.ts'
import { findOtherValues } from './find-other-values.ts'

/** Reads what lint needs of pages: an entry for each of them, in their order. */
export type LintReader = (pages: readonly Page[]) => AsyncIterable<ReadLintTexts>

/** Lint each page by itself, and then all of them together. */
export async function lintPages(
  pages: readonly Page[],
  options: LintOptions,
  read: LintReader = readOneByOne,
): Promise<readonly LintedPage[]> {
  const drafts: PageDraft[] = []
  for await (const texts of read(pages)) {
    const page = pages[drafts.length]
    if (page === undefined) break
    drafts.push(draftPage(page, texts, options))
  }
  const others = findOtherValues(drafts.flatMap(({ facts }) => facts ?? []))
  return drafts.map((draft, i) => draft.finish(others.get(pages[i]?.path ?? '') ?? []))
}

async function* readOneByOne(pages: readonly Page[]): AsyncIterable<ReadLintTexts> {
  for (const page of pages) yield await readLintTexts(page)
}
