import type { LineStyle } from '../../chart.ts'
import type { KeyEntryPlace } from '../frame/key-marks.ts'
import { createSymbol } from '../curves/symbol-curves.ts'
import { findStroke } from '../marks/line-styles.ts'
import { POINT } from '../ranges/widen-spans.ts'
import type { PlacedSceneKey } from './scene-key.ts'
import type { PlacedSurface } from './scene-ranges.ts'
import type { SceneStage } from './scene-stage.ts'
import { findPointPaint, repaint } from './surface-colors.ts'
import { isIn } from './surface-points.ts'
import { SURFACE_STYLES } from './surface-styles.ts'

/** The parts of a key into which the palette is divided in the sample of a line. */
const STEPS = 24

/** Draw the sample of a surface in the key. */
export function drawKeySample(
  placed: PlacedSurface,
  { key, size }: PlacedSceneKey,
  { place, stage }: { readonly place: KeyEntryPlace; readonly stage: SceneStage },
): void {
  const { surface, scans } = placed
  const { sample } = SURFACE_STYLES[surface.style]
  const left = key.reverse ? place.x - size.sampleWidth : place.x
  const right = left + size.sampleWidth
  const middle = Math.trunc((left - place.x + right - place.x) / 2) + place.x
  const at = { left, right, middle, y: place.y }
  // Colours that each point has of its own are shown as the palette's (gnuplot 5.4 `key_sample_point_pm3d`).
  const isShaded = surface.coloring === 'palette' || isOwnColored(surface)
  const [first] = scans
  const own =
    isShaded || first === undefined ? undefined : findPointPaint(placed, first, { index: 0, stage })
  const line = repaint(surface.line, own)
  for (const part of sample) {
    if (part === 'point') drawLabelPoint(placed, at, stage)
    else if (part === 'line') {
      if (isShaded && surface.style !== 'impulses') drawShadedLine(placed, at, stage)
      else drawKeyLine(line, at, stage)
    } else if (isShaded) drawShadedSymbols(placed, at, stage)
    else drawKeySymbol(placed, line, { at, stage })
  }
}

/** Whether each point has a colour of its own, as with `lc rgb variable`. */
function isOwnColored({ coloring, hasColors }: PlacedSurface['surface']): boolean {
  return coloring === 'rgb' && hasColors
}

interface SamplePlace {
  readonly left: number
  readonly right: number
  readonly middle: number
  readonly y: number
}

/** Draw the sample of a line, also that of a contour. */
export function drawKeyLine(
  line: LineStyle,
  { left, right, y }: Omit<SamplePlace, 'middle'>,
  { pen, canvasBox }: SceneStage,
): void {
  if (line.type < -1) return
  pen.setStroke(findStroke(line))
  pen.drawLine(left, y, right, y, canvasBox)
}

/** Draw the sample of the symbol of a surface or of its contours. */
export function drawKeySymbol(
  { surface, scans }: PlacedSurface,
  line: LineStyle,
  { at, stage }: { readonly at: Pick<SamplePlace, 'middle' | 'y'>; readonly stage: SceneStage },
): void {
  if (!isIn({ x: at.middle, y: at.y }, stage.canvasBox)) return
  const [last] = scans
  // The size is that of the last point; symbols of several types have a dot for a sample.
  const type = surface.style === 'dots' || last?.types !== undefined ? 0 : surface.point.type
  const size = findSampleSize(surface, last, stage)
  stage.pen.push({
    ...createSymbol({ ...surface.point, type, size }, line, stage.frame.canvas),
    points: [at.middle, at.y],
  })
}

/** Find the size of a sample: that of the last point that was drawn; points among hidden lines were drawn before. */
function findSampleSize(
  { point }: PlacedSurface['surface'],
  last: PlacedSurface['scans'][number] | undefined,
  { hiding }: SceneStage,
): number {
  return (hiding === undefined ? last?.sizes?.at(-1) : undefined) ?? point.size
}

function drawLabelPoint({ surface }: PlacedSurface, at: SamplePlace, stage: SceneStage): void {
  const point = surface.label?.point
  if (point === undefined || !isIn({ x: at.middle, y: at.y }, stage.canvasBox)) return
  stage.pen.push({
    ...createSymbol(point, point.line, stage.frame.canvas),
    points: [at.middle, at.y],
  })
}

/** Find the values of a surface's own points; `undefined` without any. */
function findExtent({ surface, scans }: PlacedSurface): readonly [number, number] | undefined {
  let [low, high] = [Infinity, -Infinity]
  for (const { states, colors, z } of scans) {
    const values = surface.hasColors && colors !== undefined ? colors : z
    states.forEach((state, i) => {
      if (state !== POINT.inside) return
      low = Math.min(low, values[i] ?? low)
      high = Math.max(high, values[i] ?? high)
    })
  }
  return low <= high ? [low, high] : undefined
}

/** Draw a line in the colours from a surface's lowest value to its highest one. */
function drawShadedLine(
  placed: PlacedSurface,
  { left, right, y }: SamplePlace,
  stage: SceneStage,
): void {
  const extent = findExtent(placed)
  if (extent === undefined) return
  const steps = Math.min(STEPS, Math.abs(right - left))
  const { pen } = stage
  const [from, to] = [stage.findShare(extent[0]), stage.findShare(extent[1])]
  pen.setStroke(findStroke(placed.surface.line))
  let start = left
  for (let i = 1; i <= steps; i++) {
    const share = i === steps ? to : from + (i * (to - from)) / steps
    pen.setPaint(stage.paintShare(share))
    const end = i === steps ? right : left + Math.trunc((i * (right - left)) / steps + 0.5)
    pen.drawLine(start, y, end, y, stage.canvasBox)
    start = end
  }
}

/** Draw symbols in the colours from a surface's lowest value to its highest one. */
function drawShadedSymbols(
  placed: PlacedSurface,
  { left, right, y }: SamplePlace,
  stage: SceneStage,
): void {
  const extent = findExtent(placed)
  if (extent === undefined) return
  const { surface, scans } = placed
  const [last] = scans
  const size = findSampleSize(surface, last, stage)
  const isDot = surface.style === 'dots'
  const { canvas } = stage.frame
  const common = surface.point.commonSize ?? 1
  const room = canvas.charWidth * (isDot ? 1 : 3 * (1 + (common - 1) / 2))
  const steps = Math.max(2, Math.trunc((right - left) / room + 0.5))
  const [from, to] = [stage.findShare(extent[0]), stage.findShare(extent[1])]
  for (let i = 0; i <= steps; i++) {
    const share = i === steps ? to : from + (i * (to - from)) / steps
    const x =
      i === 0 ? left : i === steps ? right : left + Math.trunc((i * (right - left)) / steps + 0.5)
    if (!isIn({ x, y }, stage.canvasBox)) continue
    const symbol = createSymbol(
      { ...surface.point, type: isDot || last?.types !== undefined ? 0 : surface.point.type, size },
      surface.line,
      canvas,
    )
    stage.pen.push({ ...symbol, ...stage.paintShare(share), points: [x, y] })
  }
}
