import type { Root } from 'mdast'
import type { Processor } from 'unified'

/** Load a parser that sees a page as hosts see it. */
export async function loadMarkdownProcessor() {
  const [
    { unified },
    { default: remarkParse },
    { default: remarkGfm },
    { default: remarkFrontmatter },
  ] = await Promise.all([
    import('unified'),
    import('remark-parse'),
    import('remark-gfm'),
    import('remark-frontmatter'),
  ])
  return unified().use(remarkParse).use(remarkGfm).use(remarkFrontmatter, ['yaml', 'toml'])
}

/**
 * Load what parses Markdown. Where a text has no sign of an address, its tree is not searched for addresses, which takes
 * a seventh of the time.
 */
export async function loadMarkdownParser(): Promise<(text: string) => Root> {
  const whole = await loadMarkdownProcessor()
  const plain = (await loadMarkdownProcessor()).use(leaveTransforms)
  return (text) => (ADDRESS.test(text) ? whole : plain).parse(text)
}

/** What an address has, though parts of it are escaped or written as character references. */
const ADDRESS = /http|www|[@&]/i

/** Drop what goes over the finished tree: of the extensions here, only the search for addresses. */
function leaveTransforms(this: Processor): void {
  const data = this.data()
  const extensions = (data.fromMarkdownExtensions ?? []).flat()
  data.fromMarkdownExtensions = extensions.map((one) => ({ ...one, transforms: [] }))
}
