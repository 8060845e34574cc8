import type { Dom } from '@svgdotjs/svg.js'

/** An SVG element under construction. */
export type SvgElement = Dom

/** The attributes of an element, in their order. */
export type SvgAttributes = Readonly<Record<string, string | number>>

/**
 * Create the root of an SVG document. svg.js and svgdom are loaded on the first call, because loading them
 * takes longer than drawing a chart.
 */
export async function createRoot(): Promise<SvgElement> {
  const [{ Svg, registerWindow }, { createSVGWindow }] = await Promise.all([
    import('@svgdotjs/svg.js'),
    import('svgdom'),
  ])
  const window = createSVGWindow()
  registerWindow(window, window.document)
  const root = new Svg()
  // svg.js gives its root a version and namespaces for its own data, which are of no use here.
  return root.attr({ version: null, 'xmlns:xlink': null, 'xmlns:svgjs': null })
}

/** Add attributes to an element. */
export function pushAttributes(element: SvgElement, attributes: SvgAttributes): void {
  for (const [name, value] of Object.entries(attributes)) {
    element.attr(name, typeof value === 'string' ? replaceForbidden(value) : value)
  }
}

/** Format attributes as text, for elements that are too many for a document. */
export function formatAttributes(attributes: SvgAttributes): string {
  let text = ''
  for (const name in attributes) text += ` ${name}="${escapeValue(attributes[name] ?? '')}"`
  return text
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
}

function escapeValue(value: string | number): string {
  const text = String(value)
  return /[&<>"]/.test(text) ? text.replace(/[&<>"]/g, (sign) => ENTITIES[sign] ?? sign) : text
}

/** Add an empty child element. Return it. */
export function pushElement(
  parent: SvgElement,
  name: string,
  attributes: SvgAttributes,
): SvgElement {
  const element = parent.element(name)
  pushAttributes(element, attributes)
  return element
}

/** Set the text of an element. */
export function pushWords(element: SvgElement, text: string): void {
  element.words(replaceForbidden(text))
}

/** Replace what XML 1.0 cannot contain: most control characters, and lone surrogates. */
function replaceForbidden(text: string): string {
  return text.replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '\ufffd')
}
