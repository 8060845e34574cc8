import { resolveFont, type Canvas } from '../canvas.ts'
import type { Caption, Chart } from '../../chart.ts'
import { findDisplacement, type CoordinateSetting, type DevicePoint } from '../device-point.ts'
import { pickRooms } from './axis-rooms.ts'
import { findPaint } from '../marks/line-styles.ts'
import type { Frame } from './margins.ts'
import { parseText } from '../marks/parse-enhanced.ts'
import type { AnchoredText } from '../marks/text-marks.ts'
import { countLowerLabelLines, measureX2LabelRise } from './vertical-margins.ts'

/** Lay out the labels of the axes in gnuplot's order: y, y2, x, x2. */
export function layOutAxisLabels(
  chart: Chart,
  frame: Frame,
  places: CoordinateSetting,
): AnchoredText[] {
  const { canvas } = places
  const { box, labelRoom, ticRoom, ticLength, circleRoom } = frame
  const { axes } = chart
  const { charWidth: h, lineHeight: v } = canvas
  const level = Math.trunc((box.top + box.bottom) / 2)
  const middle = Math.trunc((box.left + box.right) / 2)
  const below = box.bottom - ticLength.x - ticRoom.x - labelRoom.x - circleRoom
  const above = pickRooms(frame, 'x2')
  return [
    ...layOutPlotCaption(axes.y.label, places, {
      x: Math.trunc(box.left - ticLength.y - ticRoom.y - Math.trunc(labelRoom.y / 2) + h / 4),
      y: level,
      rotate: 90,
    }),
    ...layOutPlotCaption(axes.y2.label, places, {
      x: box.right + ticLength.y2 + ticRoom.y2 + Math.trunc(labelRoom.y2 / 2),
      y: level,
      rotate: 90,
    }),
    ...layOutPlotCaption(withoutVerticalOffset(axes.x.label), places, {
      x: middle,
      y: Math.trunc(below + (countLowerLabelLines(chart) + 0.2) * v) - Math.trunc(v / 2),
      rotate: 0,
    }),
    ...layOutPlotCaption(axes.x2.label, places, {
      x: middle,
      y: box.top + measureX2LabelRise(chart, canvas, above) - Math.trunc(v / 2),
      rotate: 0,
    }),
  ]
}

/**
 * Lay out the titles of histograms a quarter of a line above the label of x.
 */
export function layOutHistogramTitles(
  chart: Chart,
  frame: Frame,
  { canvas, scales }: CoordinateSetting,
): AnchoredText[] {
  const { histogramTitles = [] } = chart
  const { box, labelRoom, ticRoom, ticLength, circleRoom } = frame
  const below = box.bottom - ticLength.x - ticRoom.x - labelRoom.x - circleRoom
  const { lineHeight } = canvas
  const y =
    Math.trunc(below + (countLowerLabelLines(chart) + 0.2) * lineHeight) +
    Math.trunc(lineHeight / 4)
  return histogramTitles.flatMap(({ caption, x }) =>
    layOutCaption(caption, canvas, { x: Math.trunc(scales.x(x)), y, rotate: 0 }),
  )
}

/** Lay out the title, which gnuplot draws last. */
export function layOutTitle(
  { title }: Chart,
  frame: Frame,
  places: CoordinateSetting,
): AnchoredText[] {
  const { left, right, top } = frame.box
  const x = Math.trunc((left + right) / 2)
  return layOutPlotCaption(title, places, { x, y: top + frame.titleRise, rotate: 0 })
}

/** Remove an x label's vertical offset: the room of the label includes it. */
function withoutVerticalOffset(caption: Caption | undefined): Caption | undefined {
  if (caption?.shift) return { ...caption, shift: { ...caption.shift, y: 0 } }
  return caption?.offset ? { ...caption, offset: [caption.offset[0], 0] } : caption
}

/** Lay out a caption beside a plot, whose offset may be in the coordinates of the plot. */
export function layOutPlotCaption(
  caption: Caption | undefined,
  places: CoordinateSetting,
  place: Pick<AnchoredText, 'x' | 'y' | 'rotate'>,
): AnchoredText[] {
  const shift = caption?.shift && findDisplacement(caption.shift, places)
  return layOutCaption(caption, places.canvas, { ...place, ...(shift && { shift }) })
}

/** The end of a text that stands at its place, by the side that is named. */
export const CAPTION_ANCHORS = { left: 'start', center: 'middle', right: 'end' } as const

/** Lay out a caption at a place; none without a text. */
export function layOutCaption(
  caption: Caption | undefined,
  canvas: Canvas,
  place: Pick<AnchoredText, 'x' | 'y' | 'rotate'> & { readonly shift?: DevicePoint },
): AnchoredText[] {
  if (caption === undefined || caption.text === '') return []
  const [across, up] = caption.offset ?? [0, 0]
  const font = resolveFont(canvas, caption.font)
  return [
    {
      kind: 'placed-text',
      lines: parseText(caption.text, font, caption.enhanced),
      font,
      ink: findPaint(caption.color).ink,
      x: place.x + Math.trunc(place.shift?.x ?? across * canvas.charWidth),
      y: place.y + Math.trunc(place.shift?.y ?? up * canvas.lineHeight),
      anchor: CAPTION_ANCHORS[caption.justify ?? 'center'],
      rotate: caption.rotate ?? place.rotate,
      centred: false,
      ...(caption.box === undefined ? {} : { isBoxed: true }),
    },
  ]
}

/** Lay out the title above the charts of a `multiplot` (gnuplot 5.4): a line below the upper edge of the canvas. */
export function layOutCommonTitle({ commonTitle }: Chart, canvas: Canvas): AnchoredText[] {
  return layOutCaption(commonTitle, canvas, {
    x: Math.trunc(canvas.width / 2),
    y: canvas.height - canvas.lineHeight,
    rotate: 0,
  })
}
