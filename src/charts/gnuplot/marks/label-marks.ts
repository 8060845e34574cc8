import { resolveFont } from '../canvas.ts'
import type { Label } from '../../chart.ts'
import type { SymbolMark } from '../../drawing.ts'
import { findPaint } from './line-styles.ts'
import { parseText } from './parse-enhanced.ts'
import {
  findDevicePoint,
  findDisplacement,
  roundDevicePoint,
  type DevicePoint,
  type CoordinateSetting,
} from '../device-point.ts'
import { createSymbol } from '../curves/symbol-curves.ts'
import { isOnCanvas, type AnchoredText } from './text-marks.ts'

const ANCHORS = { left: 'start', center: 'middle', right: 'end' } as const

/** Lay out `set label`: its lines run down from its position, and the border does not clip it. */
export function layOutLabel(
  label: Label,
  setting: CoordinateSetting,
): (AnchoredText | SymbolMark)[] {
  const { canvas } = setting
  const { caption } = label
  const place = roundDevicePoint(findDevicePoint(label.at, setting))
  const [across, up] = caption.offset ?? [0, 0]
  const shift = caption.shift && findDisplacement(caption.shift, setting)
  const font = resolveFont(canvas, caption.font)
  // Beside a symbol, gnuplot moves the text by half a tic in both directions.
  const symbol = layOutLabelPoint(label, place, setting)
  if (label.isHypertext === true) return symbol
  const room = label.point ? Math.trunc((label.point.commonSize ?? 1) * canvas.tic * 0.5) : 0
  return [
    {
      kind: 'placed-text',
      lines: parseText(caption.text, font, caption.enhanced),
      font,
      ink: findPaint(caption.color).ink,
      x: place.x + room + Math.trunc(shift?.x ?? across * canvas.charWidth),
      y: place.y + room + Math.trunc(shift?.y ?? up * canvas.lineHeight),
      anchor: ANCHORS[label.justify],
      rotate: label.rotate,
      centred: false,
      ...(caption.box === undefined ? {} : { isBoxed: true }),
    },
    ...symbol,
  ]
}

function layOutLabelPoint(
  { point }: Label,
  { x, y }: DevicePoint,
  { canvas }: CoordinateSetting,
): SymbolMark[] {
  if (point === undefined || point.line.type < -1 || !isOnCanvas(x, y, canvas)) return []
  return [{ ...createSymbol(point, point.line, canvas), points: [x, y] }]
}
