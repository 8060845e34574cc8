import type { PageSyntax } from './page.ts'

const SYNTAX_OF_EXTENSION: ReadonlyMap<string, PageSyntax> = new Map([
  ['.md', 'markdown'],
  ['.markdown', 'markdown'],
  ['.mdx', 'mdx'],
  ['.rst', 'rest'],
  ['.rest', 'rest'],
])

/**
 * Find how a page is written from its file name, case aside. Other files, `.txt` among them, are
 * `undefined`: they are not pages.
 */
export function findPageSyntax(path: string): PageSyntax | undefined {
  const extension = /\.[^./\\]+$/.exec(path)?.[0] ?? ''
  return SYNTAX_OF_EXTENSION.get(extension.toLowerCase())
}
