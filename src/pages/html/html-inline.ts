import { cleanInline } from '../../tables/clean-text.ts'
import type { Inline, InlinePart } from '../../tables/table.ts'
import { escapeHtml } from './escape-html.ts'

/** Write an inline for a place inside an element of HTML. */
export function formatHtmlInline(inline: Inline): string {
  return cleanInline(inline).map(formatPart).join('')
}

function formatPart({ kind, text }: InlinePart): string {
  switch (kind) {
    case 'text':
      return escapeHtml(text)
    case 'code':
      return `<code>${escapeHtml(text)}</code>`
    case 'emphasis':
      return `<em>${escapeHtml(text)}</em>`
    case 'strong':
      return `<strong>${escapeHtml(text)}</strong>`
  }
}
