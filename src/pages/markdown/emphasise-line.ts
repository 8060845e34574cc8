import { cleanText } from '../../tables/clean-text.ts'
import { escapeMarkdown } from './escape-markdown.ts'

/** Write plain text as an emphasised paragraph on one line, as notes and captions are. */
export function emphasiseLine(text: string): string {
  return `_${escapeMarkdown(cleanText(text))}_`
}
