import type { Problem } from '../problems/diagnostics.ts'
import { cleanText } from '../tables/clean-text.ts'
import { escapeRest, escapeRestStart } from './rest/escape-rest.ts'
import { formatMarkdownTable } from './markdown/markdown-table.ts'
import { formatRestTable } from './rest/rest-table.ts'
import { getSubstitutionKey, type EvaluatedValue } from './evaluate-values.ts'
import { formatMarkdownFigure, formatRestFigure } from './figure.ts'
import { nameExcerpt } from '../excerpts/excerpt.ts'
import { formatLiteral } from './literal.ts'
import { formatParagraphs } from './paragraphs.ts'
import type { PageContents, PageSyntax } from './page.ts'
import type { RegionReference } from './region.ts'

/** The lines of a region, without line ends and indentation, or why there are none. */
export type RegionText =
  | { readonly kind: 'lines'; readonly lines: readonly string[] }
  | { readonly kind: 'problem'; readonly problem: Problem }
  /** What is there stays, and the rest of the page is written. */
  | { readonly kind: 'kept'; readonly problem: Problem }

/** What a page's regions are made from. */
export interface RegionSources {
  readonly syntax: PageSyntax
  readonly contents: PageContents
  /** Of the page, for a region `values`. */
  readonly values: readonly EvaluatedValue[]
}

/** Write what a region is to show. */
export function formatRegion(region: RegionReference, sources: RegionSources): RegionText {
  const { syntax, contents, values } = sources
  switch (region.kind) {
    case 'table': {
      const table = contents.tables.get(region.name)
      if (table === undefined) return reportUnknown(region, contents.tables)
      const lines = syntax === 'rest' ? formatRestTable(table) : formatMarkdownTable(table)
      return { kind: 'lines', lines }
    }
    case 'chart': {
      const figure = contents.charts.get(region.name)
      if (figure === undefined) return reportUnknown(region, contents.charts)
      const lines = syntax === 'rest' ? formatRestFigure(figure) : formatMarkdownFigure(figure)
      return { kind: 'lines', lines }
    }
    case 'text': {
      const text = contents.texts.get(region.name)
      if (text === undefined) return reportUnknown(region, contents.texts)
      return text.kind === 'broken'
        ? { kind: 'kept', problem: text.problem }
        : { kind: 'lines', lines: formatParagraphs(text.paragraphs, syntax) }
    }
    case 'excerpt':
      return formatExcerpt(region, sources)
    case 'values':
      return { kind: 'lines', lines: formatDefinitions(values) }
  }
}

function formatExcerpt(
  { name, excerpt: spec }: RegionReference,
  { syntax, contents }: RegionSources,
): RegionText {
  const excerpt = spec && contents.excerpts.get(nameExcerpt(name, spec))
  if (excerpt === undefined) throw new Error(`Expected the excerpt of ${name} to have been read`)
  return excerpt.kind === 'lines'
    ? { kind: 'lines', lines: formatLiteral(excerpt.lines, syntax) }
    : excerpt
}

function reportUnknown(
  { kind, name }: RegionReference,
  known: ReadonlyMap<string, unknown>,
): RegionText {
  const problem = { kind: 'unknown-name', thing: kind, name, known: [...known.keys()] } as const
  return { kind: 'problem', problem }
}

/** Each value once, as it is first spelt on the page, sorted so that moving a sentence changes nothing. */
function formatDefinitions(values: readonly EvaluatedValue[]): string[] {
  const definitions = new Map<string, string>()
  for (const { value, result } of values) {
    const key = getSubstitutionKey(value.expression)
    if (result.kind === 'problem' || definitions.has(key)) continue
    const text = escapeRestStart(escapeRest(cleanText(result.text)))
    definitions.set(key, `.. |td-${value.expression}| replace:: ${text}`)
  }
  return [...definitions.keys()].sort().map((key) => definitions.get(key) ?? '')
}
