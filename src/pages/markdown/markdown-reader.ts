import type { Root } from 'mdast'
import { createMessage } from '../../problems/diagnostics.ts'
import { describeNodes, readNodeText } from './describe-nodes.ts'
import { pushForeignMarkers } from '../foreign-markers.ts'
import type { PageReader } from '../page-reader.ts'
import type { PageScan } from '../page-scan.ts'
import type { PageSyntax } from '../page.ts'
import { scanTree } from './scan-tree.ts'

type Parse = (source: string) => Root

interface Parser {
  readonly syntax: PageSyntax
  readonly parse: Parse
}

/**
 * Load a reader for Markdown or MDX. The parsers take some 150 ms to load, so they are imported here, for a
 * page that needs them, and nowhere else.
 */
export async function loadMarkdownReader(syntax: 'markdown' | 'mdx'): Promise<PageReader> {
  const parse = await loadMarkdownParser(syntax)
  return {
    scan: (path, source) => scanSource({ syntax, parse }, path, source),
    describe: (content) => describeNodes(parse(content), { start: 0, end: content.length }),
  }
}

/** Load a parser that sees a page as hosts see it; as slow to load as the reader. */
export async function loadMarkdownParser(syntax: 'markdown' | 'mdx'): Promise<Parse> {
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
  const markdown = unified()
    .use(remarkParse)
    .use(remarkGfm)
    .use(remarkFrontmatter, ['yaml', 'toml'])
  if (syntax === 'markdown') return (source) => markdown.parse(source)
  const { default: remarkMdx } = await import('remark-mdx')
  const mdx = markdown().use(remarkMdx)
  return (source) => mdx.parse(source)
}

function scanSource({ syntax, parse }: Parser, path: string, source: string): PageScan {
  const tree = parseTree(parse, source)
  if (tree.kind === 'failure') {
    const { reason, ...place } = tree
    const message = createMessage(
      { kind: 'unreadable-page', reason },
      { path, line: place.line, column: place.column },
    )
    return {
      markers: [],
      values: [],
      definitions: [],
      messages: [message],
      describe: () => '',
      readText: () => undefined,
    }
  }
  const findings = scanTree(tree.root, path, source)
  pushForeignMarkers(findings, tree.root, syntax)
  return {
    ...findings,
    describe: (range) => describeNodes(tree.root, range),
    readText: (range) => readNodeText(tree.root, range, source),
  }
}

type Tree =
  | { readonly kind: 'root'; readonly root: Root }
  | {
      readonly kind: 'failure'
      readonly reason: string
      readonly line: number
      readonly column: number
    }

/** Plain Markdown always parses; MDX may have syntax errors, which the parser throws. */
function parseTree(parse: Parse, source: string): Tree {
  try {
    return { kind: 'root', root: parse(source) }
  } catch (error) {
    if (!(error instanceof Error) || !('reason' in error)) throw error
    const line = 'line' in error && typeof error.line === 'number' ? error.line : 1
    const column = 'column' in error && typeof error.column === 'number' ? error.column : 1
    return { kind: 'failure', reason: String(error.reason), line, column }
  }
}
