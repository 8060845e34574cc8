import { createHash } from 'node:crypto'
import type { Drawing } from '../../drawing.ts'
import { formatFontFamily } from '../../font-family.ts'
import type { PackageFailure } from './import-package.ts'
import { loadResvg, type Resvg } from './load-resvg.ts'
import { addPngNotes, findPngText } from './png-chunks.ts'

/** The source of a PNG. */
export interface PngSource {
  readonly drawing: Drawing
  readonly svg: string
  /** Pixels of the PNG per pixel of the SVG. */
  readonly scale: number
}

/** A PNG, or why there is none. */
export type DrawnPng =
  | { readonly kind: 'drawn'; readonly png: Uint8Array }
  | { readonly kind: 'no-package'; readonly failure: PackageFailure }
  | { readonly kind: 'no-font'; readonly family: string }
  | { readonly kind: 'too-large'; readonly width: number; readonly height: number }

/** Most pixels of a PNG: resvg aborts the process when it cannot allocate its memory. */
const MAX_PIXELS = 100e6

/** CSS has 96 pixels to an inch. */
const PIXELS_PER_METRE = 96 / 0.0254

/**
 * Draw an SVG in its light colours as a PNG. Texts are set in the machine's fonts, so other machines give
 * other pixels. The hash of the SVG is stored in the PNG for {@link isPngCurrent}.
 */
export async function drawPng(source: PngSource): Promise<DrawnPng> {
  const { drawing, svg, scale } = source
  const [width, height] = [drawing.width * scale, drawing.height * scale]
  if (width * height > MAX_PIXELS) return { kind: 'too-large', width, height }
  const loaded = await loadResvg()
  if (loaded.kind === 'failed') return { kind: 'no-package', failure: loaded.failure }
  if (!canSetText(drawing, loaded.module)) return { kind: 'no-font', family: drawing.font.family }
  // resvg knows the older of the two names for pixels that are not smoothed.
  const plain = svg.replaceAll('image-rendering="pixelated"', 'image-rendering="optimizeSpeed"')
  const picture = new loaded.module(plain, { fitTo: { mode: 'zoom', value: scale } }).render()
  const { title, description } = drawing.about
  const texts = {
    Title: title,
    ...(description === '' ? {} : { Description: description }),
    [STAMP]: formatStamp(source),
  }
  return {
    kind: 'drawn',
    png: addPngNotes(picture.asPng(), { density: PIXELS_PER_METRE * scale, texts }),
  }
}

/** Whether a PNG was drawn from this source, on whichever machine. */
export function isPngCurrent(png: Uint8Array, source: PngSource): boolean {
  return findPngText(png, STAMP) === formatStamp(source)
}

/** The keyword of the text that identifies a PNG's source. */
const STAMP = 'tracedocs'

function formatStamp({ svg, scale }: PngSource): string {
  return `sha256 ${createHash('sha256').update(svg).digest('hex')} scale ${scale}`
}

/** Whether resvg finds a font for the text; without one, it omits text silently. */
function canSetText({ marks, font }: Drawing, Resvg: Resvg): boolean {
  if (!marks.some(({ kind }) => kind === 'text')) return true
  const family = formatFontFamily(font.family).replaceAll(/["&<]/g, '')
  const letter = `<svg xmlns="http://www.w3.org/2000/svg"><text y="9" font-family="${family}">x</text></svg>`
  return new Resvg(letter).getBBox() !== undefined
}
