import type { Code, Html, Nodes, Root, RootContent } from 'mdast'
import { blankRanges } from '../blank-out.ts'
import { findFencedBody, isFenced, listDedentedLines } from './code-bodies.ts'
import type { Container } from './container.ts'
import { parseHtmlTokens } from './html-tokens.ts'
import { findIndentedBodies, HEADER_HINT, type IndentedBody } from './indented-bodies.ts'
import { moveIntoPage, takeBody } from './page-body.ts'
import type { Range } from '../region.ts'

type Parse = (source: string) => Root

/**
 * Parse Markdown, and with it what only hosts take for Markdown: the indented bodies of Python-Markdown's containers,
 * the fenced ones of MyST's directives, and indented text in components of JSX.
 *
 * @param components those that the source stands in
 */
export function parseWithContainers(
  parse: Parse,
  source: string,
  components: readonly string[] = [],
): Root {
  const root = HEADER_HINT.test(source) ? parseIndentedBodies(parse, source) : parse(source)
  readCode(root, { parse, source }, components)
  return root
}

/** Blanks in the place of a body leave its header alone in its paragraph, and every offset as it is. */
function parseIndentedBodies(parse: Parse, source: string): Root {
  const found: IndentedBody[] = []
  let outer = source
  for (;;) {
    const root = parse(outer)
    const bodies = findIndentedBodies(root, outer)
    if (bodies.length === 0) {
      for (const body of found) addBody(root, body, { parse, source })
      return root
    }
    found.push(...bodies)
    outer = blankRanges(
      outer,
      bodies.flatMap(({ lines }) => lines),
    )
  }
}

interface Reading {
  readonly parse: Parse
  readonly source: string
}

/** Put a body behind the paragraph with its header. */
function addBody(root: Root, { kind, header, lines }: IndentedBody, reading: Reading): void {
  const range = { start: lines[0]?.start ?? 0, end: lines.at(-1)?.end ?? 0 }
  const node: Container | Code =
    kind === 'markdown'
      ? readBody(lines, reading)
      : { type: 'code', value: reading.source.slice(range.start, range.end) }
  const placed = { ...node, position: createPosition(range) }
  if (!addBehind(root, header, placed)) root.children.push(placed)
}

/** Add a node behind the paragraph around an offset, and make all that is around it reach to its end. */
function addBehind(parent: Nodes, offset: number, added: Container | Code): boolean {
  if (!('children' in parent)) return false
  const siblings: RootContent[] = parent.children
  const index = findSurrounding(siblings, offset)
  const node = siblings[index]
  if (node === undefined) return false
  if (node.type === 'paragraph') siblings.splice(index + 1, 0, added)
  else if (!addBehind(node, offset, added)) return false
  const end = added.position?.end
  if (parent.position !== undefined && end !== undefined) {
    const isBeyond = (end.offset ?? 0) > (parent.position.end.offset ?? 0)
    if (isBeyond) parent.position = { ...parent.position, end }
  }
  return true
}

/** Find the node around an offset; nodes stand in the order of the page, but for some that were put at its end. */
function findSurrounding(nodes: readonly RootContent[], offset: number): number {
  let [low, high] = [0, nodes.length - 1]
  while (low < high) {
    const middle = Math.ceil((low + high) / 2)
    if ((nodes[middle]?.position?.start.offset ?? 0) <= offset) low = middle
    else high = middle - 1
  }
  const found = nodes[low]
  if (found !== undefined && surrounds(found, offset)) return low
  return nodes.findIndex((node) => surrounds(node, offset))
}

function surrounds({ position }: Nodes, offset: number): boolean {
  return (position?.start.offset ?? 0) <= offset && offset < (position?.end.offset ?? 0)
}

function readBody(
  lines: readonly Range[],
  { parse, source }: Reading,
  components: readonly string[] = [],
): Container {
  const body = takeBody(source, lines)
  const { children } = parseWithContainers(parse, body.text, components)
  for (const child of children) moveIntoPage(child, body)
  return { type: 'container', children }
}

function createPosition({ start, end }: Range): NonNullable<Nodes['position']> {
  const point = { line: 1, column: 1 }
  return { start: { ...point, offset: start }, end: { ...point, offset: end } }
}

/** Put containers in the place of code that is none, and return the components that are open after the node. */
function readCode(parent: Nodes, reading: Reading, around: readonly string[]): readonly string[] {
  if (parent.type === 'html') return followTags(parent, reading.source, around)
  if (!('children' in parent)) return around
  const siblings: RootContent[] = parent.children
  let open = around
  for (const [index, node] of siblings.entries()) {
    const container = node.type === 'code' ? readCodeBody(node, reading, open) : undefined
    if (container === undefined) {
      // A container of Python-Markdown has been read.
      if (node.type !== 'container') open = readCode(node, reading, open)
    } else {
      siblings[index] = { ...container.node, position: node.position }
      open = container.open
    }
  }
  return open
}

interface ReadCode {
  readonly node: Container
  readonly open: readonly string[]
}

function readCodeBody(code: Code, reading: Reading, open: readonly string[]): ReadCode | undefined {
  const { source } = reading
  const fenced = findFencedBody(code, source)
  if (fenced !== undefined) {
    const { lines, ...directive } = fenced
    return { node: { ...readBody(lines, reading), ...directive }, open }
  }
  if (open.length === 0 || isFenced(code, source)) return undefined
  const node = readBody(listDedentedLines(code, source), reading, open)
  return {
    node,
    open: listHtml(node).reduce((names, html) => followTags(html, source, names), open),
  }
}

function listHtml(node: Nodes): readonly Html[] {
  if (node.type === 'html') return [node]
  return 'children' in node ? node.children.flatMap(listHtml) : []
}

/** Follow the tags of components, whose names have a capital letter or a dot as JSX wants it. */
function followTags(
  { position }: Html,
  source: string,
  around: readonly string[],
): readonly string[] {
  const start = position?.start.offset ?? 0
  const tokens = parseHtmlTokens(source.slice(start, position?.end.offset), start)
  return tokens.reduce((open, token) => {
    const name = /^<\/?([A-Z][\w.]*)/.exec(source.slice(token.start, token.end))?.[1]
    if (name === undefined || token.kind === 'comment') return open
    if (token.kind === 'open') return token.attributes.endsWith('/') ? open : [...open, name]
    const opened = open.lastIndexOf(name)
    return opened === -1 ? open : open.slice(0, opened)
  }, around)
}
