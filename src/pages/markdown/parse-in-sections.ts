import type { Code, Nodes, Root } from 'mdast'
import { moveTree } from './move-tree.ts'

type Parse = (source: string) => Root

/** Characters of a page that is parsed as a whole, and of a section of a longer one. */
const SECTION = 16 * 1024

/** A stretch of a page that begins and ends outside of every block. */
interface Section {
  readonly start: number
  readonly text: string
  readonly root: Root
}

/**
 * Parse Markdown in time that grows with its length: the parser takes time with the square of the number of blocks. The
 * tree is that of the whole.
 *
 * A long page is cut in front of lines that end every list and quote. Whether one of them stands in a fence or in HTML is
 * seen when what is before it has been parsed: then it is no cut, and more is parsed.
 *
 * @param length characters of a section
 */
export function parseInSections(parse: Parse, source: string, length = SECTION): Root {
  if (source.length <= length) return parse(source)
  const sections = [...cutSections(parse, source, length)]
  const linked = linkSections(parse, sections)
  let line = 0
  const children: Root['children'] = []
  for (const { start, text, root } of linked) {
    for (const child of root.children) {
      moveNode(child, start, line)
      children.push(child)
    }
    line += countLines(text)
  }
  const last = linked.at(-1)?.root.position?.end ?? { line: 1, column: 1, offset: 0 }
  const lastLine = line - countLines(linked.at(-1)?.text ?? '')
  const end = { ...last, line: last.line + lastLine, offset: source.length }
  return { type: 'root', children, position: { start: { line: 1, column: 1, offset: 0 }, end } }
}

/**
 * In front of such a line every list and quote ends: after a blank line, a letter or the like in the first column; and
 * a heading, a footnote or a fence without one.
 */
const CUT =
  /(?:(?<=\n[ \t]*\r?\n)(?:(?:---+|\*\*\*+)[ \t]*\r?\n|[^\s>*+\-\d])|(?<=\n)(?:#{1,6}[ \t]|\[\^[^\]\s]+\]:|```|~~~))/g

function* cutSections(parse: Parse, source: string, length: number): Generator<Section> {
  let start = 0
  let wanted = Math.max(length, findFrontMatterEnd(source))
  const cut = new RegExp(CUT)
  for (;;) {
    cut.lastIndex = start + wanted
    const end = cut.exec(source)?.index ?? source.length
    const text = source.slice(start, end)
    const root = parseSection(parse, text, start === 0 ? 'first' : 'other')
    if (end === source.length) {
      yield { start, text, root }
      return
    }
    if (isClosed(root, text)) {
      yield { start, text, root }
      start = end
      wanted = length
    } else {
      wanted = 2 * text.length
    }
  }
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

/** References need the definitions of other sections; those that a section refers to are put beside it. */
function linkSections(parse: Parse, sections: readonly Section[]): readonly Section[] {
  const own = sections.map(({ root }) => listDefinitions(root))
  const all = new Set(own.flatMap((names) => [...names]))
  if (all.size === 0) return sections
  return sections.map((section, index) => {
    const named = [...section.text.matchAll(LABEL)].map(([, label = '']) => normaliseLabel(label))
    const foreign = [...new Set(named)].filter(
      (name) => all.has(name) && own[index]?.has(name) !== true,
    )
    if (foreign.length === 0) return section
    const definitions = foreign.map((name) => `[${name}]: #\n\n`).join('')
    const place = section.start === 0 ? 'first' : 'other'
    return { ...section, root: parseSection(parse, section.text, place, definitions) }
  })
}

const LABEL = /\[((?:\\[^]|[^\\[\]])+)\]/g

/** As CommonMark compares labels. */
function normaliseLabel(label: string): string {
  return label
    .replaceAll(/[\t\n\r ]+/g, ' ')
    .trim()
    .toLowerCase()
    .toUpperCase()
    .toLowerCase()
}

/** The labels that definitions have, those of footnotes with their `^`. */
function listDefinitions(root: Root): ReadonlySet<string> {
  const found = new Set<string>()
  const open: Nodes[] = [root]
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    if (node.type === 'definition') found.add(node.identifier)
    if (node.type === 'footnoteDefinition') found.add(`^${node.identifier}`)
    if ('children' in node) for (const child of node.children) open.push(child)
  }
  return found
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
