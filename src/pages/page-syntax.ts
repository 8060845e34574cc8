import type { Inline, Table } from '../tables/table.ts'
import type { ChartImage } from './chart-image.ts'
import type { PageReader } from './page-reader.ts'
import type { ValueForm } from './value-form.ts'

/**
 * A way to write pages: all that differs between Markdown, MDX, reStructuredText and others. Functions named
 * `format…` return lines without line ends.
 */
export interface PageSyntax {
  /** As programs name it. */
  readonly name: string
  /** As messages and the documentation name it. */
  readonly title: string
  /** How names of its files end, in small letters; messages name the first. */
  readonly extensions: readonly [string, ...string[]]
  /** Whether a project that names no pages has its files among them. */
  readonly isFoundByDefault: boolean
  /** What stands in every page with a marker or a value; a page without it is not parsed. */
  readonly mention: RegExp
  /** What is a marker or a value in it, so that it is one elsewhere when it stands in the text of another syntax. */
  readonly shapes: readonly RegExp[]
  readonly values: ValueForm
  /** What gives a heading an anchor of its own, in words; absent where a value in a heading does not change the anchor that hosts make. */
  readonly headingAnchor?: string
  /** A line above a heading that is an anchor in this syntax, and text in others. */
  readonly anchorLine?: RegExp
  /** Load what reads its pages. A parser takes up to 150 ms, so it is imported here and nowhere else. */
  load(): Promise<PageReader>
  /** Write a marker, from what it says: `tracedocs: begin table timings`. */
  formatMarker(words: string): string
  formatTable(table: Table): readonly string[]
  formatImage(image: ChartImage): readonly string[]
  /** Write paragraphs, with an empty line between them. */
  formatParagraphs(paragraphs: readonly Inline[]): readonly string[]
  /** Write lines as they are, so that nothing in them is markup; the first and the last are not empty. */
  formatLiteral(lines: readonly string[]): readonly string[]
  /**
   * Make lines go on where their begin marker stands, in its list item or quote.
   *
   * @param before the text before the marker in its line
   */
  continueLines(lines: readonly string[], before: string): readonly string[]
}
