interface TreeNode {
  readonly type?: string
  readonly children?: readonly unknown[]
}

/**
 * Tell MDX by what only its parser makes. Docusaurus and others parse `.md` files so; a page without such a node has no marker of MDX.
 *
 * @returns `undefined` where the tree does not tell
 */
export function findTreeSyntax(tree: unknown): 'mdx' | undefined {
  const waiting = [tree]
  while (waiting.length > 0) {
    const { type = '', children = [] } = waiting.pop() as TreeNode
    if (type.startsWith('mdx')) return 'mdx'
    for (const child of children) waiting.push(child)
  }
  return undefined
}
