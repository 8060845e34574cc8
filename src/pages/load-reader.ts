import type { PageReader } from './page-reader.ts'
import type { PageSyntax } from './page-syntax.ts'

const readers = new WeakMap<PageSyntax, Promise<PageReader>>()

/** Load the reader of a syntax once for all of its pages: it takes as long as some pages, and remembers what it described. */
export function loadReader(syntax: PageSyntax): Promise<PageReader> {
  const known = readers.get(syntax)
  if (known !== undefined) return known
  const loading = syntax.load()
  readers.set(syntax, loading)
  return loading
}
