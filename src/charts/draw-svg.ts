import type { Dom } from '@svgdotjs/svg.js'
import type { Drawing } from './drawing.ts'
import { describeDrawing, type SvgNode } from './svg-node.ts'

/**
 * Draw a laid-out chart as an SVG document, an element to a line, that ends with one newline. The
 * same drawing gives the same bytes. svg.js, svgdom and the validator are loaded on the first call,
 * because they take longer to load than a chart to draw. Throws when the document is not well formed,
 * which would be a fault of ours.
 */
export async function drawSvg(drawing: Drawing): Promise<string> {
  const [{ Svg, registerWindow }, { createSVGWindow }, xml] = await Promise.all([
    import('@svgdotjs/svg.js'),
    import('svgdom'),
    import('fast-xml-parser'),
  ])
  const window = createSVGWindow()
  registerWindow(window, window.document)
  const root = new Svg()
  // svg.js gives its root a version and the namespaces of its own data, which say nothing here.
  root.attr({ version: null, 'xmlns:xlink': null, 'xmlns:svgjs': null })
  pushNode(root, describeDrawing(drawing))
  const document = formatDocument(root)
  // eslint-disable-next-line @typescript-eslint/no-deprecated -- its successor is one more package
  const verdict = xml.XMLValidator.validate(document)
  if (verdict === true) return document
  throw new Error(`Cannot draw \`${drawing.id}\`: ${verdict.err.msg} (line ${verdict.err.line})`)
}

/** Give an element the attributes and the content of a node. */
function pushNode(element: Dom, { attributes, content = [] }: SvgNode): void {
  for (const [name, value] of Object.entries(attributes)) {
    element.attr(name, typeof value === 'string' ? replaceForbidden(value) : value)
  }
  if (typeof content === 'string') {
    element.words(replaceForbidden(content))
    return
  }
  for (const child of content) pushNode(element.element(child.name), child)
}

/** XML 1.0 has no way to write most control characters and half of a surrogate pair. */
function replaceForbidden(text: string): string {
  return text.replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '\ufffd')
}

/** Serialise with a line to each element of the root. */
function formatDocument(root: Dom): string {
  const whole = root.svg()
  const end = '</svg>'
  const inner = root.svg(false, false)
  const start = whole.slice(0, whole.length - end.length - inner.length)
  const elements = root.children().map((child) => child.svg())
  return `${[start, ...elements.map(closeEmpty), end].join('\n')}\n`
}

function closeEmpty(element: string): string {
  return element.replace(/><\/(path|polygon|rect)>$/, '/>')
}
