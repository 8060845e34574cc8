import { createSymbol } from '../curves/symbol-curves.ts'
import type { SymbolMark } from '../../drawing.ts'
import type { PlacedScan } from './placed-scan.ts'
import { POINT } from '../ranges/widen-spans.ts'
import { placeVertex, type DevicePlace } from './scene-frame.ts'
import type { PlacedSurface } from './scene-ranges.ts'
import type { SceneStage } from './scene-stage.ts'
import { findPointPaint } from './surface-colors.ts'
import type { Box } from '../canvas.ts'

/** Draw the symbols at the points of a surface; those on a grid are drawn along both directions (gnuplot 5.4). */
export function drawSurfacePoints(placed: PlacedSurface, stage: SceneStage): void {
  const { surface } = placed
  const { line, point, style } = surface
  if (line.type < -1 && line.type !== NO_LINE) return
  if (point.type < 0) return
  const interval = style === 'linespoints' ? Math.abs(Math.trunc(point.interval ?? 1)) : 1
  const symbols = new SymbolSet(stage)
  for (const scan of [...placed.scans, ...placed.across]) {
    for (let i = 0; i < scan.states.length; i++) {
      if (i % Math.max(1, interval) !== 0 || scan.states[i] !== POINT.inside) continue
      const place = placeScanPoint(scan, i, stage)
      if (!isIn(place, stage.clip)) continue
      const paint = findPointPaint(placed, scan, { index: i, stage })
      symbols.add({ ...styleSymbol(placed, scan, { index: i, stage }), ...paint }, place)
    }
  }
  symbols.finish()
}

/** Draw the symbol at one point of a surface; returns whether it lies within the picture. */
export function drawSurfacePoint(
  placed: PlacedSurface,
  scan: PlacedScan,
  { index, stage }: { readonly index: number; readonly stage: SceneStage },
): boolean {
  const place = placeScanPoint(scan, index, stage)
  if (placed.surface.point.type < 0 || !isIn(place, stage.clip)) return false
  const symbols = new SymbolSet(stage)
  symbols.add(styleSymbol(placed, scan, { index, stage }), place)
  symbols.finish()
  return true
}

/** The type of `lt nodraw`, whose symbols are drawn. */
const NO_LINE = -10

/** Collects symbols of the same look in one mark. */
class SymbolSet {
  readonly #stage: SceneStage
  #look: Omit<SymbolMark, 'points'> | undefined
  #points: number[] = []

  constructor(stage: SceneStage) {
    this.#stage = stage
  }

  add(look: Omit<SymbolMark, 'points'>, { x, y }: DevicePlace): void {
    if (this.#look === undefined || !isSameLook(this.#look, look)) {
      this.finish()
      this.#look = look
    }
    this.#points.push(x, y)
  }

  finish(): void {
    if (this.#look !== undefined && this.#points.length > 0)
      this.#stage.pen.push({ ...this.#look, points: this.#points })
    this.#points = []
  }
}

function isSameLook(a: Omit<SymbolMark, 'points'>, b: Omit<SymbolMark, 'points'>): boolean {
  return (
    a.ink === b.ink &&
    a.opacity === b.opacity &&
    a.type === b.type &&
    a.size === b.size &&
    a.onDisc?.size === b.onDisc?.size
  )
}

function styleSymbol(
  { surface }: PlacedSurface,
  scan: PlacedScan,
  { index, stage }: { readonly index: number; readonly stage: SceneStage },
): Omit<SymbolMark, 'points'> {
  const { style, point, line } = surface
  const { canvas } = stage.frame
  const type = style === 'dots' ? 0 : (scan.types?.[index] ?? point.type)
  const size = scan.sizes === undefined ? point.size : (scan.sizes[index] ?? 1)
  const symbol = createSymbol({ ...point, type: Math.trunc(type), size }, line, canvas)
  if (style !== 'linespoints' || (point.interval ?? 0) >= 0) return symbol
  const { size: discSize, width } = createSymbol(
    { type: 7, size: (point.commonSize ?? 1) * (point.discScale ?? 1) },
    line,
    canvas,
  )
  return { ...symbol, onDisc: { size: discSize, width } }
}

/** Find the device position of a point. */
export function placeScanPoint(
  { x, y, z }: PlacedScan,
  i: number,
  { frame }: SceneStage,
): DevicePlace {
  return placeVertex(frame.project(x[i] ?? NaN, y[i] ?? NaN, z[i] ?? NaN), frame)
}

/** Whether a position is in a box. */
export function isIn({ x, y }: DevicePlace, { left, right, bottom, top }: Box): boolean {
  return x >= left && x <= right && y >= bottom && y <= top
}
