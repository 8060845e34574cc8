import type { Json } from './encode-value.ts'
import { formatJson } from './format-json.ts'
import { sealLock } from './format-lock.ts'

/** New entries of a lock's sections: `logs`, then the key of a log. */
export type LockEdits = Readonly<Record<string, Readonly<Record<string, Json>>>>

/**
 * Replace entries in the text of a lock, and its checksum; nothing else is formatted again. The text is that of
 * `formatLock`, and what comes of it is what `formatLock` writes of the lock with these entries.
 *
 * @returns `undefined` where an entry is not there yet, or has no lines of its own
 */
export function spliceLock(text: string, edits: LockEdits): string | undefined {
  const pieces: Piece[] = []
  for (const [section, entries] of Object.entries(edits)) {
    const place = findSection(text, section)
    for (const [key, value] of Object.entries(entries)) {
      const found = place && findEntry(text, place, key)
      if (found === undefined) return undefined
      pieces.push({ ...found, content: formatJson(value, ENTRY_INDENT) })
    }
  }
  const rest = removeSeal(text)
  if (rest === undefined) return undefined
  const shift = text.length - rest.length - '\n'.length
  return sealLock(replacePieces(rest, pieces, shift))
}

/** A part of a text, from one offset up to another. */
interface Span {
  readonly start: number
  readonly end: number
}

interface Piece extends Span {
  readonly content: string
}

const ENTRY_INDENT = '    '

/** What is inside a section's braces. */
function findSection(text: string, section: string): Span | undefined {
  const head = `\n  ${JSON.stringify(section)}: {\n`
  const at = text.indexOf(head)
  const end = at < 0 ? -1 : text.indexOf('\n  }', at)
  return end < 0 ? undefined : { start: at + head.length - 1, end }
}

/** The value of an entry. Each entry begins a line, and those inside it are further in. */
function findEntry(text: string, section: Span, key: string): Span | undefined {
  const head = `\n${ENTRY_INDENT}${JSON.stringify(key)}: `
  const at = text.indexOf(head, section.start)
  if (at < 0 || at >= section.end) return undefined
  const start = at + head.length
  const next = text.indexOf(`,\n${ENTRY_INDENT}"`, start)
  return { start, end: next < 0 || next > section.end ? section.end : next }
}

/** A lock's text as its checksum is of: without that, and without the last line's end. */
function removeSeal(text: string): string | undefined {
  const seal = /^\{\n {2}"checksum": "[0-9a-f]{64}",\n/.exec(text)?.[0]
  if (seal === undefined || !text.endsWith('\n')) return undefined
  return `{\n${text.slice(seal.length, -1)}`
}

/** @param shift how far the pieces' places are behind those in the text */
function replacePieces(text: string, pieces: readonly Piece[], shift: number): string {
  const parts: string[] = []
  let end = 0
  for (const piece of pieces.toSorted((a, b) => a.start - b.start)) {
    parts.push(text.slice(end, piece.start - shift), piece.content)
    end = piece.end - shift
  }
  return [...parts, text.slice(end)].join('')
}
