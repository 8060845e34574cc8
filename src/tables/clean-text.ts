import type { Inline, InlinePart } from './table.ts'

/** Line ends of any kind and other control characters: none may reach a page. */
const CONTROL = /[\p{Cc}\u2028\u2029]+/gu

/**
 * Turn control characters and line ends into blanks, so that a text from a log stays within its line.
 * Blanks at the ends go, and a run of blanks counts as one; no-break spaces stay.
 */
export function cleanText(text: string): string {
  return text.replace(CONTROL, ' ').replace(/ {2,}/g, ' ').trim()
}

/**
 * Clean an inline as {@link cleanText} does: parts without text go, neighbours of one kind become one,
 * and blanks stand outside of marks, where every markup requires them.
 */
export function cleanInline(inline: Inline): Inline {
  const merged: InlinePart[] = []
  for (const part of inline.flatMap(moveBlanksOut)) {
    const previous = merged.at(-1)
    if (previous?.kind === part.kind) {
      merged[merged.length - 1] = { kind: part.kind, text: joinTexts(previous.text, part.text) }
    } else {
      merged.push(part)
    }
  }
  return merged
    .map((part, index) => ({ kind: part.kind, text: trimEdge(part, index, merged.length) }))
    .filter((part) => part.text !== '')
}

function joinTexts(first: string, second: string): string {
  return first.endsWith(' ') ? first + second.replace(/^ /, '') : first + second
}

function moveBlanksOut(part: InlinePart): InlinePart[] {
  const text = part.text.replace(CONTROL, ' ').replace(/ {2,}/g, ' ')
  if (part.kind === 'text') return [{ kind: 'text', text }]
  const before = /^\s*/.exec(text)?.[0] ?? ''
  const after = text.trim() === '' ? '' : (/\s*$/.exec(text)?.[0] ?? '')
  return [
    { kind: 'text' as const, text: before },
    { kind: part.kind, text: text.trim() },
    { kind: 'text' as const, text: after },
  ].filter((piece) => piece.text !== '')
}

function trimEdge(part: InlinePart, index: number, count: number): string {
  const started = index === 0 ? part.text.trimStart() : part.text
  return index === count - 1 ? started.trimEnd() : started
}
