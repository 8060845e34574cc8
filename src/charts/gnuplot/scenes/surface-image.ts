import type { ImageMark } from '../../drawing.ts'
import { findPixelColor, findPixelOpacity, TRANSPARENT } from '../../pixel-alpha.ts'
import { fillArea } from '../curves/box-marks.ts'
import { clipPolygon } from '../marks/clip-polygon.ts'
import { findPaint } from '../marks/line-styles.ts'
import { getPoint, type PlacedScan } from './placed-scan.ts'
import { placeVertex, type DevicePlace } from './scene-frame.ts'
import type { PlacedSurface } from './scene-ranges.ts'
import type { SceneStage } from './scene-stage.ts'

/** A grid of pixels: how many stand in a row of the data, how many rows there are, and the steps between them. */
interface PixelGrid {
  readonly scan: PlacedScan
  readonly columns: number
  readonly rows: number
  /** Whether the values are packed colours. */
  readonly isRgb: boolean
}

/**
 * Draw `with image` (gnuplot 5.4 `process_image`): on a map one picture, in space a facet for each pixel. Without a
 * regular grid, and on logarithmic axes, nothing is drawn.
 */
export function drawSurfaceImage({ scans, surface }: PlacedSurface, stage: SceneStage): void {
  const [scan] = scans
  const { ranges } = stage.frame
  const hasLog = [ranges.x, ranges.y, ranges.z].some(({ log }) => log !== undefined)
  if (scan === undefined || scan.x.length < 4 || hasLog) return
  const grid = findGrid(scan, surface.coloring === 'rgb')
  if (grid === undefined) return
  const isFlat = stage.frame.isMap && isUpright(grid, stage)
  if (isFlat && surface.isPixelwise !== true) drawPicture(grid, stage)
  else drawPixels(grid, stage, isFlat)
}

/** Find how many points stand in a row: as many as share their first coordinate, x or y. */
function findGrid(scan: PlacedScan, isRgb: boolean): PixelGrid | undefined {
  const count = scan.x.length
  const steady = scan.x[0] === scan.x[1] ? scan.x : scan.y
  let columns = 0
  while (columns < count && steady[columns] === steady[0]) columns += 1
  const rows = Math.trunc(count / columns)
  return columns < 2 || rows < 2 ? undefined : { scan, columns, rows, isRgb }
}

interface PixelSteps {
  readonly x: readonly [number, number]
  readonly y: readonly [number, number]
}

/** Find the steps on the canvas from one pixel to the next of its row, and from one row to the next. */
function findSteps({ scan, columns, rows }: PixelGrid, stage: SceneStage): PixelSteps {
  const at = (i: number): DevicePlace => place(scan, i, stage)
  const [start, middle, end] = [at(0), at(columns - 1), at(scan.x.length - 1)]
  return {
    x: [(middle.x - start.x) / (columns - 1), (end.x - middle.x) / (rows - 1)],
    y: [(middle.y - start.y) / (columns - 1), (end.y - middle.y) / (rows - 1)],
  }
}

function place(scan: PlacedScan, i: number, { frame }: SceneStage): DevicePlace {
  const { x, y, z } = getPoint(scan, i)
  return placeVertex(frame.project(x, y, z), frame)
}

/** How much a step may leave its direction. */
const SHIFT = 0.01

/** Whether the sides of the pixels are those of the canvas. */
function isUpright(grid: PixelGrid, stage: SceneStage): boolean {
  const steps = findSteps(grid, stage)
  return [steps.x, steps.y].every(
    ([a, b]) => Math.abs(a) < SHIFT * Math.abs(b) || Math.abs(b) < SHIFT * Math.abs(a),
  )
}

/** Draw the pixels that are seen as one picture. */
function drawPicture(grid: PixelGrid, stage: SceneStage): void {
  const { scan, columns, rows } = grid
  const steps = findSteps(grid, stage)
  const isAlong = Math.abs(steps.x[0]) > Math.abs(steps.x[1])
  const [width, height] = isAlong ? [columns, rows] : [rows, columns]
  const [right, up] = isAlong ? [steps.x[0] > 0, steps.y[1] > 0] : [steps.x[1] > 0, steps.y[0] > 0]
  const seen = findSeen(grid, stage)
  const indexOf = (column: number, row: number): number => {
    const across = right ? column : width - 1 - column
    const down = up ? height - 1 - row : row
    return isAlong ? down * columns + across : across * columns + down
  }
  const lines = Array.from({ length: height }, (_, row) =>
    Array.from({ length: width }, (_, column) => indexOf(column, row)).filter((i) => seen(i)),
  ).filter((line) => line.length > 0)
  const [first = []] = lines
  if (first.length === 0 || lines.some((line) => line.length !== first.length)) return
  const last = lines.at(-1) ?? first
  const [low, high] = [place(scan, first[0] ?? 0, stage), place(scan, last.at(-1) ?? 0, stage)]
  const half = {
    x: Math.abs(steps.x[0] + steps.x[1]) / 2,
    y: Math.abs(steps.y[0] + steps.y[1]) / 2,
  }
  const picture: ImageMark = {
    kind: 'image',
    left: Math.trunc(low.x - half.x),
    top: Math.trunc(low.y + half.y),
    right: Math.trunc(high.x + half.x),
    bottom: Math.trunc(high.y - half.y),
    columns: first.length,
    rows: lines.length,
    pixels: Uint32Array.from(lines.flat(), (i) => findPixel(grid, i, stage)),
  }
  stage.pen.push(picture)
}

