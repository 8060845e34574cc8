import type { Dom } from '@svgdotjs/svg.js'
import { describeDrawing } from './describe-drawing.ts'
import type { Drawing } from '../../drawing.ts'
import type { SvgNode } from './svg-node.ts'

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
  const { attributes, content } = describeDrawing(drawing)
  pushAttributes(root, attributes)
  const frame = root.svg()
  pushContent(root, content)
  const document = formatDocument(frame, root)
  // eslint-disable-next-line @typescript-eslint/no-deprecated -- its successor is one more package
  const verdict = xml.XMLValidator.validate(document)
  if (verdict === true) return document
  throw new Error(`Cannot draw \`${drawing.id}\`: ${verdict.err.msg} (line ${verdict.err.line})`)
}

function pushAttributes(element: Dom, attributes: SvgNode['attributes']): void {
  for (const [name, value] of Object.entries(attributes)) {
    element.attr(name, typeof value === 'string' ? replaceForbidden(value) : value)
  }
}

function pushContent(element: Dom, content: SvgNode['content'] = []): void {
  if (typeof content === 'string') {
    element.words(replaceForbidden(content))
    return
  }
  for (const { name, attributes, content: inner } of content) {
    const child = element.element(name)
    pushAttributes(child, attributes)
    pushContent(child, inner)
  }
}

/** XML 1.0 has no way to write most control characters and half of a surrogate pair. */
function replaceForbidden(text: string): string {
  return text.replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '\ufffd')
}

/** Serialise with a line to each element of the root and of its groups, between their own tags. */
function formatDocument(frame: string, root: Dom): string {
  const end = '</svg>'
  const elements = root.children().flatMap(formatElement)
  return `${[frame.slice(0, -end.length), ...elements, end].join('\n')}\n`
}

function formatElement(element: Dom): string[] {
  const text = element.svg()
  if (element.type !== 'g') return [closeEmpty(text)]
  const start = text.slice(0, text.indexOf('>') + 1)
  return [start, ...element.children().flatMap(formatElement), '</g>']
}

function closeEmpty(element: string): string {
  return element.replace(/><\/(path|polygon|rect|circle)>/g, '/>')
}
