import type { PageOptions } from './page-options.ts'
import type { PageReader } from './page-reader.ts'
import type { Page } from './page.ts'
import { createRestReader } from './rest/rest-reader.ts'

/**
 * Find what reads a page; `undefined` for a page that does not mention tracedocs, for which nothing is loaded.
 */
export async function findPageReader(
  page: Page,
  options: PageOptions,
): Promise<PageReader | undefined> {
  if (!/tracedocs|\|td-/i.test(page.source)) return undefined
  return loadPageReader(page, options)
}

/** Load what reads a page, whatever is in it. */
export async function loadPageReader(page: Page, options: PageOptions): Promise<PageReader> {
  switch (page.syntax) {
    case 'markdown':
    case 'mdx': {
      const { loadMarkdownReader } = await import('./markdown/markdown-reader.ts')
      return loadMarkdownReader(page.syntax)
    }
    case 'rest':
      return createRestReader(options.literalDirectives ?? [])
  }
}
