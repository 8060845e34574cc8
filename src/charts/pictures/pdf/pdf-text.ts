import type { TextMark } from '../../drawing.ts'
import type { EncodedText } from './pdf-fonts.ts'
import { formatInk, placeOnPage, type PdfPage } from './pdf-page.ts'
import { formatBytes, formatFine, formatPdfNumber } from './pdf-syntax.ts'
import { listShownRuns } from '../shown-runs.ts'

/** A run of text in one font, placed along its line. */
interface PlacedPart {
  readonly part: EncodedText
  readonly size: number
  /** From the line's start, in pixels. */
  readonly along: number
  /** From its baseline, in pixels. */
  readonly rise: number
}

/** Format a line of text, set in the standard fonts, as operators of a PDF page. */
export function formatTextMark(mark: TextMark, page: PdfPage): string {
  const { drawing, resources } = page
  const { parts, length } = placeParts(mark, page)
  const [x = 0, y = 0] = placeOnPage([mark.x, mark.y], drawing)
  const start = mark.anchor === 'start' ? 0 : mark.anchor === 'middle' ? -length / 2 : -length
  const angle = (mark.rotate * Math.PI) / 180
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)]
  const turn = [cos, sin, -sin, cos].map(formatFine).join(' ')
  const shown = parts.flatMap(({ part, size, along, rise }) => {
    const ahead = start + along
    const place = [x + ahead * cos - rise * sin, y + ahead * sin + rise * cos].map(formatPdfNumber)
    return [
      `/${resources.font(part.font)} ${formatPdfNumber(size)} Tf`,
      `${turn} ${place.join(' ')} Tm`,
      `${formatBytes(part.codes)} Tj`,
    ]
  })
  const matrix = `${turn} ${[x, y].map(formatPdfNumber).join(' ')} cm`
  const box = mark.isBoxed === true ? formatBox({ mark, start, length }, matrix, page) : []
  return ['q', ...box, formatInk(mark.ink, drawing, 'rg'), 'BT', ...shown, 'ET', 'Q'].join('\n')
}

/** The ascent and the descent of a line, as multiples of its font's size. */
const [ASCENT, DESCENT] = [0.9, 0.25]

/** Format the operators that paint the background behind a text. */
function formatBox(
  {
    mark,
    start,
    length,
  }: { readonly mark: TextMark; readonly start: number; readonly length: number },
  matrix: string,
  { drawing }: PdfPage,
): readonly string[] {
  const { size } = mark.font
  const corner = [start, -DESCENT * size, length, (ASCENT + DESCENT) * size]
  const box = corner.map(formatPdfNumber).join(' ')
  return ['q', matrix, formatInk('background', drawing, 'rg'), `${box} re f`, 'Q']
}

function placeParts(
  mark: TextMark,
  { fonts }: PdfPage,
): { readonly parts: readonly PlacedPart[]; readonly length: number } {
  const placed: PlacedPart[] = []
  let along = 0
  for (const { text, scale = 1, rise = 0, back = 0, ...run } of listShownRuns(mark).runs) {
    const size = mark.font.size * scale
    along -= back * size
    for (const part of fonts.encode(text, run.family ?? mark.font.family).parts) {
      if (run.isHidden !== true) placed.push({ part, size, along, rise: rise * mark.font.size })
      along += part.width * size
    }
  }
  return { parts: placed, length: along }
}
