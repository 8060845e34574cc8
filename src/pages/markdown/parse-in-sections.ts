import type { Code, Nodes, Root } from 'mdast'
import { linkSections } from './link-sections.ts'
import { moveTree } from './move-tree.ts'
import { createPlainReader, type PlainReader } from './plain/create-plain-reader.ts'
import { CUT } from './section-cut.ts'
import { createUnparsed, type UnparsedFinder } from './unparsed.ts'

type Parse = (source: string) => Root

/** Characters of a page that is parsed as a whole, and of a section of a longer one. */
const SECTION = 16 * 1024

/** Characters that are worth to be read without the parser: about as long as it takes to begin a parse, and to end it. */
const PLAIN = 80

/** A stretch of a page that begins and ends outside of every block. */
interface Section {
  readonly start: number
  readonly text: string
  readonly root: Root
  /** Whether the nodes have their places in the page, and not in the section. */
  readonly isPlaced?: boolean
}

/** How a page is cut. */
export interface SectionOptions {
  /** Characters of a section, and of a page that is parsed as a whole where nothing is left unparsed; 16 KiB by default. */
  readonly length?: number
  /** Finds what is left unparsed; where it is absent, nothing is. */
  readonly findUnparsedEnd?: UnparsedFinder
}

/**
 * Parse Markdown in time that grows with its length: the parser takes time with the square of the number of blocks. The
 * tree is that of the whole.
 *
 * A long page is cut in front of lines that end every list and quote. Whether one of them stands in a fence or in HTML is
 * seen when what is before it has been parsed: then it is no cut, and more is parsed.
 */
export function parseInSections(
  parse: Parse,
  source: string,
  { length = SECTION, findUnparsedEnd }: SectionOptions = {},
): Root {
  const isLeft = (at: number): boolean => (findUnparsedEnd?.(at) ?? at) > at
  const readPlain = createPlainReader(source, isLeft)
  const sections = [...cutSections(parse, source, { length, findUnparsedEnd, readPlain })]
  const linked = linkSections(sections, ({ start, text }, definitions) => {
    const place = start === 0 ? 'first' : 'other'
    return { start, text, root: parseSection(parse, text, place, definitions) }
  })
  let line = 0
  const children: Root['children'] = []
  for (const { start, text, root, isPlaced } of linked) {
    for (const child of root.children) {
      if (isPlaced !== true) moveNode(child, start, line)
      children.push(child)
    }
    line += countLines(text)
  }
  const start = { line: 1, column: 1, offset: 0 }
  const column = source.length - findLastLine(source) + 1
  const end = { line: line + 1, column, offset: source.length }
  return { type: 'root', children, position: { start, end } }
}

function findLastLine(source: string): number {
  return Math.max(source.lastIndexOf('\n'), source.lastIndexOf('\r')) + 1
}

/** How a page is cut, with nothing left open. */
interface Cutting {
  readonly length: number
  readonly findUnparsedEnd: UnparsedFinder | undefined
  readonly readPlain: PlainReader
}

function* cutSections(parse: Parse, source: string, cutting: Cutting): Generator<Section> {
  let start = 0
  do {
    const section =
      leaveSection(source, start, cutting) ??
      readPlainSection(source, start, cutting) ??
      parseFrom(parse, source, { ...cutting, start })
    yield section
    start += section.text.length
  } while (start < source.length)
}

function leaveSection(
  source: string,
  start: number,
  { findUnparsedEnd }: Cutting,
): Section | undefined {
  const end = findUnparsedEnd?.(start) ?? start
  if (end === start) return undefined
  const text = source.slice(start, end)
  return { start, text, root: createUnparsed(text, countLines(text)) }
}

function readPlainSection(
  source: string,
  start: number,
  { readPlain }: Cutting,
): Section | undefined {
  const plain = readPlain(start)
  if (plain === undefined) return undefined
  return { start, text: source.slice(start, plain.end), root: plain.root, isPlaced: true }
}

