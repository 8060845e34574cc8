import type { AreaMark, ImageMark } from '../../drawing.ts'
import { findPixelColor, findPixelOpacity, TRANSPARENT } from '../../pixel-alpha.ts'
import { clipPolygon } from '../marks/clip-polygon.ts'
import { isInRange, limitToRange, type Curve, type CurveRange } from './curve.ts'
import { fillArea } from './box-marks.ts'
import { findCells, type PixelCells, type Steps } from './image-cells.ts'

/** Lay out `with image` (gnuplot 5.4): a pixel around each point of a regular grid, as far as it is seen. */
export function layOutImage(curve: Curve): (AreaMark | ImageMark)[] {
  const { plot, ranges, x: scaleX, y: scaleY } = curve
  const cells = findCells(plot)
  if (cells === undefined) return []
  const isUneven = ranges.x.log !== undefined || ranges.y.log !== undefined
  if (isUneven || plot.isPixelwise === true) return layOutPixels(curve, cells)
  const columns = findSeen(cells.x, ranges.x)
  const rows = findSeen(cells.y, ranges.y)
  if (columns.length === 0 || rows.length === 0) return []
  // The image begins at its upper left corner.
  if (ranges.x.min > ranges.x.max) columns.reverse()
  if (ranges.y.min < ranges.y.max) rows.reverse()
  const pixels = new Uint32Array(rows.length * columns.length)
  let at = 0
  for (const row of rows) {
    for (const column of columns) {
      const index = cells.indices[row * cells.x.count + column] ?? -1
      pixels[at] = (index < 0 ? undefined : plot.pointColors?.values[index]) ?? TRANSPARENT
      at += 1
    }
  }
  const edge = ({ first, step }: Steps, index: number, side: -1 | 1): number =>
    first + (index + side / 2) * step
  const signX = ranges.x.min > ranges.x.max ? -1 : 1
  const signY = ranges.y.min > ranges.y.max ? -1 : 1
  const sides = {
    left: scaleX(edge(cells.x, columns[0] ?? 0, signX === 1 ? -1 : 1)),
    right: scaleX(edge(cells.x, columns.at(-1) ?? 0, signX)),
    top: scaleY(edge(cells.y, rows[0] ?? 0, signY)),
    bottom: scaleY(edge(cells.y, rows.at(-1) ?? 0, signY === 1 ? -1 : 1)),
  }
  // gnuplot refuses an image with points so far away that they have no place.
  if (!Object.values(sides).every(Number.isFinite)) return []
  const size = { columns: columns.length, rows: rows.length }
  return [{ kind: 'image', ...sides, ...size, pixels }]
}

/** Lay out each pixel as an area of its own, as those are that differ in size on a logarithmic axis (gnuplot 5.4). */
function layOutPixels(
  { plot, ranges, x: scaleX, y: scaleY, box }: Curve,
  cells: PixelCells,
): AreaMark[] {
  const place = (value: number, range: CurveRange, scale: Curve['x']): number =>
    scale(range.log !== undefined && value <= 0 ? limitToRange(value, range) : value)
  // In the order of the points.
  const order = [...cells.indices.entries()].sort(([, a], [, b]) => a - b)
  return order.flatMap(([cell, index]) => {
    const value = plot.pointColors?.values[index] ?? NaN
    if (Number.isNaN(value) || findPixelOpacity(value) === 0) return []
    const [left, right] = findSides(cells.x, cell % cells.x.count)
    const [low, high] = findSides(cells.y, Math.floor(cell / cells.x.count))
    const isSeen = [left, right].some((x) => isInRange(x, ranges.x))
    if (!isSeen || ![low, high].some((y) => isInRange(y, ranges.y))) return []
    const xs = [place(left, ranges.x, scaleX), place(right, ranges.x, scaleX)] as const
    const ys = [place(low, ranges.y, scaleY), place(high, ranges.y, scaleY)] as const
    // A pixel begins at its lower left corner, whichever way the axes run.
    const [x1, x2, y1, y2] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)]
    const points = clipPolygon([x1, y1, x2, y1, x2, y2, x1, y2], box)
    const line = { type: 1, width: 1, color: findPixelColor(value) }
    return fillArea({ kind: 'solid', density: 1 }, { line, points })
  })
}

function findSides({ first, step }: Steps, index: number): readonly [low: number, high: number] {
  return [first + (index - 0.5) * step, first + (index + 0.5) * step]
}

/** The steps whose pixels reach into a range. */
function findSeen({ first, step, count }: Steps, { min, max }: CurveRange): number[] {
  const [low, high] = [Math.min(min, max), Math.max(min, max)]
  return Array.from({ length: count }, (_, i) => i).filter((i) => {
    const [from, to] = [first + (i - 0.5) * step, first + (i + 0.5) * step]
    return to >= low && from <= high
  })
}
