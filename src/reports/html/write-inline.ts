import type { Inline, InlinePart } from '../../tables/table.ts'
import { markup, type Html } from './html.ts'
import { writeCode } from './write-code.ts'

/** Write a short text with its typefaces. */
export function writeInline(inline: Inline): Html {
  return markup`${inline.map(writePart)}`
}

function writePart({ kind, text }: InlinePart): Html {
  switch (kind) {
    case 'text':
      return markup`${text}`
    case 'code':
      return writeCode(text)
    case 'emphasis':
      return markup`<em>${text}</em>`
    case 'strong':
      return markup`<strong>${text}</strong>`
  }
}
