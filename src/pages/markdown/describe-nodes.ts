import type { Nodes, Root } from 'mdast'
import { decodeReferences } from '../character-references.ts'
import { countUntil } from '../count-until.ts'
import type { Range } from '../region.ts'

/** Where a node stands, and what only its children reveal. */
const NOT_SHOWN: ReadonlySet<string> = new Set(['position', 'data', 'spread', 'estree', 'options'])

/**
 * Describe what a reader sees of the nodes within a stretch of a tree, as text to compare: cells and
 * alignment of a table, target and texts of an image, without padding, line breaks or the choice of marks.
 */
export function describeNodes(tree: Root, range: Range): string {
  // Attributes of JSX have places of their own.
  return JSON.stringify(findNodesWithin(tree, range).map(describeNode), (key, value: unknown) =>
    NOT_SHOWN.has(key) ? undefined : value,
  )
}

/** Read the text of the nodes within a stretch; `undefined` when there are tags or other nodes without text in it, or text is struck through. */
export function readNodeText(tree: Root, range: Range, source: string): string | undefined {
  const html = findHtmlAround(tree, range)
  if (html) {
    const text = source.slice(range.start, range.end)
    return text.includes('<') ? undefined : collapse(decodeReferences(text)).trim()
  }
  const texts = findNodesWithin(tree, range).map(readText)
  return texts.includes(undefined) ? undefined : collapse(texts.join('')).trim()
}

/** The topmost nodes that stand wholly within the stretch. */
function findNodesWithin(node: Nodes, range: Range): Nodes[] {
  const start = node.position?.start.offset ?? 0
  const end = node.position?.end.offset ?? 0
  if (node.type !== 'root' && start >= range.start && end <= range.end) return [node]
  if (end < range.start || start > range.end || !('children' in node)) return []
  return listNear(node.children, range).flatMap((child) => findNodesWithin(child, range))
}

/** Fewer nodes are looked at one by one. */
const FEW = 32

/** Whether nodes stand in the order of their offsets, by their list, which stays as it is once it is read. */
const ordered = new WeakMap<readonly Nodes[], boolean>()

/** The nodes that may touch a stretch: of many in order those that do, found without looking at all. */
function listNear(nodes: readonly Nodes[], { start, end }: Range): readonly Nodes[] {
  if (nodes.length < FEW) return nodes
  const isOrdered = ordered.get(nodes) ?? isInOrder(nodes)
  ordered.set(nodes, isOrdered)
  if (!isOrdered) return nodes
  const first = countUntil(nodes, (node) => endOf(node) >= start)
  const last = countUntil(nodes, (node) => startOf(node) > end)
  return nodes.slice(first, last)
}

function isInOrder(nodes: readonly Nodes[]): boolean {
  let reached = 0
  for (const node of nodes) {
    if (node.position === undefined || startOf(node) < reached) return false
    reached = endOf(node)
  }
  return true
}

function startOf({ position }: Nodes): number {
  return position?.start.offset ?? 0
}

function endOf({ position }: Nodes): number {
  return position?.end.offset ?? 0
}

function findHtmlAround(node: Nodes, range: Range): boolean {
  const start = node.position?.start.offset ?? 0
  const end = node.position?.end.offset ?? 0
  if (start > range.start || end < range.end) return false
  if (node.type === 'html') return true
  return (
    'children' in node &&
    listNear(node.children, range).some((child) => findHtmlAround(child, range))
  )
}

function describeNode(node: Nodes): unknown {
  const shown = Object.entries(node)
    .filter(([key]) => key !== 'children' && !NOT_SHOWN.has(key))
    .map(([key, value]: [string, unknown]) => [
      key,
      typeof value === 'string' ? collapse(value) : value,
    ])
  return 'children' in node ? [...shown, node.children.map(describeNode)] : shown
}

function readText(node: Nodes): string | undefined {
  if (node.type === 'text' || node.type === 'inlineCode') return node.value
  if ('children' in node && node.type !== 'delete') {
    const texts = node.children.map(readText)
    return texts.includes(undefined) ? undefined : texts.join('')
  }
  return undefined
}

/** Line breaks and runs of blanks are one blank to a reader; no-break spaces are not. */
function collapse(text: string): string {
  return text.replace(/[ \t\r\n]+/g, ' ')
}
