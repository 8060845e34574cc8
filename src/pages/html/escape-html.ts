const ENTITIES: ReadonlyMap<string, string> = new Map([
  ['&', '&amp;'],
  ['<', '&lt;'],
  ['>', '&gt;'],
  ['"', '&quot;'],
])

/**
 * Escape plain text for HTML, attributes in double quotes among it; a reader sees the text as it is. A brace could
 * begin an expression of a template language (`{{`, `{%`, `{#`).
 */
export function escapeHtml(text: string): string {
  return text.replace(
    /[&<>"{]/g,
    (mark) => ENTITIES.get(mark) ?? `&#${String(mark.codePointAt(0))};`,
  )
}