/** The colour of a pixel, packed; through one that has none, one sees what is behind it. */
function findPixel({ scan, isRgb }: PixelGrid, index: number, stage: SceneStage): number {
  const value = (scan.colors ?? scan.z)[index] ?? NaN
  if (Number.isNaN(value)) return TRANSPARENT
  if (isRgb) return value
  const { ink } = stage.paint(value)
  return ink.startsWith('#')
    ? Number.parseInt(ink.slice(1), 16)
    : ink === 'foreground'
      ? 0
      : 0xffffff
}

/** Find which pixels reach into the ranges. */
function findSeen(
  { scan, columns, rows }: PixelGrid,
  { frame }: SceneStage,
): (i: number) => boolean {
  const { ranges } = frame
  const corner = (values: Float64Array): number => {
    const [start = 0, end = 0] = [values[0], values[columns - 1]]
    const below = values[scan.x.length - columns] ?? 0
    return ((start - end) / (columns - 1) + (start - below) / (rows - 1)) / 2
  }
  const [halfX, halfY, halfZ] = [corner(scan.x), corner(scan.y), corner(scan.z)]
  return (i) => {
    const { x, y, z } = getPoint(scan, i)
    return (
      overlaps(x, halfX, ranges.x) && overlaps(y, halfY, ranges.y) && overlaps(z, halfZ, ranges.z)
    )
  }
}

function overlaps(
  at: number,
  half: number,
  { min, max }: { readonly min: number; readonly max: number },
): boolean {
  const [low, high] = [at - Math.abs(half), at + Math.abs(half)]
  return high >= Math.min(min, max) && low <= Math.max(min, max)
}

/** Draw each pixel as a facet in space, or as a box where its sides are those of the canvas. */
function drawPixels(
  { scan, columns, rows, isRgb }: PixelGrid,
  stage: SceneStage,
  isUprightBox: boolean,
): void {
  const { frame, pen, clip } = stage
  const { ranges } = frame
  const last = scan.x.length
  const axes = [scan.x, scan.y, scan.z] as const
  const along = axes.map((v) => ((v[columns - 1] ?? 0) - (v[0] ?? 0)) / (columns - 1))
  const across = axes.map((v) => ((v[last - columns] ?? 0) - (v[0] ?? 0)) / (rows - 1))
  const isShown = (corner: readonly number[]): boolean =>
    overlaps(corner[0] ?? NaN, 0, ranges.x) &&
    overlaps(corner[1] ?? NaN, 0, ranges.y) &&
    (frame.isMap || overlaps(corner[2] ?? NaN, 0, ranges.z))
  for (let i = 0; i < columns * rows; i++) {
    const value = (scan.colors ?? scan.z)[i] ?? NaN
    if (Number.isNaN(value) || (isRgb && findPixelOpacity(value) === 0)) continue
    const [row, column] = [Math.floor(i / columns), i % columns]
    const corner = (signs: readonly [number, number]): number[] =>
      axes.map((v, axis) => {
        const [a = 0, b = 0] = [along[axis], across[axis]]
        const center = (v[0] ?? 0) + row * b + column * a
        return center + (signs[0] * a + signs[1] * b) / 2
      })
    const corners = [corner([1, 1]), corner([1, -1]), corner([-1, -1]), corner([-1, 1])]
    if (!corners.some(isShown)) continue
    const points = corners.flatMap(([x = NaN, y = NaN, z = NaN]) => {
      const at = placeVertex(frame.project(x, y, z), frame)
      return [at.x, at.y]
    })
    const [area] = fillArea(SOLID, {
      line: { type: -1, width: 1 },
      points: isUprightBox
        ? findBox(clipPolygon(points, clip))
        : frame.isMap
          ? clipPolygon(points, clip)
          : points,
    })
    if (area !== undefined)
      pen.push({ ...area, ...(isRgb ? findPaint(findPixelColor(value)) : stage.paint(value)) })
  }
}

/** Find the corners of the box around points, from the lower left one on. */
function findBox(points: readonly number[]): readonly number[] {
  const along = (first: 0 | 1): number[] => points.filter((_, i) => i % 2 === first)
  const [xs, ys] = [along(0), along(1)]
  const [left, right, low, high] = [
    Math.min(...xs),
    Math.max(...xs),
    Math.min(...ys),
    Math.max(...ys),
  ]
  return [left, low, right, low, right, high, left, high]
}

const SOLID = { kind: 'solid', density: 1 } as const
