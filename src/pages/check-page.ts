import type { VFileMessage } from 'vfile-message'
import type { Page } from './page.ts'
import { readPage } from './read-page.ts'

/**
 * Check the markers and values of a page without knowing what they refer to: unclosed, reversed, nested,
 * mismatched, malformed or misplaced ones. Messages are in the order of the page.
 */
export async function checkPage(page: Page): Promise<readonly VFileMessage[]> {
  const read = await readPage(page)
  return read?.outline.messages ?? []
}
