import { cleanText } from '../../tables/clean-text.ts'
import { escapeMarkup } from './escape-markdown.ts'

/** What is no markup in an alternative text, though it may be one elsewhere. */
const PLAIN =
  /<(?![a-z/!?])|(?<!~.*)~(?!.*~)|(?<!\$.*)\$(?!.*\$)|\||\{(?![{%#:])|(?<!\})\}(?!\})/giu

/**
 * Escape plain text for the alternative text of an image in Markdown. As little as can be is escaped, since markdown-it leaves
 * out whatever is: `&lt;5 ms` is read as `5 ms`.
 */
export function escapeAlt(text: string): string {
  const alt = cleanText(text)
  let written = ''
  let end = 0
  for (const { 0: mark, index } of alt.matchAll(PLAIN)) {
    written += escapeMarkup(alt.slice(end, index)) + mark
    end = index + mark.length
  }
  return written + escapeMarkup(alt.slice(end))
}
