import type { ExcerptSpec } from '../excerpts/excerpt.ts'
import type { Page } from './page.ts'
import { readPage, type ReadPage } from './read-page.ts'
import type { RegionKind } from './region.ts'

/** What a page refers to, in the order of the page; a name appears as often as it is used. */
export interface References {
  readonly tables: readonly NameReference[]
  readonly charts: readonly NameReference[]
  readonly texts: readonly NameReference[]
  readonly excerpts: readonly ExcerptReference[]
  readonly values: readonly ValueReference[]
}

/** A region's name and the line of its begin marker. */
export interface NameReference {
  readonly name: string
  readonly line: number
}

/** Lines of a run's log. */
export interface ExcerptReference extends NameReference {
  readonly excerpt: ExcerptSpec
}

/** A value in a sentence. */
export interface ValueReference {
  /** A named value or an expression, as {@link PageContents.evaluate} takes it. */
  readonly expression: string
  readonly format: string | undefined
  readonly line: number
}

/**
 * Collect what a page refers to: tables, charts, texts and values, known or not. Reads as much of a page with
 * problems as can be read and reports none of them; {@link checkPage} does. The parser is loaded only
 * for a page with the word `tracedocs` (or `|td-`) in it.
 */
export async function collectReferences(page: Page): Promise<References> {
  return listReferences(await readPage(page))
}

/** List what a page that was read refers to; nothing, of one that does not mention tracedocs. */
export function listReferences(read: ReadPage | undefined): References {
  if (read === undefined) return { tables: [], charts: [], texts: [], excerpts: [], values: [] }
  const { regions, values } = read.outline
  const listNames = (kind: RegionKind): NameReference[] =>
    regions
      .filter((region) => region.kind === kind)
      .map(({ name, begin }) => ({ name, line: begin.place.line }))
  return {
    tables: listNames('table'),
    charts: listNames('chart'),
    texts: listNames('text'),
    excerpts: regions.flatMap(({ name, begin, excerpt }) =>
      excerpt === undefined ? [] : [{ name, line: begin.place.line, excerpt }],
    ),
    values: values.map(({ expression, format, place }) => ({
      expression,
      format,
      line: place.line,
    })),
  }
}
