import { layOutArrow } from '../gnuplot/marks/arrow-marks.ts'
import type { Chart } from '../chart.ts'
import { layOutLabel } from '../gnuplot/marks/label-marks.ts'
import type { CoordinateSetting } from '../gnuplot/device-point.ts'
import type { CurveMark } from '../gnuplot/curves/curve-mark.ts'
import type { AnchoredText } from '../gnuplot/marks/text-marks.ts'

/** The items of a page chart. */
export type PageItem = CurveMark | AnchoredText

/** Lay out the arrows and labels of a chart in a layer. */
export function layOutObjects(
  { labels, arrows }: Chart,
  setting: CoordinateSetting,
  layer: 'front' | 'back',
): PageItem[] {
  return [
    ...labels
      .filter((label) => label.layer === layer)
      .flatMap((label) => layOutLabel(label, setting)),
    ...arrows
      .filter((arrow) => (arrow.layer ?? 'back') === layer)
      .flatMap((arrow) => layOutArrow(arrow, setting)),
  ]
}
