import type { VFileMessage } from 'vfile-message'
import type { Config, ImageUrl } from '../configs/config.ts'
import { matchesPage } from '../pages/match-page.ts'
import type { Page } from '../pages/page.ts'
import { createMessage } from '../problems/diagnostics.ts'

/**
 * Warn of each pattern of `images.url` that gives no page its URL: it matches none, or earlier ones take all that it matches.
 *
 * @param pages all of the project
 */
export function checkUrlPatterns(
  { imageUrls, source }: Config,
  pages: readonly Page[],
): readonly VFileMessage[] {
  return imageUrls.flatMap(({ pattern, patterns }, at) => {
    // What is for all others may be for none today.
    if (pattern === undefined || /^(?:\*\*?|\*\*\/\*)$/.test(pattern)) return []
    const matched = pages.filter((page) => matchesPage(page.path, patterns))
    const takers = matched.map((page) => findTaker(page, imageUrls.slice(0, at)))
    if (takers.includes(undefined)) return []
    const problem = { kind: 'unused-url', pattern, earlier: takers[0]?.pattern } as const
    return [createMessage(problem, source.locate(['images', 'url', pattern]), 'warning')]
  })
}

function findTaker({ path }: Page, earlier: readonly ImageUrl[]): ImageUrl | undefined {
  return earlier.find(({ patterns }) => matchesPage(path, patterns))
}
