import type { VFileMessage } from 'vfile-message'
import type { Config } from '../configs/config.ts'
import { createMessage } from '../problems/diagnostics.ts'
import { listReferences, type References } from '../pages/collect-references.ts'
import type { PageExcerpt } from '../excerpts/excerpt.ts'
import type { Page, PageContents, RenderedText, ValueResult } from '../pages/page.ts'
import type { RegionKind } from '../pages/region.ts'
import type { PageReader } from '../pages/page-reader.ts'
import { readPage, readPageWith } from '../pages/read-page.ts'
import { leavePage, renderReadPage, type RenderedPage } from '../pages/render-page.ts'
import type { RunScope } from '../expressions/find-metric.ts'
import type { Table } from '../tables/table.ts'
import { linkChart } from './link-chart.ts'
import { observeContents, type AskedContents } from './asked-contents.ts'
import type { BuiltChart } from './build-charts.ts'
import type { BuiltFile, PageChange } from './project-build.ts'
import type { UsedRuns } from './rebuilds/used-runs.ts'
import { evaluateReference } from './evaluate-reference.ts'
import {
  describeKnownPage,
  givesAnswers,
  sumPage,
  type KnownPage,
  type PageMemory,
} from './page-memory.ts'
import { MapView } from '../summaries/map-view.ts'

/** Everything that pages are made from. */
export interface PageMaterial {
  readonly config: Config
  readonly scope: RunScope
  readonly tables: ReadonlyMap<string, Table>
  readonly charts: ReadonlyMap<string, BuiltChart>
  readonly texts: ReadonlyMap<string, RenderedText>
  readonly excerpts: ReadonlyMap<string, PageExcerpt>
  /** What is known of pages from earlier builds; absent where each is to be parsed. */
  readonly memory?: PageMemory | undefined
  /** Notes which runs each value is made of. */
  readonly used?: UsedRuns | undefined
}

/** The pages of a project after a build, whether or not they changed. */
export interface BuiltPages {
  readonly files: readonly BuiltFile[]
  /** The values that pages show, as written there. */
  readonly used: ReadonlySet<string>
  /** What each page refers to, by its path. */
  readonly references: ReadonlyMap<string, References>
  /** Whether each page that refers to anything is known to the next build. */
  readonly areKnown: boolean
  readonly messages: readonly VFileMessage[]
}

/** Render every page. A page that refers to something that could not be built stays unchanged. */
export async function buildPages(
  pages: readonly Page[],
  material: PageMaterial,
): Promise<BuiltPages> {
  const files: BuiltFile[] = []
  const messages: VFileMessage[] = []
  const used = new Set<string>()
  const collected = new Map<string, References>()
  let areKnown = true
  for (const page of pages) {
    const { references, unmade, rendered, isKnown } = await buildPage(page, material)
    areKnown &&= isKnown
    collected.set(page.path, references)
    for (const { expression } of references.values) used.add(expression)
    messages.push(...unmade, ...(rendered?.messages ?? []))
    if (rendered === undefined) continue
    const { path, source: before } = page
    const changes = listChanges(rendered)
    files.push({ kind: 'page', path, before, after: rendered.text, changes })
  }
  return { files, used, references: collected, areKnown, messages }
}

/** The pages as they are after a build. */
export function takeWritten(pages: readonly Page[], files: BuiltPages['files']): readonly Page[] {
  const written = new Map(files.map(({ path, after }) => [path, after]))
  return pages.map((page) => {
    const source = written.get(page.path)
    return typeof source === 'string' ? { ...page, source } : page
  })
}

/** A page as it was built from its source. */
type ParsedBuild = Omit<BuiltPage, 'isKnown'>

interface BuiltPage {
  readonly references: References
  readonly unmade: readonly VFileMessage[]
  /** `undefined` where something is unmade. */
  readonly rendered: RenderedPage | undefined
  /** Whether the next build knows it, or it refers to nothing. */
  readonly isKnown: boolean
}

/** Build a page; one that is known, and was made of the same as now, is not even parsed. */
async function buildPage(page: Page, material: PageMaterial): Promise<BuiltPage> {
  const { memory } = material
  const contents = createContents(page, material)
  const mentions = page.syntax.mention.test(page.source)
  if (memory === undefined || !mentions) {
    return { ...(await parseAndBuild(page, contents, material)), isKnown: !mentions }
  }
  const sum = sumPage(page)
  const known = memory.find(page.path, sum)
  if (known !== undefined && givesAnswers(contents, known)) {
    const { references } = known
    const unmade = findUnmade(page, references, material)
    if (unmade.length === 0) return { references, unmade, rendered: leavePage(page), isKnown: true }
  }
  const asked = observeContents(contents)
  const built = await parseAndBuild(page, asked, material)
  const fresh = describeBuilt({ page, sum }, built, asked)
  if (fresh !== undefined) memory.keep(page.path, fresh)
  return { ...built, isKnown: fresh !== undefined }
}

