/** What a value in a sentence refers to. */
export interface ValueText {
  readonly expression: string
  readonly format: string | undefined
}

/** Parse `EXPRESSION | FORMAT`; the format is optional and may hold further bars. */
export function parseValue(text: string): ValueText {
  const bar = text.indexOf('|')
  if (bar === -1) return { expression: text.trim(), format: undefined }
  const format = text.slice(bar + 1).trim()
  return { expression: text.slice(0, bar).trim(), format: format === '' ? undefined : format }
}
