import { createHash } from 'node:crypto'
import type { Drawing } from '../../drawing.ts'
import { formatPdf } from './format-pdf.ts'
import { loadPdfFonts, type PdfFonts } from './pdf-fonts.ts'
import { formatMark } from './pdf-marks.ts'
import { formatInk, formatLineEnds, POINTS_PER_PIXEL } from './pdf-page.ts'
import { PdfResources } from './pdf-resources.ts'
import { formatFine, formatPdfNumber } from './pdf-syntax.ts'

/** A PDF, and the characters that it cannot show. */
export interface DrawnPdf {
  readonly pdf: Uint8Array
  /** Without duplicates, in order. */
  readonly unknown: readonly string[]
}

/**
 * Draw a laid-out chart as a PDF of one page, in its light colours and at the size of the SVG. Lines stay
 * lines and text stays text, set in the fonts that every PDF reader has. The same drawing gives the same
 * bytes on every machine.
 *
 * @param svg the SVG of the same drawing, whose hash the PDF then states, so that programs notice when one of the two is older
 */
export async function drawPdf(drawing: Drawing, svg?: string): Promise<DrawnPdf> {
  const fonts = await loadPdfFonts()
  const { width, height, about, marks } = drawing
  const resources = new PdfResources()
  const page = { drawing, fonts, resources }
  const scale = formatFine(POINTS_PER_PIXEL)
  const content = [
    `${scale} 0 0 ${scale} 0 0 cm`,
    formatInk('background', drawing, 'rg'),
    `0 0 ${formatPdfNumber(width)} ${formatPdfNumber(height)} re f`,
    ...formatLineEnds(drawing),
    ...marks.map((mark) => formatMark(mark, page)),
  ].join('\n')
  const pdf = formatPdf({
    width: width * POINTS_PER_PIXEL,
    height: height * POINTS_PER_PIXEL,
    ...about,
    ...(svg === undefined ? {} : { keywords: formatStamp(svg) }),
    content,
    resources: resources.list(),
  })
  return { pdf, unknown: listUnknown(drawing, fonts) }
}

/** Format what identifies the source; the PNG has the same. */
function formatStamp(svg: string): string {
  return `tracedocs sha256 ${createHash('sha256').update(svg).digest('hex')}`
}

function listUnknown({ marks }: Drawing, fonts: PdfFonts): readonly string[] {
  const texts = marks.flatMap((mark) => (mark.kind === 'text' ? mark.runs : []))
  const unknown = texts.flatMap(({ text, family = '' }) => fonts.encode(text, family).unknown)
  return [...new Set(unknown)]
}
