import type { Nodes, Root } from 'mdast'
import type { PageExcess } from '../page-excess.ts'
import type { PageReader } from '../page-reader.ts'
import type { PageScan } from '../page-scan.ts'
import { describeNodes, readNodeText } from './describe-nodes.ts'
import { findExcess } from './find-excess.ts'
import { listMarkdownBlocks } from './markdown-blocks.ts'
import { listMarkdownImages } from './markdown-images.ts'
import { listMentions } from './list-mentions.ts'
import { refuseNested, refusePage } from '../refuse-page.ts'
import type { Range } from '../region.ts'
import { scanTree } from './scan-tree.ts'
import { listUnparsed, touchesAny } from './unparsed.ts'

type Parse = (source: string) => Root

/**
 * Create a reader for Markdown or MDX from a parser of it.
 *
 * @param parseMarked parses what may hold markers or values, and leaves stretches of the rest `unparsed`
 */
export function createMarkdownReader(parse: Parse, parseMarked = parse): PageReader {
  return {
    scan: (path, source, extent) => {
      return scanSource(
        { parse: extent === 'marked' ? parseMarked : parse, parseWhole: parse },
        path,
        source,
      )
    },
    describe: remember((content) =>
      describeNodes(parse(content), { start: 0, end: content.length }),
    ),
  }
}

/** Characters of the texts that are remembered. */
const MOST_REMEMBERED = 4e6

/** What is put into a region is described twice: before a page is written and after. */
function remember(describe: (content: string) => string): (content: string) => string {
  const known = new Map<string, string>()
  let length = 0
  return (content) => {
    const found = known.get(content)
    if (found !== undefined) return found
    const described = describe(content)
    length += content.length + described.length
    if (length > MOST_REMEMBERED) {
      known.clear()
      length = content.length + described.length
    }
    known.set(content, described)
    return described
  }
}

function scanSource(
  { parse, parseWhole }: { readonly parse: Parse; readonly parseWhole: Parse },
  path: string,
  source: string,
): PageScan {
  const excess = findExcess(source)
  if (excess !== undefined) return refusePage(path, excess)
  const tree = parseTree(parse, source)
  if (tree.kind === 'failure') return refusePage(path, tree)
  const { root } = tree
  const deep = findTooDeep(root)
  if (deep !== undefined) return refuseNested(path, deep)
  const unparsed = listUnparsed(root)
  let whole = unparsed.length === 0 ? root : undefined
  const getWhole = (): Root => (whole ??= parseWhole(source))
  const treeOf = (range: Range): Root => (touchesAny(unparsed, range) ? getWhole() : root)
  return {
    ...scanTree(root, path, source),
    mentions: listMentions(root, source),
    describe: (range) => describeNodes(treeOf(range), range),
    readText: (range) => readNodeText(treeOf(range), range, source),
    listMarkedBlocks: () => listMarkdownBlocks(root, source),
    listBlocks: () => listMarkdownBlocks(getWhole(), source),
    listImages: () => listMarkdownImages(source),
  }
}

/** Deeper than any page that a person wrote; readers go down into what is nested by calling themselves. */
const MAX_DEPTH = 200

/** Find a place that is nested too deeply, without going down by calls. */
function findTooDeep(root: Root): { readonly line: number; readonly column: number } | undefined {
  let level: readonly Nodes[] = [root]
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth > MAX_DEPTH) return level[0]?.position?.start ?? { line: 1, column: 1 }
    level = level.flatMap((node) => ('children' in node ? node.children : []))
  }
  return undefined
}

type Tree =
  { readonly kind: 'root'; readonly root: Root } | ({ readonly kind: 'failure' } & PageExcess)

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
