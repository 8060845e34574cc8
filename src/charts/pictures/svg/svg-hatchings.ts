import { formatFixed } from '../../../quantities/printf-number.ts'
import type { AreaMark, Drawing, Hatching } from '../../drawing.ts'
import { findHatchTile, TILE } from '../hatch-tiles.ts'
import { pushElement, type SvgElement } from './svg-element.ts'
import type { SvgPainter } from './svg-painter.ts'

type HatchedMark = AreaMark & { readonly hatching: Hatching }

/** Draw the patterns of a drawing's hatched areas, without duplicates. */
export function pushHatchings(definitions: SvgElement, painter: SvgPainter): void {
  const { drawing } = painter
  const hatched = drawing.marks.filter(
    (mark): mark is HatchedMark => mark.kind === 'area' && mark.hatching !== undefined,
  )
  const byName = new Map(hatched.map((mark) => [findHatchingId(mark, drawing), mark]))
  for (const [id, mark] of byName) {
    const place = { id, patternUnits: 'userSpaceOnUse', width: TILE, height: TILE }
    pushTile(pushElement(definitions, 'pattern', place), mark, painter)
  }
}

/** Find the id of the pattern that hatches an area. */
export function findHatchingId({ ink, hatching }: HatchedMark, { id }: Drawing): string {
  const { width } = hatching
  return [
    id,
    'hatch',
    String(findHatchTile(hatching).number),
    formatFixed(width, 2),
    ink.replace('#', ''),
  ].join('-')
}

function pushTile(pattern: SvgElement, { ink, hatching }: HatchedMark, painter: SvgPainter): void {
  const { kind, path: d } = findHatchTile(hatching)
  if (kind === 'empty') return
  if (kind === 'full') {
    pushElement(pattern, 'path', { ...painter.paint(ink, 'fill'), d })
    return
  }
  const width = Number(formatFixed(hatching.width, 2))
  const stroke = painter.paint(ink, 'stroke')
  pushElement(pattern, 'path', { ...stroke, 'stroke-width': width, fill: 'none', d })
}