/** Parse a section that begins at an offset, and more where what the section ends in goes on. */
function parseFrom(
  parse: Parse,
  source: string,
  { start, ...cutting }: Cutting & { readonly start: number },
): Section {
  const least = start === 0 ? findFrontMatterEnd(source) : 0
  let wanted = Math.max(least, 1)
  for (;;) {
    const end = findSectionEnd(source, { start, wanted, ...cutting })
    const text = source.slice(start, end)
    const root = parseSection(parse, text, start === 0 ? 'first' : 'other')
    if (end === source.length || isClosed(root, text)) return { start, text, root }
    wanted = 2 * text.length
  }
}

/** Find the first cut where a section is long enough, or where something behind it is left unparsed. */
function findSectionEnd(
  source: string,
  {
    start,
    wanted,
    length,
    findUnparsedEnd,
    readPlain,
  }: Cutting & { readonly start: number; readonly wanted: number },
): number {
  const cut = new RegExp(CUT)
  cut.lastIndex = start + wanted
  for (let found = cut.exec(source); found !== null; found = cut.exec(source)) {
    const { index } = found
    if (index - start >= length) return index
    if (findUnparsedEnd !== undefined && findUnparsedEnd(index) > index) return index
    if ((readPlain(index)?.end ?? index) - index >= PLAIN) return index
    cut.lastIndex = index + 1
  }
  return source.length
}

/** A cut within front matter would make text of it. */
function findFrontMatterEnd(source: string): number {
  const [fence] = /^(?:---|\+\+\+)(?=[ \t]*\r?\n)/.exec(source) ?? []
  if (fence === undefined) return 0
  const end = source.indexOf(`\n${fence}`, fence.length)
  return end === -1 ? 0 : end + 1 + fence.length
}

/** Fences and HTML go on to the end of what is parsed where nothing closes them. */
function isClosed(root: Root, text: string): boolean {
  let last: Nodes = root
  while ('children' in last) {
    const child: Nodes | undefined = last.children.at(-1)
    if (child === undefined) return true
    last = child
  }
  const end = last.position?.end.offset ?? 0
  if (last.type === 'code') return isFenceClosed(last, text.slice(offsetOf(last), end))
  // HTML of most kinds ends in front of a blank line, and what is not closed goes on over it.
  return last.type !== 'html' || /^\r?\n[ \t]*\r?\n/.test(text.slice(end))
}

/** What looks like the end of a fence, and is in the code, is indented too far to be it. */
function isFenceClosed({ value }: Code, own: string): boolean {
  const [fence] = /^(?:`{3,}|~{3,})/.exec(own) ?? []
  if (fence === undefined) return true
  const [, close = ''] = /[\n\r][ \t>]*(`{3,}|~{3,})[ \t]*$/.exec(own) ?? []
  const isEnd = close.length >= fence.length && close.startsWith(fence)
  return isEnd && !value.trimEnd().endsWith(close)
}

/** An empty line in front of what is not the first makes a rule of what would be the fence of front matter. */
function parseSection(
  parse: Parse,
  text: string,
  place: 'first' | 'other',
  definitions = '',
): Root {
  if (place === 'first') {
    const root = parse(definitions === '' ? text : `${text}\n\n${definitions}`)
    root.children = root.children.filter((node) => offsetOf(node) < text.length)
    return root
  }
  const before = `${definitions}\n`
  const root = parse(before + text)
  root.children = root.children.filter((node) => offsetOf(node) >= before.length)
  for (const child of root.children) moveNode(child, -before.length, -countLines(before))
  const { position } = root
  if (position !== undefined) {
    const { end } = position
    root.position = { ...position, end: { ...end, line: end.line - countLines(before) } }
  }
  return root
}

function offsetOf({ position }: Nodes): number {
  return position?.start.offset ?? 0
}

/** Move a node of a section to where the section stands. */
function moveNode(moved: Nodes, offset: number, line: number): void {
  if (offset === 0) return
  moveTree(moved, (point) => ({
    ...point,
    line: point.line + line,
    offset: (point.offset ?? 0) + offset,
  }))
}

function countLines(text: string): number {
  return (text.match(/\r\n|\n|\r/g) ?? []).length
}
