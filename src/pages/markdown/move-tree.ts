import type { Nodes } from 'mdast'

/** A place in a page. */
export type MarkdownPoint = NonNullable<Nodes['position']>['start']

/** Move a node and all in it, without going down by calls, which nesting could exhaust. */
export function moveTree(tree: Nodes, move: (point: MarkdownPoint) => MarkdownPoint): void {
  const open: Nodes[] = [tree]
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    if (node.position !== undefined) {
      const { start, end } = node.position
      node.position = { start: move(start), end: move(end) }
    }
    if ('children' in node) for (const child of node.children) open.push(child)
  }
}
