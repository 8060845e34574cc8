import type { RestLine } from './rest-lines.ts'
import type { Range } from '../region.ts'
import { blankMatches, blankOut } from '../blank-out.ts'
import type { PlacedText, TextBlock } from '../page-block.ts'

/** Finds some lines of a body in the page; `undefined` for none. */
export type PlaceLines = (lines: readonly RestLine[]) => PlacedText | undefined

/** Find some lines of a body in the page: what is left of the body's edge is blank. */
export function placeLines(
  lines: readonly RestLine[],
  page: { readonly source: string; readonly lineStarts: readonly number[] },
): PlacedText | undefined {
  const first = lines[0]
  const last = lines.at(-1)
  if (first === undefined || last === undefined) return undefined
  const { source, lineStarts } = page
  const start = lineStarts[first.index] ?? 0
  const end = lineStarts[last.index + 1] ?? source.length
  let text = blankOut(source.slice(start, end))
  for (const line of lines) {
    const lineStart = lineStarts[line.index] ?? 0
    const raw = source.slice(lineStart, lineStarts[line.index + 1]).trimEnd()
    const at = lineStart - start + Math.max(raw.length - line.text.length, 0)
    const kept = raw.slice(Math.max(raw.length - line.text.length, 0))
    text = text.slice(0, at) + kept + text.slice(at + kept.length)
  }
  return { text, start, end }
}

/** A line below a title, or above it. */
const TITLE_LINE = /^[ \t]*([!-/:-@[-`{-~])\1+[ \t]*$/gm

/** Blank the markup of a running text. */
export function readRestText(placed: PlacedText, isHeading: boolean): TextBlock {
  const inert: Range[] = []
  for (const code of placed.text.matchAll(/``[^]+?``/g)) {
    const start = placed.start + code.index
    inert.push({ start, end: start + code[0].length })
  }
  const own = isHeading ? placed.text.replace(TITLE_LINE, blankOut) : placed.text
  return { ...placed, kind: 'text', isHeading, inert, text: blankRestMarkup(own) }
}

/** Blank the inline markup of reST, its text kept. */
export function blankRestMarkup(text: string): string {
  const patterns = [
    /``([^]+?)``/g,
    // a substitution, a footnote's mark
    /\|(?!\s)[^|\n]+\|_{0,2}/g,
    /\[(?:\d+|[#*]|#?[A-Za-z]\w*)\]_/g,
    // a link with its address, a role's text
    /`([^`<]*)<[^`>]*>`_{0,2}/g,
    /:[\w:+.-]+:`[^`<]*<[^`>]*>`/g,
    /:[\w:+.-]+:`([^`]*)`/g,
    /`([^`]*)`_{0,2}/g,
    /\*\*(?!\s)([^*]+)\*\*/g,
    /(?<!\*)\*(?!\s)([^*]+?)(?<!\s)\*(?!\*)/g,
    /\bhttps?:\/\/\S+/g,
    /\\/g,
  ]
  return patterns.reduce(blankMatches, text)
}
