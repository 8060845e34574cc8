import type { VFileMessage } from 'vfile-message'
import { placeMessage } from '../problems/diagnostics.ts'
import { loadPageReader } from '../pages/find-page-reader.ts'
import { createLocator } from '../pages/locate-offset.ts'
import type { PageOptions } from '../pages/page-options.ts'
import type { Page } from '../pages/page.ts'
import { readPageWith, type ReadPage } from '../pages/read-page.ts'
import type { Range } from '../pages/region.ts'
import { checkPage } from './check-page.ts'
import { applyIgnores, type LintIgnore } from './apply-ignores.ts'
import type { Finding } from './finding.ts'
import type { LintData } from './lint-data.ts'
import { readIgnoreMarkers } from './ignore-markers.ts'
import type { PageBlock } from '../pages/page-block.ts'

/** What is known beside the page itself. */
export interface LintOptions extends PageOptions {
  /** Findings that the configuration says to leave out. */
  readonly ignore?: readonly LintIgnore[]
  /** The figures of the project's runs; without them pages are not compared with data. */
  readonly data?: LintData | undefined
}

/** A page and what was found in it, in the order of the page. */
export interface LintedPage {
  readonly page: Page
  readonly findings: readonly PlacedFinding[]
  /** Why the page, or a part of it, could not be read. */
  readonly messages: readonly VFileMessage[]
}

/** A finding with its message, whose place is the finding's. */
export interface PlacedFinding extends Finding {
  readonly message: VFileMessage
}

/** Find in a page what its own numbers, or those of the logs, do not bear out. */
export async function lintPage(page: Page, options: LintOptions = {}): Promise<LintedPage> {
  const reader = await loadPageReader(page, options)
  const read = readPageWith(reader, page)
  const unreadable = read.scan.messages.filter(({ ruleId }) => ruleId === 'unreadable-page')
  if (unreadable.length > 0) return { page, findings: [], messages: unreadable }
  const blocks = await listBlocks(read, options)
  const owned = listOwned(read)
  const locate = createLocator(page.path, read.source)
  const found = checkPage(blocks, locate, options.data).filter(
    ({ start }) => !isWithin(start, owned),
  )
  const markers = readIgnoreMarkers(page.path, read.scan.markers)
  const kept = applyIgnores(found, {
    path: page.path,
    blocks,
    markers: markers.ignores,
    ignore: options.ignore ?? [],
  })
  const findings = [...new Map(kept.map((finding) => [keyOf(finding), finding])).values()]
    .sort((a, b) => a.start - b.start)
    .map((finding) => ({
      ...finding,
      message: placeMessage(
        { reason: finding.reason, ruleId: finding.rule },
        locate(finding.start),
        'warning',
      ),
    }))
  return { page, findings, messages: markers.messages }
}

/** A table is read by columns and by rows, and both may find the same. */
function keyOf({ start, end }: Finding): string {
  return `${String(start)} ${String(end)}`
}

/** List the blocks of a page that may hold numbers, in its order. */
export async function listBlocks(
  { page, source }: ReadPage,
  options: PageOptions,
): Promise<readonly PageBlock[]> {
  if (page.syntax === 'rest') {
    const { listRestBlocks } = await import('../pages/rest/rest-page-blocks.ts')
    return listRestBlocks(source, options.literalDirectives ?? [])
  }
  const [{ loadMarkdownParser }, { listMarkdownBlocks }] = await Promise.all([
    import('../pages/markdown/markdown-reader.ts'),
    import('../pages/markdown/markdown-blocks.ts'),
  ])
  const parse = await loadMarkdownParser(page.syntax)
  return listMarkdownBlocks(parse(source), source)
}

/** What tracedocs writes itself, and `build --check` compares. */
function listOwned({ outline }: ReadPage): readonly Range[] {
  return [
    ...outline.regions.map(({ begin, end }) => ({ start: begin.start, end: end.end })),
    ...outline.values.flatMap(({ content }) => (content === undefined ? [] : [content])),
  ]
}

function isWithin(offset: number, ranges: readonly Range[]): boolean {
  return ranges.some(({ start, end }) => start <= offset && offset < end)
}
