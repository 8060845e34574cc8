import { findPixelOpacity } from '../../pixel-alpha.ts'
import type { AreaMark, Hatching, ImageMark, Mark, PathMark, SymbolMark } from '../../drawing.ts'
import { findHatchTile, TILE } from '../hatch-tiles.ts'
import {
  formatInk,
  formatLineEnds,
  formatOpacity,
  placeOnPage,
  POINTS_PER_PIXEL,
  type PdfPage,
} from './pdf-page.ts'
import { formatCircle, formatFine, formatPdfNumber, formatPath } from './pdf-syntax.ts'
import { formatTextMark } from './pdf-text.ts'
import { findPointShape } from '../point-shapes.ts'

/** Format a mark as operators of a PDF page. */
export function formatMark(mark: Mark, page: PdfPage): string {
  switch (mark.kind) {
    case 'path':
      return formatPathMark(mark, page)
    case 'area':
      return formatAreaMark(mark, page)
    case 'symbol':
      return formatSymbolMark(mark, page)
    case 'image':
      return formatImageMark(mark, page)
    case 'text':
      return formatTextMark(mark, page)
  }
}

function formatPathMark(mark: PathMark, { drawing, resources }: PdfPage): string {
  const { ink, opacity, width, dashes, lines } = mark
  return formatPainted([
    ...formatOpacity(opacity, resources),
    formatInk(ink, drawing, 'RG'),
    `${formatPdfNumber(width)} w`,
    ...(dashes.length === 0 ? [] : [`[${dashes.map(formatPdfNumber).join(' ')}] 0 d`]),
    ...lines.map(({ points, closed }) => formatPath(placeOnPage(points, drawing), closed)),
    'S',
  ])
}

function formatAreaMark(mark: AreaMark, page: PdfPage): string {
  const { ink, opacity, hatching, points } = mark
  const { drawing, resources } = page
  const paint =
    hatching === undefined
      ? formatInk(ink, drawing, 'rg')
      : `/Pattern cs /${resources.pattern(describeTile({ ...mark, hatching }, page))} scn`
  return formatPainted([
    ...formatOpacity(opacity, resources),
    paint,
    formatPath(placeOnPage(points, drawing), true),
    'f',
  ])
}

/** Format an image within the page's content, in hexadecimal (PDF 1.7, 8.9.7). */
function formatImageMark(mark: ImageMark, { drawing }: PdfPage): string {
  const { left, right, bottom, top, columns, rows, pixels } = mark
  const [x = 0, y = 0, endX = 0, endY = 0] = placeOnPage([left, bottom, right, top], drawing)
  const data = Array.from(pixels, (pixel) =>
    mixWithPaper(pixel).toString(16).padStart(6, '0'),
  ).join('')
  const matrix = [endX - x, 0, 0, endY - y, x, y].map(formatPdfNumber).join(' ')
  return formatPainted([
    `${matrix} cm`,
    `BI /W ${String(columns)} /H ${String(rows)} /CS /RGB /BPC 8 /F /AHx ID`,
    `${data}>`,
    'EI',
  ])
}

/** Mix a transparent pixel with white: an image within the content has no opacity of its own. */
function mixWithPaper(pixel: number): number {
  const share = findPixelOpacity(pixel) / 255
  if (share === 1) return pixel
  const part = (shift: number): number => {
    const level = Math.floor(pixel / 2 ** shift) % 256
    return Math.round(level * share + 255 * (1 - share)) * 2 ** shift
  }
  return part(16) + part(8) + part(0)
}

/** Restore colour, width and dashes after the mark. */
function formatPainted(operators: readonly string[]): string {
  return ['q', ...operators, 'Q'].join('\n')
}

function describeTile(
  { ink, hatching }: AreaMark & { readonly hatching: Hatching },
  { drawing }: PdfPage,
): { readonly entries: string; readonly stream: string } {
  const { kind, path } = findHatchTile(hatching)
  const scale = formatFine(POINTS_PER_PIXEL)
  const top = formatFine(drawing.height * POINTS_PER_PIXEL)
  // The page's scale does not apply to tiles, and their paths run downwards.
  const matrix = `[${scale} 0 0 -${scale} 0 ${top}]`
  const lines = path.split('M').map((line) => formatPath(line.split(/[ ,]/).map(Number), false))
  const paint = kind === 'full' ? 'f' : 'S'
  return {
    entries: [
      '/Type /Pattern /PatternType 1 /PaintType 1 /TilingType 1',
      `/BBox [0 0 ${String(TILE)} ${String(TILE)}] /XStep ${String(TILE)} /YStep ${String(TILE)}`,
      `/Resources << >> /Matrix ${matrix}`,
    ].join(' '),
    stream:
      kind === 'empty'
        ? ''
        : [
            formatInk(ink, drawing, kind === 'full' ? 'rg' : 'RG'),
            `${formatPdfNumber(hatching.width)} w`,
            ...lines.slice(1),
            paint,
          ].join('\n'),
  }
}

function formatSymbolMark(mark: SymbolMark, page: PdfPage): string {
  const { drawing, resources } = page
  const { onDisc, opacity } = mark
  const draw = (symbol: Symbol): string => {
    const reach = (symbol.size + symbol.width) * 2
    const isSeenThrough = symbol.opacity !== undefined
    return `/${resources.symbol(formatSymbol(symbol, page), reach, isSeenThrough)} Do`
  }
  const steps = [
    ...(onDisc === undefined ? [] : [draw({ ink: 'background', type: DISC, ...onDisc })]),
    ...formatOpacity(opacity, resources),
    draw(mark),
  ].join(' ')
  const places = placeOnPage(mark.points, drawing)
  const symbols: string[] = []
  for (let i = 0; i + 1 < places.length; i += 2) {
    const place = `${formatPdfNumber(places[i] ?? 0)} ${formatPdfNumber(places[i + 1] ?? 0)}`
    symbols.push(`q 1 0 0 1 ${place} cm ${steps} Q`)
  }
  return symbols.join('\n')
}

type Symbol = Pick<SymbolMark, 'ink' | 'type' | 'size' | 'width' | 'opacity'>

/** gnuplot's point type of a filled circle. */
const DISC = 7

/**
 * Format a symbol; filled ones have an outline, too. Line ends are repeated because some readers do not
 * apply the page's to a group.
 */
function formatSymbol({ ink, type, size, width }: Symbol, { drawing }: PdfPage): string {
  const colours = [
    ...formatLineEnds(drawing),
    formatInk(ink, drawing, 'RG'),
    formatInk(ink, drawing, 'rg'),
  ]
  if (type === 'dot') {
    return [...colours, '0.5 w', formatCircle(0.5), 'S'].join('\n')
  }
  const { kind, isFilled, lines } = findPointShape(type)
  const shapes =
    kind === 'circle'
      ? [formatCircle(size)]
      : lines.map((line) =>
          // y of shapes runs downwards.
          formatPath(
            line.flatMap(([x, y]) => [x * size, -y * size]),
            line.length > 2,
          ),
        )
  const paint = isFilled ? 'B' : 'S'
  return [...colours, `${formatPdfNumber(width)} w`, ...shapes, paint].join('\n')
}
