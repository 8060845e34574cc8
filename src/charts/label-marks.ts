import { resolveFont, type Canvas } from './canvas.ts'
import type { Label } from './chart.ts'
import { splitLines } from './measure-text.ts'
import type { ChartScales } from './scale.ts'
import type { PlacedText } from './text-marks.ts'

const ANCHORS = { left: 'start', center: 'middle', right: 'end' } as const

/** Lay out `set label`: its lines go down from its place, and the frame does not clip it. */
export function layOutLabel(label: Label, canvas: Canvas, scales: ChartScales): PlacedText {
  const { caption } = label
  const [across, up] = caption.offset ?? [0, 0]
  return {
    kind: 'placed-text',
    lines: splitLines(caption.text),
    font: resolveFont(canvas, caption.font),
    x: scales.x(label.at.x) + Math.trunc(across * canvas.charWidth),
    y: scales.y(label.at.y) + Math.trunc(up * canvas.lineHeight),
    anchor: ANCHORS[label.justify],
    rotate: label.rotate,
    centred: false,
  }
}
