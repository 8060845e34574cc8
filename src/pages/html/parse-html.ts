import { defaultTreeAdapter, parseFragment, type DefaultTreeAdapterTypes } from 'parse5'
import { blankOut } from '../blank-out.ts'
import type { HtmlElement, HtmlNode } from './html-node.ts'

type Node = DefaultTreeAdapterTypes.ChildNode
type Element = DefaultTreeAdapterTypes.Element | DefaultTreeAdapterTypes.Template

/** What Jekyll and Hugo read before the page. */
const FRONT_MATTER = /^(---|\+\+\+)[ \t]*\r?\n[^]*?\r?\n\1[ \t]*(?=\r?\n|$)/

/**
 * Parse a page as browsers do. A whole document is read as a fragment: what stands in its `html`, `head` and `body`
 * stands at the top, wherever a template leaves those out. Front matter is no part of it.
 */
export function parseHtml(source: string): readonly HtmlNode[] {
  const page = source.replace(FRONT_MATTER, blankOut)
  const { childNodes } = parseFragment(page, {
    sourceCodeLocationInfo: true,
    scriptingEnabled: false,
  })
  return childNodes.flatMap((node) => readNode(node, source))
}

function readNode(node: Node, source: string): HtmlNode[] {
  if ('tagName' in node) return readElement(node, source)
  const location = node.sourceCodeLocation
  if (location === null || location === undefined) return []
  const range = { start: location.startOffset, end: location.endOffset }
  if ('value' in node) return [{ kind: 'text', text: node.value, ...range }]
  // `<!x>` and `<?x>` are comments to browsers too
  if (!('data' in node) || !source.startsWith('<!--', range.start)) return []
  return [{ kind: 'comment', text: node.data.trim(), ...range }]
}

/** An element whose tags nobody wrote, such as `tbody`, reaches from its first child to its last. */
function readElement(element: Element, source: string): HtmlElement[] {
  const children = listChildren(element).flatMap((node) => readNode(node, source))
  const location = element.sourceCodeLocation
  const start = location?.startOffset ?? children[0]?.start
  const end = location?.endOffset ?? children.at(-1)?.end
  if (start === undefined || end === undefined) return []
  return [
    {
      kind: 'element',
      name: element.tagName.toLowerCase(),
      attributes: new Map(element.attrs.map(({ name, value }) => [name, value])),
      children,
      content: {
        start: location?.startTag?.endOffset ?? start,
        end: location?.endTag?.startOffset ?? end,
      },
      hasEndTag: location?.endTag !== undefined,
      start,
      end,
    },
  ]
}

/** A template has its children in a document of its own. */
function listChildren(element: Element): readonly Node[] {
  return 'content' in element
    ? defaultTreeAdapter.getTemplateContent(element).childNodes
    : element.childNodes
}
