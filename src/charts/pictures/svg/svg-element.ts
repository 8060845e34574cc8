import type { Dom } from '@svgdotjs/svg.js'

/** An SVG element that is being built. */
export type SvgElement = Dom

/** The attributes of an element, in their order. */
export type SvgAttributes = Readonly<Record<string, string | number>>

/**
 * Begin an SVG document. svg.js and svgdom are loaded on the first call, because they take longer to load
 * than a chart to draw.
 */
export async function createRoot(): Promise<SvgElement> {
  const [{ Svg, registerWindow }, { createSVGWindow }] = await Promise.all([
    import('@svgdotjs/svg.js'),
    import('svgdom'),
  ])
  const window = createSVGWindow()
  registerWindow(window, window.document)
  const root = new Svg()
  // svg.js gives its root a version and the namespaces of its own data, which say nothing here.
  return root.attr({ version: null, 'xmlns:xlink': null, 'xmlns:svgjs': null })
}

/** Add attributes to an element. */
export function pushAttributes(element: SvgElement, attributes: SvgAttributes): void {
  for (const [name, value] of Object.entries(attributes)) {
    element.attr(name, typeof value === 'string' ? replaceForbidden(value) : value)
  }
}

/** Add an element to another one, without content. */
export function pushElement(
  parent: SvgElement,
  name: string,
  attributes: SvgAttributes,
): SvgElement {
  const element = parent.element(name)
  pushAttributes(element, attributes)
  return element
}

/** Write the text of an element. */
export function pushWords(element: SvgElement, text: string): void {
  element.words(replaceForbidden(text))
}

/** XML 1.0 has no way to write most control characters and half of a surrogate pair. */
function replaceForbidden(text: string): string {
  return text.replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '\ufffd')
}
