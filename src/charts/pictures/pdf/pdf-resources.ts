import type { PathMark } from '../../drawing.ts'
import { formatPdfNumber } from './pdf-syntax.ts'
import { SYMBOL } from './pdf-fonts.ts'

/** A resource of a page, under the name by which the page's content refers to it. */
export interface PdfResource {
  readonly kind: 'Font' | 'ExtGState' | 'Pattern' | 'XObject'
  readonly name: string
  /** The entries of its dictionary. */
  readonly entries: string
  /** The content of patterns and symbols. */
  readonly stream?: string
}

/** Collects the resources of a page while its content is written. */
export class PdfResources {
  readonly #resources = new Map<string, PdfResource>()

  /** All resources, in the order in which they were first asked for. */
  list(): readonly PdfResource[] {
    return [...this.#resources.values()]
  }

  /** Get the name of a standard font. */
  font(font: string): string {
    // The font Symbol has an encoding of its own.
    const encoding = font === SYMBOL ? '' : ' /Encoding /WinAnsiEncoding'
    return this.#name('Font', `/Type /Font /Subtype /Type1 /BaseFont /${font}${encoding}`)
  }

  /** Get the name of a graphics state with an opacity. */
  opacity(opacity: NonNullable<PathMark['opacity']>): string {
    const share = formatPdfNumber(opacity)
    return this.#name('ExtGState', `/Type /ExtGState /CA ${share} /ca ${share}`)
  }

  /** Get the name of a pattern; its tiles are counted from the page's upper left corner. */
  pattern(tile: { readonly entries: string; readonly stream: string }): string {
    return this.#name('Pattern', tile.entries, tile.stream)
  }

  /**
   * Get the name of a symbol that is drawn at many points and extends at most `reach` pixels around each.
   * If it is transparent, its outline and filling are blended as a group.
   */
  symbol(stream: string, reach: number, isSeenThrough: boolean): string {
    const box = [-reach, -reach, reach, reach].map(formatPdfNumber).join(' ')
    const group = isSeenThrough ? ' /Group << /S /Transparency >>' : ''
    const entries = `/Type /XObject /Subtype /Form /BBox [${box}] /Resources << >>${group}`
    return this.#name('XObject', entries, stream)
  }

  #name(kind: PdfResource['kind'], entries: string, stream?: string): string {
    const key = `${kind} ${entries} ${stream ?? ''}`
    const known = this.#resources.get(key)
    if (known !== undefined) return known.name
    const count = this.list().filter((resource) => resource.kind === kind).length
    const name = `${kind.charAt(0)}${String(count + 1)}`
    this.#resources.set(key, { kind, name, entries, ...(stream === undefined ? {} : { stream }) })
    return name
  }
}