/** Describe a page as the next build will find it; `undefined` where that has to look at it again. */
function describeBuilt(
  { page, sum }: { readonly page: Page; readonly sum: string },
  { references, rendered }: ParsedBuild,
  asked: AskedContents,
): KnownPage | undefined {
  if (rendered === undefined || rendered.messages.length > 0) return undefined
  const { text, next } = rendered
  if (text === page.source) return describeKnownPage(sum, references, asked)
  return next && describeKnownPage(sumPage({ ...page, source: text }), next, asked)
}

async function parseAndBuild(
  page: Page,
  contents: PageContents,
  material: PageMaterial,
): Promise<ParsedBuild> {
  const read = await readPage(page)
  const references = listReferences(read)
  const unmade = findUnmade(page, references, material)
  if (unmade.length > 0) return { references, unmade, rendered: undefined }
  const rendered = read === undefined ? leavePage(page) : renderReadPage(read, contents)
  return { references, unmade, rendered }
}

/** Render a page that need not be one of the project's, with what was built; nothing is remembered or written. */
export function renderOther(page: Page, reader: PageReader, material: PageMaterial): RenderedPage {
  if (!page.syntax.mention.test(page.source)) return leavePage(page)
  const read = readPageWith(reader, page)
  const unmade = findUnmade(page, listReferences(read), material)
  if (unmade.length > 0) return { ...leavePage(page), messages: unmade }
  return renderReadPage(read, createContents(page, material))
}

/** List what changes on a page, in order. Of the region `values` its values change, or a definition that nothing needs. */
function listChanges({ regions, values }: RenderedPage): readonly PageChange[] {
  const changed = new Map(
    values
      .filter((value) => value.changed)
      .map((value) => [`${value.expression} ${value.shown ?? ''}`, value]),
  )
  return [
    ...regions
      .filter((region) => region.changed && (region.kind !== 'values' || changed.size === 0))
      .map(({ kind, name, line, difference }) => ({
        what: nameRegion(kind, name),
        line: difference?.line ?? line,
        column: difference?.column ?? 1,
        difference,
      })),
    ...[...changed.values()].map(({ expression, line, column, shown = '', text }) => ({
      what: `the value \`${expression}\``,
      line,
      column,
      difference: { shown, given: text },
    })),
  ].sort((a, b) => a.line - b.line || a.column - b.column)
}

function nameRegion(kind: RegionKind, name: string): string {
  if (kind === 'values') return 'the values'
  return kind === 'excerpt' ? `the excerpt of \`${name}\`` : `the ${kind} \`${name}\``
}

/** Find what a page refers to that is configured but could not be built. */
function findUnmade(
  page: Page,
  references: References,
  material: PageMaterial,
): readonly VFileMessage[] {
  const { config, tables, charts, texts } = material
  return [
    ...references.tables
      .filter(({ name }) => config.tables.has(name) && !tables.has(name))
      .map((reference) => ({ ...reference, thing: 'table' })),
    ...references.charts
      .filter(({ name }) => config.charts.has(name) && !charts.has(name))
      .map((reference) => ({ ...reference, thing: 'chart' })),
    ...references.texts
      .filter(({ name }) => config.texts.has(name) && !texts.has(name))
      .map((reference) => ({ ...reference, thing: 'text' })),
  ].map(({ thing, name, line }) =>
    createMessage({ kind: 'page-not-written', thing, name }, { path: page.path, line }),
  )
}

function createContents(page: Page, material: PageMaterial): PageContents {
  const { config, tables, charts, texts, excerpts } = material
  return {
    tables,
    texts,
    excerpts,
    charts: new MapView(charts, ({ file, alt, caption, label }) => {
      return { target: linkChart(page.path, file, config), alt, caption, label }
    }),
    get valueNames() {
      return [...config.values.keys()]
    },
    evaluate: (expression, format) => findPageValue(expression, format, material),
  }
}

/** Find what a value on a page shows; what several pages show is worked out once. */
export function findPageValue(
  expression: string,
  format: string | undefined,
  material: PageMaterial,
): ValueResult {
  const known = shown.get(material) ?? new Map<string, ValueResult>()
  shown.set(material, known)
  const key = JSON.stringify([expression, format])
  const found = known.get(key) ?? workOutValue(expression, format, material)
  known.set(key, found)
  return found
}

const shown = new WeakMap<PageMaterial, Map<string, ValueResult>>()

function workOutValue(
  expression: string,
  format: string | undefined,
  { config, scope, used }: PageMaterial,
): ValueResult {
  const watched = used?.watch(`value ${expression}`, scope) ?? scope
  const value = evaluateReference({ expression, format }, config, watched)
  const name = expression.trim()
  // The configuration's own mistakes are reported there, once.
  const isNamed = config.values.has(name)
  switch (value.kind) {
    case 'text':
      return value
    case 'problem':
      return isNamed && format === undefined
        ? { kind: 'problem', problem: { kind: 'broken-value', name } }
        : value
    case 'missing':
      if (config.strict) {
        const problem = isNamed ? ({ kind: 'broken-value', name } as const) : value.problem
        return { kind: 'problem', problem }
      }
      return { kind: 'text', text: 'n/a', ...(isNamed ? {} : { doubt: value.problem }) }
  }
}
