import type { Drawing, Ink, PathMark } from '../../drawing.ts'
import type { PdfFonts } from './pdf-fonts.ts'
import type { PdfResources } from './pdf-resources.ts'
import { formatColour } from './pdf-syntax.ts'
import { findDrawingShade } from '../../pages/find-drawing-shade.ts'

/** PDF points (72 to an inch) per CSS pixel (96 to an inch). */
export const POINTS_PER_PIXEL = 0.75

/** A page on which marks are drawn, in pixels from its lower left corner upwards. */
export interface PdfPage {
  readonly drawing: Drawing
  readonly fonts: PdfFonts
  readonly resources: PdfResources
}

/** Convert device units to pixels of the page, at the same distance from the upper edge as in the SVG. */
export function placeOnPage(
  points: readonly number[],
  { height, resolution }: Pick<Drawing, 'height' | 'resolution'>,
): number[] {
  const lift = height - Math.trunc(height * resolution) / resolution
  return points.map((value, i) => value / resolution + (i % 2 === 0 ? 0 : lift))
}

/** Format the operator that sets an ink's light colour. */
export function formatInk(ink: Ink, drawing: Drawing, operator: 'RG' | 'rg'): string {
  const { background } = drawing
  const colour = ink === 'background' && background !== undefined ? background : undefined
  return formatColour(colour ?? findDrawingShade(drawing, ink).light, operator)
}

/** Format the operators that set an opacity; none for an opaque mark. */
export function formatOpacity(
  opacity: PathMark['opacity'],
  resources: PdfResources,
): readonly string[] {
  return opacity === undefined ? [] : [`/${resources.opacity(opacity)} gs`]
}

/**
 * Format the operators for the joins and ends of lines as in SVG: mitre joins up to four line widths, and
 * round joins where the ends are round.
 */
export function formatLineEnds({ lineCap = 'butt' }: Drawing): readonly string[] {
  const ends = { butt: [], round: ['1 J 1 j'], square: ['2 J'] } as const
  return ['4 M', ...ends[lineCap]]
}
