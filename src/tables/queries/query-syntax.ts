/** A part of a query as DuckDB writes it in JSON: its keys, of which few are looked at. */
export type SyntaxNode = Readonly<Record<string, unknown>>

const NONE: SyntaxNode = {}

/** Read a part; nothing of what is no object. */
export function readNode(value: unknown): SyntaxNode {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as SyntaxNode)
    : NONE
}

/** Read a list of a part; an empty one where there is none. */
export function readList(node: SyntaxNode, key: string): readonly unknown[] {
  const list: unknown = node[key]
  return Array.isArray(list) ? list : []
}

/** Read a text of a part; an empty one where there is none. */
export function readSyntaxText(node: unknown, key: string): string {
  const text = readNode(node)[key]
  return typeof text === 'string' ? text : ''
}

/** Find a part and all parts within it, however deep. */
export function* findNodes(root: unknown): Generator<SyntaxNode> {
  const open: unknown[] = [root]
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (typeof next !== 'object' || next === null) continue
    if (!Array.isArray(next)) yield readNode(next)
    for (const part of Object.values(next)) if (part !== undefined) open.push(part)
  }
}
