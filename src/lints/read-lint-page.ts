import type { Page } from '../pages/page.ts'
import { readWholePage, type ReadPage } from '../pages/read-page.ts'

/**
 * Read a page for lint, which changes nothing and may be lenient: comments of HTML, which MDX itself refuses and some
 * hosts allow, are read as comments of MDX.
 */
export async function readLintPage(page: Page): Promise<ReadPage> {
  const read = await readWholePage(page)
  if (!isUnreadable(read) || page.syntax.name !== 'mdx' || !page.source.includes('<!--')) {
    return read
  }
  const mended = await readWholePage({ ...page, source: mendComments(page.source) })
  return isUnreadable(mended) ? read : { ...mended, page }
}

/** Whether the parser gave a page up. */
export function isUnreadable({ scan }: ReadPage): boolean {
  return scan.messages.some(({ ruleId }) => ruleId === 'unreadable-page')
}

/** Comments of MDX in the place of those of HTML, of the same length, so that offsets stay. */
function mendComments(source: string): string {
  return source.replaceAll(
    /<!--([\s\S]*?)-->/g,
    (_, text: string) => `{/* ${text.replaceAll('*/', '* ')}*/}`,
  )
}
