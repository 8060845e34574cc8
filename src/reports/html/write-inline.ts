import type { Inline, InlinePart } from '../../tables/table.ts'
import { html, type Html } from './html.ts'

/** Write a short text with its typefaces. */
export function writeInline(inline: Inline): Html {
  return html`${inline.map(writePart)}`
}

function writePart({ kind, text }: InlinePart): Html {
  switch (kind) {
    case 'text':
      return html`${text}`
    case 'code':
      return html`<code>${text}</code>`
    case 'emphasis':
      return html`<em>${text}</em>`
    case 'strong':
      return html`<strong>${text}</strong>`
  }
}
