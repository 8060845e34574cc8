import type { Outcome } from '../problems/outcome.ts'
import type { Problem } from '../problems/diagnostics.ts'
import { cleanText } from '../tables/clean-text.ts'
import { nameExcerpt } from '../excerpts/excerpt.ts'
import { getNameKey, type EvaluatedValue } from './evaluate-values.ts'
import type { PageSyntax } from './page-syntax.ts'
import type { PageContents } from './page.ts'
import type { RegionReference } from './region.ts'
import { trimLines } from './trim-lines.ts'
import type { ValueForm } from './value-form.ts'

/** The lines of a region, without line ends and indentation, or why there are none. */
export type RegionText =
  | Outcome<readonly string[]>
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
      if (table === undefined) return reportUnknown('table', region.name, contents)
      return { kind: 'made', value: syntax.formatTable(table) }
    }
    case 'chart': {
      const image = contents.charts.get(region.name)
      if (image === undefined) return reportUnknown('chart', region.name, contents)
      return { kind: 'made', value: syntax.formatImage(image) }
    }
    case 'text': {
      const text = contents.texts.get(region.name)
      if (text === undefined) return reportUnknown('text', region.name, contents)
      return text.kind === 'broken'
        ? { kind: 'kept', problem: text.problem }
        : { kind: 'made', value: syntax.formatParagraphs(text.paragraphs) }
    }
    case 'excerpt':
      return formatExcerpt(region, sources)
    case 'values':
      return { kind: 'made', value: formatDefinitions(values, syntax.values) }
  }
}

function formatExcerpt(
  { name, excerpt: spec }: RegionReference,
  { syntax, contents }: RegionSources,
): RegionText {
  const excerpt = spec && contents.excerpts.get(nameExcerpt(name, spec))
  // A host may render a page that the build has not read, or not with this marker.
  if (excerpt === undefined)
    return { kind: 'problem', problem: { kind: 'unread-excerpt', run: name } }
  if (excerpt.kind !== 'made') return excerpt
  const lines = trimLines(excerpt.value)
  return { kind: 'made', value: lines.length === 0 ? [] : syntax.formatLiteral(lines) }
}

/** Report that nothing of a kind has a name, and what else has it. */
function reportUnknown(
  kind: 'table' | 'chart' | 'text',
  name: string,
  { tables, charts, texts }: PageContents,
): RegionText {
  const named: Readonly<Record<typeof kind, ReadonlyMap<string, unknown>>> = {
    table: tables,
    chart: charts,
    text: texts,
  }
  const known = [...named[kind].keys()]
  const other = (['table', 'chart', 'text'] as const).find((one) => named[one].has(name))
  const meant = other === undefined ? {} : { meant: `begin ${other} ${name}` }
  return { kind: 'problem', problem: { kind: 'unknown-name', thing: kind, name, known, ...meant } }
}

/** Each value once, as it is first spelt on the page, sorted so that moving a sentence changes nothing. */
function formatDefinitions(values: readonly EvaluatedValue[], form: ValueForm): string[] {
  if (form.kind === 'inline') return []
  const definitions = new Map<string, string>()
  for (const { value, result } of values) {
    const key = getNameKey(value.expression)
    if (result.kind === 'problem' || definitions.has(key)) continue
    const text = form.escape(cleanText(result.text))
    definitions.set(key, form.formatDefinition(value.expression, text))
  }
  return [...definitions.keys()].sort().map((key) => definitions.get(key) ?? '')
}
