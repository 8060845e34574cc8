import type { Canvas } from '../canvas.ts'
import type { Chart } from '../../chart.ts'
import type { AnchoredText } from '../marks/text-marks.ts'
import { layOutCaption } from './caption-marks.ts'
import { measureStamp } from './measure-stamp.ts'

/** Lay out the text of `set timestamp`: at the left edge of the canvas, in a corner (gnuplot 5.4). */
export function layOutStamp(chart: Chart, canvas: Canvas): AnchoredText[] {
  const { stamp } = chart
  if (stamp === undefined) return []
  const { charWidth: h, lineHeight: v, height } = canvas
  const isTop = stamp.place === 'top'
  const isUpright = stamp.caption.rotate === 90
  const low = isUpright ? v : Math.trunc(measureStamp(chart, canvas, 'bottom') - 0.5 * v)
  const place = {
    x: Math.trunc((isUpright ? 1.5 : 1) * h),
    y: isTop ? height - v : low,
    rotate: 0,
  }
  const anchor = isUpright && isTop ? 'end' : 'start'
  return layOutCaption(stamp.caption, canvas, place).map((text) => ({ ...text, anchor }))
}
