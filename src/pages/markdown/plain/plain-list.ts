import type { List, ListItem, Paragraph } from 'mdast'
import {
  findLineBreak,
  isBlankAt,
  matchAt,
  passBlankLines,
  type BlockPlace,
  type PlacePoint,
  type PlainBlock,
} from './plain-block.ts'
import { isTextAt, passBlanks } from './plain-lines.ts'
import { readPlainLines } from './plain-paragraph.ts'

const MARKER = /( *)([-*+]|(\d{1,9})[.)])( {1,4})(?=\S)/y
const ANY_MARKER = / *([-*+]|\d{1,9}[.)])(?:\s|$)/y
/** A box to be checked; with more blanks behind it, it is not told what is its own. */
const TASK = /\[([ xX])\] (?=\S)/y
const DOUBTFUL_TASK = /\[[ xX]\]\s/y

/** The marker of an item. */
interface Marker {
  /** Where its line begins. */
  readonly start: number
  /** Columns in front of it. */
  readonly indent: number
  /** What the items of one list have in common. */
  readonly kind: string
  readonly number: number | undefined
  /** Columns in front of what the item holds. */
  readonly content: number
  /** Whether a blank line stands in front of it. */
  readonly isApart: boolean
}

/** What is read of a list. */
interface Reading {
  readonly source: string
  readonly place: PlacePoint
  /** Where the first line begins that has not been read. */
  at: number
  /** Where the text of the last line ends that has been read. */
  end: number
}

/** Read a list whose items hold a paragraph and, behind it, no more than another list. */
export function readPlainList({ source, place, start }: BlockPlace): PlainBlock | undefined {
  const reading: Reading = { source, place, at: start, end: start }
  const marker = findMarker(reading)
  if (marker?.indent !== 0) return undefined
  const node = readItems(reading, marker)
  return node !== undefined && isOver(reading, marker) ? { node, end: reading.at } : undefined
}

/** Whether what follows cannot belong to a list. */
function isOver({ source, at }: Reading, { kind }: Marker): boolean {
  const next = passBlankLines(source, at)
  if (next === source.length) return true
  if (next === at || source[next] === ' ' || source[next] === '\t') return false
  const own = matchAt(ANY_MARKER, source, next)?.[1]
  return own === undefined || kindOf(own) !== kind
}

function readItems(reading: Reading, first: Marker): List | undefined {
  const children: ListItem[] = []
  let spread = false
  let marker = first
  for (;;) {
    const item = readItem(reading, marker)
    if (item === undefined) return undefined
    children.push(item)
    const next = findMarker(reading)
    if (next === undefined || next.indent < first.indent) break
    if (next.indent > first.indent) return undefined
    if (next.kind !== first.kind) {
      if (!next.isApart || first.indent > 0) return undefined
      break
    }
    spread ||= next.isApart
    marker = next
  }
  const [top, bottom] = [children[0]?.position, children.at(-1)?.position]
  if (top === undefined || bottom === undefined) return undefined
  const position = { start: top.start, end: bottom.end }
  const { number: start = null } = first
  return { type: 'list', ordered: start !== null, start, spread, children, position }
}

function readItem(reading: Reading, marker: Marker): ListItem | undefined {
  reading.at = marker.start
  const content = marker.start + marker.content
  const [task = '', check] = matchAt(TASK, reading.source, content) ?? []
  if (task === '' && matchAt(DOUBTFUL_TASK, reading.source, content) !== null) return undefined
  const paragraph = readParagraph(reading, content + task.length)
  if (paragraph === undefined) return undefined
  // A box in front of what is not text stays in the paragraph.
  const isBoxIn = task !== '' && paragraph.children[0]?.type !== 'text'
  if (isBoxIn && paragraph.position !== undefined) {
    paragraph.position = { ...paragraph.position, start: reading.place(content) }
  }
  const children: ListItem['children'] = [paragraph]
  const inner = findMarker(reading)
  if (inner !== undefined && inner.indent >= marker.content) {
    const nested = readNested(reading, marker, inner)
    if (nested === undefined) return undefined
    children.push(nested)
  }
  const { place, end } = reading
  const position = { start: place(marker.start + marker.indent), end: place(end) }
  const checked = check === undefined ? null : check !== ' '
  return { type: 'listItem', spread: false, checked, children, position }
}

/** A number other than 1 does not end a paragraph. */
function readNested(reading: Reading, outer: Marker, inner: Marker): List | undefined {
  const isDoubtful = inner.isApart || inner.indent > outer.content + 3 || (inner.number ?? 1) !== 1
  const list = isDoubtful ? undefined : readItems(reading, inner)
  const next = findMarker(reading)
  return next !== undefined && next.indent >= outer.content ? undefined : list
}

/** Read the text of an item: the rest of its first line, and the lines behind it that are no items. */
function readParagraph(reading: Reading, start: number): Paragraph | undefined {
  const { source } = reading
  for (let from = start; ; from = passBlanks(source, reading.at)) {
    if (!isTextAt(source, from)) return undefined
    const { end, next } = findLineBreak(source, reading.at)
    reading.at = next
    reading.end = end
    if (isBlankAt(source, next) || findMarker(reading) !== undefined) break
  }
  return readPlainLines(source, { start, end: reading.end }, reading.place)
}

/** Find the marker that the first line begins with that is not blank. */
function findMarker({ source, at }: Reading): Marker | undefined {
  const start = passBlankLines(source, at)
  const [whole, { length: indent } = '', sign = '', digits] = matchAt(MARKER, source, start) ?? []
  if (whole === undefined) return undefined
  const number = digits === undefined ? undefined : Number(digits)
  const isApart = start > at
  return { start, indent, kind: kindOf(sign), number, content: whole.length, isApart }
}

/** The sign of an item, without its number. */
function kindOf(sign: string): string {
  return sign.at(-1) ?? ''
}
