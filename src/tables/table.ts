/**
 * A short text in a page, as an author may write it in the configuration: plain text with `code`,
 * *emphasis* and **strong** in it. Writers escape `text` for where it lands.
 */
export type Inline = readonly InlinePart[]

/** One stretch of an {@link Inline}, with one typeface. */
export interface InlinePart {
  readonly kind: 'text' | 'code' | 'emphasis' | 'strong'
  /** What a reader sees; never markup. */
  readonly text: string
}

/** How a column is aligned; numbers stand right. */
export type Alignment = 'left' | 'right' | 'center'

/** The heading of a table's column. */
export interface Column {
  readonly header: Inline
  readonly align: Alignment
}

/** A table that is ready to be written: every row has as many cells as there are columns. */
export interface Table {
  readonly name: string
  readonly columns: readonly Column[]
  readonly rows: readonly (readonly Inline[])[]
  /** Sentences below the table that say what is doubtful in it; empty when nothing is. */
  readonly notes: readonly string[]
  /** Plain text above the table. */
  readonly caption?: string | undefined
  /** What links to it name: small letters, digits and `-`. */
  readonly label?: string | undefined
}
