import type { Drawing, Ink } from '../../drawing.ts'
import type { SvgNode } from './svg-node.ts'
import { findDrawingShade } from '../../pages/find-drawing-shade.ts'

type Property = 'fill' | 'stroke'

/** Colour an element in the light, and name it for the dark where the page may be dark. */
export function paint(drawing: Drawing, ink: Ink, property: Property): Record<string, string> {
  const { id, background } = drawing
  if (background === undefined) {
    return {
      class: formatClass(id, ink, property),
      [property]: findDrawingShade(drawing, ink).light,
    }
  }
  return { [property]: ink === 'background' ? background : findDrawingShade(drawing, ink).light }
}

/** Colour an element's inside and its outline. */
export function paintFull(drawing: Drawing, ink: Ink): Record<string, string> {
  const [fill, stroke] = [paint(drawing, ink, 'fill'), paint(drawing, ink, 'stroke')]
  const names = [fill['class'], stroke['class']].filter((name) => name !== undefined)
  return { ...fill, ...stroke, ...(names.length === 0 ? {} : { class: names.join(' ') }) }
}

/** Class names hold no `#`. */
function formatClass(id: string, ink: Ink, property: Property): string {
  return `${id}-${ink.replace('#', 'rgb-')}-${property}`
}

/** Format the dark colours of the classes that elements bear; none where the background is set. */
export function formatDarkStyle(drawing: Drawing, nodes: readonly SvgNode[]): string {
  const { id, marks, background } = drawing
  if (background !== undefined) return ''
  const rules = new Map<string, string>()
  for (const ink of new Set<Ink>(['background', ...marks.map((mark) => mark.ink)])) {
    for (const property of ['fill', 'stroke'] as const) {
      const name = formatClass(id, ink, property)
      rules.set(name, `.${name}{${property}:${findDrawingShade(drawing, ink).dark}}`)
    }
  }
  const used = new Set(nodes.flatMap(listClasses))
  return `@media (prefers-color-scheme:dark){${[...used].map((name) => rules.get(name) ?? '').join('')}}`
}

function listClasses({ attributes, content }: SvgNode): string[] {
  const inner = typeof content === 'object' ? content.flatMap(listClasses) : []
  const names = String(attributes['class'] ?? '').split(' ')
  return [...names.filter((name) => name !== ''), ...inner]
}
