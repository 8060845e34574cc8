import type { Drawing, Ink } from '../../drawing.ts'
import { findDrawingShade } from '../../pages/find-drawing-shade.ts'

type PaintedProperty = 'fill' | 'stroke'

/** Paints the elements of a drawing, and keeps which colours the dark has to replace. */
export class SvgPainter {
  readonly drawing: Drawing
  /** A rule of the style sheet for each class, in the order in which elements took them. */
  readonly #rules = new Map<string, string>()

  constructor(drawing: Drawing) {
    this.drawing = drawing
  }

  /** Colour an element in the light, and name it for the dark where the page may be dark. */
  paint(ink: Ink, property: PaintedProperty): Record<string, string> {
    const { drawing } = this
    const { background } = drawing
    const shade = findDrawingShade(drawing, ink)
    if (background !== undefined) {
      return { [property]: ink === 'background' ? background : shade.light }
    }
    // Class names hold no `#`.
    const name = `${drawing.id}-${ink.replace('#', 'rgb-')}-${property}`
    this.#rules.set(name, `.${name}{${property}:${shade.dark}}`)
    return { class: name, [property]: shade.light }
  }

  /** Colour an element's inside and its outline. */
  paintFull(ink: Ink): Record<string, string> {
    const [fill, stroke] = [this.paint(ink, 'fill'), this.paint(ink, 'stroke')]
    const names = [fill['class'], stroke['class']].filter((name) => name !== undefined)
    return { ...fill, ...stroke, ...(names.length === 0 ? {} : { class: names.join(' ') }) }
  }

  /** Format the dark colours of all that was painted; none where the background is set. */
  formatDarkStyle(): string {
    if (this.drawing.background !== undefined) return ''
    return `@media (prefers-color-scheme:dark){${[...this.#rules.values()].join('')}}`
  }
}
