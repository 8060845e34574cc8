/** What a value in a sentence or a text refers to. */
export interface ValueText {
  readonly expression: string
  readonly format: string | undefined
}

/** What stands in quotes in an expression: names of results may hold bars and braces, as commands do. */
export const QUOTED = String.raw`'(?:[^'\\]|\\.)*'|"(?:[^"\\]|\\.)*"`

/** What stands before the first bar. */
const BEFORE_BAR = new RegExp(`^(?:${QUOTED}|[^|'"])*`, 's')

/** Parse `EXPRESSION | FORMAT`; the format is optional and may hold further bars. */
export function parseValue(text: string): ValueText {
  const end = BEFORE_BAR.exec(text)?.[0].length ?? 0
  if (end === text.length) return { expression: text.trim(), format: undefined }
  // A quote that is not closed ends at the bar, too.
  const bar = text.indexOf('|', end)
  if (bar < 0) return { expression: text.trim(), format: undefined }
  const format = text.slice(bar + 1).trim()
  return { expression: text.slice(0, bar).trim(), format: format === '' ? undefined : format }
}
