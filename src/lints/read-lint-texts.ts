import type { VFileMessage } from 'vfile-message'
import type { PageBlock, PlacedText } from '../pages/page-block.ts'
import type { Page } from '../pages/page.ts'
import { readWholePage, type ReadPage } from '../pages/read-page.ts'
import type { PlacedMarker, Range } from '../pages/region.ts'
import { createWithin } from './range-search.ts'

/** What lint needs of a page: values without functions, which one thread can pass to another. */
export interface LintTexts {
  readonly blocks: readonly PageBlock[]
  /** The alternative texts of the page's images, where they stand. */
  readonly alts: readonly PlacedText[]
  readonly markers: readonly LintMarker[]
  /** Comments that were to ignore a rule and are no markers. */
  readonly misspelt: readonly MisspeltIgnore[]
  /** What tracedocs itself writes; `build --check` compares it. */
  readonly owned: readonly Range[]
  /** Whether the page has a region `values`, which a syntax with named values needs. */
  readonly definesValues: boolean
}

/** A comment that addresses tracedocs, with what lint asks of it. */
export type LintMarker = Pick<PlacedMarker, 'text' | 'start' | 'end' | 'place'>

/** A comment that was to ignore a rule: what is wrong with it, in a sentence, and where. */
export interface MisspeltIgnore {
  readonly reason: string
  readonly line: number
  readonly column: number
}

/** What lint needs of a page, or why the page cannot be read. */
export type ReadLintTexts =
  | { readonly kind: 'texts'; readonly texts: LintTexts }
  | { readonly kind: 'unreadable'; readonly messages: readonly VFileMessage[] }

/** Read what lint needs of a page. */
export async function readLintTexts(page: Page): Promise<ReadLintTexts> {
  const read = await readLintPage(page)
  const { outline, scan } = read
  if (isUnreadable(read)) {
    const messages = scan.messages.filter(({ ruleId }) => ruleId === 'unreadable-page')
    return { kind: 'unreadable', messages }
  }
  const blocks = scan.listBlocks()
  const texts = {
    blocks,
    alts: listAlts(read, blocks),
    markers: scan.markers.map(({ text, start, end, place }) => ({ text, start, end, place })),
    misspelt: scan.messages
      .filter(({ ruleId, reason }) => ruleId === MISSPELT && reason.includes('`tracedocs: lint-'))
      .map(({ reason, line = 1, column = 1 }) => ({ reason, line, column })),
    owned: listOwned(read),
    definesValues: outline.regions.some(({ kind }) => kind === 'values'),
  }
  return { kind: 'texts', texts }
}

/** The rule of what is nearly a marker. */
export const MISSPELT = 'misspelt-marker'

/** List the alternative texts of a page's images, where they stand; those in code are examples. */
function listAlts({ source, scan }: ReadPage, blocks: readonly PageBlock[]): readonly PlacedText[] {
  const isCode = createWithin(blocks.filter(({ kind }) => kind === 'code'))
  return scan.listImages().flatMap(({ start, end, alt }) => {
    const at = alt === '' ? -1 : source.slice(start, end).indexOf(alt)
    if (at === -1 || isCode(start)) return []
    return [{ text: alt, start: start + at, end: start + at + alt.length }]
  })
}

function listOwned({ outline }: ReadPage): readonly Range[] {
  return [
    ...outline.regions.map(({ begin, end }) => ({ start: begin.start, end: end.end })),
    ...outline.values.flatMap(({ content }) => (content === undefined ? [] : [content])),
  ]
}

/**
 * Read a page for lint, which changes nothing and may be lenient: comments of HTML, which MDX itself refuses and some
 * hosts allow, are read as comments of MDX.
 */
async function readLintPage(page: Page): Promise<ReadPage> {
  const read = await readWholePage(page)
  if (!isUnreadable(read) || page.syntax.name !== 'mdx' || !page.source.includes('<!--')) {
    return read
  }
  const mended = await readWholePage({ ...page, source: mendComments(page.source) })
  return isUnreadable(mended) ? read : { ...mended, page }
}

/** Whether the parser gave a page up. */
function isUnreadable({ scan }: ReadPage): boolean {
  return scan.messages.some(({ ruleId }) => ruleId === 'unreadable-page')
}

/** Comments of MDX in the place of those of HTML, of the same length, so that offsets stay. */
function mendComments(source: string): string {
  return source.replaceAll(
    /<!--([\s\S]*?)-->/g,
    (_, text: string) => `{/* ${text.replaceAll('*/', '* ')}*/}`,
  )
}
