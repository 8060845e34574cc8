import type { Range } from '../region.ts'

/** A piece of an HTML page; offsets are into the page without its byte order mark. */
export type HtmlNode = HtmlElement | HtmlText | HtmlComment

/** An element. */
export interface HtmlElement extends Range {
  readonly kind: 'element'
  /** In small letters. */
  readonly name: string
  readonly attributes: ReadonlyMap<string, string>
  readonly children: readonly HtmlNode[]
  /** Between its tags. */
  readonly content: Range
  readonly hasEndTag: boolean
}

/** A text, with its character references replaced. */
export interface HtmlText extends Range {
  readonly kind: 'text'
  readonly text: string
}

/** A comment as `<!-- … -->`. */
export interface HtmlComment extends Range {
  readonly kind: 'comment'
  readonly text: string
}

const PHRASING: ReadonlySet<string> = new Set(
  (
    'a abbr audio b bdi bdo br button canvas cite code data del dfn em embed font i iframe img input ins kbd label ' +
    'map mark meter noscript object output picture progress q ruby s samp select small span strike strong sub sup ' +
    'svg textarea time tt u var video wbr'
  ).split(' '),
)

/** Whether an element of a name stands in a line of text. */
export function isPhrasing(name: string): boolean {
  return PHRASING.has(name)
}

/** Line breaks and runs of blanks are one blank to a reader; no-break spaces are not. */
export function collapse(text: string): string {
  return text.replace(/[ \t\r\n\f]+/g, ' ')
}
