import type { PageBlock } from '../page-block.ts'
import { isPhrasing, type HtmlElement, type HtmlNode } from './html-node.ts'
import { isLayout, readHtmlTable } from './html-table-blocks.ts'
import { readHtmlRun } from './html-text.ts'

/** Elements in which a page says nothing. */
const SILENT: ReadonlySet<string> = new Set(
  'canvas iframe math object option script select style svg textarea title'.split(' '),
)

/** List the blocks of an HTML page that may hold numbers, in its order. */
export function listHtmlBlocks(nodes: readonly HtmlNode[], source: string): readonly PageBlock[] {
  return listBlocks(nodes, { source, isHeading: false }).toSorted((a, b) => a.start - b.start)
}

interface Surroundings {
  readonly source: string
  readonly isHeading: boolean
}

/** The blocks among some nodes, and a text of each run of nodes that stand in one line. */
function listBlocks(nodes: readonly HtmlNode[], around: Surroundings): readonly PageBlock[] {
  const blocks: PageBlock[] = []
  let run: HtmlNode[] = []
  const endRun = (): void => {
    const text = readHtmlRun(run, around.source)
    run = []
    if (text.text.trim() !== '') blocks.push({ ...text, kind: 'text', isHeading: around.isHeading })
  }
  for (const node of nodes) {
    if (node.kind !== 'element' || isPhrasing(node.name)) {
      run.push(node)
    } else {
      endRun()
      blocks.push(...listBlocksOf(node, around.source))
    }
  }
  endRun()
  return blocks
}

function listBlocksOf(element: HtmlElement, source: string): readonly PageBlock[] {
  const { name, start, end } = element
  if (SILENT.has(name)) return []
  if (name === 'pre') return [{ kind: 'code', text: source.slice(start, end), start, end }]
  const inner = { source, isHeading: /^h[1-6]$/.test(name) }
  if (name !== 'table' || isLayout(element)) return listBlocks(element.children, inner)
  const captions = element.children.filter(
    (node) => node.kind === 'element' && node.name === 'caption',
  )
  return [...listBlocks(captions, inner), readHtmlTable(element, source)]
}
