import { resolveFont } from '../canvas.ts'
import { findLinePaint, findPaint } from '../marks/line-styles.ts'
import { parseText } from '../marks/parse-enhanced.ts'
import type { AnchoredText } from '../marks/text-marks.ts'
import { POINT } from '../ranges/ranges.ts'
import type { Curve } from './curve.ts'

/** Lay out a title that stands at the first or the last point of its curve that is in range (gnuplot 5.4). */
export function layOutEndTitle({ chart, plot, states, x, y, canvas }: Curve): AnchoredText[] {
  const { titlePlace, title = '' } = plot
  if (titlePlace === undefined || titlePlace.kind === 'at' || title === '') return []
  const isInside = (state: number): boolean => state === POINT.inside
  const point =
    titlePlace.kind === 'end' ? states.findLastIndex(isInside) : states.findIndex(isInside)
  if (point < 0) return []
  const font = resolveFont(canvas, titlePlace.font)
  return [
    {
      kind: 'placed-text',
      // `noenhanced` does not reach it.
      lines: parseText(title, font, chart.terminal.plain !== true),
      font,
      ink: (chart.key?.hasLineColors === true
        ? findLinePaint(plot.line)
        : findPaint(titlePlace.color)
      ).ink,
      x: x(plot.x[point] ?? NaN),
      y: y(plot.y[point] ?? NaN),
      anchor: titlePlace.justify === 'left' ? 'start' : 'end',
      rotate: 0,
      centred: false,
    },
  ]
}
