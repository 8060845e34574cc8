import { isStackFull } from '../problems/is-stack-full.ts'
import { loadReader } from './load-reader.ts'
import { findTooManyMarks } from './page-excess.ts'
import { refuseNested, refusePage } from './refuse-page.ts'
import type { PageReader, ReadExtent } from './page-reader.ts'
import type { PageScan } from './page-scan.ts'
import type { Page } from './page.ts'
import { readOutline, type PageOutline } from './read-outline.ts'

/** A page, its byte order mark put aside, and what it asks for. */
export interface ReadPage {
  readonly page: Page
  /** The byte order mark, or nothing; parsers drop it before they count, so it is no part of `source`. */
  readonly mark: string
  readonly source: string
  readonly reader: PageReader
  readonly scan: PageScan
  readonly outline: PageOutline
}

/** Read what a page asks for; `undefined` when it does not mention tracedocs. */
export async function readPage(page: Page): Promise<ReadPage | undefined> {
  if (!page.syntax.mention.test(page.source)) return undefined
  return readPageWith(await loadReader(page.syntax), page)
}

/** Read a page, whatever is in it. */
export async function readWholePage(page: Page): Promise<ReadPage> {
  return readPageWith(await loadReader(page.syntax), page, 'whole')
}

/** Read what a page asks for with a reader of its syntax. */
export function readPageWith(
  reader: PageReader,
  page: Page,
  extent: ReadExtent = 'marked',
): ReadPage {
  const mark = page.source.startsWith('\ufeff') ? '\ufeff' : ''
  const source = page.source.slice(mark.length)
  const read = (scan: PageScan): ReadPage => {
    const outline = readOutline({ ...page, source, hasExamples: page.hasExamples ?? false }, scan)
    return { page, mark, source, reader, scan, outline }
  }
  const tooMany = findTooManyMarks(source)
  if (tooMany !== undefined) return read(refusePage(page.path, tooMany))
  try {
    return read(reader.scan(page.path, source, extent))
  } catch (error) {
    if (!isStackFull(error)) throw error
    return read(refuseNested(page.path, findNestedLine(source)))
  }
}

/** Find the line that is most likely nested too deeply: the one with the most signs of it, or the deepest indentation. */
function findNestedLine(source: string): { readonly line: number; readonly column: number } {
  const depths = source
    .split('\n')
    .map((line) => Math.max(/^\s*/.exec(line)?.[0].length ?? 0, line.match(SIGNS)?.length ?? 0))
  const most = depths.reduce((deepest, depth) => Math.max(deepest, depth), 0)
  return { line: depths.indexOf(most) + 1, column: 1 }
}

const SIGNS = /[<>{([*+-]/g
