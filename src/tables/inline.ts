import type { Inline, InlinePart } from './table.ts'

const MARKED =
  /(?<code>`+)(?<codeText>.+?)(?<!`)\k<code>(?!`)|\*\*(?<strong>[^\s*](?:[^*]*[^\s*])?)\*\*|\*(?<emphasis>[^\s*](?:[^*]*[^\s*])?)\*/gsu

/**
 * Parse what an author writes in the configuration: plain text with `` `code` ``, `*emphasis*` and
 * `**strong**` in it. Marks do not nest; what is unbalanced, or has a blank inside its marks, is text.
 */
export function parseInline(text: string): Inline {
  const parts: InlinePart[] = []
  let end = 0
  for (const match of text.matchAll(MARKED)) {
    if (match.index > end) parts.push({ kind: 'text', text: text.slice(end, match.index) })
    parts.push(parsePart(match))
    end = match.index + match[0].length
  }
  if (end < text.length) parts.push({ kind: 'text', text: text.slice(end) })
  return parts
}

function parsePart(match: RegExpExecArray): InlinePart {
  const { codeText, strong, emphasis } = match.groups ?? {}
  if (codeText !== undefined) return { kind: 'code', text: trimCode(codeText) }
  if (strong !== undefined) return { kind: 'strong', text: strong }
  return { kind: 'emphasis', text: emphasis ?? '' }
}

/** Drop the one blank on each side that lets code begin or end with a backtick, as CommonMark does. */
function trimCode(text: string): string {
  return /^ .*\S.* $/s.test(text) ? text.slice(1, -1) : text
}

/** Read an inline as a reader does, marks left out. */
export function formatPlainText(inline: Inline): string {
  return inline.map((part) => part.text).join('')
}
