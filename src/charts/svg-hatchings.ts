import { formatFixed } from '../series/c-number.ts'
import type { AreaMark, Drawing, Hatching } from './drawing.ts'
import type { SvgNode } from './svg-node.ts'
import { paint } from './svg-paint.ts'

/** Side of a tile in pixels. */
const TILE = 8

/** The lines of gnuplot 5.4's patterns 0 to 7 in a tile; 3 is full. */
const TILES: readonly string[] = [
  '',
  'M0,0 8,8M0,8 8,0',
  'M0,0 8,8M0,8 8,0M0,4 4,8 8,4 4,0 0,4',
  'M0,0 0,8 8,8 8,0 0,0',
  'M-4,0 8,12M0,-4 12,8',
  'M-4,8 8,-4M0,12 12,0',
  'M-2,8 4,-4M0,12 8,-4M4,12 10,0',
  'M-2,0 4,12M0,-4 8,12M4,-4 10,8',
]

const FULL = 3

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
  return [id, 'hatch', findTile(hatching), formatFixed(width, 2), ink.replace('#', '')].join('-')
}

function findTile({ pattern }: Hatching): number {
  return ((pattern % TILES.length) + TILES.length) % TILES.length
}

function describeTile({ ink, hatching }: HatchedMark, drawing: Drawing): SvgNode[] {
  const tile = findTile(hatching)
  const d = TILES[tile] ?? ''
  if (d === '') return []
  if (tile === FULL) {
    return [{ name: 'path', attributes: { ...paint(drawing, ink, 'fill'), d } }]
  }
  const width = Number(formatFixed(hatching.width, 2))
  const lines = { ...paint(drawing, ink, 'stroke'), 'stroke-width': width, fill: 'none', d }
  return [{ name: 'path', attributes: lines }]
}
