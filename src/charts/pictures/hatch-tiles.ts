import type { Hatching } from '../drawing.ts'

/** The tile that a hatched area repeats: empty, lines, or full. */
export interface HatchTile {
  readonly number: number
  readonly kind: 'empty' | 'lines' | 'full'
  /** Lines as an SVG path, with commas between x and y, y downwards. */
  readonly path: string
}

/** Side of a tile in pixels. */
export const TILE = 8

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

/** Find the tile of a pattern; from 8 on, patterns repeat. */
export function findHatchTile({ pattern }: Hatching): HatchTile {
  const number = ((pattern % TILES.length) + TILES.length) % TILES.length
  const path = TILES[number] ?? ''
  const kind = number === FULL ? 'full' : path === '' ? 'empty' : 'lines'
  return { number, kind, path }
}
