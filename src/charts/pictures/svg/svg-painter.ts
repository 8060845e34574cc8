import type { Drawing, Ink } from '../../drawing.ts'
import type { SchemeName } from '../../scheme-names.ts'
import { findDrawingShade } from '../../pages/find-drawing-shade.ts'

type PaintedProperty = 'fill' | 'stroke' | 'flood-color'

/** Paints the elements of a drawing, and collects the colours that a dark page replaces. */
export class SvgPainter {
  readonly drawing: Drawing
  /** The rule of the style sheet for each class, in order of first use. */
  readonly #rules = new Map<string, string>()

  readonly #scheme: SchemeName
  /** A map paints tens of thousands of facets in a few hundred colours. */
  readonly #shades = new Map<Ink, ReturnType<typeof findDrawingShade>>()

  constructor(drawing: Drawing, scheme: SchemeName) {
    this.drawing = drawing
    this.#scheme = scheme
  }

  /** Paint an element in its light colour, with a class for its dark one unless the background is set, or in the one colour of its scheme. */
  paint(ink: Ink, property: PaintedProperty): Record<string, string> {
    const { drawing } = this
    const { background } = drawing
    const shade = this.#findShade(ink)
    if (background !== undefined) {
      return { [property]: ink === 'background' ? background : shade.light }
    }
    if (this.#scheme !== 'auto') return { [property]: shade[this.#scheme] }
    // Class names contain no `#`.
    const name = `${drawing.id}-${ink.replace('#', 'rgb-')}-${property}`
    this.#rules.set(name, `.${name}{${property}:${shade.dark}}`)
    return { class: name, [property]: shade.light }
  }

  #findShade(ink: Ink): ReturnType<typeof findDrawingShade> {
    const known = this.#shades.get(ink)
    if (known !== undefined) return known
    const shade = findDrawingShade(this.drawing, ink)
    this.#shades.set(ink, shade)
    return shade
  }

  /** Paint an element's filling and its outline. */
  paintFull(ink: Ink): Record<string, string> {
    const [fill, stroke] = [this.paint(ink, 'fill'), this.paint(ink, 'stroke')]
    const names = [fill['class'], stroke['class']].filter((name) => name !== undefined)
    return { ...fill, ...stroke, ...(names.length === 0 ? {} : { class: names.join(' ') }) }
  }

  /** Format the dark colours of everything painted so far; empty if the background or a scheme is set. */
  formatDarkStyle(): string {
    if (this.drawing.background !== undefined || this.#scheme !== 'auto') return ''
    return `@media (prefers-color-scheme:dark){${[...this.#rules.values()].join('')}}`
  }
}
