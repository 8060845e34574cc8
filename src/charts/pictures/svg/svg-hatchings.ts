import { formatFixed } from '../../../quantities/printf-number.ts'
import type { AreaMark, Drawing, Hatching } from '../../drawing.ts'
import { findHatchTile, TILE } from '../hatch-tiles.ts'
import type { SvgNode } from './svg-node.ts'
import { paint } from './svg-paint.ts'

type HatchedMark = AreaMark & { readonly hatching: Hatching }

/** Describe the patterns that a drawing's areas are hatched with, each once. */
export function describeHatchings(drawing: Drawing): SvgNode[] {
  const hatched = drawing.marks.filter(
    (mark): mark is HatchedMark => mark.kind === 'area' && mark.hatching !== undefined,
  )
  const byName = new Map(hatched.map((mark) => [findHatchingId(mark, drawing), mark]))
  return [...byName].map(([id, mark]) => ({
    name: 'pattern',
    attributes: { id, patternUnits: 'userSpaceOnUse', width: TILE, height: TILE },
    content: describeTile(mark, drawing),
  }))
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

function describeTile({ ink, hatching }: HatchedMark, drawing: Drawing): SvgNode[] {
  const { kind, path: d } = findHatchTile(hatching)
  if (kind === 'empty') return []
  if (kind === 'full') {
    return [{ name: 'path', attributes: { ...paint(drawing, ink, 'fill'), d } }]
  }
  const width = Number(formatFixed(hatching.width, 2))
  const lines = { ...paint(drawing, ink, 'stroke'), 'stroke-width': width, fill: 'none', d }
  return [{ name: 'path', attributes: lines }]
}
