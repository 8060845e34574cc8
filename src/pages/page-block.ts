import type { Range } from './region.ts'

/**
 * A stretch of a page with all that is no text replaced by blanks, so that the text's offsets are those
 * of the page: `start + index`.
 */
export interface PlacedText extends Range {
  readonly text: string
}

/** A cell of a table: its text, blanks at the ends cut off. */
export interface PlacedCell extends PlacedText {
  /** All of it in the page, markup and blanks too: of several lines in reST, a stretch of each. */
  readonly stretches?: readonly Range[]
}

/** A block of a page that may hold numbers. Offsets are into the page without its byte order mark. */
export type PageBlock =
  | (PlacedText & {
      readonly kind: 'text'
      readonly isHeading: boolean
      /** Code, and values that tracedocs writes, within the text. */
      readonly inert: readonly Range[]
    })
  | (Range & {
      readonly kind: 'table'
      /** The rows, those of the header first; cells that span others stand in the first of them. */
      readonly rows: readonly (readonly PlacedCell[])[]
      readonly headerRows: number
    })
  | (PlacedText & { readonly kind: 'code' })

/** A table of a page. */
export type TableBlock = Extract<PageBlock, { readonly kind: 'table' }>

/** A paragraph, a heading or another running text of a page. */
export type TextBlock = Extract<PageBlock, { readonly kind: 'text' }>
