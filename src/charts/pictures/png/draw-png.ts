import { createHash } from 'node:crypto'
import type { Drawing } from '../../drawing.ts'
import { formatFontFamily } from '../../font-family.ts'
import type { PackageFailure } from './import-package.ts'
import { loadResvg, type Resvg } from './load-resvg.ts'
import { addPngNotes, findPngText } from './png-chunks.ts'

/** What a PNG is drawn from. */
export interface PngSource {
  readonly drawing: Drawing
  readonly svg: string
  /** Pixels of the PNG to a pixel of the SVG. */
  readonly scale: number
}

/** A PNG, or why there is none. */
export type DrawnPng =
  | { readonly kind: 'drawn'; readonly png: Uint8Array }
  | { readonly kind: 'no-package'; readonly failure: PackageFailure }
  | { readonly kind: 'no-font'; readonly family: string }
  | { readonly kind: 'too-large'; readonly width: number; readonly height: number }

/** resvg ends the whole process when it cannot have the memory that it asks for. */
const MOST_PIXELS = 100e6

/** CSS has 96 pixels to an inch. */
const PIXELS_PER_METRE = 96 / 0.0254

/**
 * Draw the light colours of an SVG as a PNG. Its texts are set in the machine's fonts, so that other
 * machines give other pixels; what it was drawn from is written into it, for {@link isPngCurrent}.
 */
export async function drawPng(source: PngSource): Promise<DrawnPng> {
  const { drawing, svg, scale } = source
  const [width, height] = [drawing.width * scale, drawing.height * scale]
  if (width * height > MOST_PIXELS) return { kind: 'too-large', width, height }
  const loaded = await loadResvg()
  if (loaded.kind === 'failed') return { kind: 'no-package', failure: loaded.failure }
  if (!canSetText(drawing, loaded.module)) return { kind: 'no-font', family: drawing.font.family }
  const picture = new loaded.module(svg, { fitTo: { mode: 'zoom', value: scale } }).render()
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

/** Whether a PNG was drawn from this source, on any machine. */
export function isPngCurrent(png: Uint8Array, source: PngSource): boolean {
  return findPngText(png, STAMP) === formatStamp(source)
}

/** The keyword under which a PNG says what it was drawn from. */
const STAMP = 'tracedocs'

function formatStamp({ svg, scale }: PngSource): string {
  return `sha256 ${createHash('sha256').update(svg).digest('hex')} scale ${scale}`
}

/** Without any font resvg leaves text out and says nothing. */
function canSetText({ marks, font }: Drawing, Resvg: Resvg): boolean {
  if (!marks.some(({ kind }) => kind === 'text')) return true
  const family = formatFontFamily(font.family).replaceAll(/["&<]/g, '')
  const letter = `<svg xmlns="http://www.w3.org/2000/svg"><text y="9" font-family="${family}">x</text></svg>`
  return new Resvg(letter).getBBox() !== undefined
}
