import { cleanInline } from '../../tables/clean-text.ts'
import { escapeRest, escapeRestStart } from './escape-rest.ts'
import type { Inline, InlinePart } from '../../tables/table.ts'

/** An escaped blank: it parts two marks or a mark and a word, and shows as nothing. */
const SEPARATOR = '\\ '

/** Write an inline as a paragraph of reST on one line; empty for an empty inline. */
export function formatRestInline(inline: Inline): string {
  const parts = cleanInline(inline)
  let line = ''
  let previous: InlinePart | undefined
  for (const part of parts) {
    if (previous !== undefined && needsSeparator(previous, part)) line += SEPARATOR
    line += formatPart(part)
    previous = part
  }
  return escapeRestStart(line)
}

function needsSeparator(previous: InlinePart, next: InlinePart): boolean {
  if (previous.kind === 'text') return !previous.text.endsWith(' ')
  return !next.text.startsWith(' ')
}

function formatPart(part: InlinePart): string {
  switch (part.kind) {
    case 'text':
      return escapeRest(part.text)
    case 'code':
      return part.text.includes('``') ? escapeRest(part.text) : `\`\`${part.text}\`\``
    case 'emphasis':
      return `*${escapeRest(part.text)}*`
    case 'strong':
      return `**${escapeRest(part.text)}**`
  }
}
