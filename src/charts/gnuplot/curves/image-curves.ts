import type { ImageMark } from '../../drawing.ts'
import type { Curve, CurveRange } from './curve.ts'
import { findCells, type Steps } from './image-cells.ts'

/** Lay out `with image` (gnuplot 5.4): a pixel around each point of a regular grid, as far as it is seen. */
export function layOutImage(curve: Curve): ImageMark[] {
  const { plot, ranges, x: scaleX, y: scaleY } = curve
  const cells = findCells(plot)
  if (cells === undefined) return []
  const columns = findSeen(cells.x, ranges.x)
  const rows = findSeen(cells.y, ranges.y)
  if (columns.length === 0 || rows.length === 0) return []
  // The image begins at its upper left corner.
  if (ranges.x.min > ranges.x.max) columns.reverse()
  if (ranges.y.min < ranges.y.max) rows.reverse()
  const pixels = rows.flatMap((row) =>
    columns.map((column) => {
      const index = cells.indices[row * cells.x.count + column] ?? -1
      return index < 0 ? 0xffffff : (plot.pointColors?.values[index] ?? 0)
    }),
  )
  const edge = ({ first, step }: Steps, index: number, side: -1 | 1): number =>
    first + (index + side / 2) * step
  const signX = ranges.x.min > ranges.x.max ? -1 : 1
  const signY = ranges.y.min > ranges.y.max ? -1 : 1
  return [
    {
      kind: 'image',
      left: scaleX(edge(cells.x, columns[0] ?? 0, signX === 1 ? -1 : 1)),
      right: scaleX(edge(cells.x, columns.at(-1) ?? 0, signX)),
      top: scaleY(edge(cells.y, rows[0] ?? 0, signY)),
      bottom: scaleY(edge(cells.y, rows.at(-1) ?? 0, signY === 1 ? -1 : 1)),
      columns: columns.length,
      rows: rows.length,
      pixels: Uint32Array.from(pixels),
    },
  ]
}

/** The steps whose pixels reach into a range. */
function findSeen({ first, step, count }: Steps, { min, max }: CurveRange): number[] {
  const [low, high] = [Math.min(min, max), Math.max(min, max)]
  return Array.from({ length: count }, (_, i) => i).filter((i) => {
    const [from, to] = [first + (i - 0.5) * step, first + (i + 0.5) * step]
    return to >= low && from <= high
  })
}
