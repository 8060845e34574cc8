import { cleanInline } from '../../tables/clean-text.ts'
import { escapeAsEntities, escapeMarkdown } from './escape-markdown.ts'
import type { Inline, InlinePart } from '../../tables/table.ts'

/** Code that GFM's tables (`|`) or Jekyll's Liquid (`{{`, `{%`) would take apart. */
const UNSAFE_CODE = /\||\{[{%]/

/** Marks work around text that begins and ends with a letter or digit, whatever stands beside them. */
const PLAIN_EDGES = /^[\p{L}\p{N}](?:.*[\p{L}\p{N}])?$/su

/** Write an inline for a place inside a line of Markdown or MDX, a table cell among them. */
export function formatMarkdownInline(inline: Inline): string {
  const parts = cleanInline(inline)
  return parts.map((part, index) => formatPart(part, parts[index - 1], parts[index + 1])).join('')
}

function formatPart(
  part: InlinePart,
  previous: InlinePart | undefined,
  next: InlinePart | undefined,
): string {
  switch (part.kind) {
    case 'text':
      return escapeMarkdown(part.text)
    case 'code':
      return formatCode(part.text)
    case 'emphasis':
      return formatEmphasis(part.text, previous?.text.at(-1), next?.text.at(0))
    case 'strong':
      return PLAIN_EDGES.test(part.text) && isText(previous) && isText(next)
        ? `**${escapeMarkdown(part.text)}**`
        : `<strong>${escapeAsEntities(part.text)}</strong>`
  }
}

function isText(part: InlinePart | undefined): boolean {
  return part === undefined || part.kind === 'text'
}

/** `_` is what prettier writes, but only beside a blank or the end of the text is it a mark in every Markdown. */
function formatEmphasis(
  text: string,
  before: string | undefined,
  after: string | undefined,
): string {
  const formsOwnBlock = (before ?? ' ') === ' ' && (after ?? ' ') === ' '
  if (formsOwnBlock && PLAIN_EDGES.test(text)) return `_${escapeMarkdown(text)}_`
  return `<em>${escapeAsEntities(text)}</em>`
}

function formatCode(text: string): string {
  if (UNSAFE_CODE.test(text)) return `<code>${escapeAsEntities(text)}</code>`
  const runs = new Set(Array.from(text.matchAll(/`+/g), (run) => run[0].length))
  let length = 1
  while (runs.has(length)) length++
  const fence = '`'.repeat(length)
  const gap = text.startsWith('`') || text.endsWith('`') ? ' ' : ''
  return fence + gap + text + gap + fence
}
