/** How a syntax puts the values of tracedocs into sentences. */
export type ValueForm = InlineValues | NamedValues

/** A value's text stands in the sentence, between tags. */
export interface InlineValues {
  readonly kind: 'inline'
  /**
   * Write a value.
   *
   * @param reference a name or an expression, with its format: `run.time.real | {:.2f}`
   * @param shown its text, escaped
   */
  format(reference: string, shown: string): string
  /** Escape a value's text. */
  escape(text: string): string
}

/** The sentence has a value's name, and a region `values` has the texts of all names. */
export interface NamedValues {
  readonly kind: 'named'
  /** Write what stands for a value in a sentence. */
  formatReference(name: string): string
  /** Write the line of the region `values` that says what a name stands for; the text is escaped. */
  formatDefinition(name: string, shown: string): string
  /** Escape a value's text. */
  escape(text: string): string
  /** Whether a reference is one between the characters beside it; either may be empty. */
  standsFree(before: string, after: string): boolean
}
