import type { Label } from '../../chart.ts'
import { resolveFont } from '../canvas.ts'
import type { CurveMark } from '../curves/curve-mark.ts'
import { createSymbol } from '../curves/symbol-curves.ts'
import { findPaint } from '../marks/line-styles.ts'
import { parseText } from '../marks/parse-enhanced.ts'
import { isOnCanvas } from '../marks/text-marks.ts'
import { POINT } from '../ranges/widen-spans.ts'
import type { PlacedScan } from './placed-scan.ts'
import { findShift } from './scene-captions.ts'
import type { DevicePlace } from './scene-frame.ts'
import type { PlacedSurface } from './scene-ranges.ts'
import type { SceneStage } from './scene-stage.ts'
import { findPointPaint } from './surface-colors.ts'
import { placeScanPoint, isIn } from './surface-points.ts'

/** Draw the texts at the points of a surface. */
export function drawSurfaceLabels(placed: PlacedSurface, stage: SceneStage): void {
  const { scans } = placed
  // Labels are drawn in the order of the file.
  for (const scan of scans.toReversed()) {
    for (let i = 0; i < scan.states.length; i++) {
      if (scan.states[i] === POINT.inside) drawSurfaceLabel(placed, scan, { index: i, stage })
    }
  }
}

/** Draw the text at a point of a surface. */
export function drawSurfaceLabel(
  placed: PlacedSurface,
  scan: PlacedScan,
  { index, stage }: { readonly index: number; readonly stage: SceneStage },
): void {
  const { label } = placed.surface
  if (label === undefined) return
  const place = placeScanPoint(scan, index, stage)
  if (stage.frame.isMap && !isIn(place, stage.clip)) return
  const paint = findPointPaint(placed, scan, { index, stage })
  const caption = { ...label.caption, text: scan.texts?.[index] ?? '' }
  for (const mark of layOutPlacedLabel({ ...label, caption }, place, stage))
    stage.pen.push(mark.kind === 'placed-text' ? { ...mark, ...paint } : mark)
}

const ANCHORS = { left: 'start', center: 'middle', right: 'end' } as const

/** Lay out a label whose position is known: its text, and its symbol. */
export function layOutPlacedLabel(
  label: Omit<Label, 'at'>,
  { x, y }: DevicePlace,
  { frame: { canvas } }: Pick<SceneStage, 'frame'>,
): CurveMark[] {
  const { caption, point } = label
  const font = resolveFont(canvas, caption.font)
  const shift = findShift(caption.offset, canvas)
  const room = point ? Math.trunc((point.commonSize ?? 1) * canvas.tic * 0.5) : 0
  const hasSymbol = point !== undefined && point.line.type >= -1 && isOnCanvas(x, y, canvas)
  const symbol = hasSymbol ? [{ ...createSymbol(point, point.line, canvas), points: [x, y] }] : []
  if (label.isHypertext === true) return symbol
  return [
    {
      kind: 'placed-text',
      lines: parseText(caption.text, font, caption.enhanced),
      font,
      ink: findPaint(caption.color).ink,
      x: x + room + shift.x,
      y: y + room + shift.y,
      anchor: ANCHORS[label.justify],
      rotate: label.rotate,
      centred: false,
      ...(caption.box === undefined ? {} : { isBoxed: true }),
    },
    ...symbol,
  ]
}
