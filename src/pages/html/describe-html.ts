import { collapse, isPhrasing, type HtmlNode } from './html-node.ts'

/** Describe what a reader sees of some nodes, as text to compare: comments and blanks between blocks are left out. */
export function describeHtml(nodes: readonly HtmlNode[]): string {
  return JSON.stringify(describeAll(nodes, true))
}

/** Read the text of some nodes; `undefined` when there is more than text. */
export function readHtmlText(nodes: readonly HtmlNode[]): string | undefined {
  const texts = nodes.map((node) => (node.kind === 'text' ? node.text : undefined))
  return texts.includes(undefined) ? undefined : collapse(texts.join('')).trim()
}

/** Describe the children of a block, or of an element within a line. */
function describeAll(nodes: readonly HtmlNode[], isBlock: boolean): readonly unknown[] {
  const shown = nodes.filter(({ kind }) => kind !== 'comment')
  const standsApart = (node: HtmlNode | undefined): boolean =>
    node === undefined ? isBlock : node.kind === 'element' && !isPhrasing(node.name)
  return shown.flatMap((node, index): readonly unknown[] => {
    if (node.kind === 'element') return [describeElement(node)]
    if (node.kind === 'comment') return []
    let text = collapse(node.text)
    if (standsApart(shown[index - 1])) text = text.replace(/^ /, '')
    if (standsApart(shown[index + 1])) text = text.replace(/ $/, '')
    return text === '' ? [] : [text]
  })
}

function describeElement(element: Extract<HtmlNode, { kind: 'element' }>): unknown {
  const { name, attributes, children } = element
  const described =
    name === 'pre' ? children.map(describeAsWritten) : describeAll(children, !isPhrasing(name))
  return [name, [...attributes].sort(), described]
}

/** In `<pre>` every blank counts. */
function describeAsWritten(node: HtmlNode): unknown {
  if (node.kind !== 'element') return node.kind === 'text' ? node.text.replace(/\r\n?/g, '\n') : ''
  return [node.name, [...node.attributes].sort(), node.children.map(describeAsWritten)]
}
