import type { PageSyntax } from './page-syntax.ts'
import { pageSyntaxes } from './page-syntaxes.ts'

/**
 * Find how a page is written from its file name, case aside. Other files, `.txt` among them, are
 * `undefined`: they are not pages.
 */
export function findPageSyntax(path: string): PageSyntax | undefined {
  const extension = /\.[^./\\]+$/.exec(path)?.[0].toLowerCase()
  return pageSyntaxes.find(({ extensions }) => extensions.some((known) => known === extension))
}
