import type { PrimitiveText, TextPrimitive } from './primitive.ts'
import { fillOf, readPoint } from './read-shapes.ts'
import type { Attributes, XmlNode } from './read-xml.ts'

/**
 * Read a line of text; nothing if it is invisible. gnuplot does not repeat the size of a span for the next
 * one, although it means it (`x^2_3`): `keepsSize`. Where a font has no name, as `:Bold`, it is the usual one.
 */
export function readText(
  node: XmlNode,
  style: Attributes,
  { keepsSize, usual }: { readonly keepsSize: boolean; readonly usual: string },
): TextPrimitive[] {
  const found = describeFace(style)
  const own = { ...found, family: found.family || usual }
  const parts = readParts(keepsSize ? repeatSizes(node) : node, style, 0).parts.map(
    ({ family = '', face, ...part }) => ({
      ...part,
      ...([own.family, ''].includes(family) ? {} : { family }),
      ...(face === own.face ? {} : { face }),
    }),
  )
  const runs = trimParts(joinParts(parts))
  if (runs.length === 0) return []
  const placed = /translate\(([^)]*)\)/.exec(style['transform'] ?? '')?.[1]
  const turned = /rotate\(([^)]*)\)/.exec(style['transform'] ?? '')?.[1]
  return [
    {
      kind: 'text',
      at: placed === undefined ? [Number(style['x']), Number(style['y'])] : readPoint(placed),
      anchor: style['text-anchor'] ?? 'start',
      angle: (((Number(turned ?? 0) % 360) + 360) % 360) + 0,
      colour: fillOf(style),
      ...own,
      runs,
      ...(isBoxed(style) ? { isBoxed: true } : {}),
    },
  ]
}

/** Whether a filter paints the background behind a text. */
function isBoxed(style: Attributes): boolean {
  return /text-?box/.test(`${style['style'] ?? ''}${style['filter'] ?? ''}`)
}

function repeatSizes(node: XmlNode): XmlNode {
  let size: string | undefined
  const children = node.children.map((child) => {
    size = child.attributes['font-size'] ?? size
    const own = size === undefined ? {} : { 'font-size': size }
    return { ...child, attributes: { ...child.attributes, ...own } }
  })
  return { ...node, children }
}

function describeFace(style: Attributes): { family: string; face: string } {
  const isHidden =
    style['fill'] === 'none' || style['opacity'] === '0' || style['fill-opacity'] === '0'
  const words = [style['font-weight'], style['font-style'], isHidden ? 'hidden' : undefined]
  return {
    family: findFamily(style),
    face: words.filter((word) => word !== undefined && word !== 'normal').join(' '),
  }
}

/** The first family of a font list, trimmed as CSS does, without gnuplot's words behind a colon. */
export function findFamily(style: Attributes): string {
  return (
    /^[^,:]*/
      .exec(style['font-family'] ?? '')?.[0]
      .replace(/'/g, '')
      .trim() ?? ''
  )
}

function readParts(
  node: XmlNode,
  style: Attributes,
  rise: number,
): { parts: PrimitiveText[]; rise: number } {
  let current = rise
  const parts: PrimitiveText[] = []
  for (const child of node.children) {
    const size = Number(style['font-size'])
    if (child.name === '#text') {
      parts.push({ text: child.text, size, rise: current, ...describeFace(style) })
      continue
    }
    current -= Number((child.attributes['dy'] ?? '0').replace('px', ''))
    const inner = readParts(child, { ...style, ...child.attributes }, current).parts
    const back = readBack(child.attributes['dx'], Number(child.attributes['font-size'] ?? size))
    const [first, ...others] = inner
    if (first) parts.push(back === 0 ? first : { ...first, back }, ...others)
  }
  return { parts, rise: current }
}

function readBack(dx = '0', size: number): number {
  return -Number.parseFloat(dx) * (dx.endsWith('em') ? size : 1) + 0
}

/** Join adjacent parts of the same style. */
function joinParts(parts: readonly PrimitiveText[]): PrimitiveText[] {
  const joined: PrimitiveText[] = []
  for (const part of parts) {
    const last = joined.at(-1)
    const isAlike =
      last?.size === part.size &&
      last.family === part.family &&
      last.face === part.face &&
      Math.abs(last.rise - part.rise) < 0.005 &&
      part.back === undefined
    if (isAlike) joined.splice(-1, 1, { ...last, text: last.text + part.text })
    else joined.push(part)
  }
  return joined
}

/** Trim blanks at both ends, which are not drawn. */
function trimParts(parts: readonly PrimitiveText[]): PrimitiveText[] {
  const filled = parts.filter((part) => part.text.trim() !== '')
  return filled.map((part, index) => {
    const started = index === 0 ? part.text.trimStart() : part.text
    return { ...part, text: index === filled.length - 1 ? started.trimEnd() : started }
  })
}
