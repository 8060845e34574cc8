import type { Root } from 'mdast'
import type { Processor } from 'unified'
import { leaveConstructs } from './leave-constructs.ts'

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
 * What a text has wherever it has one of GFM's constructs. The parser tries an address at every letter and a table at
 * every line, which takes half of its time; a text without the sign has none.
 */
const CONSTRUCTS: readonly { readonly name: string; readonly sign: RegExp }[] = [
  { name: 'emailAutolink', sign: /@/ },
  { name: 'protocolAutolink', sign: /http/i },
  { name: 'wwwAutolink', sign: /www/i },
  { name: 'table', sign: /\||:-|-:/ },
]

/** What an address has, though parts of it are escaped or written as character references. */
const ADDRESS = /http|www|[@&]/i

/**
 * Load what parses Markdown. A text is parsed without what it has no sign of: the constructs, and the search of the
 * finished tree for addresses, which takes a seventh of the time.
 */
export async function loadMarkdownParser(): Promise<(text: string) => Root> {
  const whole = await loadMarkdownProcessor()
  const parsers = new Map<string, (text: string) => Root>()
  return (text) => {
    const absent = CONSTRUCTS.filter(({ sign }) => !sign.test(text)).map(({ name }) => name)
    const hasAddresses = ADDRESS.test(text)
    const key = `${absent.join()} ${String(hasAddresses)}`
    let parse = parsers.get(key)
    if (parse === undefined) {
      const reduced = whole().use(leaveConstructs, new Set(absent))
      const processor = hasAddresses ? reduced : reduced.use(leaveTransforms)
      parse = (own) => processor.parse(own)
      parsers.set(key, parse)
    }
    return parse(text)
  }
}

/** Drop what goes over the finished tree: of the extensions here, only the search for addresses. */
function leaveTransforms(this: Processor): void {
  const data = this.data()
  const extensions = (data.fromMarkdownExtensions ?? []).flat()
  data.fromMarkdownExtensions = extensions.map((one) => ({ ...one, transforms: [] }))
}
